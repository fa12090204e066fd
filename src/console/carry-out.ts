import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { languages } from '../messages/languages.js';
import { name as languageNames } from '../messages/every/name.js';
import type { OpenRequest } from './requests.js';
import { saveFile } from './save-file.js';
import { pick, View } from './view.js';

interface Person {
  readonly name: string | null;
  readonly records: readonly string[];
}

interface CarriedOut {
  readonly answer: { readonly language: string; readonly subject: string; readonly text: string };
  readonly file: object | null;
  /** Who else has to be told, and in which words. */
  readonly tell: readonly { readonly name: string; readonly text: string }[];
}

/** Carries one request out, and shows the answer to send. */
export class ConsoleCarryOut extends View {
  static override properties = {
    ...View.properties,
    request: { attribute: false },
    persons: { state: true },
    done: { state: true },
    page: { state: true },
    isCopied: { state: true },
  };

  declare request: OpenRequest;
  declare private persons: readonly Person[] | null;
  declare private done: CarriedOut | null;
  declare private page: string | null;
  declare private isCopied: boolean;

  constructor() {
    super();
    this.persons = null;
    this.done = null;
    this.page = null;
    this.isCopied = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('request') && this.done === null) void this.#load();
  }

  override render(): TemplateResult {
    const { words } = this;
    if (this.done) return this.#answer(this.done);
    const named = (this.persons ?? []).filter(({ name }) => name !== null);
    return html`
      <form @submit=${this.#submit}>
        <p class="soft">${words.carryOutHelp}</p>
        ${this.renderProblem()} ${named.length > 1 ? this.#whose(this.persons ?? []) : nothing}
        ${this.#ofRight()}
        <p>
          <label for="carry-refuse">${words.refuseWhy}</label>
          <select id="carry-refuse" name="refuse">
            <option value="">${words.refuseNot}</option>
            ${Object.entries(words.refuseReasons).map(([code, text]) => html`<option value=${code}>${text}</option>`)}
          </select>
        </p>
        <p>
          <label for="carry-language">${words.answerLanguage}</label>
          <select id="carry-language" name="language">
            <option value="">${words.ownLanguage}</option>
            ${languages.map((one) => html`<option value=${one}>${languageNames[one]}</option>`)}
          </select>
        </p>
        <p class="row">
          <button class="main" ?disabled=${this.isBusy || this.persons === null}>${words.doIt}</button>
          <button type="button" @click=${this.#leave}>${words.cancel}</button>
        </p>
      </form>
    `;
  }

  #whose(persons: readonly Person[]): TemplateResult {
    const { words } = this;
    return html`<fieldset>
      <legend>${words.whose}</legend>
      ${persons.map(
        ({ name, records }, index) =>
          html`<label class="tick">
            <input type="checkbox" name="person" value=${index} />
            ${words.recordsOf({ name: name ?? words.noName, count: records.length })}
          </label>`,
      )}
    </fieldset>`;
  }

  /** What a right needs to be told besides. */
  #ofRight(): TemplateResult | typeof nothing {
    const { words, request } = this;
    switch (request.right) {
      case 'erasure':
        return html`<p>${words.eraseWarning}</p>`;
      case 'rectification':
        return html`<p>
            <label for="carry-field">${words.correctField}</label>
            <select id="carry-field" name="field">
              ${this.#fields().map(([id, label]) => html`<option value=${id}>${label}</option>`)}
            </select>
          </p>
          <p>
            <label for="carry-value">${words.correctValue}</label>
            <input id="carry-value" name="value" autocomplete="off" />
          </p>`;
      case 'after-death':
        return html`<fieldset>
          ${Object.entries(words.afterDeath).map(
            ([value, text]) =>
              html`<label class="tick">
                <input type="radio" name="afterDeath" value=${value} ?checked=${value === 'keep'} /> ${text}
              </label>`,
          )}
        </fieldset>`;
      default:
        return nothing;
    }
  }

  /** What the person wrote that is a text, by the names that the forms give it. */
  #fields(): readonly (readonly [string, string])[] {
    const labels = new Map(
      this.controller.forms.flatMap(({ fields }) =>
        fields.map(({ id, label }) => [id, pick(label, this.words)]),
      ),
    );
    return Object.entries(this.request.values ?? {})
      .filter(([, value]) => typeof value === 'string')
      .map(([id, value]) => [id, `${labels.get(id) ?? id} (${String(value)})`]);
  }

  #answer({ answer, file, tell }: CarriedOut): TemplateResult {
    const { words } = this;
    return html`<div role="status" tabindex="-1">
        <h3>${words.answerReady}</h3>
      </div>
      <blockquote class="letter" lang=${answer.language}>
        <strong>${answer.subject}</strong>
        <p>${answer.text}</p>
      </blockquote>
      <p class="row">
        <button class="main" @click=${() => void this.#copy(answer)}>
          ${this.isCopied ? words.answerCopied : words.answerCopy}
        </button>
        ${
          file
            ? html`<button
                @click=${() => saveFile('data.json', JSON.stringify(file, null, 2), 'application/json')}
              >
                ${words.fileJson}
              </button>`
            : nothing
        }
        ${
          this.page === null
            ? nothing
            : html`<button @click=${() => saveFile('data.html', this.page ?? '', 'text/html')}>
                ${words.filePage}
              </button>`
        }
        <button @click=${this.#leave}>${words.answerSent}</button>
      </p>
      ${
        tell.length === 0
          ? nothing
          : html`<h3>${words.recipients.title}</h3>
              <p class="soft">${words.recipients.help}</p>
              ${tell.map(
                ({ name, text }) =>
                  html`<blockquote class="letter">
                    <strong>${name}</strong>
                    <p>${text}</p>
                  </blockquote>`,
              )}
              <p>
                <button ?disabled=${this.isBusy} @click=${this.#told}>${words.recipients.told}</button>
              </p>`
      }`;
  }

  readonly #told = (): void =>
    void this.run(async () => {
      await this.api.post(`requests/${encodeURIComponent(this.request.id)}/told`);
      this.#leave();
    });

  async #copy({ subject, text }: CarriedOut['answer']): Promise<void> {
    await navigator.clipboard.writeText(`${subject}\n\n${text}`);
    this.isCopied = true;
  }

  #load(): Promise<void> {
    return this.load(
      () =>
        this.api.get<{ persons: readonly Person[] }>(
          `requests/${encodeURIComponent(this.request.id)}/persons`,
        ),
      ({ persons }) => (this.persons = persons),
    );
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    const records = data.getAll('person').flatMap((index) => this.persons?.[Number(index)]?.records ?? []);
    const id = encodeURIComponent(this.request.id);
    const whose = {
      ...(text('language') && { language: text('language') }),
      ...(records.length > 0 && { records }),
    };
    const order = {
      ...whose,
      ...(text('refuse') && { refuse: text('refuse') }),
      ...(this.request.right === 'rectification' &&
        text('value') && { changes: { [text('field')]: text('value') } }),
      ...(text('afterDeath') && { afterDeath: text('afterDeath') }),
    };
    void this.run(async () => {
      this.done = await this.api.post<CarriedOut>(`requests/${id}/carry-out`, order);
      if (this.done.file && this.may('export'))
        this.page = await this.api.postForText(`requests/${id}/file`, { ...whose, as: 'page' });
    });
  };

  readonly #leave = (): void => {
    this.dispatchEvent(new CustomEvent('console-left', { bubbles: true }));
  };
}
