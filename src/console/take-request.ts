import { html, nothing, type TemplateResult } from 'lit';
import { findSentence } from '../messages/words.js';
import { FoldedForm, textsIn } from './folded-form.js';
import { formatDay } from './view.js';

// What is asked for most, first.
const rights = [
  'erasure',
  'access',
  'rectification',
  'objection',
  'restriction',
  'portability',
  'after-death',
] as const;

let count = 0;

/** Takes down what a person asked about their data on the phone, at the counter or in a letter; it then waits with the others. */
export class ConsoleTakeRequest extends FoldedForm {
  static override properties = {
    ...FoldedForm.properties,
    contact: { attribute: false },
    person: { attribute: false },
    due: { state: true },
  };

  declare contact: { readonly email?: string; readonly phone?: string };
  /** Which of those who share the contact. */
  declare person: string;
  /** Last day to answer what was taken down. */
  declare private due: string | null;

  readonly #id = `take-${++count}`;

  constructor() {
    super();
    this.due = null;
  }

  override render(): TemplateResult {
    const { words } = this;
    const say = words.takeRequest;
    return html`
      <div role="status">
        ${
          this.due === null
            ? nothing
            : html`<p class="done">
                ${say.saved({ date: formatDay(this.due, words) })}
                <a href="#requests">${words.views.requests}</a>
              </p>`
        }
      </div>
      ${
        this.isOpen
          ? this.#form()
          : html`<button
              @click=${() => {
                this.isOpen = true;
                this.due = null;
              }}
            >
              ${say.title}
            </button>`
      }
    `;
  }

  #form(): TemplateResult {
    const { words } = this;
    const say = words.takeRequest;
    const id = this.#id;
    return html`
      <form class="refusal" @submit=${this.#save}>
        <h3>${say.title}</h3>
        <p class="soft">${say.help}</p>
        <div class="grid">
          <div>
            <label for="${id}-right">${say.right}</label>
            <select id="${id}-right" name="right">
              ${rights.map((one) => html`<option value=${one}>${findSentence(words.rights, one)}</option>`)}
            </select>
          </div>
          <div>
            <label for="${id}-received">${say.received}</label>
            <input
              id="${id}-received"
              name="received"
              type="date"
              required
              max=${this.overview.today}
              .defaultValue=${this.overview.today}
            />
          </div>
          <div>
            <label for="${id}-message">${say.message}</label>
            <textarea id="${id}-message" name="message" rows="3" maxlength="2000"></textarea>
          </div>
        </div>
        ${this.renderEnd(say.save)}
      </form>
    `;
  }

  readonly #save = (event: SubmitEvent): void => {
    event.preventDefault();
    const read = textsIn(event.target as HTMLFormElement);
    const [received, message] = [read('received'), read('message')];
    void this.run(async () => {
      const { due } = await this.api.post<{ due: string }>('requests', {
        form: this.form,
        contact: this.contact,
        person: this.person,
        right: read('right'),
        ...(message && { message }),
        // Today means now.
        ...(received < this.overview.today && { receivedAt: new Date(`${received}T00:00`).toISOString() }),
      });
      this.due = due;
      this.isOpen = false;
    });
  };
}
