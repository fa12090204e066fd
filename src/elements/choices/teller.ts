import { reportError } from '../report-error.js';
import { watchPolicy } from './endpoint.js';
import type { Objection } from './objection.js';
import { choicesFor, missingIn, type Usable } from './usable.js';

/** Tells the owner, once for each mistake however often the element is drawn. */
export class Teller {
  readonly #host: Element;
  readonly #told = new Set<string>();

  constructor(host: Element) {
    this.#host = host;
  }

  once({ code, detail }: Objection): void {
    if (this.#told.has(code + detail)) return;
    this.#told.add(code + detail);
    // A page that hears of it may change the element, which is being drawn.
    queueMicrotask(() => reportError(this.#host, code, detail));
  }

  tell({ code, detail }: Objection): void {
    reportError(this.#host, code, detail);
  }

  /** Some of the choices are there, and never were all of them to be seen. */
  hidden(usable: Usable): void {
    const hidden = missingIn(usable, { isSeen: true });
    // None of them: a step that was skipped, and no mistake.
    if (hidden.length === choicesFor(usable).length) return;
    const detail = `Some choices were never to be seen, so nothing was recorded: ${hidden.join(', ')}.`;
    this.tell({ code: 'not-on-screen', detail });
  }

  readonly blocked = (address: string): void => {
    const { origin } = new URL(address);
    const source = origin === location.origin ? "'self'" : origin;
    const detail = `The page's Content-Security-Policy forbids connecting to ${address}: add ${source} to connect-src.`;
    reportError(this.#host, 'blocked-by-policy', detail);
  };

  /** A policy that forbids fetching looks like a broken line; asking once more tells which of the two it is. */
  probe(config: unknown): void {
    if (typeof config !== 'string' || this.#told.has(config)) return;
    this.#told.add(config);
    if (!URL.canParse(config, document.baseURI)) return;
    const address = new URL(config, document.baseURI).href;
    const ask = () => fetch(address, { method: 'HEAD' }).catch(() => undefined);
    void watchPolicy(address, ask, () => this.blocked(address));
  }
}
