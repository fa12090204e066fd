import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { slugOf } from '../config/templates/make-form.js';
import { templateIds, templates, type TemplateId } from '../config/templates/list.js';
import { makeForm } from '../config/templates/make-form.js';
import { formatDay, formatMoment, pick, View } from '../console/view.js';
import type {
  FormList,
  ListedDraft,
  ListedForm,
  ListedFormVersion,
  OwnedController,
  PublishedForm,
  ReadDraft,
} from '../server/owner/owner-answers.js';
import type { Site } from '../config/snippets.js';
import { drawPaste } from './draw-paste.js';
import { type BuilderWords, builderWordsIn, sayWho } from './words.js';

type Json = Readonly<Record<string, unknown>>;
interface VersionContent {
  readonly content: Json;
  readonly source: Json;
}

/** The forms of a receiver: drafts, what is online and what waits, and the builder of one. */
export class ConsoleForms extends View {
  static override properties = {
    ...View.properties,
    list: { state: true },
    isPicking: { state: true },
    draft: { state: true },
    published: { state: true },
    pasted: { state: true },
    site: { state: true },
    notice: { state: true },
    business: { state: true },
  };

  declare private list: FormList | null;
  declare private isPicking: boolean;
  declare private draft: ReadDraft | null;
  declare private published: PublishedForm | null;
  /** The form whose code to paste is shown. */
  declare private pasted: string | null;
  declare private site: Site;
  declare private notice: string;
  /** For whom the next form is; empty for a business that has none yet, null until somebody says so. */
  declare private business: string | null;

  constructor() {
    super();
    this.list = null;
    this.isPicking = false;
    this.draft = null;
    this.published = null;
    this.pasted = null;
    this.site = 'page';
    this.notice = '';
    this.business = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('form-left', this.#return);
    this.addEventListener('form-published', this.#celebrate);
  }

  protected override firstUpdated(): void {
    void this.#load();
  }

  protected override updated(changed: PropertyValues): void {
    this.closest('accord-console')?.toggleAttribute('data-wide', this.draft !== null);
    // What was pressed is gone: the next thing that is read is the new heading.
    const isTurned = ['isPicking', 'draft', 'published'].some((name) => changed.get(name) !== undefined);
    if (isTurned) this.querySelector<HTMLElement>('h1')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.querySelector('accord-console')?.removeAttribute('data-wide');
  }

  get #said(): BuilderWords {
    return builderWordsIn(this.words.language);
  }

  get #mayWrite(): boolean {
    return this.may('operate');
  }

  override render(): TemplateResult {
    const said = this.#said;
    if (this.draft)
      return html`<form-editor
        .api=${this.api}
        .words=${said}
        .draft=${this.draft}
        .today=${this.overview.today}
        .sendsMail=${this.list?.sendsMail ?? false}
        .mayWrite=${this.#mayWrite}
      ></form-editor>`;
    if (this.isPicking) return this.#pick(said);
    return html`
      <h1 tabindex="-1">${said.title}</h1>
      <p class="soft">${said.help}</p>
      <div role="status">${this.notice ? html`<p class="done">${this.notice}</p>` : nothing}</div>
      ${this.published ? this.#outcome(this.published, said) : nothing}
      ${
        this.#mayWrite
          ? html`<p>
              <button class="main" ?disabled=${this.isBusy} @click=${() => (this.isPicking = true)}>
                ${said.make}
              </button>
            </p>`
          : html`<p class="soft">${said.onlyRead}</p>`
      }
      ${this.renderProblem()}
      ${this.list === null ? (this.problem === null ? html`<p role="status">${this.words.loading}</p>` : nothing) : this.#lists(this.list, said)}
    `;
  }

  #pick(said: BuilderWords): TemplateResult {
    const { language } = this.words;
    return html`
      <h1 tabindex="-1">${said.pickTitle}</h1>
      <p class="soft">${said.pickHelp}</p>
      ${this.renderProblem()} ${this.#whose(said)}
      <ul class="b-templates">
        ${templateIds.map(
          (id) =>
            html`<li>
              <button ?disabled=${this.isBusy} data-template=${id} @click=${() => this.#begin(id)}>
                <strong>${templates[id].name[language]}</strong>
                <span class="soft">${templates[id].about[language]}</span>
              </button>
            </li>`,
        )}
      </ul>
      <p><button @click=${() => (this.isPicking = false)}>${said.cancel}</button></p>
    `;
  }

  /** A form of another business has another name and another address: nobody takes over those of the first one unasked. */
  #whose(said: BuilderWords): TemplateResult | typeof nothing {
    const { controllers } = this.overview;
    if (controllers.length === 0) return nothing;
    return html`<p class="row">
      <label for="b-whose">${said.whose}</label>
      <select
        id="b-whose"
        @change=${(event: Event) => (this.business = (event.target as HTMLSelectElement).value)}
      >
        ${controllers.map(
          ({ id, name }) => html`<option value=${id} ?selected=${id === this.#whoseIs}>${name}</option>`,
        )}
        ${this.overview.user.isWhole ? html`<option value="" ?selected=${this.#whoseIs === ''}>${said.whoseNew}</option>` : nothing}
      </select>
    </p>`;
  }

  get #whoseIs(): string {
    return this.business ?? (this.controller as OwnedController | undefined)?.id ?? '';
  }

  #lists({ forms, drafts }: FormList, said: BuilderWords): TemplateResult {
    return html`
      ${forms.length === 0 && drafts.length === 0 ? html`<p class="none">${said.none}</p>` : nothing}
      ${
        drafts.length > 0
          ? html`<section aria-labelledby="b-drafts">
              <h2 id="b-drafts">${said.drafts}</h2>
              <ul class="card">
                ${drafts.map((draft) => this.#draftLine(draft, said))}
              </ul>
            </section>`
          : nothing
      }
      ${
        forms.length > 0
          ? html`<section aria-labelledby="b-online">
              <h2 id="b-online">${said.online}</h2>
              ${forms.map((form) => this.#formCard(form, said))}
            </section>`
          : nothing
      }
    `;
  }

  #draftLine(draft: ListedDraft, said: BuilderWords): TemplateResult {
    const title = pick(draft.title, this.words) || draft.form || said.untitled;
    return html`<li>
      <span class="label"><strong>${title}</strong> ${draft.controller}</span>
      <span class="soft"
        >${said.savedBy({ name: sayWho(draft.savedBy, said), date: formatMoment(draft.savedAt, this.words) })}</span
      >
      <span class="badge">${said.states.draft}</span>
      <button
        aria-label=${said.openOf({ title })}
        ?disabled=${this.isBusy}
        @click=${() => this.#open(draft.id)}
      >
        ${said.open}
      </button>
    </li>`;
  }

  #formCard(form: ListedForm, said: BuilderWords): TemplateResult {
    const title = pick(form.title, this.words) || form.id;
    const [first] = form.versions;
    return html`<article class="card" data-form=${form.id}>
      <h3>${title}</h3>
      <p class="soft">
        ${form.controller.name} ·
        <code>${form.id}</code>${form.isFromFile ? html` · ${said.fromFile}` : nothing}
      </p>
      <ul>
        ${form.versions.slice(0, 5).map((version) => this.#versionLine(form, version, said))}
      </ul>
      ${form.isFromFile ? html`<p class="soft">${said.fromFileHelp}</p>` : nothing}
      <p class="row">
        ${
          first && this.#mayWrite
            ? html`<button
                aria-label="${form.isFromFile ? said.copy : said.change} · ${title}"
                ?disabled=${this.isBusy}
                @click=${() => this.#copy(form, first)}
              >
                ${form.isFromFile ? said.copy : said.change}
              </button>`
            : nothing
        }
        <button
          aria-expanded=${this.pasted === form.id ? 'true' : 'false'}
          @click=${() => (this.pasted = this.pasted === form.id ? null : form.id)}
        >
          ${said.paste}
        </button>
      </p>
      ${this.pasted === form.id ? this.#paste(form.id, said) : nothing}
    </article>`;
  }

  #versionLine(form: ListedForm, version: ListedFormVersion, said: BuilderWords): TemplateResult {
    const { from, publishedBy, state } = version;
    return html`<li>
      <span class="label">${said.version({ version: version.version })}</span>
      <span class="soft"
        >${from ? said.from({ date: formatDay(from, this.words) }) : nothing}
        ${publishedBy ? said.publishedBy({ name: sayWho(publishedBy, said) }) : nothing}</span
      >
      <span class="badge" data-state=${state}>${said.states[state]}</span>
      ${
        state === 'staged' && from && this.#mayWrite
          ? html`<button ?disabled=${this.isBusy} @click=${() => this.#unstage(form.id, from)}>
              ${said.unstage}
            </button>`
          : nothing
      }
    </li>`;
  }

  #outcome(published: PublishedForm, said: BuilderWords): TemplateResult {
    const { form, version, from } = published;
    const told =
      published.state === 'live'
        ? said.live({ form, version })
        : said.waits({ form, version, date: formatDay(from, this.words) });
    return html`<section class="card b-published" aria-labelledby="b-published">
      <h2 id="b-published" tabindex="-1">${told}</h2>
      ${this.#paste(form, said)}
    </section>`;
  }

  #paste(form: string, words: BuilderWords): TemplateResult {
    return drawPaste(this.#root, form, { words, site: this.site, choose: (site) => (this.site = site) });
  }

  /** The address under which pages reach the receiver. Seen from this machine alone, it is that of this page. */
  get #root(): string {
    const told = this.list?.publicUrl ?? '';
    return URL.canParse(told) ? told : document.baseURI.replace(/console.*$/, '');
  }

  #load(): Promise<void> {
    return this.load(
      () => this.api.get<FormList>('forms'),
      (list) => (this.list = list),
    );
  }

  #begin(template: TemplateId): void {
    void this.run(async () => {
      const known = await this.#known();
      const short = makeForm({ template, languages: [this.words.language] });
      const taken = new Set([
        ...(this.list?.forms ?? []).map(({ id }) => id),
        ...(this.list?.drafts ?? []).map(({ form }) => form),
      ]);
      const content = { ...short, id: freeId(template, taken), ...known };
      await this.#make(content);
    });
  }

  /** What is known of the business from a form that it has: nobody writes their address twice. */
  async #known(): Promise<Json> {
    const form = this.list?.forms.find(({ controller }) => controller.id === this.#whoseIs);
    const version = form?.versions.find(({ state }) => state === 'live');
    if (!form || !version) return {};
    const { content } = await this.#read(form, version);
    const { controller, policy } = content;
    return { controller, policy };
  }

  #copy(form: ListedForm, version: ListedFormVersion): void {
    void this.run(async () => {
      const { source } = await this.#read(form, version);
      const taken = new Set((this.list?.forms ?? []).map(({ id }) => id));
      await this.#make(form.isFromFile ? { ...source, id: freeId(form.id, taken) } : source);
    });
  }

  #read(form: ListedForm, { digest }: ListedFormVersion): Promise<VersionContent> {
    return this.api.get<VersionContent>(`forms/${form.id}/versions/${digest}`);
  }

  async #make(content: Json): Promise<void> {
    this.draft = await this.api.post<ReadDraft>('forms/drafts', { content });
    this.isPicking = false;
    this.published = null;
    this.notice = '';
  }

  #open(id: string): void {
    void this.run(async () => {
      this.draft = await this.api.get<ReadDraft>(`forms/drafts/${id}`);
      this.published = null;
      this.notice = '';
    });
  }

  #unstage(id: string, from: string): void {
    void this.run(async () => {
      this.draft = await this.api.post<ReadDraft>(`forms/${id}/unstage`, { from });
    });
  }

  readonly #return = (event: Event): void => {
    this.draft = null;
    this.notice = (event as CustomEvent<string>).detail;
    void this.#load();
  };

  readonly #celebrate = (event: Event): void => {
    this.draft = null;
    this.notice = '';
    this.published = (event as CustomEvent<PublishedForm>).detail;
    void this.#load();
    // A business may be new.
    this.tellChanged();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#b-published')?.focus());
  };
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = slugOf(wanted, 'form');
  for (let next = 2; taken.has(id); next++) id = `${slugOf(wanted, 'form')}-${next}`;
  return id;
}
