import { html, nothing, type TemplateResult } from 'lit';
import type { EnteredSlip, FoundSlip } from '../server/slips/found-slip.js';
import { ApiError } from './api.js';
import { drawSlipGroups } from './draw-slip.js';
import { fieldsOfSlip, readSlip, saysNo } from './read-slip.js';
import { textsIn } from './folded-form.js';
import { shrinkPicture } from './shrink-picture.js';
import { findSentence } from '../messages/words.js';
import { View } from './view.js';

/** The counter: finds a slip of paper by its number, and takes down what stands on it. */
export class ConsoleSlips extends View {
  static override properties = {
    ...View.properties,
    slip: { state: true },
    saved: { state: true },
    wrong: { state: true },
    mayKeepNoes: { state: true },
    isOther: { state: true },
    note: { state: true },
  };

  declare private slip: FoundSlip | null;
  declare private saved: EnteredSlip | null;
  /** What the receiver does not accept, a sentence each. */
  declare private wrong: readonly string[];
  declare private mayKeepNoes: boolean;
  /** The slip is not known, or not usable any more. */
  declare private isOther: boolean;
  declare private note: string | null;

  #enteredBy = '';

  constructor() {
    super();
    this.slip = null;
    this.saved = null;
    this.wrong = [];
    this.mayKeepNoes = false;
    this.isOther = false;
    this.note = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { name } = this.overview.user;
    this.#enteredBy = name === 'owner' ? '' : name;
  }

  override render(): TemplateResult {
    const { words, slip } = this;
    return html`
      <h1>${words.views.slips}</h1>
      <div role="status">${this.saved ? this.#outcome(this.saved) : nothing}</div>
      ${slip ? this.#form(slip) : this.#search()}
    `;
  }

  #search(): TemplateResult {
    const words = this.words.slips;
    return html`
      <p class="soft" id="slip-help">${words.help}</p>
      <form class="row" novalidate @submit=${this.#find}>
        <label for="slip-serial">${words.serial}</label>
        <input
          id="slip-serial"
          name="serial"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="40"
          aria-describedby="slip-help"
        />
        <button class="main" ?disabled=${this.isBusy}>${words.open}</button>
      </form>
      ${this.renderProblem()} ${this.isOther ? html`<p>${words.otherwise}</p>` : nothing}
    `;
  }

  #form(slip: FoundSlip): TemplateResult {
    const words = this.words.slips;
    const { presentation } = slip;
    return html`
      <form class="slip" novalidate @submit=${this.#save}>
        <h2 tabindex="-1">${words.title({ serial: slip.serial })}</h2>
        <p class="soft">
          ${presentation.title}. ${words.printed({ date: this.day(slip.printedOn), version: slip.version })}
        </p>
        <p>${words.copy}</p>
        <div lang=${presentation.language}>${drawSlipGroups(presentation, words.unticked)}</div>
        <div class="grid">
          <div>
            <label for="slip-date">${words.signedOn}</label>
            <input id="slip-date" name="signedOn" type="date" />
          </div>
          <div>
            <label for="slip-by">${words.enteredBy}</label>
            <input
              id="slip-by"
              name="enteredBy"
              maxlength="100"
              autocomplete="off"
              .defaultValue=${this.#enteredBy}
            />
          </div>
          ${
            slip.keepsPhoto
              ? html`<div>
                  <label for="slip-photo">${words.photo}</label>
                  <input id="slip-photo" name="photo" type="file" accept="image/*" capture="environment" />
                </div>`
              : nothing
          }
        </div>
        ${this.renderProblem()}
        ${
          this.wrong.length > 0
            ? html`<ul class="problem">
                ${this.wrong.map((one) => html`<li>${one}</li>`)}
              </ul>`
            : nothing
        }
        <p class="row">
          <button class="main" ?disabled=${this.isBusy}>${words.save}</button>
          ${
            this.mayKeepNoes
              ? html`<button name="only" value="refusals" ?disabled=${this.isBusy}>
                  ${words.onlyRefusals}
                </button>`
              : nothing
          }
          <button type="button" @click=${this.#leave}>${words.cancel}</button>
        </p>
      </form>
    `;
  }

  #outcome({ standing, flags, proof }: EnteredSlip): TemplateResult {
    const words = this.words.slips;
    const why = flags.map(({ code, detail }) => findSentence(this.words.refusals, code) ?? detail).join(' ');
    return html`<p class=${standing === 'counted' ? 'done' : 'problem'}>
        ${standing === 'counted' ? words.saved : words.flagged({ why })}
        <a href=${proof} target="_blank" rel="noreferrer">${this.words.proof}</a>
      </p>
      ${this.note === null ? nothing : html`<p class="problem">${this.note}</p>`}`;
  }

  protected override updated(): void {
    if (this.slip === null && !this.contains(document.activeElement))
      this.querySelector<HTMLElement>('#slip-serial')?.focus();
  }

  readonly #find = (event: SubmitEvent): void => {
    event.preventDefault();
    const serial = new FormData(event.target as HTMLFormElement).get('serial');
    if (typeof serial !== 'string' || serial.trim() === '') return;
    this.saved = null;
    this.note = null;
    this.isOther = false;
    void this.run(async () => {
      try {
        this.slip = await this.#ask(serial.trim());
        await this.updateComplete;
        this.querySelector<HTMLElement>('h2')?.focus();
      } catch (error) {
        this.isOther = error instanceof ApiError && (error.status === 404 || error.status === 409);
        throw error;
      }
    });
  };

  /** Asks of each form of the business: a number says of itself nothing about its form. */
  async #ask(serial: string): Promise<FoundSlip> {
    let last: unknown;
    for (const { id: form } of this.controller.forms)
      try {
        return await this.api.post<FoundSlip>('slips/find', { form, serial });
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 404) throw error;
        last = error;
      }
    throw last;
  }

  readonly #save = (event: SubmitEvent): void => {
    event.preventDefault();
    const { slip } = this;
    if (slip === null) return;
    const data = new FormData(event.target as HTMLFormElement);
    const button = event.submitter as HTMLButtonElement | null;
    const read = textsIn(event.target as HTMLFormElement);
    const [signedOn, enteredBy] = [read('signedOn'), read('enteredBy')];
    const copied = readSlip(slip.presentation, data);
    this.wrong = [];
    // A no is taken down also from a slip without a date.
    if (enteredBy === '' || (signedOn === '' && !saysNo(slip.presentation, copied))) {
      this.problem = this.words.slips.missing;
      return;
    }
    this.#enteredBy = enteredBy;
    const photo = data.get('photo');
    void this.run(async () => {
      let saved: EnteredSlip;
      try {
        saved = await this.api.post<EnteredSlip>('slips', {
          form: slip.form,
          serial: slip.serial,
          signedOn: signedOn || null,
          enteredBy,
          ...(button?.value === 'refusals' && { onlyRefusals: true }),
          answers: copied,
        });
      } catch (error) {
        this.#explain(error, slip);
        this.mayKeepNoes =
          error instanceof ApiError && error.status === 422 && saysNo(slip.presentation, copied);
        throw error;
      }
      if (photo instanceof File && photo.size > 0) await this.#sendPhoto(saved.id, photo);
      // Both are kept, or it is told that the picture is not.
      this.saved = saved;
      this.#leave();
    });
  };

  /** Says of each field what is wrong with it, by the name that it has on the slip. */
  #explain(error: unknown, { presentation }: FoundSlip): void {
    if (!(error instanceof ApiError)) return;
    const fields = fieldsOfSlip(presentation);
    this.wrong = error.errors.map(({ pointer = '', code = '', detail }) => {
      const id = pointer.split('/')[3] ?? '';
      const label = fields.find((field) => field.id === id)?.label ?? id;
      const what = findSentence(this.words.slips.invalid, code) ?? detail;
      return label ? `${label.replace(/\.$/, '')} – ${what}` : what;
    });
  }

  async #sendPhoto(record: string, photo: File): Promise<void> {
    try {
      await this.api.sendPicture('slips/photo', { record }, await shrinkPicture(photo));
    } catch (error) {
      this.note = this.words.slips.photoFailed({ detail: (error as Error).message });
    }
  }

  readonly #leave = (): void => {
    this.slip = null;
    this.wrong = [];
    this.mayKeepNoes = false;
    this.problem = null;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#slip-serial')?.focus());
  };
}
