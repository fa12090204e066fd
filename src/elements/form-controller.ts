import type { LitElement, ReactiveController } from 'lit';
import type { Presentation } from '../form/presentation.js';
import type { Sentences } from '../draw/drawing.js';
import { fieldsMapped, type MappableField, type ServedForm } from '../form/served-form.js';
import { matchLanguage } from '../messages/match-language.js';
import { AccordReadyEvent, type AccordErrorCode } from './events.js';
import { failed, loadPresenter, readForm, type Failure, type Raw } from './form-source.js';
import { reportError } from './report-error.js';
import { today } from './today.js';
import { nearLanguage, wantedLanguages } from './wanted-languages.js';
import { wordingOver } from './wording-over.js';

/** What an element has, or why it has nothing to draw. */
export type Loaded =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      readonly presentation: Presentation;
      readonly wording: Sentences;
      readonly endpoint: string;
      /** Of choices: the fields of the whole form. */
      readonly fields: readonly MappableField[];
    }
  | {
      readonly state: 'failed';
      readonly code: AccordErrorCode;
      readonly details: readonly string[];
      readonly wording: Sentences | undefined;
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

/** What was read, and for whom. */
interface Kept {
  readonly content: unknown;
  /** The device's day on which it was asked for: a receiver's clock may say another. */
  readonly day: string;
  readonly mapped: readonly string[] | undefined;
  readonly read: ServedForm | Raw;
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
    const { config, mapped } = this.#host;
    const [content, day] = [contentOf(config), this.#date];
    const read = this.#keptFor(content, day) ?? (await this.#read(config));
    const served = 'value' in read ? await this.#present(read, day) : read;
    if (run !== this.#run) return;
    if ('state' in served) return this.#fail(run, served, content);
    const first = this.loaded.state !== 'ready';
    try {
      const { presentation, words, endpoint, fields = [] } = served;
      this.loaded = {
        state: 'ready',
        presentation,
        wording: wordingOver(words, presentation),
        endpoint: new URL(endpoint, document.baseURI).href,
        fields,
      };
    } catch (error) {
      return this.#fail(run, failed('config-invalid', String(error)), content);
    }
    // A failed fetch may succeed the next time; what was read stays read.
    this.#kept = { content, day, mapped, read: read as ServedForm | Raw };
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

  /** True when midnight has passed since the form was asked for: another day may have another law. */
  get isStale(): boolean {
    return this.loaded.state === 'ready' && !this.isPreview && this.#kept?.day !== today();
  }

  /** From a receiver ready for this page and day; a day to come or gone is presented here. */
  #read(config: unknown): Promise<ServedForm | Raw | Failure> {
    const { mapped } = this.#host;
    return readForm(
      this.#host,
      config,
      this.isPreview ? undefined : { near: nearLanguage(this.#host), mapped },
    );
  }

  #keptFor(content: unknown, day: string): ServedForm | Raw | undefined {
    const kept = this.#kept;
    if (!kept || kept.content !== content || kept.day !== day) return undefined;
    const { read } = kept;
    if ('value' in read) return read;
    const { languages, presentation, fields = [] } = read;
    const given = (mapped: readonly string[] | undefined) => String(mapped && fieldsMapped(fields, mapped));
    const isFor =
      !this.isPreview &&
      matchLanguage(wantedLanguages(this.#host), languages) === presentation.language &&
      given(kept.mapped) === given(this.#host.mapped);
    return isFor ? read : undefined;
  }

  async #present({ value }: Raw, date: string): Promise<ServedForm | Failure> {
    const { mapped } = this.#host;
    try {
      const { presentHere } = await loadPresenter();
      return await presentHere(value, { date, languages: wantedLanguages(this.#host), mapped });
    } catch (error) {
      return failed('config-unreachable', `What presents the form cannot be fetched: ${String(error)}`);
    }
  }

  async #fail(run: number, { code, details }: Failure, content: unknown): Promise<void> {
    if (this.loaded.state === 'ready' && code === 'config-unreachable' && this.#kept?.content === content) {
      // Without a line, the form of yesterday is better than none: the receiver knows which day it is of.
      if (this.#toldOn !== today()) reportError(this.#host, code, details.join('\n'));
      this.#toldOn = today();
      return;
    }
    const wording = await this.#failureWording();
    if (run !== this.#run) return;
    this.loaded = { state: 'failed', code, details, wording };
    this.#host.requestUpdate();
    reportError(this.#host, code, details.join('\n'));
  }

  /** What a person is told where there is no form. Nothing, where even that cannot be fetched. */
  async #failureWording(): Promise<Sentences | undefined> {
    try {
      const { failureWords } = await import('./failure-words.js');
      const { words, ...spoken } = await failureWords(
        wantedLanguages(this.#host),
        this.#host.mapped !== undefined,
      );
      return wordingOver(words, spoken);
    } catch {
      return undefined;
    }
  }
}
