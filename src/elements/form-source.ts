import type { FormConfig } from '../config/schema.js';
import type { CalendarDate } from '../law/date.js';
import type { AccordErrorCode } from './events.js';

/** A form that may be drawn, or the reason why not, in words for its owner. */
export type FormSource =
  | { readonly state: 'ready'; readonly config: FormConfig }
  | { readonly state: 'failed'; readonly code: AccordErrorCode; readonly details: readonly string[] };

/** A form's JSON; `checkedOn` is the day for which a receiver has already checked it. */
export interface Raw {
  readonly value: unknown;
  readonly checkedOn?: string | null;
}

const longest = 256 * 1024;

export const failed = (code: AccordErrorCode, ...details: readonly string[]): FormSource => ({
  state: 'failed',
  code,
  details,
});

function readText(text: string, where: string): Raw | FormSource {
  if (text.length > longest) return failed('config-too-large', `${where} is larger than 256 KiB.`);
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return failed('config-not-json', `${where} is not JSON: ${(error as Error).message}`);
  }
}

// The checks weigh more than the form. They stay out of the script and are fetched for JSON that nobody has checked.
const loadJudge = () => import('./judge.js');

async function fetchConfig(url: string): Promise<Raw | FormSource> {
  // A file is not a receiver: its JSON will need the checks, so they are sent for beside it.
  if (/\.json([?#]|$)/.test(url)) void loadJudge().catch(() => undefined);
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    if (!response.ok)
      return failed(
        'config-unreachable',
        `${url} answered ${response.status}; it must give the form's JSON.`,
      );
    const raw = readText(await response.text(), url);
    return 'value' in raw ? { ...raw, checkedOn: response.headers.get('accord-checked') } : raw;
  } catch (error) {
    const isElsewhere = new URL(url).origin !== location.origin;
    return failed(
      'config-unreachable',
      `${url} cannot be fetched: ${(error as Error).message}`,
      ...(isElsewhere
        ? [
            `If it can be opened in a tab: add "${location.origin}" to "origins" in the JSON, and the address to connect-src where the page has a policy.`,
          ]
        : []),
    );
  }
}

const inlineScript = (element: Element) => element.querySelector(':scope > script[type="application/json"]');

async function readInlineConfig(element: Element): Promise<Raw | FormSource> {
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

/** Fetches or finds a form's JSON; starts at once. Never throws: what went wrong is told in the result. */
export async function readRaw(element: Element, config: unknown): Promise<Raw | FormSource> {
  if (typeof config === 'string' && config !== '')
    return URL.canParse(config, document.baseURI)
      ? fetchConfig(new URL(config, document.baseURI).href)
      : failed('config-unreachable', `"${config}" is no address.`);
  return config ? { value: config } : readInlineConfig(element);
}

/**
 * Holds what was read against the schema and the law of a day. Never throws. A form with an error-level finding is
 * not drawn.
 */
export async function judgeRaw(raw: Raw | FormSource, date: CalendarDate): Promise<FormSource> {
  if ('state' in raw) return raw;
  // A receiver checks what it serves, says for which day, and checks every submission again.
  if (raw.checkedOn === date) return { state: 'ready', config: raw.value as FormConfig };
  try {
    return (await loadJudge()).judgeConfig(raw.value, date);
  } catch (error) {
    return failed('config-unreachable', `The checks cannot be fetched: ${(error as Error).message}`);
  }
}
