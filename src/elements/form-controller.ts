import type { LitElement, ReactiveController } from 'lit';
import { planForm, presentForm, type Presentation } from '../form/index.js';
import { knownLanguages, loadWording, matchLanguage, type Wording } from '../i18n/index.js';
import { parseCalendarDate } from '../law/date.js';
import { AccordReadyEvent, type AccordErrorCode } from './events.js';
import { reportError } from './report-error.js';
import { today } from './today.js';
import { wantedLanguages } from './wanted-languages.js';
import { failed, judgeRaw, readRaw, type FormSource } from './form-source.js';

/** What an element has, or why it has nothing to draw. */
export type Loaded =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      readonly presentation: Presentation;
      readonly wording: Wording;
      readonly endpoint: string;
    }
  | {
      readonly state: 'failed';
      readonly code: AccordErrorCode;
      readonly details: readonly string[];
      readonly wording: Wording | undefined;
    };

/** What the controller reads from its element. */
export interface FormHost extends LitElement {
  /** Address of the form's JSON, or the JSON itself. */
  config: unknown;
  /** A day (`2026-08-10`) whose law to show; only with `data-debug`. */
  previewDate: string | null;
  /** Whether what is drawn can be used; left out where it always can. */
  readonly isUsable?: boolean;
  /** What the element draws of a form, where it is not all of it. */
  shape?(whole: Presentation): Promise<Presentation>;
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

/** Fetches, checks and presents a form for an element, again whenever its source, language or day changes. */
export class FormController implements ReactiveController {
  loaded: Loaded = { state: 'loading' };
  #source: { readonly content: unknown; readonly date: string; readonly result: FormSource } | undefined;
  #run = 0;
  #asked: readonly unknown[] = [];
  #isReadyDue = false;

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
    const { config, lang, previewDate } = this.#host;
    return [contentOf(config), lang, previewDate];
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
    const wanted = wantedLanguages(this.#host);
    // The form's JSON is sent for first; the sentences and the day are made ready while it is on its way.
    const { config: asked } = this.#host;
    const content = contentOf(asked);
    const raw = this.#readBefore(content) ?? readRaw(this.#host, asked);
    const likely = matchLanguage(wanted, knownLanguages);
    const early = this.#loadWording(likely);
    const date = this.#date;
    const result = await this.#judge(raw, date, content);
    if (result.state === 'failed') return this.#fail(run, result.code, result.details, await early);
    const { config } = result;
    const first = this.loaded.state !== 'ready';
    let presentation: Presentation;
    try {
      const language = matchLanguage(wanted, config.languages);
      const wording = await (language === likely ? early : this.#loadWording(language));
      if (run !== this.#run) return;
      if (!wording) {
        const detail = `The sentences for "${language}" cannot be fetched.`;
        return this.#fail(run, 'locale-unreachable', [detail]);
      }
      presentation = presentForm(planForm(config, { date }), wording);
      if (this.#host.shape) {
        presentation = await this.#host.shape(presentation);
        if (run !== this.#run) return;
      }
      const endpoint = new URL(config.endpoint, document.baseURI).href;
      this.loaded = { state: 'ready', presentation, wording, endpoint };
    } catch (error) {
      // JSON that a receiver called checked and that is no form for this script.
      return this.#fail(run, 'config-invalid', [String(error)], await early);
    }
    this.#host.requestUpdate();
    this.#isReadyDue ||= first;
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

  /** True when midnight has passed since the form was drawn: another day may have another law. */
  get isStale(): boolean {
    return this.loaded.state === 'ready' && !this.isPreview && this.loaded.presentation.date !== today();
  }

  async #loadWording(language: string): Promise<Wording | undefined> {
    try {
      return await loadWording(language);
    } catch {
      // Told by the caller as `locale-unreachable`; French comes with the script and cannot fail.
      return undefined;
    }
  }

  #readBefore(content: unknown): FormSource | undefined {
    const known = this.#source;
    return known && known.content === content && known.date === this.#date ? known.result : undefined;
  }

  async #judge(
    raw: FormSource | ReturnType<typeof readRaw>,
    date: string,
    content: unknown,
  ): Promise<FormSource> {
    try {
      parseCalendarDate(date);
    } catch (error) {
      return failed('config-invalid', `preview-${(error as Error).message}`);
    }
    const result = await judgeRaw(await raw, date);
    // A failed fetch may succeed the next time; what was read stays read.
    if (result.state === 'ready') this.#source = { content, date, result };
    return result;
  }

  async #fail(
    run: number,
    code: AccordErrorCode,
    details: readonly string[],
    wording?: Wording,
  ): Promise<void> {
    // Where even the sentences of the wanted language are missing, French ones are better than none.
    const spoken = wording ?? (await this.#loadWording('fr'));
    if (run !== this.#run) return;
    this.loaded = { state: 'failed', code, details, wording: spoken };
    this.#host.requestUpdate();
    reportError(this.#host, code, details.join('\n'));
  }
}
