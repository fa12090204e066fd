import { html, nothing, type TemplateResult } from 'lit';
import type { CallNow, FoundPerson } from '../server/owner/owner-answers.js';
import { findSentence } from '../messages/words.js';
import { FoldedForm, textsIn } from './folded-form.js';
import { formatMoment } from './view.js';

const outcomes = ['answered', 'voicemail', 'unanswered'] as const;

/** The minute that it is, as a field for local time has it. */
const localNow = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

let count = 0;

/** Says whether a person may be called now, and takes down the calls that were made. */
export class ConsoleCalls extends FoldedForm {
  static override properties = {
    ...FoldedForm.properties,
    person: { attribute: false },
    contact: { attribute: false },
    noted: { state: true },
  };

  declare person: FoundPerson;
  /** What they were found by; without it, nobody tells whom a call was to. */
  declare contact: { readonly email?: string; readonly phone?: string } | null;
  declare private noted: boolean;

  readonly #id = `call-${++count}`;
  // One for each call: pressed again after a lost answer, it is noted once.
  #key = crypto.randomUUID();
  // What the field for the time says at first.
  #opened = '';

  constructor() {
    super();
    this.contact = null;
    this.noted = false;
  }

  override render(): TemplateResult | typeof nothing {
    const { words, person } = this;
    const { calls, calledBefore } = person;
    if (calls.length === 0 && calledBefore.length === 0) return nothing;
    return html`
      <h3>${words.calls.title}</h3>
      <ul class="choices">
        ${calls.map((call) => this.#answer(call))}
      </ul>
      ${
        calledBefore.length === 0
          ? nothing
          : html`<p>${words.calls.before}</p>
              <ul>
                ${calledBefore.map(
                  ({ at, party, outcome }) =>
                    html`<li>
                      ${formatMoment(at, words)}:
                      ${findSentence(words.calls.outcomes, outcome) ?? outcome}${party === 'own' ? nothing : `, ${this.#nameOf(party)}`}
                    </li>`,
                )}
              </ul>`
      }
      <div role="status">${this.noted ? html`<p class="done">${words.calls.saved}</p>` : nothing}</div>
      ${
        this.contact === null || calls.length === 0 || !this.may('operate')
          ? nothing
          : this.isOpen
            ? this.#form()
            : html`<button
                @click=${() => {
                  this.#opened = localNow();
                  this.isOpen = true;
                  this.noted = false;
                }}
              >
                ${words.calls.note}
              </button>`
      }
    `;
  }

  protected override get first(): string {
    return '[name="outcome"]';
  }

  #nameOf(party: string): string {
    return this.person.calls.find((one) => one.party === party)?.name ?? party;
  }

  #answer(call: CallNow): TemplateResult {
    const { words } = this;
    const { calls } = words;
    return html`<li>
      <span class="label"
        >${call.party === 'own' ? calls.us({ name: call.name }) : calls.them({ name: call.name })}</span
      >
      <span class="answer ${call.allowed ? 'open' : 'shut'}">${this.#sentence(call)}</span>
      <span class="soft">
        ${call.ruleId}${call.mustConfirm ? `, ${calls.confirm}` : ''}${call.allowed && !call.countsCalls ? `. ${calls.uncounted}` : ''}
      </span>
    </li>`;
  }

  #sentence({ allowed, reason, until, next, timeZone }: CallNow): string {
    const { calls, locale } = this.words;
    if (allowed) {
      if (until === null) return calls.yes;
      return calls.yesUntil({
        time: new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(new Date(until)),
      });
    }
    const why = findSentence(calls.reasons, reason) ?? reason;
    if (next === null) return calls.no({ why });
    const from = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone });
    return calls.noUntil({ why, from: from.format(new Date(next)) });
  }

  #form(): TemplateResult {
    const { words } = this;
    const { calls } = words;
    const id = this.#id;
    const parties = new Map(this.person.calls.map(({ party, name }) => [party, name]));
    return html`
      <form class="refusal" novalidate @submit=${this.#save}>
        <h3>${calls.note}</h3>
        <p class="soft">${calls.help}</p>
        <div class="grid">
          <fieldset>
            <legend>${calls.outcome}</legend>
            ${outcomes.map(
              (one) =>
                html`<label>
                  <input type="radio" name="outcome" value=${one} ?checked=${one === 'answered'} />
                  ${calls.outcomes[one]}
                </label>`,
            )}
          </fieldset>
          ${
            parties.size < 2
              ? nothing
              : html`<div>
                  <label for="${id}-party">${calls.whose}</label>
                  <select id="${id}-party" name="party">
                    ${[...parties].map(([value, name]) => html`<option value=${value}>${name}</option>`)}
                  </select>
                </div>`
          }
          <div>
            <label for="${id}-when">${calls.when}</label>
            <input id="${id}-when" name="when" type="datetime-local" .defaultValue=${this.#opened} />
          </div>
        </div>
        ${this.renderEnd(calls.save)}
      </form>
    `;
  }

  readonly #save = (event: SubmitEvent): void => {
    event.preventDefault();
    const read = textsIn(event.target as HTMLFormElement);
    const { words } = this;
    const when = read('when');
    const party = read('party') || this.person.calls[0]?.party;
    if (when !== '' && when !== this.#opened) {
      const days = (Date.now() - Date.parse(when)) / 86_400_000;
      this.problem = days < 0 ? words.calls.inFuture : days > 92 ? words.calls.tooEarly : null;
      if (this.problem !== null) {
        this.querySelector<HTMLInputElement>('[name="when"]')?.focus();
        return;
      }
    }
    void this.run(async () => {
      // Left as it was it means now, to the second.
      const at = when === '' || when === this.#opened ? undefined : new Date(when).toISOString();
      await this.api.post(
        'attempts',
        {
          form: this.person.form,
          contact: this.contact,
          outcome: read('outcome'),
          ...(party !== undefined && { party }),
          ...(at !== undefined && { at }),
        },
        this.#key,
      );
      this.#key = crypto.randomUUID();
      this.isOpen = false;
      this.noted = true;
      this.dispatchEvent(new CustomEvent('call-noted', { bubbles: true }));
    });
  };
}
