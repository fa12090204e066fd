import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { AuditList } from '../server/owner/owner-answers.js';
import { findSentence } from '../messages/words.js';
import { formatMoment, View } from './view.js';
import type { ConsoleWords } from './words.js';

type Entry = AuditList['items'][number];

/** Who did what with the receiver, the newest first. */
export class ConsoleAudit extends View {
  static override properties = { ...View.properties, items: { state: true }, next: { state: true } };

  declare private items: readonly Entry[] | null;
  declare private next: string | null;

  constructor() {
    super();
    this.items = null;
    this.next = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('api')) void this.#load(null);
  }

  override render(): TemplateResult {
    const { words } = this;
    return html`
      <h1>${words.views.audit}</h1>
      <p class="soft">${words.auditHelp}</p>
      ${this.renderProblem()}
      ${this.items === null && this.problem === null ? html`<p role="status">${words.loading}</p>` : nothing}
      ${this.items?.length === 0 ? html`<p class="none">${words.auditEmpty}</p>` : nothing}
      ${this.items && this.items.length > 0 ? this.#table(this.items) : nothing}
      ${
        this.next === null
          ? nothing
          : html`<p>
              <button ?disabled=${this.isBusy} @click=${() => void this.#load(this.next)}>
                ${words.auditMore}
              </button>
            </p>`
      }
    `;
  }

  #table(items: readonly Entry[]): TemplateResult {
    const { words } = this;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.views.audit}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.auditWhen}</th>
            <th scope="col">${words.auditWho}</th>
            <th scope="col">${words.auditAct}</th>
            <th scope="col">${words.auditAbout}</th>
            <th scope="col">${words.auditOutcome}</th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            ({ at, who, act, about, outcome }) =>
              html`<tr>
                <td>${formatMoment(at, words)}</td>
                <td>${who === 'owner' ? words.owner : who}</td>
                <td>${findSentence(words.acts, act) ?? act}</td>
                <td class="reference">${sayAbout(about, words)}</td>
                <td>${words.outcomes[outcome]}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #load(before: string | null): Promise<void> {
    return this.load(
      () => this.api.get<AuditList>('audit', before === null ? {} : { before }),
      ({ items, next }) => {
        this.items = before === null ? items : [...(this.items ?? []), ...items];
        this.next = next;
      },
    );
  }
}

/** As many are shown of each kind; the trail has the rest. */
const idsShown = 3;

/** Numbers and ids, as the trail has them. */
const sayAbout = (about: Entry['about'], { things }: ConsoleWords): string =>
  Object.entries(about)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([name, value]) => `${findSentence(things, name) ?? name} ${sayIds(value)}`)
    .join('; ');

function sayIds(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  const shown = value.slice(0, idsShown).join(', ');
  return value.length > idsShown ? `${shown} … (${value.length})` : shown;
}
