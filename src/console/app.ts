import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Overview, OwnedController } from '../server/owner/owner-answers.js';
import { Api } from './api.js';
import { describe, formatMoment } from './view.js';
import { name as nameOf } from '../messages/every/name.js';
import { languages, type Language } from '../messages/languages.js';
import { spokenLanguage } from '../messages/spoken.js';
import type { Turn } from './waiting.js';
import { consoleWordsIn } from './words.js';

const views = [
  'people',
  'forms',
  'slips',
  'requests',
  'expiring',
  'calendar',
  'deliveries',
  'figures',
  'audit',
] as const;
type ViewName = (typeof views)[number];

/** The views that somebody's token opens: the receiver refuses the rest in any case. */
export const viewsFor = ({ scopes, isWhole }: Overview['user']): readonly ViewName[] =>
  views.filter((view) => {
    if (view === 'expiring') return scopes.includes('export');
    if (view === 'calendar') return scopes.includes('read');
    if (view === 'deliveries') return isWhole;
    if (view === 'slips') return scopes.includes('operate');
    return view === 'audit' ? isWhole && scopes.includes('operate') : true;
  });

const place = 'accord-console-token';

/** The owner's console: asks for the token, then shows one view at a time. */
export class AccordConsole extends LitElement {
  static override properties = {
    language: { state: true },
    overview: { state: true },
    view: { state: true },
    business: { state: true },
    problem: { state: true },
    isBusy: { state: true },
  };

  declare private language: Language;
  declare private overview: Overview | null;
  declare private view: ViewName;
  declare private business: string;
  declare private problem: string | null;
  declare private isBusy: boolean;

  #api: Api | null = null;
  #isBuilderAsked = false;

  constructor() {
    super();
    this.language = spokenLanguage(document.documentElement.lang);
    this.overview = null;
    this.view = readView();
    this.business = '';
    this.problem = null;
    this.isBusy = false;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#turn);
    this.addEventListener('console-changed', this.#refresh);
    this.addEventListener('console-locked', this.#close);
    this.addEventListener('console-turn', this.#turnTo);
    const kept = readToken();
    if (kept) void this.#open(kept);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#turn);
  }

  protected override updated(): void {
    const words = consoleWordsIn(this.language);
    document.documentElement.lang = this.language;
    // Where the views stand on one line, the one that is open may be out of sight.
    this.querySelector('nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    document.title = `${this.overview ? words.views[this.view] : words.title} · Accord`;
  }

  override render(): TemplateResult {
    const words = consoleWordsIn(this.language);
    const controller =
      this.overview?.controllers.find(({ id }) => id === this.business) ?? this.overview?.controllers[0];
    return html`
      <header>
        <p class="brand">Accord <span>${words.title}</span></p>
        <p class="row">
          ${languages
            .filter((language) => language !== this.language)
            .map(
              (language) =>
                html`<button class="quiet" lang=${language} @click=${() => (this.language = language)}>
                  ${nameOf[language]}
                </button>`,
            )}
          ${this.overview ? html`<span class="soft">${this.#userName(this.overview)}</span>` : nothing}
          ${this.overview ? html`<button class="quiet" @click=${this.#close}>${words.signOut}</button>` : nothing}
        </p>
      </header>
      ${this.overview ? this.#frame(this.overview, controller) : this.#signIn()}
    `;
  }

  #signIn(): TemplateResult {
    const words = consoleWordsIn(this.language);
    return html`
      <main class="sign-in">
        <form novalidate @submit=${this.#submit}>
          <h1>${words.title}</h1>
          <label for="token">${words.tokenLabel}</label>
          <input
            id="token"
            name="token"
            type="password"
            autocomplete="current-password"
            spellcheck="false"
            aria-describedby="token-help"
          />
          <p class="soft" id="token-help">${words.tokenHelp}</p>
          ${this.problem === null ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
          <p><button class="main" ?disabled=${this.isBusy}>${words.signIn}</button></p>
        </form>
      </main>
    `;
  }

  #frame(overview: Overview, controller: OwnedController | undefined): TemplateResult {
    const words = consoleWordsIn(this.language);
    // Before the first form there is no business to ask about.
    const shown = controller ? viewsFor(overview.user) : (['forms'] as const);
    const view = shown.find((one) => one === this.view) ?? shown[0] ?? 'people';
    return html`
      <nav aria-label=${words.title}>
        <ul>
          ${shown.map(
            (one) =>
              html`<li>
                <a href="#${one}" aria-current=${one === view ? 'page' : nothing}
                  >${words.views[one]}${controller ? this.#badge(one, overview, controller) : nothing}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
      <main id="main" tabindex="-1">
        ${
          // The forms are those of every business.
          controller && overview.controllers.length > 1 && view !== 'forms'
            ? html`<p class="row">
                <label for="business">${words.business}</label>
                <select id="business" @change=${this.#choose}>
                  ${overview.controllers.map(
                    ({ id, name }) =>
                      html`<option value=${id} ?selected=${id === controller.id}>${name}</option>`,
                  )}
                </select>
              </p>`
            : nothing
        }
        ${
          overview.journal.isBehind
            ? html`<p class="problem" role="alert">${words.journalBehind}</p>`
            : overview.journal.failingSince === null
              ? nothing
              : html`<p class="problem" role="alert">
                  ${words.journalFailing({ date: formatMoment(overview.journal.failingSince, words) })}
                </p>`
        }
        ${
          overview.forgotten.length > 0
            ? html`<p class="soft">
                ${words.forgotten({ names: overview.forgotten.map((one) => one.name).join(', ') })}
              </p>`
            : nothing
        }
        ${this.#api === null ? nothing : view === 'forms' || !controller ? this.#forms(this.#api, overview, controller) : this.#shown(view, this.#api, overview, controller)}
      </main>
    `;
  }

  /** The builder brings along the law and the templates of forms: it is fetched when it is first wanted. */
  #forms(api: Api, overview: Overview, controller: OwnedController | undefined): TemplateResult {
    if (!this.#isBuilderAsked) void this.#fetchBuilder();
    return html`${this.problem === null ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}<console-forms
        .api=${api}
        .words=${consoleWordsIn(this.language)}
        .overview=${overview}
        .controller=${controller}
      ></console-forms>`;
  }

  async #fetchBuilder(): Promise<void> {
    this.#isBuilderAsked = true;
    try {
      const { defineBuilder } = await import('../builder/builder.js');
      defineBuilder();
    } catch (error) {
      // Tried again when it is wanted again.
      this.#isBuilderAsked = false;
      this.problem = describe(error, consoleWordsIn(this.language));
    }
  }

  #shown(
    view: Exclude<ViewName, 'forms'>,
    api: Api,
    overview: Overview,
    controller: OwnedController,
  ): TemplateResult {
    const words = consoleWordsIn(this.language);
    switch (view) {
      case 'people':
        return html`<console-people
          .api=${api}
          .words=${words}
          .overview=${overview}
          .controller=${controller}
        ></console-people>`;
      case 'slips':
        return html`<console-slips
          .api=${api}
          .words=${words}
          .overview=${overview}
          .controller=${controller}
        ></console-slips>`;
      case 'requests':
        return html`<console-requests
          .api=${api}
          .words=${words}
          .overview=${overview}
          .controller=${controller}
        ></console-requests>`;
      case 'expiring':
        return html`<console-expiring
          .api=${api}
          .words=${words}
          .overview=${overview}
          .controller=${controller}
        ></console-expiring>`;
      case 'calendar':
        return html`<console-calendar
          .api=${api}
          .words=${words}
          .overview=${overview}
          .controller=${controller}
        ></console-calendar>`;
      case 'deliveries':
        return html`<console-deliveries
          .api=${api}
          .words=${words}
          .overview=${overview}
          .controller=${controller}
        ></console-deliveries>`;
      case 'figures':
        return html`<console-figures
          .api=${api}
          .words=${words}
          .overview=${overview}
          .controller=${controller}
        ></console-figures>`;
      case 'audit':
        return html`<console-audit
          .api=${api}
          .words=${words}
          .overview=${overview}
          .controller=${controller}
        ></console-audit>`;
    }
  }

  #badge(view: ViewName, { deliveries }: Overview, { openRequests, lateRequests }: OwnedController) {
    const words = consoleWordsIn(this.language);
    if (view === 'requests' && openRequests > 0)
      return html` <span class="badge ${lateRequests > 0 ? 'late' : ''}"
        >${openRequests}${lateRequests > 0 ? `, ${words.late({ count: lateRequests })}` : ''}</span
      >`;
    const dead = (deliveries?.dead ?? []).reduce((sum, { count }) => sum + count, 0);
    const unstamped = deliveries?.time?.problem ? 1 : 0;
    const stuck = dead + unstamped + (deliveries?.webhook?.problem ? deliveries.webhook.behind : 0);
    return view === 'deliveries' && stuck > 0 ? html` <span class="badge late">${stuck}</span>` : nothing;
  }

  #userName({ user }: Overview): string {
    return user.name === 'owner' ? consoleWordsIn(this.language).owner : user.name;
  }

  readonly #turn = (): void => {
    this.view = readView();
    void this.#load();
    // The next thing that is read is the view, and not the link that was pressed.
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#main')?.focus());
  };

  readonly #turnTo = (event: Event): void => {
    const { view, business } = (event as CustomEvent<Turn>).detail;
    if (business !== null) this.business = business;
    location.hash = view;
  };

  readonly #choose = (event: Event): void => {
    this.business = (event.target as HTMLSelectElement).value;
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const token = new FormData(event.target as HTMLFormElement).get('token');
    void this.#open(typeof token === 'string' ? token.trim() : '');
  };

  readonly #close = (): void => {
    keepToken(null);
    this.#api = null;
    this.overview = null;
  };

  readonly #refresh = (): void => void this.#load();

  async #open(token: string): Promise<void> {
    // What is no token cannot be sent as a header.
    if (!/^[\x21-\x7e]+$/.test(token)) {
      this.problem = consoleWordsIn(this.language).wrongToken;
      return;
    }
    this.#api = new Api(token);
    await this.#load();
    if (this.overview) keepToken(token);
  }

  async #load(): Promise<void> {
    const api = this.#api;
    if (api === null || this.isBusy) return;
    this.isBusy = true;
    this.problem = null;
    try {
      this.overview = await api.get<Overview>('overview');
    } catch (error) {
      this.problem = describe(error, consoleWordsIn(this.language));
      this.#close();
    } finally {
      this.isBusy = false;
    }
  }
}

function readView(): ViewName {
  const asked = location.hash.slice(1);
  return views.find((view) => view === asked) ?? 'people';
}

// For this tab alone, and until it is closed; where storage is blocked, until the page is loaded again.
function readToken(): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}

function keepToken(token: string | null): void {
  try {
    if (token === null) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, token);
  } catch {
    // Asked for again, then.
  }
}
