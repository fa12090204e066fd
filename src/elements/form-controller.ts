import type { LitElement, ReactiveController } from 'lit';
import type { Presentation } from '../form/presentation.js';
import type { Sentences } from '../draw/drawing.js';
import type { MappableField } from '../form/served-form.js';
import { AccordReadyEvent, type AccordErrorCode } from './first-events.js';
import {
  askReceiver,
  failed,
  loadElsewhere,
  type DrawFailure,
  type Failure,
  type Found,
  type Wishes,
} from './form-source.js';
import { reportError } from './report-error.js';
import { today } from './today.js';
import { nearLanguage } from './wanted-languages.js';
import { wordingOver } from './wording-over.js';

/** What an element has, or why it has nothing to draw. */
export type Loaded =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      readonly presentation: Presentation;
      readonly wording: Sentences;
      readonly endpoint: string;
      readonly tokens: true | undefined;
      /** Of choices: the fields of the whole form. */
      readonly fields: readonly MappableField[];
    }
  | {
      readonly state: 'failed';
      readonly code: AccordErrorCode;
      readonly details: readonly string[];
      readonly wording: Sentences | undefined;
      /** Undefined where even that cannot be fetched. */
      readonly draw?: DrawFailure;
    };

/** What the controller reads from its element. */
export interface FormHost extends LitElement {
  /** Address of the form's JSON, or the JSON itself. */
  config: unknown;
  /** A day (`2026-08-10`) whose law to show; only with `data-debug`. */
  previewDate: string | null;
  /** Whether what is drawn can be used; left out where it always can. */
  readonly isUsable?: boolean;
  /** Of an element inside a form of the site's own: its attributes that may map a field. */
  readonly mapped?: readonly string[];
}

/** By what two configurations are the same: a template with the object written in it makes a new one at each drawing. */
function contentOf(config: unknown): unknown {
  if (typeof config !== 'object') return config;
  try {
    return JSON.stringify(config);
  } catch {
    // Not JSON, which the checks will say; here it is itself and nothing else.
    return config;
  }
}

/** What was found, and for whom. */
interface Kept extends Extract<Found, { served: object }> {
  readonly content: unknown;
  /** The device's day on which it was asked for: a receiver's clock may say another. */
  readonly day: string;
  readonly asked: string;
}

/** Asks for a form, or presents it, for an element: again whenever its source, language, day or place changes. */
export class FormController implements ReactiveController {
  loaded: Loaded = { state: 'loading' };
  #kept: Kept | undefined;
  #run = 0;
  #asked: readonly unknown[] = [];
  #isReadyDue = false;
  /** The day on which the owner was told that the form of an earlier one stays. */
  #toldOn = '';

  readonly #host: FormHost;

  constructor(host: FormHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Not at once: a page may still give the configuration, and what is read then is read once. */
  hostConnected(): void {
    this.#asked = [];
    this.#host.requestUpdate();
  }

  /** Starts when there is something new to read, and again when the page has changed what it asks for. */
  hostUpdate(): void {
    if (this.#asks.some((one, index) => one !== this.#asked[index])) void this.refresh();
  }

  get #asks(): readonly unknown[] {
    const { config, lang, previewDate, mapped } = this.#host;
    return [contentOf(config), lang, previewDate, String(mapped)];
  }

  get isPreview(): boolean {
    return this.#host.previewDate !== null && this.#host.hasAttribute('data-debug');
  }

  get #date(): string {
    return this.isPreview ? (this.#host.previewDate ?? today()) : today();
  }

  /** Reads everything again that changed. A run that a later one has overtaken changes nothing. */
  async refresh(): Promise<void> {
    if (!this.#host.isConnected) return;
    const run = ++this.#run;
    this.#asked = this.#asks;
    const content = contentOf(this.#host.config);
    const [day, asked] = [this.#date, JSON.stringify(this.#wishes)];
    const found = await this.#find(content, day, asked);
    if (run !== this.#run) return;
    if ('state' in found) return this.#fail(found, content);
    const { presentation, words, endpoint, tokens, fields = [] } = found.served;
    const first = this.loaded.state !== 'ready';
    this.loaded = {
      state: 'ready',
      presentation,
      wording: wordingOver(words, presentation),
      endpoint: new URL(endpoint, document.baseURI).href,
      tokens,
      fields,
    };
    // A failed fetch may succeed the next time; what was read stays read.
    this.#kept = { content, day, asked, ...found };
    this.#host.requestUpdate();
    this.#isReadyDue ||= first;
  }

  /** What was found before, what a receiver presents, or what is presented here. */
  async #find(content: unknown, day: string, asked: string): Promise<Found> {
    const last = this.#kept;
    const kept = last && last.content === content && last.day === day ? last : undefined;
    if (kept && !kept.raw && kept.asked === asked) return kept;
    const { config, mapped } = this.#host;
    const wishes = this.#wishes;
    const answer = kept?.raw ? {} : await askReceiver(config, wishes);
    if (answer.served) return { served: answer.served };
    try {
      const { findElsewhere } = await loadElsewhere();
      return await findElsewhere(this.#host, {
        config,
        raw: kept?.raw,
        date: day,
        near: nearLanguage(this.#host),
        mapped,
        ...answer,
      });
    } catch (error) {
      return failed('config-unreachable', `The form cannot be fetched: ${String(error)}`);
    }
  }

  /** Once something is drawn that can be used: an element may object to where it stands, until that is put right. */
  #sayReady(): void {
    if (!this.#isReadyDue || this.loaded.state !== 'ready' || this.#host.isUsable === false) return;
    this.#isReadyDue = false;
    this.#host.dispatchEvent(new AccordReadyEvent(this.loaded.presentation));
  }

  hostUpdated(): void {
    if (this.#isReadyDue) void this.#host.updateComplete.then(() => this.#sayReady());
  }

  /** True when midnight has passed since the form was asked for: another day may have another law. */
  get isStale(): boolean {
    return this.loaded.state === 'ready' && !this.isPreview && this.#kept?.day !== today();
  }

  /** Of a receiver, for this page and day; a day to come or gone is presented here. */
  get #wishes(): Wishes | undefined {
    const { mapped } = this.#host;
    return this.isPreview ? undefined : { near: nearLanguage(this.#host), mapped };
  }

  #fail(failure: Failure, content: unknown): void {
    const { code, details } = failure;
    const detail = details.join('\n');
    if (this.loaded.state === 'ready' && code === 'config-unreachable' && this.#kept?.content === content) {
      // Without a line, the form of yesterday is better than none: the receiver knows which day it is of.
      if (this.#toldOn !== today()) reportError(this.#host, code, detail);
      this.#toldOn = today();
      return;
    }
    this.loaded = failure;
    this.#host.requestUpdate();
    reportError(this.#host, code, detail);
  }
}
