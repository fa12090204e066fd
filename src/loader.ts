// One classic script for any page: `<script src="…/accord/loader.js"></script>` puts the elements where the page asks for them.
import { foldersOf } from './loader/addresses.js';
import { lost } from './loader/lost.js';
import type { Part, Rule } from './loader/rule.js';
import { formSent, send, stop } from './loader/send.js';

declare global {
  interface Window {
    /** What a page says where its system takes attributes off scripts: rules like those of `data-accord-attach`. */
    accordAttach?: unknown;
    /** The loader that is there already: looks again. */
    accordLoader?: (own?: HTMLScriptElement | null) => void;
  }
}

/** Milliseconds that a form waits for the scripts; then it goes without choices. */
const patience = 5000;
const places = '[data-accord-choices], accord-choices';
const all = `${places}, [data-accord-form], accord-form, accord-notice, accord-preferences`;
const own = document.currentScript as HTMLScriptElement | null;

function start(): void {
  const folders = foldersOf(own);
  const texts = new Set<string>();
  const rules: Rule[] = [];
  const waiting = new Set<HTMLFormElement>();
  let part: Part | undefined;
  let [folder = ''] = folders;
  let loading: Promise<unknown> | undefined;
  let isAsked = false;
  let isLost = false;

  /** As JSON: a page that says the same twice says it once. It stays while the document does, whatever becomes of the script. */
  function addRules(text = '[]'): void {
    if (texts.has(text)) return;
    texts.add(text);
    try {
      rules.push(...[JSON.parse(text) as Rule].flat());
    } catch (error) {
      console.error(`loader.js: data-accord-attach: ${String(error)}\n${text}`);
    }
  }

  const isRuled = (form: Element): boolean =>
    rules.some((rule) => {
      try {
        return form.matches(rule.form);
      } catch {
        // The part says what is wrong with it.
        return false;
      }
    });

  async function load(): Promise<void> {
    let failure = '';
    for (folder of folders)
      try {
        // oxlint-disable-next-line no-await-in-loop -- the next only where this is not
        const [fetched] = await Promise.all([
          import(/* @vite-ignore */ `${folder}parts/loader-page.js`),
          import(/* @vite-ignore */ `${folder}accord.js`),
        ]);
        part = fetched as Part;
        return scan();
      } catch (error) {
        failure += `${String(error)}\n`;
      }
    isLost = true;
    for (const element of document.querySelectorAll(all)) lost(element, failure);
  }

  function scan(from?: HTMLScriptElement | null): void {
    isAsked = false;
    for (const script of [from, ...document.querySelectorAll('script[data-accord-attach]')])
      addRules((script as HTMLScriptElement | null | undefined)?.dataset['accordAttach']);
    addRules(JSON.stringify(window.accordAttach));
    if (part) part.scan(rules, folder);
    else if (document.querySelector(all) ?? [...document.forms].some(isRuled)) loading ??= load();
  }

  function see(event: SubmitEvent): void {
    const form = formSent(event);
    scan();
    if (part) return part.see(event);
    if (!form || !loading || isLost || !(form.querySelector(places) ?? isRuled(form))) return;
    stop(event);
    if (waiting.has(form)) return;
    waiting.add(form);
    void Promise.race([loading, new Promise((resolve) => setTimeout(resolve, patience))]).then(() => {
      if (part) return part.hold(form, event.submitter);
      lost(form.querySelector(places) ?? form, 'Sent without a record: the scripts have not come.');
      send(form, event.submitter);
      waiting.delete(form);
    });
  }

  window.accordLoader = scan;
  addEventListener('submit', see, { capture: true });
  scan(own);
  new MutationObserver(() => {
    if (!isAsked) setTimeout(scan);
    isAsked = true;
  }).observe(document, { childList: true, subtree: true });
}

if (window.accordLoader) window.accordLoader(own);
else start();
