import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  askedOf,
  choicesAsked,
  choicesOf,
  choicesSent,
  finalAnswers,
  noAnswers,
  onlyAsked,
  placeAskedFields,
  validateAnswers,
  type Asked,
  type Presentation,
  type Problem,
} from '../form/index.js';
import { calendarDateIn } from '../law/date.js';
import { applyTheme } from '../theme/theme.js';
import { DeliveryController } from './delivery-controller.js';
import { deviceClock } from './device-clock.js';
import { DeviceTimes } from './device-times.js';
import { choicesMissing } from './drawn-boxes.js';
import { DrawnQuestions } from './drawn/drawn-questions.js';
import { AccordChangeEvent, AccordSubmitEvent } from './events.js';
import { FormController, type FormHost, type Loaded } from './form-controller.js';
import { PressGate } from './press-gate.js';
import { readAnswers } from './read-answers.js';
import { reportError } from './report-error.js';
import { applyBegun, type Begun, hasStandIn, readBegun } from './stand-in.js';
import { beginAgain, hasDrawn, takeOver } from './take-over.js';
import { drawFailure, drawLoading } from '../draw/failure.js';
import { languageAbroad } from '../messages/languages.js';
import { drawForm, type FormActions, type FormState } from '../draw/form.js';
import { drawOutcome } from '../draw/outcome.js';
import { Folds } from './folds.js';
import { levelAt } from './level-at.js';
import { version } from '../proof/version.js';
import { untickUnasked } from './untick-unasked.js';

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
 * @attr {string} lang - Language of the form; otherwise that of the page, then of the browser.
 * @attr {boolean} data-debug - Shows in place why the form cannot be drawn.
 * @cssproperty [--accord-accent=light-dark(#2456b3, #a9c7ff)] - Colour of the button, of ticks and of the focus ring.
 * @cssproperty [--accord-on-accent=light-dark(#fff, #0b1d3f)] - Colour of the text on the accent.
 * @cssproperty [--accord-danger=light-dark(color-mix(in srgb, #b3261e 48%, currentColor), #ffb4ab)] - Colour of what must be put right.
 * @cssproperty [--accord-radius=.5rem] - Radius of corners.
 * @cssproperty [--accord-gap=2.5rem] - Space between groups.
 * @cssproperty [--accord-width=42rem] - Greatest width of the form.
 */
export class AccordForm extends LitElement implements FormHost {
  static override properties = {
    config: {},
    lang: { reflect: true },
    previewDate: { attribute: 'preview-date' },
    problems: { state: true, attribute: false },
  };

  /** Address of the form's JSON (attribute or property), or the parsed JSON (property). */
  declare config: unknown;
  /** A day (`2026-08-10`) whose law to show. Works only together with `data-debug`, and never sends. */
  declare previewDate: string | null;
  declare private problems: readonly Problem[];

  #form = new FormController(this);
  #sender = new DeliveryController(this);
  #gate = new PressGate();
  #times = new DeviceTimes();
  #drawn = new DrawnQuestions(this);
  #prefix = `accord-${++count}`;
  #isNoticeAsked = false;
  #folds = new Folds(this);
  /** Beside which choice each field stands that came with one. */
  #places: ReadonlyMap<string, string> = new Map();
  #shownAt = '';
  #level: number | undefined;
  /** What was asked of the person when they sent it. */
  #asked: Asked | undefined;
  /** What was begun in the page's own form, until it stands in this one. */
  #begun: Begun | undefined;
  /** What takes the focus once it is drawn. */
  #next: 'flaw' | 'outcome' | 'title' | undefined;

  constructor() {
    super();
    this.config = null;
    this.previewDate = null;
    this.problems = [];
    new MutationObserver((changes) => this.#mend(changes)).observe(this, { childList: true });
  }

  /** A page's script may replace what is in the page by what its server sent, which knows nothing of what was drawn. */
  #mend(changes: readonly MutationRecord[]): void {
    const block = changes
      .flatMap(({ removedNodes }) => Array.from(removedNodes))
      .find((node) => node instanceof Element && node.matches('.accord'));
    if (block && !this.querySelector('.accord')) this.#drawAgain(block as Element);
  }

  #drawAgain(block: Element): void {
    this.#begun = readBegun(block);
    beginAgain(this);
  }

  /** Light DOM: the inputs are children of the page, so that autofill, labels and password managers just work. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    applyTheme(this.getRootNode() as Document | ShadowRoot);
    if (this.parentElement?.closest('form')) {
      reportError(this, 'nested-form', '<accord-form> is a whole form and cannot stand inside another one.');
    }
    if (this.previewDate && !this.#form.isPreview) {
      const detail = 'preview-date works only together with data-debug; today’s law is shown.';
      reportError(this, 'preview-without-debug', detail);
    }
  }

  protected override updated(): void {
    const { loaded } = this.#form;
    if (loaded.state === 'ready') {
      this.#shownAt ||= deviceClock.now().toISOString();
      this.#drawn.update(this, loaded.presentation);
    }
    if (this.#begun) {
      applyBegun(this, this.#begun);
      // A birth date that was begun changes what is asked.
      this.requestUpdate();
    }
    this.#begun = undefined;
    if (this.#next === 'flaw') this.#folds.openAround('[aria-invalid=true]');
    const wanted = this.#next === 'flaw' ? '[aria-invalid=true], .accord-summary a' : `.accord-${this.#next}`;
    const target = this.#next && this.querySelector<HTMLElement>(wanted);
    if (!target) return;
    // The outcome may come long after the press: whoever is writing somewhere else by now goes on writing there.
    const isElsewhere = document.activeElement !== document.body && !this.matches(':focus-within');
    if (this.#next !== 'outcome' || !isElsewhere) target.focus();
    this.#next = undefined;
  }

  /** Before the control that has the focus goes or is switched off, so that a keyboard keeps its place. */
  #focusSubmit(): void {
    this.querySelector<HTMLElement>('.accord-submit')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { loaded } = this.#form;
    // It stays until there is a better one.
    if (loaded.state !== 'ready' && hasStandIn(this) && !this.hasAttribute('data-debug')) return nothing;
    if (loaded.state === 'loading') return drawLoading();
    if (!hasDrawn(this) && !this.hasAttribute('data-drawn')) this.#begun ??= readBegun(this);
    takeOver(this);
    if (loaded.state === 'failed')
      return drawFailure(loaded, this.hasAttribute('data-debug') ? languageAbroad : null);
    return this.#drawOutcome(loaded) ?? this.#drawForm(loaded);
  }

  #drawOutcome({
    presentation,
    wording,
    endpoint,
  }: Extract<Loaded, { state: 'ready' }>): TemplateResult | undefined {
    const { delivery } = this.#sender;
    if (delivery?.state !== 'saved' && delivery?.state !== 'flagged') return undefined;
    const { state, receipt } = delivery;
    const day = wording.day(calendarDateIn(new Date(receipt.receivedAt), 'Europe/Paris'));
    const proof = new URL(receipt.proof, endpoint).href;
    return html`<div class="accord" lang=${presentation.language} dir=${presentation.direction} role="status">
      ${drawOutcome({ state, receipt, day, proof, wording, asked: this.#asked, restart: this.#restart }, presentation)}
    </div>`;
  }

  #drawForm({ presentation, wording }: Extract<Loaded, { state: 'ready' }>): TemplateResult {
    const { delivery: sending, isBusy } = this.#sender;
    const { isPreview } = this.#form;
    // The page's own inputs are the truth: a birth date in them changes what is asked.
    const form = this.querySelector<HTMLFormElement>('form.accord');
    if (form) untickUnasked(form, presentation, readAnswers(form, presentation));
    const answers = form ? readAnswers(form, presentation) : noAnswers;
    this.#places = placeAskedFields(presentation, answers, this.#places);
    const state: FormState = {
      id: this.#prefix,
      level: (this.#level ??= levelAt(this)),
      wording,
      answers,
      problems: this.problems,
      isLive: true,
      open: this.#folds.open,
      places: this.#places,
      // By id and not by selector: ids carry dots.
      focus: (target) => document.getElementById(target)?.focus(),
      sending,
      isBusy,
      isPreview,
      isNoticeAsked: this.#isNoticeAsked,
    };
    return drawForm(presentation, state, this.#actions);
  }

  readonly #actions: FormActions = {
    askNotice: () => {
      this.#isNoticeAsked = true;
      this.requestUpdate();
    },
    hurry: () => {
      this.#focusSubmit();
      this.#sender.hurry();
    },
    edit: () => {
      this.#focusSubmit();
      this.#sender.clear();
    },
    press: this.#gate.press,
    // A tablet on the counter stays open for days: the day's law and dates are there before the first answer.
    enter: () => this.#refreshIfStale(),
    change: (event) => this.#onChange(event),
    submit: (event) => this.#onSubmit(event),
  };

  /** For whoever comes next. */
  readonly #restart = (): void => {
    this.#next = 'title';
    this.#sender.clear();
    this.problems = [];
    this.#shownAt = '';
    this.#isNoticeAsked = false;
    this.#folds.close();
    this.#places = new Map();
    this.#times.beginAnew();
    this.#drawn.beginAnew();
    this.#refreshIfStale();
  };

  #refreshIfStale(): void {
    if (this.#form.isStale && !this.#sender.isBusy) void this.#form.refresh();
  }

  #onChange(event: Event): void {
    const { loaded } = this.#form;
    if (loaded.state !== 'ready') return;
    const form = event.currentTarget as HTMLFormElement;
    this.#times.see(event);
    this.#drawn.press(event);
    this.#gate.whenReleased(() => this.#forgive(form, loaded.presentation));
    this.dispatchEvent(new AccordChangeEvent(readAnswers(form, loaded.presentation)));
  }

  /** What is put right stops being shown as wrong; nothing new is reproached while the person is typing. */
  #forgive(form: HTMLFormElement, presentation: Presentation): void {
    if (this.#sender.delivery?.state === 'refused') this.#sender.clear();
    // What is ticked brings fields, and a birth date changes what is asked.
    this.requestUpdate();
    if (this.problems.length === 0) return;
    const left = validateAnswers(presentation, readAnswers(form, presentation), presentation.date);
    this.problems = this.problems.flatMap(({ field, part }) =>
      left.filter((one) => one.field === field && one.part === part),
    );
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    const { loaded } = this.#form;
    if (loaded.state !== 'ready' || this.#sender.isBusy || this.#form.isPreview) return;
    const { presentation } = loaded;
    const form = event.currentTarget as HTMLFormElement;
    const answers = readAnswers(form, presentation);
    // A birth date that came without an event: the person sees first what is asked of them.
    if (untickUnasked(form, presentation, answers)) return this.requestUpdate();
    const gone = choicesMissing(form, choicesAsked(askedOf(presentation, answers)));
    if (gone.length > 0) {
      reportError(this, 'not-on-screen', `Something of the page took these away: ${gone.join(', ')}.`);
      return this.#drawAgain(form);
    }
    this.problems = validateAnswers(presentation, answers, presentation.date);
    this.#sender.clear();
    this.#next = this.problems.length > 0 ? 'flaw' : undefined;
    if (this.problems.length > 0) return;
    this.#asked = askedOf(presentation, answers);
    const final = finalAnswers(presentation, onlyAsked(presentation, answers));
    if (!this.dispatchEvent(new AccordSubmitEvent(final))) return;
    // Before the focus moves the page.
    const drawn = this.#drawn.describe();
    this.#focusSubmit();
    this.#next = 'outcome';
    const sent = this.#sender.send(
      {
        schema: 'accord/submission/1',
        presentation,
        answers: final,
        device: {
          ...this.#times.describe(this.#shownAt, final.marks, choicesSent(presentation, final)),
          ...drawn,
        },
        page: location.origin + location.pathname,
        widget: `accord/${version}`,
      },
      loaded.endpoint,
      this.#times.startHolding(),
    );
    void sent.then(() => this.#goOn(presentation));
  }

  /** To the page that says what the person came for; not away from the link to a proof that was promised to them. */
  #goOn(presentation: Presentation): void {
    const { href } = presentation.saved ?? {};
    const isPromised = choicesOf(presentation).some(({ mentions }) => mentions);
    if (href && !isPromised && this.#sender.delivery?.state === 'saved')
      location.assign(new URL(href, document.baseURI));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'accord-form': AccordForm;
  }
}
