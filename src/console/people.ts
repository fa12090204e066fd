import { html, nothing, type TemplateResult } from 'lit';
import type { FoundPerson } from '../server/owner/owner-answers.js';
import { findSentence } from '../messages/words.js';
import { ApiError } from './api.js';
import { drawNoted, loadNoted, type Noted } from './noted.js';
import { formatDay, pick, View } from './view.js';
import type { ConsoleWords } from './words.js';

type Search =
  { readonly contact: { readonly email?: string; readonly phone?: string } } | { readonly record: string };

/** As a receipt shows it to the person; without its dash, twelve digits without a letter are taken for a phone number. */
const printed = /^(?:[\da-f]{8}-[\da-f]{4}|(?=\d*[a-f])[\da-f]{12})$/i;

/** Reads what was written as an address, a number or a reference; null for anything else. */
export function readSearch(text: string): Search | null {
  const asked = text.trim();
  const [reference] = /urn:uuid:[0-9a-f-]{36}/i.exec(asked) ?? [];
  if (reference) return { record: reference.toLowerCase() };
  if (printed.test(asked)) return { record: asked };
  if (/^\S+@\S+$/.test(asked)) return { contact: { email: asked } };
  if (/^[+\d][\d\s().-]{3,38}$/.test(asked)) return { contact: { phone: asked } };
  return null;
}

/** Finds a person, shows what holds for them, and records what they say. */
export class ConsolePeople extends View {
  static override properties = {
    ...View.properties,
    asked: { state: true },
    found: { state: true },
    noted: { state: true },
    links: { state: true },
  };

  declare private asked: string;
  declare private found: readonly FoundPerson[] | null;
  // Of those without a choice, by person and business.
  declare private noted: ReadonlyMap<string, readonly Noted[]>;
  declare private links: ReadonlyMap<string, string>;

  constructor() {
    super();
    this.asked = '';
    this.found = null;
    this.noted = new Map();
    this.links = new Map();
  }

  override render(): TemplateResult {
    const { words } = this;
    return html`
      <h1>${words.find}</h1>
      <form class="search" role="search" novalidate @submit=${this.#search}>
        <label for="asked">${words.findLabel}</label>
        <div class="row">
          <input
            id="asked"
            name="asked"
            autocomplete="off"
            spellcheck="false"
            aria-describedby="asked-help"
          />
          <button class="main" ?disabled=${this.isBusy}>${words.findButton}</button>
        </div>
        <p class="soft" id="asked-help">${words.findHelp}</p>
      </form>
      ${this.renderProblem()}
      ${
        this.found === null
          ? html`<console-waiting
              .api=${this.api}
              .words=${words}
              .overview=${this.overview}
              .controller=${this.controller}
            ></console-waiting>`
          : nothing
      }
      <div aria-live="polite">${this.found && this.#summary(this.found)}</div>
      ${this.found?.map((person) => this.#person(person))}
      ${
        this.found?.length === 0 && this.#contact && this.may('operate')
          ? html`<section class="card">
              <p>${words.nobodyHelp}</p>
              <console-refusal
                .api=${this.api}
                .words=${words}
                .overview=${this.overview}
                .controller=${this.controller}
                .contact=${this.#contact}
                @refusal-recorded=${this.#again}
              ></console-refusal>
            </section>`
          : nothing
      }
    `;
  }

  #summary(found: readonly FoundPerson[]): TemplateResult | typeof nothing {
    const persons = new Set(found.map(({ id }) => id)).size;
    if (persons === 0) return html`<p class="none">${this.words.nobody({ what: this.asked })}</p>`;
    return persons > 1 ? html`<p class="none">${this.words.several({ count: persons })}</p>` : nothing;
  }

  get #contact(): { readonly email?: string; readonly phone?: string } | null {
    const search = readSearch(this.asked);
    return search && 'contact' in search ? search.contact : null;
  }

  #person(person: FoundPerson): TemplateResult {
    const { words } = this;
    const { state, values } = person;
    const controller = this.overview.controllers.find(({ id }) => id === person.controller.id);
    const noted = this.noted.get(person.id + person.controller.id) ?? [];
    return html`
      <section class="card" aria-label=${person.controller.name}>
        <h2>${person.controller.name}</h2>
        ${
          person.restrictedSince === null
            ? nothing
            : html`<p class="problem">
                ${words.restrictedSince({ date: formatDay(person.restrictedSince, words) })}
              </p>`
        }
        <h3>${words.wrote}</h3>
        ${
          values
            ? html`<dl>
                ${Object.entries(values).map(
                  ([name, value]) =>
                    html`<div>
                      <dt>${this.#labelOf(name, person)}</dt>
                      <dd>${plain(value, words)}</dd>
                    </div>`,
                )}
              </dl>`
            : html`<p class="soft">${words.wroteNothing}</p>`
        }
        ${
          Object.keys(person.unconfirmed).length > 0
            ? html`<p class="soft">
                ${words.unconfirmed} ${Object.values(person.unconfirmed).map(String).join(', ')}
              </p>`
            : nothing
        }
        ${this.#sources(person)}
        <h3>${words.choices}</h3>
        ${
          state.choices.length === 0
            ? noted.length > 0
              ? drawNoted(noted, words, person.takers)
              : html`<p class="soft">${words.noChoices}</p>`
            : html`<ul class="choices">
                ${state.choices.map((choice) => this.#choice(choice))}
              </ul>`
        }
        ${
          state.requests.some(({ doneAt }) => doneAt === null)
            ? html`<h3>${words.views.requests}</h3>
                <ul>
                  ${state.requests
                    .filter(({ doneAt }) => doneAt === null)
                    .map(
                      ({ right, due }) =>
                        html`<li>
                          ${findSentence(words.rights, right) ?? right}.
                          ${words.due({ date: this.day(due) })}.
                        </li>`,
                    )}
                </ul>`
            : nothing
        }
        <console-calls
          .api=${this.api}
          .words=${words}
          .overview=${this.overview}
          .controller=${controller}
          .person=${person}
          .contact=${this.#contact}
          @call-noted=${this.#again}
        ></console-calls>
        <details>
          <summary>${words.history} (${state.records.length})</summary>
          <ul>
            ${state.records.map(
              (record) =>
                html`<li>
                  ${formatDay(record.at, words)}:
                  ${findSentence(words.events, record.type) ?? findSentence(words.events, record.method) ?? record.method}${record.standing === 'flagged' ? ` (${words.flagged})` : ''},
                  ${person.takers[record.id] ? html`${words.takenDown({ name: person.takers[record.id] ?? '' })},` : nothing}
                  <a href=${record.proof} target="_blank" rel="noreferrer">${words.proof}</a>
                  <span class="soft reference">${record.id}</span>
                </li>`,
            )}
          </ul>
        </details>
        ${this.may('operate') ? this.#linkOf(person) : html`<p class="soft">${words.onlyRead}</p>`}
        ${
          this.#contact && controller && this.may('operate')
            ? html`<console-refusal
                  .api=${this.api}
                  .words=${words}
                  .overview=${this.overview}
                  .controller=${controller}
                  .contact=${this.#contact}
                  @refusal-recorded=${this.#again}
                ></console-refusal>
                <console-take-request
                  .api=${this.api}
                  .words=${words}
                  .overview=${this.overview}
                  .controller=${controller}
                  .contact=${this.#contact}
                  .person=${person.id}
                ></console-take-request>
                <console-seen
                  .api=${this.api}
                  .words=${words}
                  .overview=${this.overview}
                  .controller=${controller}
                  .contact=${this.#contact}
                  @document-noted=${this.#again}
                ></console-seen>`
            : nothing
        }
      </section>
    `;
  }

  #sources({ state: { sources = [] } }: FoundPerson): TemplateResult | typeof nothing {
    const { words } = this;
    return sources.length === 0
      ? nothing
      : html`<details>
          <summary>${words.sources}</summary>
          <ul>
            ${sources.map(
              ({ origin, at, fields, name, isUnused, proof }) =>
                html`<li>
                  <span>
                    ${fields.length > 0 ? fields.join(', ') : words.onlyDigest}
                    (${[findSentence(words.origins, origin) ?? origin, ...(name === undefined ? [] : [name]), ...(isUnused ? [words.unused] : [])].join(', ')},
                    <a href=${proof} target="_blank" rel="noreferrer">${formatDay(at, words)}</a>)
                  </span>
                </li>`,
            )}
          </ul>
        </details>`;
  }

  #linkOf(person: FoundPerson): TemplateResult {
    const { words } = this;
    const link = this.links.get(person.id + person.controller.id);
    return html`<p>
      ${
        link
          ? html`<a class="reference" href=${link} target="_blank" rel="noreferrer">${words.linkReady}</a>`
          : html`<button ?disabled=${this.isBusy} @click=${() => this.#makeLink(person)}>
              ${words.link}
            </button>`
      }
      <span class="soft">${words.linkHelp}</span>
    </p>`;
  }

  /** What the form calls a field; its id where today's form has it no more. */
  #labelOf(field: string, { controller, form }: FoundPerson): string {
    const { words } = this;
    if (field === 'terms') return words.terms;
    const label = this.overview.controllers
      .find(({ id }) => id === controller.id)
      ?.forms.find(({ id }) => id === form)
      ?.fields.find(({ id }) => id === field)?.label;
    return label ? pick(label, words) : field;
  }

  #choice(choice: FoundPerson['state']['choices'][number]): TemplateResult {
    const { words } = this;
    const { answer, isWaiting, isLapsed, until, pausedUntil } = choice;
    const said = isWaiting ? (choice.isJoint ? 'waitingParent' : 'waiting') : isLapsed ? 'lapsed' : answer;
    const isOver = until !== null && until < this.overview.today;
    return html`<li>
      <span class="label" lang=${choice.language}>${choice.label}</span>
      ${choice.partyName ? html`<span class="soft">${words.via({ name: choice.partyName })}</span>` : nothing}
      <span class="answer ${choice.isOpen ? 'open' : said === 'unanswered' || isWaiting ? 'unsaid' : 'shut'}"
        >${findSentence(words.answers, said) ?? said}</span
      >
      <span class="soft">
        ${choice.isFromElsewhere ? html`${words.elsewhere},` : nothing}
        ${formatDay(choice.at, words)}${until ? `, ${(isOver ? words.ended : words.until)({ date: this.day(until) })}` : ''}${pausedUntil === undefined ? '' : `, ${words.pausedUntil({ date: this.day(pausedUntil) })}`},
        <a href=${choice.proof} target="_blank" rel="noreferrer">${words.proof}</a>
      </span>
    </li>`;
  }

  readonly #search = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = String(new FormData(event.target as HTMLFormElement).get('asked') ?? '').trim();
    this.found = null;
    this.links = new Map();
    if (readSearch(text) === null) {
      this.problem = this.words.findWrong;
      this.querySelector<HTMLInputElement>('#asked')?.focus();
      return;
    }
    this.asked = text;
    void this.run(() => this.#load());
  };

  readonly #again = (): void => {
    void this.run(() => this.#load());
  };

  async #load(): Promise<void> {
    const { persons } = await this.api.post<{ persons: readonly FoundPerson[] }>(
      'persons',
      readSearch(this.asked),
    );
    this.noted = new Map(
      await Promise.all(
        persons
          .filter(({ state }) => state.choices.length === 0)
          .map(
            async ({ id, controller, state }) =>
              [id + controller.id, await loadNoted(this.api, state.records)] as const,
          ),
      ),
    );
    this.found = persons;
  }

  async #makeLink({ id, controller, form, values }: FoundPerson): Promise<void> {
    await this.run(async () => {
      const email = Object.values(values ?? {}).find(
        (value): value is string => typeof value === 'string' && value.includes('@'),
      );
      const contact = this.#contact ?? (email === undefined ? {} : { email });
      const { preferences } = await this.api.post<{ preferences: string | null }>('links', { form, contact });
      if (preferences === null) throw new ApiError(409, this.words.noLink);
      this.links = new Map([...this.links, [id + controller.id, preferences]]);
    });
  }
}

function plain(value: unknown, words: ConsoleWords): string {
  if (typeof value === 'boolean') return value ? words.series.yes : words.series.no;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value, words);
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const { street, postcode, city, ...rest } = value as Record<string, unknown>;
  return [street, postcode, city, ...Object.values(rest)]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', ');
}
