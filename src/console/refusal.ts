import { html, type TemplateResult } from 'lit';
import { findSentence } from '../messages/words.js';
import { FoldedForm, textsIn } from './folded-form.js';
import { pick } from './view.js';

const media = ['email', 'sms', 'phone', 'automated-call', 'post', 'fax'];

interface Recorded {
  readonly withdrawals: readonly { readonly id: string; readonly proof: string }[];
}

let count = 0;

/** Records what a person said or wrote, as easily as they once said yes. */
export class ConsoleRefusal extends FoldedForm {
  static override properties = {
    ...FoldedForm.properties,
    contact: { attribute: false },
    recorded: { state: true },
    missing: { state: true },
  };

  declare contact: { readonly email?: string; readonly phone?: string };
  declare private recorded: Recorded | null;
  declare private missing: boolean;

  readonly #id = `refusal-${++count}`;
  // One for each refusal: pressed again after a lost answer, it is recorded once.
  #key = crypto.randomUUID();
  // What the field for the time says at first.
  #opened = '';

  constructor() {
    super();
    this.recorded = null;
    this.missing = false;
  }

  override render(): TemplateResult {
    const { words } = this;
    return html`
      <div role="status">
        ${
          this.recorded
            ? html`<p class="done">
                ${words.saved}
                ${this.recorded.withdrawals.map(
                  ({ proof }) => html`<a href=${proof} target="_blank" rel="noreferrer">${words.proof}</a> `,
                )}
              </p>`
            : ''
        }
      </div>
      ${
        this.isOpen
          ? this.#form()
          : html`<button
              @click=${() => {
                this.#opened = localNow();
                this.isOpen = true;
                this.recorded = null;
              }}
            >
              ${words.record}
            </button>`
      }
    `;
  }

  #form(): TemplateResult {
    const { words } = this;
    const id = this.#id;
    const purposes = new Map(
      this.controller.forms.flatMap(({ purposes: own }) =>
        own.map((one) => [one.id, pick(one.title, words)]),
      ),
    );
    const partners = new Map(
      this.controller.forms.flatMap(({ partners: own }) => own.map((one) => [one.id, one.name])),
    );
    return html`
      <form class="refusal" novalidate @submit=${this.#save}>
        <h3>${words.record}</h3>
        <p class="soft">${words.recordHelp}</p>
        <div class="grid">
          <div>
            <label for="${id}-channel">${words.what}</label>
            <select id="${id}-channel" name="channel">
              <option value="">${words.everything}</option>
              ${media.map((one) => html`<option value=${one}>${findSentence(words.channels, one)}</option>`)}
            </select>
          </div>
          <div>
            <label for="${id}-purpose">${words.forWhat}</label>
            <select id="${id}-purpose" name="purpose">
              <option value="">${words.allPurposes}</option>
              ${[...purposes].map(([value, title]) => html`<option value=${value}>${title}</option>`)}
            </select>
          </div>
          <div>
            <label for="${id}-party">${words.fromWhom}</label>
            <select id="${id}-party" name="party">
              <option value="">${words.allParties}</option>
              <option value="own">${words.ownOnly}</option>
              ${[...partners].map(([value, name]) => html`<option value=${value}>${name}</option>`)}
            </select>
          </div>
          <div>
            <label for="${id}-when">${words.when}</label>
            <input id="${id}-when" name="when" type="datetime-local" .defaultValue=${this.#opened} />
          </div>
          <div>
            <label for="${id}-until">${words.pauseUntil}</label>
            <input id="${id}-until" name="until" type="date" aria-describedby="${id}-until-help" />
            <p class="soft" id="${id}-until-help">${words.pauseHelp}</p>
          </div>
          <fieldset>
            <legend>${words.how}</legend>
            <label><input type="radio" name="how" value="spoken" checked /> ${words.spoken}</label>
            <label><input type="radio" name="how" value="written" /> ${words.written}</label>
          </fieldset>
          <div>
            <label for="${id}-by">${words.takenBy}</label>
            <input
              id="${id}-by"
              name="takenBy"
              maxlength="100"
              autocomplete="off"
              aria-describedby="${id}-help"
              aria-invalid=${this.missing ? 'true' : 'false'}
            />
            <p class="soft" id="${id}-help">${words.takenByHelp}</p>
            ${this.missing ? html`<p class="problem" role="alert">${words.required}</p>` : ''}
          </div>
        </div>
        ${this.renderEnd(words.save)}
      </form>
    `;
  }

  /** What the receiver would refuse, said in the reader's language. */
  #wrongTime(said: string): string | null {
    if (said === '' || said === this.#opened) return null;
    const time = Date.parse(said);
    if (time > Date.now()) return this.words.inFuture;
    return time < Date.UTC(2018, 4, 25) ? this.words.tooEarly : null;
  }

  #wrongPause(until: string): string | null {
    const last = new Date(Date.now() + 364 * 86_400_000).toISOString().slice(0, 10);
    const today = localNow().slice(0, 10);
    return until > today && until <= last ? null : this.words.pauseDay;
  }

  readonly #save = (event: SubmitEvent): void => {
    event.preventDefault();
    const read = textsIn(event.target as HTMLFormElement);
    const takenBy = read('takenBy');
    this.missing = takenBy === '';
    if (this.missing) {
      this.querySelector<HTMLInputElement>('[name="takenBy"]')?.focus();
      return;
    }
    const said = read('when');
    this.problem = this.#wrongTime(said);
    if (this.problem !== null) {
      this.querySelector<HTMLInputElement>('[name="when"]')?.focus();
      return;
    }
    const until = read('until');
    // A pause is of a use, by whatever means and whoever sends.
    this.problem = until !== '' && (read('channel') || read('party')) ? this.words.pauseWhole : null;
    this.problem ??= until === '' ? null : this.#wrongPause(until);
    if (this.problem !== null) {
      this.querySelector<HTMLInputElement>('[name="until"]')?.focus();
      return;
    }
    void this.run(async () => {
      // Left as it was it means now, to the second: a yes of this very minute was said before.
      const saidAt = said === '' || said === this.#opened ? undefined : new Date(said).toISOString();
      this.recorded = await this.api.post<Recorded>(
        'withdrawals',
        {
          form: this.form,
          contact: this.contact,
          channel: read('channel') || null,
          purpose: read('purpose') || null,
          party: read('party') || null,
          how: read('how'),
          takenBy,
          ...(saidAt !== undefined && { saidAt }),
          ...(until !== '' && { until }),
          language: this.words.language,
        },
        this.#key,
      );
      this.#key = crypto.randomUUID();
      this.isOpen = false;
      this.dispatchEvent(new CustomEvent('refusal-recorded', { bubbles: true }));
    });
  };
}

/** The minute that it is, as a field for local time has it. */
function localNow(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
