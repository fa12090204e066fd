import { drawFailure } from '../draw/failure.js';
import { languageAbroad } from '../messages/languages.js';
import { isNoticeFile, presentNoticeHere } from './notice-here.js';
import { wordingOver } from './wording-over.js';
import { failureWords } from './failure-words.js';
import { failed, type DrawFailure, type Failure, type Found, type Raw } from './form-source.js';

const loadPresenter = () => import('./present-here.js');

const longest = 256 * 1024;

function readText(text: string, where: string): Raw | Failure {
  if (text.length > longest) return failed('config-too-large', `${where} is larger than 256 KiB.`);
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return failed('config-not-json', `${where} is not JSON: ${(error as Error).message}`);
  }
}

async function readAddress(config: string, asked: Promise<Response> | undefined): Promise<Raw | Failure> {
  if (!URL.canParse(config, document.baseURI))
    return failed('config-unreachable', `"${config}" is no address.`);
  const { href, origin } = new URL(config, document.baseURI);
  try {
    const again = () => fetch(href, { credentials: 'same-origin' });
    // What a page keeps for the time without a line, it keeps under the form's own address.
    const response = await (asked?.catch(again) ?? again());
    return response.ok
      ? readText(await response.text(), href)
      : failed('config-unreachable', `${href} answered ${response.status}; it must give the form's JSON.`);
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

function readConfig(
  element: Element,
  { config, response }: Pick<Search, 'config' | 'response'>,
): Raw | Promise<Raw | Failure> {
  if (typeof config === 'string' && config !== '') return readAddress(config, response);
  return config ? { value: config } : readInlineConfig(element);
}

interface Search {
  readonly config: unknown;
  /** What came from the address, where it was asked already. */
  readonly response?: Promise<Response>;
  /** The JSON, where it was read before. */
  readonly raw: Raw | undefined;
  readonly date: string;
  readonly near: string | null | undefined;
  readonly mapped: readonly string[] | undefined;
}

async function find(element: Element, search: Search): Promise<Found> {
  // Beside the form's JSON; where a receiver has answered, it has a reason not to present it.
  if (!search.response) void loadPresenter().catch(() => undefined);
  const raw = search.raw ?? (await readConfig(element, search));
  if ('state' in raw) return raw;
  if (isNoticeFile(raw.value)) {
    const notice = presentNoticeHere(element, raw.value, search.near);
    // A receiver gives one language: another is asked for anew.
    return 'state' in notice ? notice : { served: notice };
  }
  const served = await (await loadPresenter()).presentHere(raw.value, search);
  return 'state' in served ? served : { served, raw };
}

const draw: DrawFailure = (failure, isDebug) => drawFailure(failure, isDebug ? languageAbroad : null);

/**
 * Finds a form that no receiver has presented (in a file, in the page, as a property) and presents it here. Where that cannot be,
 * with the sentences that visitors read. Never rejects.
 */
export async function findElsewhere(element: Element, search: Search): Promise<Found> {
  const found = await find(element, search).catch((error: unknown) =>
    failed('config-unreachable', `What presents the form cannot be fetched: ${String(error)}`),
  );
  if (!('state' in found)) return found;
  const said = await failureWords(search.near, search.mapped !== undefined).catch(() => undefined);
  return { ...found, wording: said && wordingOver(said.words, said), draw };
}
