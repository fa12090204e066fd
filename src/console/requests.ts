import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { findSentence } from '../messages/words.js';
import { formatDay, nameOf, sayDaysLeft, View } from './view.js';

/** What a person asked for. */
export interface OpenRequest {
  readonly id: string;
  readonly right: string;
  readonly message: string | null;
  readonly receivedAt: string;
  readonly due: string;
  readonly done: string | null;
  readonly outcome: string | null;
  readonly answer: { readonly language: string; readonly subject: string; readonly text: string } | null;
  /** Who received the data, and when they were told what became of it. */
  readonly recipients: readonly { readonly name: string; readonly toldAt: string | null }[];
  readonly values: Readonly<Record<string, unknown>> | null;
}

/** Whole days from one calendar date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** What people asked for about their data, with the clock that runs. */
export class ConsoleRequests extends View {
  static override properties = {
    ...View.properties,
    items: { state: true },
    withDone: { state: true },
    closing: { state: true },
    acting: { state: true },
    lifted: { state: true },
  };

  declare private items: readonly OpenRequest[] | null;
  declare private withDone: boolean;
  declare private closing: string | null;
  declare private acting: string | null;
  declare private lifted: { readonly id: string; readonly text: string } | null;

  constructor() {
    super();
    this.items = null;
    this.withDone = false;
    this.closing = null;
    this.acting = null;
    this.lifted = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('controller') || changed.has('withDone')) void this.#load();
  }

  override render(): TemplateResult {
    const { words } = this;
    return html`
      <h1>${words.views.requests}</h1>
      <p class="soft">${words.requestsHelp}</p>
      <label class="tick">
        <input
          type="checkbox"
          .checked=${this.withDone}
          @change=${(event: Event) => (this.withDone = (event.target as HTMLInputElement).checked)}
        />
        ${words.withDone}
      </label>
      ${this.renderProblem()}
      ${this.items === null && this.problem === null ? html`<p role="status">${words.loading}</p>` : nothing}
      ${this.items?.length === 0 ? html`<p class="none">${words.requestsEmpty}</p>` : nothing}
      ${this.items?.map((item) => this.#item(item))}
    `;
  }

  #item(item: OpenRequest): TemplateResult {
    const { words } = this;
    const left = daysBetween(this.overview.today, item.due);
    const name = findSentence(words.rights, item.right) ?? item.right;
    return html`
      <section class="card" aria-label=${name}>
        <h2>${name}</h2>
        <p>${nameOf(item.values, this.controller.forms) || words.erased}</p>
        ${item.message ? html`<blockquote>${item.message}</blockquote>` : nothing}
        <p class="soft">${words.asked({ date: formatDay(item.receivedAt, words) })}.</p>
        ${
          item.done
            ? html`<p class="done">${words.closed({ date: formatDay(item.done, words) })}.</p>
                ${
                  item.answer
                    ? html`<details>
                        <summary>${words.sentAnswer}</summary>
                        <blockquote class="letter" lang=${item.answer.language}>
                          <p>${item.answer.text}</p>
                        </blockquote>
                      </details>`
                    : nothing
                }
                ${this.#recipients(item)}
                ${
                  item.right === 'restriction' && item.outcome === 'done' && this.may('operate')
                    ? this.lifted?.id === item.id
                      ? html`<blockquote class="letter" role="status"><p>${this.lifted.text}</p></blockquote>`
                      : html`<button ?disabled=${this.isBusy} @click=${() => void this.#lift(item.id)}>
                          ${words.lift}
                        </button>`
                    : nothing
                }`
            : this.acting === item.id
              ? html`<console-carry-out
                  .api=${this.api}
                  .words=${words}
                  .overview=${this.overview}
                  .controller=${this.controller}
                  .request=${item}
                  @console-left=${() => void this.#leave()}
                ></console-carry-out>`
              : html`<p class=${left < 0 ? 'clock late' : left <= 7 ? 'clock soon' : 'clock'}>
                    ${words.due({ date: this.day(item.due) })} <strong>(${sayDaysLeft(left, words)})</strong>
                  </p>
                  ${
                    this.closing === item.id
                      ? html`<p>${words.closeAsk}</p>
                          <p class="row">
                            <button
                              class="main"
                              ?disabled=${this.isBusy}
                              @click=${() => this.#close(item.id)}
                            >
                              ${words.yesClose}
                            </button>
                            <button @click=${() => (this.closing = null)}>${words.cancel}</button>
                          </p>`
                      : this.may('operate')
                        ? html`<p class="row">
                            <button class="main" @click=${() => (this.acting = item.id)}>
                              ${words.carryOut}
                            </button>
                            <button @click=${() => (this.closing = item.id)}>${words.close}</button>
                          </p>`
                        : nothing
                  }`
        }
      </section>
    `;
  }

  #recipients({ id, recipients }: OpenRequest): TemplateResult | typeof nothing {
    const words = this.words.recipients;
    const open = recipients.filter(({ toldAt }) => toldAt === null);
    const days = [...new Set(recipients.flatMap(({ toldAt }) => toldAt ?? []))];
    const namesAt = (day: string | null): string =>
      recipients
        .filter(({ toldAt }) => toldAt === day)
        .map(({ name }) => name)
        .join(', ');
    return html`${days.map((at) => html`<p>${words.toldOn({ date: formatDay(at, this.words), names: namesAt(at) })}</p>`)}
    ${
      open.length === 0
        ? nothing
        : html`<p>${words.toTell({ names: namesAt(null) })}</p>
            ${
              this.may('operate')
                ? html`<p>
                    <button ?disabled=${this.isBusy} @click=${() => void this.#told(id)}>
                      ${words.told}
                    </button>
                  </p>`
                : nothing
            }`
    }`;
  }

  async #told(id: string): Promise<void> {
    await this.run(async () => {
      await this.api.post(`requests/${encodeURIComponent(id)}/told`);
    });
    if (this.problem === null) await this.#load();
  }

  #load(): Promise<void> {
    this.items = null;
    return this.load(
      () =>
        this.api.get<{ items: readonly OpenRequest[] }>('requests', {
          form: this.form,
          state: this.withDone ? 'all' : 'open',
        }),
      ({ items }) => (this.items = items),
    );
  }

  /** The request may be closed by now. */
  async #leave(): Promise<void> {
    this.acting = null;
    await this.#load();
    this.tellChanged();
  }

  #lift(id: string): Promise<void> {
    return this.run(async () => {
      const { answer } = await this.api.post<{ answer: { text: string } }>(
        `requests/${encodeURIComponent(id)}/lift`,
      );
      this.lifted = { id, text: answer.text };
    });
  }

  async #close(id: string): Promise<void> {
    await this.run(async () => {
      await this.api.post(`requests/${encodeURIComponent(id)}/done`);
      this.closing = null;
    });
    if (this.problem === null) {
      await this.#load();
      this.tellChanged();
    }
  }
}
