import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { findSentence } from '../messages/words.js';
import { daysBetween } from './requests.js';
import { nameOf, pick, sayDaysLeft, View } from './view.js';

interface Ending {
  readonly until: string;
  readonly purpose: string;
  readonly channel: string | null;
  readonly party: string;
  readonly values: Readonly<Record<string, unknown>> | null;
  readonly proof: string;
}

const spans = [30, 60, 90];

/** Consents that end by themselves soon. */
export class ConsoleExpiring extends View {
  static override properties = { ...View.properties, items: { state: true }, days: { state: true } };

  declare private items: readonly Ending[] | null;
  declare private days: number;

  constructor() {
    super();
    this.items = null;
    this.days = 30;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('controller') || changed.has('days')) void this.#load();
  }

  override render(): TemplateResult {
    const { words } = this;
    return html`
      <h1>${words.views.expiring}</h1>
      <p class="soft">${words.expiringHelp}</p>
      <p class="row">
        <label for="days">${words.within}</label>
        <select
          id="days"
          @change=${(event: Event) => (this.days = Number((event.target as HTMLSelectElement).value))}
        >
          ${spans.map((one) => html`<option value=${one} ?selected=${one === this.days}>${words.days({ count: one })}</option>`)}
        </select>
      </p>
      ${this.renderProblem()}
      ${this.items === null && this.problem === null ? html`<p role="status">${words.loading}</p>` : nothing}
      ${this.items?.length === 0 ? html`<p class="none">${words.expiringEmpty({ count: this.days })}</p>` : nothing}
      ${
        this.items && this.items.length > 0
          ? html`<ul class="card">
              ${this.items.map((item) => this.#item(item))}
            </ul>`
          : nothing
      }
    `;
  }

  #item(item: Ending): TemplateResult {
    const { words } = this;
    const purposes = this.controller.forms.flatMap(({ purposes: own }) => own);
    const partners = this.controller.forms.flatMap(({ partners: own }) => own);
    const title = purposes.find(({ id }) => id === item.purpose)?.title;
    const partner = partners.find(({ id }) => id === item.party)?.name;
    const left = daysBetween(this.overview.today, item.until);
    return html`<li>
      <span class="label">${nameOf(item.values, this.controller.forms) || words.erased}</span>
      <span
        >${findSentence(words.channels, item.channel ?? 'none')},
        ${title ? pick(title, words) : item.purpose}</span
      >
      ${partner ? html`<span class="soft">${words.via({ name: partner })}</span>` : nothing}
      <span class=${left <= 7 ? 'clock soon' : 'clock'}>
        ${words.ends}: ${this.day(item.until)} <strong>(${sayDaysLeft(left, words)})</strong>
      </span>
      <a href=${item.proof} target="_blank" rel="noreferrer">${words.proof}</a>
    </li>`;
  }

  #load(): Promise<void> {
    this.items = null;
    return this.load(
      () =>
        this.api.get<{ items: readonly Ending[] }>('expiring', { form: this.form, days: String(this.days) }),
      ({ items }) => (this.items = items),
    );
  }
}
