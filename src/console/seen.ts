import { html, nothing, type TemplateResult } from 'lit';
import { FoldedForm, textsIn } from './folded-form.js';
import { pick } from './view.js';

let count = 0;

/** Notes that a document was shown: which, who looked, and with what result. There is no place for a number or a file. */
export class ConsoleSeen extends FoldedForm {
  static override properties = {
    ...FoldedForm.properties,
    contact: { attribute: false },
    proof: { state: true },
    missing: { state: true },
  };

  declare contact: { readonly email?: string; readonly phone?: string };
  declare private proof: string | null;
  declare private missing: boolean;

  readonly #id = `seen-${++count}`;
  // One for each check: pressed again after a lost answer, it is recorded once.
  #key = crypto.randomUUID();

  constructor() {
    super();
    this.proof = null;
    this.missing = false;
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (this.#documents().length === 0) return nothing;
    return html`
      <div role="status">
        ${
          this.proof === null
            ? nothing
            : html`<p class="done">
                ${words.seen.saved} <a href=${this.proof} target="_blank" rel="noreferrer">${words.proof}</a>
              </p>`
        }
      </div>
      ${
        this.isOpen
          ? this.#form()
          : html`<button
              @click=${() => {
                this.isOpen = true;
                this.proof = null;
              }}
            >
              ${words.seen.title}
            </button>`
      }
    `;
  }

  /** What each form of the business lets be shown. */
  #documents(): readonly { readonly value: string; readonly label: string }[] {
    return this.controller.forms.flatMap(({ id, documents }) =>
      documents.map((one) => ({ value: `${id} ${one.id}`, label: pick(one.label, this.words) })),
    );
  }

  #form(): TemplateResult {
    const { words } = this;
    const { seen } = words;
    const id = this.#id;
    return html`
      <form class="refusal" novalidate @submit=${this.#save}>
        <h3>${seen.title}</h3>
        <p class="soft">${seen.help}</p>
        <div class="grid">
          <div>
            <label for="${id}-document">${seen.document}</label>
            <select id="${id}-document" name="document">
              ${this.#documents().map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
            </select>
          </div>
          <fieldset>
            <legend>${seen.result}</legend>
            <label
              ><input type="radio" name="result" value="accepted" checked /> ${seen.results.accepted}</label
            >
            <label><input type="radio" name="result" value="refused" /> ${seen.results.refused}</label>
          </fieldset>
          <div>
            <label for="${id}-by">${seen.by}</label>
            <input
              id="${id}-by"
              name="takenBy"
              maxlength="100"
              autocomplete="off"
              aria-describedby=${this.missing ? `${id}-missing` : nothing}
              aria-invalid=${this.missing ? 'true' : 'false'}
            />
            ${this.missing ? html`<p class="problem" role="alert" id="${id}-missing">${words.required}</p>` : nothing}
          </div>
        </div>
        ${this.renderEnd(seen.save)}
      </form>
    `;
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
    const [form = '', document = ''] = read('document').split(' ');
    void this.run(async () => {
      const { proof } = await this.api.post<{ proof: string }>(
        'documents',
        {
          form,
          contact: this.contact,
          document,
          result: read('result'),
          takenBy,
          language: this.words.language,
        },
        this.#key,
      );
      this.proof = proof;
      this.#key = crypto.randomUUID();
      this.isOpen = false;
      this.dispatchEvent(new CustomEvent('document-noted', { bubbles: true }));
    });
  };
}
