import type { ServedForm } from '../form/served-form.js';
import type { AccordErrorCode } from './events.js';

/** Why a form cannot be drawn, in words for its owner. */
export interface Failure {
  readonly state: 'failed';
  readonly code: AccordErrorCode;
  readonly details: readonly string[];
}

/** A form's JSON, as its owner wrote it. */
export interface Raw {
  readonly value: unknown;
}

/** What an element asks a receiver for. */
export interface Asked {
  /** The language of the place that it stands in; the browser itself says which come after. */
  readonly near: string | null | undefined;
  /** Of an element inside a form of the site's own: its attributes that may map a field. */
  readonly mapped: readonly string[] | undefined;
}

const longest = 256 * 1024;

export const failed = (code: AccordErrorCode, ...details: readonly string[]): Failure => ({
  state: 'failed',
  code,
  details,
});

function readText(text: string, where: string): Raw | Failure {
  if (text.length > longest) return failed('config-too-large', `${where} is larger than 256 KiB.`);
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return failed('config-not-json', `${where} is not JSON: ${(error as Error).message}`);
  }
}

const isServed = (value: unknown): value is ServedForm =>
  (value as Partial<ServedForm> | null)?.schema === 'accord/served-form/1';

/** What presents a form in the page: law, plan, sentences. Fetched where no receiver does so. */
export const loadPresenter = () => import('./present-here.js');

/** Where a receiver gives the form ready; a file has its address only. */
function addressFor(config: string, asked: Asked | undefined): URL {
  const url = new URL(config);
  if (!asked || url.pathname.endsWith('.json')) return url;
  url.searchParams.set('language', asked.near ?? '');
  if (asked.mapped) url.searchParams.set('mapped', String(asked.mapped));
  return url;
}

async function fetchForm(config: string, asked: Asked | undefined): Promise<ServedForm | Raw | Failure> {
  if (!URL.canParse(config, document.baseURI))
    return failed('config-unreachable', `"${config}" is no address.`);
  const { href, origin } = new URL(config, document.baseURI);
  const url = addressFor(href, asked);
  // A file is not a receiver: what presents it is sent for beside it.
  if (asked && url.href === href) void loadPresenter().catch(() => undefined);
  try {
    const response = await fetch(url.href, { credentials: 'same-origin' });
    if (!response.ok)
      return failed(
        'config-unreachable',
        `${href} answered ${response.status}; it must give the form's JSON.`,
      );
    const raw = readText(await response.text(), href);
    return 'value' in raw && isServed(raw.value) ? raw.value : raw;
  } catch (error) {
    const isElsewhere = origin !== location.origin;
    return failed(
      'config-unreachable',
      `${href} cannot be fetched: ${(error as Error).message}`,
      ...(isElsewhere
        ? [
            `If it can be opened in a tab: add "${location.origin}" to "origins" in the JSON, and the address to connect-src where the page has a policy.`,
          ]
        : []),
    );
  }
}

const inlineScript = (element: Element) => element.querySelector(':scope > script[type="application/json"]');

async function readInlineConfig(element: Element): Promise<Raw | Failure> {
  // While the page is being parsed, an element stands in it before what is inside.
  if (!inlineScript(element) && document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  const script = inlineScript(element);
  return script
    ? readText(script.textContent ?? '', `<script type="application/json"> in <${element.localName}>`)
    : failed(
        'config-missing',
        'Give a config attribute, a config property, or a <script type="application/json"> child.',
      );
}

/**
 * Fetches or finds a form: presented, where a receiver is at the address and `asked` says for whom, or its JSON. Starts at
 * once. Never throws: what went wrong is told in the result.
 */
export async function readForm(
  element: Element,
  config: unknown,
  asked: Asked | undefined,
): Promise<ServedForm | Raw | Failure> {
  if (typeof config === 'string' && config !== '') return fetchForm(config, asked);
  return config ? { value: config } : readInlineConfig(element);
}
