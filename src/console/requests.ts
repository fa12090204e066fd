import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { findSentence } from '../messages/words.js';
import { formatDay, nameOf, sayDaysLeft, View } from './view.js';

interface OpenRequest {
  readonly id: string;
  readonly right: string;
  readonly message: string | null;
  readonly receivedAt: string;
  readonly due: string;
  readonly done: string | null;
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
  };

  declare private items: readonly OpenRequest[] | null;
  declare private withDone: boolean;
  declare private closing: string | null;

  constructor() {
    super();
    this.items = null;
    this.withDone = false;
    this.closing = null;
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
            ? html`<p class="done">${words.closed({ date: formatDay(item.done, words) })}.</p>`
            : html`<p class=${left < 0 ? 'clock late' : left <= 7 ? 'clock soon' : 'clock'}>
                  ${words.due({ date: this.day(item.due) })} <strong>(${sayDaysLeft(left, words)})</strong>
                </p>
                ${
                  this.closing === item.id
                    ? html`<p>${words.closeAsk}</p>
                        <p class="row">
                          <button class="main" ?disabled=${this.isBusy} @click=${() => this.#close(item.id)}>
                            ${words.yesClose}
                          </button>
                          <button @click=${() => (this.closing = null)}>${words.cancel}</button>
                        </p>`
                    : this.may('operate')
                      ? html`<button @click=${() => (this.closing = item.id)}>${words.close}</button>`
                      : nothing
                }`
        }
      </section>
    `;
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
