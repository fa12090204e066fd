import { html, type nothing, type LitElement, type TemplateResult } from 'lit';
import type { Answers } from '../form/answers.js';
import { choicesSent, finalAnswers } from '../form/final-answers.js';
import { placeAskedFields } from '../form/asked-fields.js';
import { choicesOf, type Presentation } from '../form/presentation.js';
import { choicesAsked, type Asked } from '../form/asked.js';
import { askedOf, onlyAsked } from '../form/under-age.js';
import { validateAnswers, type Problem } from '../form/validate.js';
import { calendarDateIn } from '../law/day-in-zone.js';
import { drawOutcome } from '../draw/outcome.js';
import { problemText } from '../draw/problem-text.js';
import { drawProgress, type ProgressActions } from '../draw/progress.js';
import { drawSummary } from '../draw/summary.js';
import type { Drawing } from '../draw/drawing.js';
import { applyLater } from '../theme/apply-later.js';
import type { Submission } from '../proof/submission.js';
import { version } from '../proof/version.js';
import { CounterController } from './counter-controller.js';
import { DeliveryController } from './delivery-controller.js';
import type { Seen } from './device-clock.js';
import { DeviceTimes } from './device-times.js';
import { choicesMissing } from './drawn-boxes.js';
import { DrawnQuestions } from './drawn/drawn-questions.js';
import { AccordChangeEvent, AccordSubmitEvent } from './events.js';
import type { Loaded } from './form-controller.js';
import { LeftBehind } from './left-behind.js';
import { dropEntry } from './outbox-here.js';
import { FormToken } from './form-token.js';
import { PressGate } from './press-gate.js';
import { readAnswers } from './read-answers.js';
import { reportError } from './report-error.js';
import { saveAnswers } from './save-answers.js';
import { startHints } from './start-hints.js';
import { applyBegun, type Begun, readBegun } from './stand-in.js';
import { untickUnasked } from './untick-unasked.js';

type Ready = Extract<Loaded, { state: 'ready' }>;

/** What takes the focus once it is drawn. */
type Goal = 'flaw' | 'outcome' | 'title';

/** What the element does for the one who fills it in. */
export interface FillingHost {
  readonly element: LitElement & { lang: string; config: unknown };
  isPreview(): boolean;
  shownAt(): string;
  /** When it was first painted, by the page's clock. */
  drawnAt(): number;
  /** What was opened of what the form folds away, in the order in which it first was. */
  listOpened(): readonly string[];
  /** Draws from empty what something of the page took away. */
  drawAgain(block: Element): void;
  /** For whoever comes next. */
  restart(): void;
  /** What a form on a counter needs. Asked for here, as a bundler takes what the script shares with a part of a part out of the script. */
}

/** Tells the owner of what is wrong with where the element stands. */
function tellMistakes({ element, isPreview }: FillingHost): void {
  if (element.parentElement?.closest('form'))
    reportError(element, 'nested-form', '<accord-form> is a whole form and cannot stand inside another one.');
  if (element.hasAttribute('preview-date') && !isPreview()) {
    const detail = 'preview-date works only together with data-debug; today’s law is shown.';
    reportError(element, 'preview-without-debug', detail);
  }
}

/**
 * What becomes of what a person does in a form: which fields come with it, what is wrong, the sending, and how that went. A
 * part of its own, fetched once the form is on the screen; a press that comes before waits for it.
 */
export class Filling {
  problems: readonly Problem[] = [];
  /** What takes the focus once it is drawn. */
  goal: Goal | undefined;
  readonly #host: FillingHost;
  readonly #sender: DeliveryController;
  /** Of a form on a counter, which keeps and sends in its own way. */
  readonly #counter: CounterController | undefined;
  readonly #left: LeftBehind;
  readonly #token = new FormToken();
  readonly #gate = new PressGate();
  readonly #drawn: DrawnQuestions;
  readonly #times = new DeviceTimes();
  /** Beside which choice each field stands that came with one. */
  #places: ReadonlyMap<string, string> = new Map();
  /** What was begun in the page's own form, until it stands in this one. */
  #begun: Begun | undefined;
  /** Of the form as it was last drawn. */
  #language = '';
  /** What was asked of the person when they sent it. */
  #asked: Asked | undefined;

  constructor(host: FillingHost) {
    this.#host = host;
    applyLater(host.element.getRootNode());
    this.#sender = new DeliveryController(host.element);
    this.#left = new LeftBehind(host.element);
    if (host.element.hasAttribute('counter'))
      this.#counter = new CounterController(host.element, this.#restart, () => {
        this.goal = 'outcome';
        host.element.requestUpdate();
      });
    this.#drawn = new DrawnQuestions(host.element);
    startHints(host.element, () => this.#language);
    tellMistakes(host);
  }

  get isBusy(): boolean {
    return this.#counter?.isBusy ?? this.#sender.isBusy;
  }

  /** What was begun in a block that the form takes the place of. */
  keep(block: Element): void {
    this.#begun ??= readBegun(block);
  }

  /** A press, as it was seen while its event went by. */
  note(seen: Seen | undefined): void {
    this.#times.note(seen);
  }

  /** A pointer goes down on the form. */
  press(): void {
    this.#gate.press();
  }

  /** What is answered so far, as a drawing needs it. The page's own inputs are the truth: a birth date in them changes what is asked. */
  read(
    form: HTMLFormElement,
    presentation: Presentation,
  ): Pick<Drawing, 'answers' | 'asked' | 'explain' | 'places'> {
    untickUnasked(form, presentation, readAnswers(form, presentation));
    return this.#answered(readAnswers(form, presentation), presentation);
  }

  #answered(
    answers: Answers,
    presentation: Presentation,
  ): Pick<Drawing, 'answers' | 'asked' | 'explain' | 'places'> {
    this.#places = placeAskedFields(presentation, answers, this.#places);
    const asked = askedOf(presentation, answers);
    return { answers, asked, explain: problemText, places: this.#places };
  }

  drawSummary(presentation: Presentation, drawing: Drawing): TemplateResult | typeof nothing {
    return drawSummary(presentation, drawing);
  }

  drawProgress({ presentation, wording }: Ready): TemplateResult | typeof nothing {
    if (this.#counter) return this.#counter.drawProgress();
    const { words } = this.#left;
    const { controller } = presentation;
    return drawProgress(this.#sender.delivery, { controller, wording, words, actions: this.#actions });
  }

  /** What an earlier visit sent and no receiver took. */
  drawRefused({ presentation, wording, endpoint, tokens }: Ready): readonly TemplateResult[] {
    // On a counter it would be somebody else's.
    if (this.#counter) return [];
    const place = { presentation, endpoint };
    if (!this.#host.isPreview()) {
      this.#left.look(place);
      if (tokens && !this.#sender.delivery) this.#token.ask({ form: presentation.form.id, endpoint });
    }
    return this.#left.draw(place, wording, this.#sender.refused);
  }

  /** What stands in the place of the form once its receiver has answered. */
  drawOutcome({ presentation, wording, endpoint }: Ready): TemplateResult | undefined {
    if (this.#counter && !this.#host.isPreview()) {
      this.#counter.look({ presentation, wording, endpoint });
      return this.#counter.drawInstead();
    }
    const { delivery } = this.#sender;
    if (delivery?.state !== 'saved' && delivery?.state !== 'flagged') return undefined;
    const { state, receipt } = delivery;
    const day = wording.day(calendarDateIn(new Date(receipt.receivedAt), 'Europe/Paris'));
    const proof = new URL(receipt.proof, endpoint).href;
    const outcome = { state, receipt, day, proof, wording, asked: this.#asked, restart: this.#restart };
    return html`<div class="accord" lang=${presentation.language} dir=${presentation.direction} role="status">
      ${drawOutcome(outcome, presentation)}
    </div>`;
  }

  /** After each drawing of the form. */
  updated(presentation: Presentation): void {
    this.#language = presentation.language;
    if (this.#begun) {
      applyBegun(this.#host.element, this.#begun);
      // A birth date that was begun changes what is asked.
      this.#host.element.requestUpdate();
    }
    this.#begun = undefined;
    this.#counter?.updated();
    this.#drawn.update({ root: this.#host.element, at: this.#host.drawnAt() }, presentation);
  }

  readonly #actions: ProgressActions = {
    hurry: () => {
      this.#focusSubmit();
      this.#sender.hurry();
    },
    edit: () => {
      this.#focusSubmit();
      this.#sender.clear();
    },
    download: () => {
      if (this.#sender.key) void saveAnswers(this.#sender.key);
    },
    remove: () => {
      this.#focusSubmit();
      if (this.#sender.key) void dropEntry(this.#sender.key);
      this.#sender.clear();
    },
  };

  readonly #restart = (): void => {
    this.goal = 'title';
    this.#sender.clear();
    this.problems = [];
    this.#places = new Map();
    this.#drawn.beginAnew();
    this.#times.beginAnew();
    this.#host.restart();
  };

  /** Before the control that has the focus goes or is switched off, so that a keyboard keeps its place. */
  #focusSubmit(): void {
    this.#host.element.querySelector<HTMLElement>('.accord-submit')?.focus();
  }

  /** A choice was pressed or a field was left; without an event, before this part had come. */
  change(form: HTMLFormElement, presentation: Presentation, event?: Event): void {
    this.#drawn.press(event);
    const answers = readAnswers(form, presentation);
    if (this.#changesWhatIsDrawn(answers, presentation, event))
      this.#gate.whenReleased(() => this.#forgive(form, presentation));
    this.#host.element.dispatchEvent(new AccordChangeEvent(answers));
  }

  /** A tick that brings and takes nothing needs no drawing. */
  #changesWhatIsDrawn(answers: Answers, presentation: Presentation, event: Event | undefined): boolean {
    const isTick = event?.target instanceof HTMLInputElement && event.target.name.startsWith('choice:');
    if (!isTick || presentation.minors || this.problems.length > 0 || this.#sender.delivery) return true;
    const places = placeAskedFields(presentation, answers, this.#places);
    return places.size !== this.#places.size || [...places.keys()].some((id) => !this.#places.has(id));
  }

  /** What is put right stops being shown as wrong; nothing new is reproached while the person is typing. */
  #forgive(form: HTMLFormElement, presentation: Presentation): void {
    if (this.#sender.delivery?.state === 'refused') this.#sender.clear();
    // What is ticked brings fields, and a birth date changes what is asked.
    this.#host.element.requestUpdate();
    if (this.problems.length === 0) return;
    const left = validateAnswers(presentation, readAnswers(form, presentation), presentation.date);
    this.problems = this.problems.flatMap(({ field, part }) =>
      left.filter((one) => one.field === field && one.part === part),
    );
  }

  submit(form: HTMLFormElement, { presentation, endpoint }: Ready): void {
    const { element } = this.#host;
    if (this.isBusy || this.#host.isPreview()) return;
    const answers = readAnswers(form, presentation);
    // A birth date that came without an event: the person sees first what is asked of them.
    if (untickUnasked(form, presentation, answers)) return element.requestUpdate();
    const gone = choicesMissing(form, choicesAsked(askedOf(presentation, answers)));
    if (gone.length > 0) {
      reportError(element, 'not-on-screen', `Something of the page took these away: ${gone.join(', ')}.`);
      return this.#host.drawAgain(form);
    }
    this.problems = validateAnswers(presentation, answers, presentation.date);
    this.#sender.clear();
    element.requestUpdate();
    this.goal = this.problems.length > 0 ? 'flaw' : undefined;
    if (this.problems.length > 0) return;
    this.#asked = askedOf(presentation, answers);
    const final = finalAnswers(presentation, onlyAsked(presentation, answers));
    // Before the focus moves the page.
    const drawn = this.#drawn.describe();
    // Sent by a key from within a field, before the button came to the screen that says what it is a yes to: it is shown first.
    const isUnread = choicesOf(presentation).some(
      ({ id, control }) => control === 'submit' && drawn.drawn?.[id]?.onScreen === false,
    );
    if (isUnread) return this.#focusSubmit();
    if (!element.dispatchEvent(new AccordSubmitEvent(final))) return;
    this.#focusSubmit();
    this.goal = 'outcome';
    const submission: Submission = {
      schema: 'accord/submission/1',
      presentation,
      answers: final,
      device: {
        ...this.#times.describe(this.#host.shownAt(), final.marks, choicesSent(presentation, final)),
        opened: this.#host.listOpened(),
        ...drawn,
      },
      page: location.origin + location.pathname,
      widget: `accord/${version}`,
      ...this.#token.take(),
    };
    if (this.#counter) return void this.#counter.send(submission);
    const sent = this.#sender.send(submission, endpoint);
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
