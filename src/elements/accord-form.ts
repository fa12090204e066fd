import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { deliver, makeWait, type Delivery } from '../delivery/index.js';
import { finalAnswers, validateAnswers, type Presentation, type Problem } from '../form/index.js';
import type { Wording } from '../i18n/index.js';
import { calendarDateIn } from '../law/date.js';
import type { Submission } from '../proof/submission.js';
import { applyTheme } from '../theme/theme.js';
import {
  AccordChangeEvent,
  AccordErrorEvent,
  AccordQueuedEvent,
  AccordSavedEvent,
  AccordSubmitEvent,
} from './events.js';
import { FormController, type FormHost } from './form-controller.js';
import { newKey } from './new-key.js';
import { PressGate } from './press-gate.js';
import { readAnswers } from './read-answers.js';
import { drawChoices } from './templates/choice.js';
import { drawFailure, drawLoading } from './templates/failure.js';
import { drawField, type FieldContext } from './templates/field.js';
import { drawNotice } from './templates/notice.js';
import { drawOutcome, drawProgress } from './templates/outcome.js';
import { drawSummary } from './templates/summary.js';
import { version } from './version.js';

let count = 0;

/**
 * A whole collection form: who asks what and why, mandatory and optional fields, one choice per channel and partner.
 *
 * @summary Draws the form that a JSON file describes, sends the answers and shows the receipt.
 * @fires accord-ready - The form is drawn and can be used.
 * @fires accord-change - The person wrote or ticked something.
 * @fires accord-submit - The answers are about to leave; cancelable.
 * @fires accord-queued - The receiver cannot be reached; the form keeps trying.
 * @fires accord-saved - The receiver has stored the answers and signed a receipt.
 * @fires accord-error - The form cannot be drawn, or its answers were not accepted.
 * @cssproperty --accord-accent - Colour of the button, of ticks and of the focus ring.
 * @cssproperty --accord-on-accent - Colour of the text on the accent.
 * @cssproperty --accord-danger - Colour of what must be put right.
 * @cssproperty --accord-radius - Radius of corners.
 * @cssproperty --accord-gap - Space between groups.
 * @cssproperty --accord-width - Greatest width of the form.
 */
export class AccordForm extends LitElement implements FormHost {
  static override properties = {
    config: {},
    lang: {},
    previewDate: { attribute: 'preview-date' },
    problems: { state: true, attribute: false },
    delivery: { state: true, attribute: false },
  };

  /** Address of the form's JSON (attribute or property), or the parsed JSON (property). */
  declare config: unknown;
  /** A day (`2026-08-10`) whose law to show. Works only together with `data-debug`, and never sends. */
  declare previewDate: string | null;
  declare private problems: readonly Problem[];
  declare private delivery: Delivery | undefined;

  #form = new FormController(this);
  #gate = new PressGate();
  #prefix = `accord-${++count}`;
  #shownAt = '';
  #trying: { readonly stop: AbortController; readonly hurry: () => void } | undefined;
  #focus: 'summary' | 'outcome' | undefined;

  constructor() {
    super();
    this.config = null;
    this.previewDate = null;
    this.problems = [];
  }

  /** Light DOM: the inputs are children of the page, so that autofill, labels and password managers just work. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    applyTheme(this.getRootNode() as Document | ShadowRoot);
    if (this.parentElement?.closest('form')) {
      this.#report('nested-form', '<accord-form> is a whole form and cannot stand inside another one.');
    }
    if (this.previewDate && !this.#form.isPreview) {
      this.#report(
        'preview-without-debug',
        'preview-date works only together with data-debug; today’s law is shown.',
      );
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && (changed.has('config') || changed.has('lang') || changed.has('previewDate'))) {
      void this.#form.refresh();
    }
  }

  protected override updated(): void {
    if (this.#form.loaded.state === 'ready') this.#shownAt ||= new Date().toISOString();
    const target = this.#focus && this.querySelector<HTMLElement>(`.accord-${this.#focus}`);
    this.#focus = undefined;
    target?.focus();
  }

  protected override render(): TemplateResult {
    const { loaded } = this.#form;
    if (loaded.state === 'loading') return drawLoading();
    // What the page had put here for the time before the script.
    if (!this.hasAttribute('data-drawn')) this.#takeOver();
    if (loaded.state === 'failed') return drawFailure(loaded, this.hasAttribute('data-debug'));
    const { presentation, wording, endpoint } = loaded;
    if (this.delivery?.state === 'saved' || this.delivery?.state === 'flagged') {
      const day = wording.day(calendarDateIn(new Date(this.delivery.receipt.receivedAt), 'Europe/Paris'));
      const proof = new URL(this.delivery.receipt.proof, endpoint).href;
      return html`<div
        class="accord"
        lang=${presentation.language}
        dir=${presentation.direction}
        role="status"
      >
        ${drawOutcome(this.delivery, day, proof, presentation, wording, this.#actions)}
      </div>`;
    }
    return this.#drawForm(presentation, wording);
  }

  #drawForm(presentation: Presentation, wording: Wording): TemplateResult {
    const context: FieldContext = {
      id: this.#prefix,
      wording,
      problems: this.problems,
      date: presentation.date,
    };
    const busy = this.delivery?.state === 'sending' || this.delivery?.state === 'kept';
    return html`<form
      class="accord"
      lang=${presentation.language}
      dir=${presentation.direction}
      novalidate
      aria-labelledby="${this.#prefix}-title"
      @submit=${this.#onSubmit}
      @reset=${this.#onReset}
      @change=${this.#onChange}
      @pointerdown=${this.#gate.press}
    >
      <h2 class="accord-title" id="${this.#prefix}-title">${presentation.title}</h2>
      ${presentation.introduction ? html`<p class="accord-introduction">${presentation.introduction}</p>` : nothing}
      ${
        this.#form.isPreview
          ? html`<p class="accord-preview">
              ${wording.t('preview', { date: wording.day(presentation.date) })}
            </p>`
          : nothing
      }
      ${drawNotice(presentation.notice, this.#prefix)}
      ${drawSummary(this.problems, presentation, this.#prefix, wording)}
      <fieldset class="accord-body" ?disabled=${busy}>
        ${presentation.groups.map((group) =>
          group.kind === 'choices'
            ? drawChoices(group, this.#prefix)
            : html`<fieldset class="accord-group" data-group=${group.id}>
                <legend class="accord-group-title">${group.title}</legend>
                <p class="accord-group-text">${group.text}</p>
                <div class="accord-fields">${group.fields.map((field) => drawField(field, context))}</div>
              </fieldset>`,
        )}
      </fieldset>
      <div class="accord-actions">
        <button
          class="accord-submit"
          type="submit"
          aria-disabled=${busy || this.#form.isPreview ? 'true' : 'false'}
        >
          ${presentation.submit}
        </button>
        <button class="accord-secondary" type="reset" ?disabled=${busy}>${presentation.reset}</button>
      </div>
      <div role="status" aria-live="polite">
        ${drawProgress(this.delivery, presentation.controller, wording, this.#actions)}
      </div>
    </form>`;
  }

  /** Starts from empty: a fallback, a skeleton or an old drawing goes, the inline JSON stays. */
  #takeOver(): void {
    this.setAttribute('data-drawn', '');
    for (const node of Array.from(this.childNodes)) {
      const isOurs = node === this.renderOptions.renderBefore || node.nodeType === Node.COMMENT_NODE;
      if (!isOurs && !(node instanceof HTMLScriptElement)) node.remove();
    }
  }

  #report(code: AccordErrorEvent['code'], detail: string): void {
    console.error(`<accord-form>: ${code}\n${detail}`);
    this.dispatchEvent(new AccordErrorEvent(code, detail));
  }

  readonly #actions = {
    hurry: () => this.#trying?.hurry(),
    edit: () => {
      this.#trying?.stop.abort();
      this.delivery = undefined;
    },
    restart: () => {
      this.delivery = undefined;
      this.problems = [];
      this.#shownAt = '';
      if (this.#form.isStale) void this.#form.refresh();
    },
  };

  #onReset = (): void => {
    this.problems = [];
    this.delivery = undefined;
  };

  #onChange = (event: Event): void => {
    const { loaded } = this.#form;
    if (loaded.state !== 'ready') return;
    const form = event.currentTarget as HTMLFormElement;
    this.#gate.whenReleased(() => this.#forgive(form, loaded.presentation));
    this.dispatchEvent(new AccordChangeEvent(readAnswers(form, loaded.presentation)));
  };

  /** What is put right stops being shown as wrong; nothing new is reproached while the person is typing. */
  #forgive(form: HTMLFormElement, presentation: Presentation): void {
    if (this.delivery?.state === 'refused') this.delivery = undefined;
    if (this.problems.length === 0) return;
    const left = validateAnswers(presentation, readAnswers(form, presentation), presentation.date);
    this.problems = this.problems.flatMap(({ field, part }) =>
      left.filter((one) => one.field === field && one.part === part),
    );
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    const { loaded } = this.#form;
    const busy = this.delivery?.state === 'sending' || this.delivery?.state === 'kept';
    if (loaded.state !== 'ready' || busy || this.#form.isPreview) return;
    const { presentation } = loaded;
    const answers = readAnswers(event.currentTarget as HTMLFormElement, presentation);
    this.problems = validateAnswers(presentation, answers, presentation.date);
    this.delivery = undefined;
    if (this.problems.length > 0) {
      this.#focus = 'summary';
      return;
    }
    const final = finalAnswers(presentation, answers);
    if (!this.dispatchEvent(new AccordSubmitEvent(final))) return;
    void this.#send(
      {
        schema: 'accord/submission/1',
        presentation,
        answers: final,
        device: { shownAt: this.#shownAt, sentAt: new Date().toISOString() },
        page: location.origin + location.pathname,
        widget: `accord/${version}`,
      },
      loaded.endpoint,
    );
  };

  async #send(submission: Submission, endpoint: string): Promise<void> {
    const stop = new AbortController();
    const { wait, hurry } = makeWait(window);
    this.#trying = { stop, hurry };
    stop.signal.addEventListener('abort', hurry);
    try {
      const outcome = await deliver(
        { endpoint, key: newKey(), body: JSON.stringify(submission) },
        {
          fetch: fetch.bind(window),
          wait,
          signal: stop.signal,
          report: (delivery) => this.#tell(delivery, stop.signal),
        },
      );
      if (outcome.state === 'refused') {
        this.#report(`refused-${outcome.reason}`, outcome.detail);
      } else if (outcome.state === 'flagged') {
        this.#report(
          'flagged',
          outcome.receipt.flags.map(({ code, detail }) => `${code}: ${detail}`).join('\n'),
        );
      } else {
        this.dispatchEvent(new AccordSavedEvent(outcome.receipt, submission.answers.values));
      }
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    }
  }

  #tell(delivery: Delivery, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.delivery = delivery;
    if (delivery.state === 'saved' || delivery.state === 'flagged') this.#focus = 'outcome';
    if (delivery.state === 'kept') this.dispatchEvent(new AccordQueuedEvent(delivery.delay));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'accord-form': AccordForm;
  }
}
