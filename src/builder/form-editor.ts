import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Mend } from '../config/mend/edit.js';
import { writeForm } from '../config/templates/write-form.js';
import { isObject } from '../config/templates/merge.js';
import { type Api, ApiError } from '../console/api.js';
import { saveFile } from '../console/save-file.js';
import type { CalendarDate } from '../law/date.js';
import type { PublishedForm, ReadDraft } from '../server/owner/owner-answers.js';
import type { Draft, Section } from './controls.js';
import { type ControlSurroundings, drawSection, idOf } from './draw-controls.js';
import { drawConflict } from './draw-conflict.js';
import { drawNotes } from './draw-notes.js';
import { textIn } from './outline-fields.js';
import { outlineOf } from './outline.js';
import { editDraft } from './make-controls.js';
import { noteDraft } from './note-draft.js';
import { type Note, type PlacedNotes, placeNotes } from './notes.js';
import { readDraft } from './present-draft.js';
import { type Conflict, meetOther } from './meet-other.js';
import type { FormPreview } from './form-preview.js';
import { type BuilderWords, sayWho } from './words.js';

// Findings come once somebody pauses; the preview follows each key.
const pause = 150;
// Long enough for the frame of a key to be painted first.
const breath = 60;

/** Where a draft stands among its saves. */
interface Saved {
  readonly id: string;
  readonly revision: number;
  readonly json: Draft['json'];
  readonly by: string;
  readonly at: string;
}

/**
 * One draft: everything that can be changed on the left, the form as people will see it on the right, and what is wrong beside what
 * causes it.
 *
 * @fires form-left - Its owner goes back to the list.
 * @fires form-published - It is no draft any more.
 */
export class FormEditor extends LitElement {
  static override properties = {
    api: { attribute: false },
    words: { attribute: false },
    draft: { attribute: false },
    today: {},
    sendsMail: { attribute: false },
    mayWrite: { attribute: false },
    saved: { state: true },
    conflict: { state: true },
    problem: { state: true },
    notice: { state: true },
    isBusy: { state: true },
    isPublishing: { state: true },
    isGone: { state: true },
    notes: { state: true },
    textProblem: { state: true },
  };

  declare api: Api;
  declare words: BuilderWords;
  declare draft: ReadDraft;
  declare today: CalendarDate;
  declare sendsMail: boolean;
  declare mayWrite: boolean;
  declare private saved: Saved | null;
  declare private conflict: Conflict | null;
  declare private problem: string | null;
  declare private notice: string;
  declare private isBusy: boolean;
  declare private isPublishing: boolean;
  declare private isGone: boolean;
  declare private notes: readonly Note[];
  declare private textProblem: string | null;

  #json: Draft['json'] = {};
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #drawing: ReturnType<typeof setTimeout> | undefined;
  #day: CalendarDate | undefined;

  constructor() {
    super();
    this.mayWrite = true;
    this.sendsMail = false;
    this.saved = null;
    this.conflict = null;
    this.problem = null;
    this.notice = '';
    this.isBusy = false;
    this.isPublishing = false;
    this.isGone = false;
    this.notes = [];
    this.textProblem = null;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#warn);
    addEventListener('keydown', this.#hear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#warn);
    removeEventListener('keydown', this.#hear);
    clearTimeout(this.#waiting);
    clearTimeout(this.#drawing);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('draft')) return;
    this.#json = this.draft.content;
    this.#remember(this.draft);
    this.#note();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('draft') || changed.has('words')) this.#preview?.show(this.#json);
  }

  get #preview(): FormPreview | null {
    return this.querySelector('form-preview');
  }

  get #isDirty(): boolean {
    return this.saved === null || this.saved.json !== this.#json;
  }

  override render(): TemplateResult {
    const { words } = this;
    const draft = readDraft(this.#json, this.sendsMail);
    const sections = outlineOf(draft, words);
    const placed = placeNotes(this.notes, sections);
    return html`
      <p class="row b-bar">
        <button type="button" class="quiet" @click=${this.#leave}>← ${words.back}</button>
        <a class="b-to-preview" href="#b-preview" @click=${this.#toPreview}>${words.toPreview} ↓</a>
      </p>
      <h1 tabindex="-1">
        ${textIn(draft.full['title'], [words.language, ...draft.languages]) || words.untitled}
      </h1>
      ${this.#actions()} ${this.#outcome()}
      <div class="b-editor">
        <div class="b-sections">
          ${this.#summary(placed)} ${sections.map((section) => this.#section(section, placed))}
          ${this.#text()} ${this.#elsewhere(placed)}
        </div>
        <form-preview
          .words=${words}
          .today=${this.today}
          .languages=${draft.languages}
          @day-chosen=${this.#turn}
        ></form-preview>
      </div>
    `;
  }

  #actions(): TemplateResult {
    const { words, mayWrite, isBusy } = this;
    const state = this.#isDirty
      ? this.saved
        ? words.dirty
        : words.unsaved
      : words.savedBy({
          name: sayWho(this.saved?.by ?? '', words),
          date: this.#moment(this.saved?.at ?? ''),
        });
    return html`<p class="row b-actions">
        ${
          mayWrite
            ? html`<button type="button" class="main" ?disabled=${isBusy} @click=${this.#save}>
                  ${words.save}
                </button>
                <button
                  type="button"
                  ?disabled=${isBusy}
                  aria-expanded=${this.isPublishing ? 'true' : 'false'}
                  @click=${() => (this.isPublishing = !this.isPublishing)}
                >
                  ${words.publish}
                </button>`
            : html`<span>${words.onlyRead}</span>`
        }
        <button type="button" @click=${this.#download}>${words.download}</button>
        ${mayWrite ? html`<button type="button" class="quiet" @click=${this.#remove}>${words.remove}</button>` : nothing}
        <span class="soft">${state}</span>
      </p>
      ${this.isPublishing ? this.#publishing() : nothing}`;
  }

  #publishing(): TemplateResult {
    const { words } = this;
    const isWrong = this.notes.some(({ level }) => level === 'error');
    return html`<form class="card b-publish" novalidate @submit=${this.#publish}>
      <h2>${words.publish}</h2>
      <p class="soft" id="b-publish-help">${words.publishHelp}</p>
      <p class="row">
        <label for="b-from">${words.publishFrom}</label>
        <input
          id="b-from"
          name="from"
          type="date"
          min=${this.today}
          .defaultValue=${this.today}
          aria-describedby="b-publish-help"
        />
        <button class="main" ?disabled=${this.isBusy || isWrong}>${words.publishNow}</button>
      </p>
      ${isWrong ? html`<p class="problem">${words.publishNot}</p>` : nothing}
    </form>`;
  }

  #outcome(): TemplateResult {
    const { words } = this;
    return html`<div role="status">${this.notice ? html`<p class="done">${this.notice}</p>` : nothing}</div>
      ${this.problem === null ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
      ${
        this.isGone
          ? html`<div class="card" role="alert">
              <p>${words.gone}</p>
              <p><button type="button" class="main" @click=${this.#saveAsNew}>${words.saveAsNew}</button></p>
            </div>`
          : nothing
      }
      ${this.conflict ? drawConflict(this.conflict, words, (date) => this.#moment(date)) : nothing}`;
  }

  #summary({ byControl }: PlacedNotes): TemplateResult {
    const { words } = this;
    const errors = this.notes.filter(({ level }) => level === 'error').length;
    const first = [...byControl].find(([, notes]) => notes.some(({ level }) => level === 'error'))?.[0];
    return html`<p class="b-summary" role="status" data-errors=${errors}>
      ${errors === 0 ? words.fine : words.toMend({ count: errors })}
      ${
        first === undefined
          ? nothing
          : html`<button type="button" class="quiet" @click=${() => this.#reach(first)}>
              ${words.firstOne}
            </button>`
      }
    </p>`;
  }

  /** What is about the form as a whole, after all that is about a part of it. */
  #elsewhere({ byControl, rest }: PlacedNotes): TemplateResult | typeof nothing {
    const { words } = this;
    return rest.length === 0
      ? nothing
      : html`<div class="b-elsewhere">
          <h2>${words.elsewhere}</h2>
          ${drawNotes(rest, 'b-elsewhere', this.#around(byControl))}
        </div>`;
  }

  #section(section: Section, placed: PlacedNotes): TemplateResult {
    const { words } = this;
    const notes = placed.bySection.get(section.id) ?? [];
    const errors = notes.filter(({ level }) => level === 'error').length;
    const help = words.sectionHelp as Readonly<Record<string, string>>;
    return html`<details
      class="card b-section"
      data-section=${section.id}
      ?open=${section.id === 'business' || section.id === 'texts'}
    >
      <summary>
        <h2>${words.sections[section.id]}</h2>
        ${errors > 0 ? html`<span class="badge late">${words.toMend({ count: errors })}</span>` : nothing}
      </summary>
      ${help[section.id] === undefined ? nothing : html`<p class="soft">${help[section.id]}</p>`}
      ${drawSection(section, this.#around(placed.byControl))}
    </details>`;
  }

  #text(): TemplateResult {
    const { words } = this;
    return html`<details class="card b-section" data-section="json">
      <summary><h2>${words.sections.json}</h2></summary>
      <p class="soft" id="b-json-help">${words.sectionHelp.json}</p>
      <textarea
        class="b-json"
        aria-label=${words.sections.json}
        aria-describedby="b-json-help"
        spellcheck="false"
        rows="18"
        ?readonly=${!this.mayWrite}
        .value=${writeForm(this.#json)}
        @change=${this.#readText}
      ></textarea>
      ${this.textProblem === null ? nothing : html`<p class="problem" role="alert">${this.textProblem}</p>`}
    </details>`;
  }

  #around(byControl: PlacedNotes['byControl']): ControlSurroundings {
    return {
      words: this.words,
      mayWrite: this.mayWrite,
      notesOf: (control) => byControl.get(control) ?? [],
      edit: (mend) => this.#edit(mend),
    };
  }

  #edit(mend: Mend): void {
    this.#put(editDraft(this.#json, mend));
  }

  #put(json: Draft['json']): void {
    this.#json = json;
    this.notice = '';
    // Within the frame of the key; the rest of the page may come a moment later.
    this.#preview?.show(json);
    clearTimeout(this.#drawing);
    this.#drawing = setTimeout(() => this.requestUpdate(), breath);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#note(), pause);
  }

  #note(): void {
    this.notes = noteDraft(this.#json, this.#day ?? this.today, this.words);
  }

  readonly #turn = (event: CustomEvent<CalendarDate>): void => {
    this.#day = event.detail;
    this.#note();
  };

  readonly #readText = (event: Event): void => {
    try {
      const json: unknown = JSON.parse((event.target as HTMLTextAreaElement).value);
      if (!isObject(json)) throw new SyntaxError('{ … }');
      this.textProblem = null;
      this.#put(json);
    } catch (error) {
      // SyntaxError: what was written stays in the field.
      this.textProblem = this.words.notJson({ detail: (error as Error).message });
    }
  };

  #reach(control: string): void {
    const place = this.querySelector<HTMLElement>(`#${CSS.escape(`${idOf(control)}-notes`)}`)?.closest(
      '.b-control',
    );
    const section = place?.closest('details.b-section') as HTMLDetailsElement | null | undefined;
    if (section) section.open = true;
    place?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }

  readonly #toPreview = (event: Event): void => {
    // The address names the view.
    event.preventDefault();
    this.#preview?.scrollIntoView();
    this.#preview?.focusFirst();
  };

  #moment(date: string): string {
    const { locale } = this.words;
    return date === ''
      ? ''
      : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(date));
  }

  #remember({ id, revision, content, savedBy, savedAt }: ReadDraft): void {
    this.saved = { id, revision, json: content, by: savedBy, at: savedAt };
    // The same content by another name would look changed.
    this.#json = content;
  }

  async #run(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = null;
    this.notice = '';
    try {
      await work();
    } catch (error) {
      await this.#explain(error);
    } finally {
      this.isBusy = false;
    }
  }

  async #explain(refused: unknown): Promise<void> {
    const { saved } = this;
    if (!(refused instanceof ApiError)) this.problem = String(refused);
    else if (refused.status === 404) this.isGone = true;
    else if (refused.code === 'draft-changed' && saved) await this.#meet(saved);
    else {
      const places = refused.errors.map(({ pointer = '', detail }) => `${pointer} ${detail}`);
      this.problem = [refused.message, ...places].join(' ');
      if (refused.status === 401) this.dispatchEvent(new CustomEvent('console-locked', { bubbles: true }));
    }
  }

  /** Somebody else saved meanwhile: theirs and these are put together, to be read again before they are saved. */
  async #meet({ id, json }: Saved): Promise<void> {
    try {
      const theirs = await this.api.get<ReadDraft>(`forms/drafts/${id}`);
      const conflict = meetOther(json, this.#json, theirs);
      this.#remember(theirs);
      this.conflict = conflict;
      this.#put(conflict.merged);
    } catch (refused) {
      // Published or thrown away in this very moment, or out of reach: what was written stays in the page.
      if (refused instanceof ApiError && refused.status === 404) this.isGone = true;
      else this.problem = String(refused);
    }
  }

  async #keep(): Promise<void> {
    const { saved } = this;
    const kept = this.#json;
    if (!saved) return;
    const answer = await this.api.post<ReadDraft>(`forms/drafts/${saved.id}`, {
      revision: saved.revision,
      content: kept,
    });
    const isSame = this.#json === kept;
    const later = this.#json;
    this.#remember(answer);
    // What was written while it was on its way.
    if (!isSame) this.#json = later;
    this.conflict = null;
  }

  readonly #save = (): void =>
    void this.#run(async () => {
      await this.#keep();
      this.notice = this.words.saved;
    });

  readonly #publish = (event: SubmitEvent): void => {
    event.preventDefault();
    const from = new FormData(event.target as HTMLFormElement).get('from');
    void this.#run(async () => {
      if (this.#isDirty) await this.#keep();
      const { saved } = this;
      if (!saved) return;
      const published = await this.api.post<PublishedForm>(`forms/drafts/${saved.id}/publish`, {
        revision: saved.revision,
        ...(typeof from === 'string' && from !== '' && { from }),
      });
      this.dispatchEvent(new CustomEvent('form-published', { bubbles: true, detail: published }));
    });
  };

  readonly #saveAsNew = (): void =>
    void this.#run(async () => {
      this.#remember(await this.api.post<ReadDraft>('forms/drafts', { content: this.#json }));
      this.isGone = false;
      this.notice = this.words.saved;
    });

  readonly #remove = (): void => {
    const { saved } = this;
    if (!saved || !confirm(this.words.removeSure)) return;
    void this.#run(async () => {
      await this.api.post(`forms/drafts/${saved.id}/remove`, { revision: saved.revision });
      this.dispatchEvent(new CustomEvent('form-left', { bubbles: true, detail: this.words.removed }));
    });
  };

  readonly #download = (): void => {
    const { id } = this.#json;
    const name = typeof id === 'string' && /^[\w-]+$/.test(id) ? id : 'form';
    saveFile(`${name}.json`, writeForm(this.#json), 'application/json');
  };

  readonly #leave = (): void => {
    if (this.#isDirty && this.mayWrite && !confirm(this.words.dirty)) return;
    this.dispatchEvent(new CustomEvent('form-left', { bubbles: true, detail: '' }));
  };

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#isDirty && this.mayWrite) event.preventDefault();
  };

  readonly #hear = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 's' || !this.mayWrite) return;
    event.preventDefault();
    this.#save();
  };
}
