import type { LitElement, ReactiveController } from 'lit';
import { noAnswers } from '../../form/answers.js';
import { applyLater } from '../../theme/apply-later.js';
import { askedOf } from '../../form/under-age.js';
import { applyTheme } from '../../theme/theme.js';
import { deviceClock } from '../device-clock.js';
import { DrawnQuestions } from '../drawn/drawn-questions.js';
import { dropCopies } from '../is-drawn.js';
import { AccordChangeEvent } from '../events.js';
import type { FormController, FormHost, Loaded } from '../form-controller.js';
import {
  applyBegun,
  applyTicks,
  type Begun,
  dropChoicesAhead,
  dropWordsAhead,
  hasChoicesAhead,
  readBegun,
  readTicks,
  type Tick,
} from '../stand-in.js';
import { beginAgain, hasDrawn, takeOver } from '../take-over.js';
import { untickUnasked } from '../untick-unasked.js';
import { Carrier } from './carrier.js';
import { drawBlock, flawsOf, type BlockActions, type BlockState } from '../../draw/block.js';
import { Folds } from '../folds.js';
import { levelAt } from '../level-at.js';
import type { LeftBehind } from '../left-behind.js';
import { choicesWordsOver } from './choices-words.js';
import { drawRefusal } from './draw-refusal.js';
import { isReadByAccord } from './form-entries.js';
import { FieldWords } from './field-words.js';
import { isVisible, onlyClosesDialog } from './host-form.js';
import { clearMarks } from './marks.js';
import { objectionTo, strangersIn, type Objection } from './objection.js';
import { listenToPage } from './page-events.js';
import { noProof, Recorder } from './recorder.js';
import { Recording, unrecorded, type RecordResult, type UnrecordedReason } from './recording.js';
import { sitDown, type Sitting } from './sitting.js';
import { SubmitHold, type Passed } from './submit-hold.js';
import { Teller } from './teller.js';
import { UnrecordedNotice } from './unrecorded-notice.js';
import { concerns, controlsMissing, missingIn, readAnswers, readUnmet, type Usable } from './usable.js';

type Ready = Extract<Loaded, { state: 'ready' }>;

let count = 0;

/** Milliseconds that words which replaced others must have been on the screen. */
const leastReading = 1000;

const mostRedrawings = 100;

/** Milliseconds after which what measures the drawing is fetched: not while the page is still loading. */
const patienceToMeasure = 500;

/** Milliseconds that a site which asks for a record waits for the choices. */
const patience = 2500;

/** What `<accord-choices>` does, apart from its tag: fetched when a page has one. */
export class ChoicesBody implements ReactiveController {
  readonly #host: LitElement & FormHost;
  readonly #form: FormController;
  readonly #prefix = `accord-choices-${++count}`;
  readonly #recorder = new Recorder();
  readonly #words = new FieldWords(this.#prefix);
  readonly #hold = new SubmitHold({
    begin: (form, submitter) => this.#begin(form, submitter),
    again: () => this.#whenReady((...ready) => this.#recording.again(...ready, this.#shownAt)),
    pass: () => this.#whenReady((...ready) => this.#recording.watch(...ready)),
    passed: (how) => this.#notePassed(how),
  });
  readonly #carrier: Carrier;
  readonly #teller: Teller;
  readonly #recording: Recording;
  readonly #questions: DrawnQuestions;
  #left: LeftBehind | undefined;
  #isLeftAsked = false;
  #stop = (): void => {};
  #fieldWatch: MutationObserver | undefined;
  #shownAt = '';
  #isNoticeAsked = false;
  readonly #folds: Folds;
  #level: number | undefined;
  /** What was begun in the page's stand-in. */
  #begun: Begun | undefined;
  /** Ticks of an earlier visit. */
  #pending: readonly Tick[] | undefined;
  #sitting: Sitting | undefined;
  /** Where it sat down, and what was drawn there. */
  #seat: { readonly owner: HTMLFormElement; readonly block: Element | null } | undefined;
  readonly #loner: UnrecordedNotice;
  #redrawings = 0;

  constructor(host: LitElement & FormHost, form: FormController) {
    this.#host = host;
    this.#form = form;
    this.#folds = new Folds(host);
    this.#carrier = new Carrier(host, host.attachInternals(), this.#recorder);
    this.#teller = new Teller(host);
    this.#loner = new UnrecordedNotice(host);
    this.#questions = new DrawnQuestions(host, patienceToMeasure);
    this.#recording = new Recording(host, this.#recorder, this.#carrier, this.#teller, () => ({
      opened: this.#folds.listOpened(),
      ...this.#questions.describe(),
    }));
    host.addController(this);
    host.requestUpdate();
  }

  hostConnected(): void {
    const { renderRoot } = this.#host;
    applyTheme(this.#host.getRootNode() as Document | ShadowRoot);
    applyLater(renderRoot instanceof ShadowRoot ? renderRoot : this.#host.getRootNode());
    if (renderRoot instanceof ShadowRoot) {
      applyTheme(renderRoot);
      this.#folds.listenIn(renderRoot);
    }
    const listening = listenToPage(this.#host, {
      submit: (event) =>
        this.#ifOurs(event.target, (form) => {
          this.#loner.noteSubmit();
          this.#hold.see(event, form);
        }),
      submitEnd: (event) => this.#ifOurs(event.target, (form) => this.#hold.seeLast(event, form)),
      formdata: (event) => this.#ifOurs(event.target, (form) => this.#onFormData(event, form)),
      touch: (event) => this.#onTouch(event),
      back: () => this.#carrier.setProof(noProof, this.#usable),
    });
    // A step that was hidden is seen when it comes to the screen. (A ResizeObserver may make the page's `window` fire errors.)
    const sight = new IntersectionObserver(() => this.#noteShown());
    sight.observe(this.#host);
    const attributes = new MutationObserver((changes) => {
      // Its own marks are no reason to draw again.
      if (
        changes.some(
          ({ attributeName }) => !/^data-(drawn|failed|held|unread|worded)$/.test(attributeName ?? ''),
        )
      )
        this.#host.requestUpdate();
    });
    attributes.observe(this.#host, { attributes: true });
    const tree = new MutationObserver(() => this.#mend());
    tree.observe(this.#host, { attributes: true, attributeFilter: ['data-drawn'] });
    tree.observe(renderRoot, { childList: true, subtree: true });
    this.#stop = () => {
      listening.abort();
      sight.disconnect();
      attributes.disconnect();
      tree.disconnect();
    };
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
    this.#dropWords();
  }

  #ifOurs(target: EventTarget | null, action: (form: HTMLFormElement) => void): void {
    const { owner } = this.#carrier;
    if (owner && target === owner) action(owner);
  }

  get #ready(): Ready | undefined {
    const { loaded } = this.#form;
    return loaded.state === 'ready' ? loaded : undefined;
  }

  get #objection(): Objection | undefined {
    const ready = this.#ready;
    return ready && objectionTo(this.#host, this.#carrier.owner, ready.presentation, ready.endpoint);
  }

  get #usable(): Usable | undefined {
    const ready = this.#ready;
    const { owner } = this.#carrier;
    if (!ready || !owner || !this.#host.isConnected || this.#objection) return undefined;
    return { host: this.#host, owner, known: this.#recording.known, ...ready };
  }

  /** Does something with choices that can be answered, and with whoever answers them. */
  #whenReady<Result>(action: (usable: Usable, sitting: Sitting) => Result): Result | undefined {
    const usable = this.#usable;
    return usable && this.#sitting && action(usable, this.#sitting);
  }

  #notePassed(how: Passed): void {
    this.#whenReady((usable, sitting) => {
      if (how === 'gone') this.#recording.noteGone(sitting);
      if (how === 'stopped') this.#recording.noteStopped(usable, sitting);
    });
  }

  #onFormData(event: FormDataEvent, form: HTMLFormElement): void {
    if (isReadByAccord()) return;
    if (this.#usable && !this.#hold.isPassing && !this.#carrier.reference) this.#loner.noteRead();
    // The last of the form's own listeners: those of the page have put in and changed what they want.
    EventTarget.prototype.addEventListener.call(
      form,
      'formdata',
      (last) => this.#carrier.check(last as FormDataEvent, this.#usable),
      { once: true },
    );
  }

  /** A page's script may replace what is in the page by what its server sent, which knows nothing of what was drawn. */
  #mend(): void {
    const usable = this.#usable;
    if (!usable || !hasDrawn(this.#host)) return;
    if (!this.#host.hasAttribute('data-drawn')) this.#host.setAttribute('data-drawn', '');
    dropCopies(this.#host);
    if (missingIn(usable).length === 0) return;
    // A page that does so each time is not fought with for ever.
    if (this.#redrawings++ < mostRedrawings) beginAgain(this.#host);
  }

  /** Whether what is drawn can be answered right now. */
  get isUsable(): boolean {
    return hasDrawn(this.#host) && this.#usable !== undefined;
  }

  render(): unknown {
    const { loaded } = this.#form;
    if (loaded.state === 'loading') return undefined;
    if (loaded.state === 'failed') {
      if (loaded.code === 'config-unreachable') this.#teller.probe(this.#host.config);
      return this.#drawRefusal(loaded.code, loaded.details);
    }
    const objection = this.#objection;
    if (objection) {
      this.#teller.once(objection);
      return this.#drawRefusal(objection.code, [objection.detail]);
    }
    if (!hasDrawn(this.#host)) {
      dropCopies(this.#host);
      this.#begun ??= readBegun(this.#host);
    }
    takeOver(this.#host);
    this.#host.removeAttribute('data-failed');
    return this.#draw(loaded);
  }

  /** What the page had put there goes on being there, and being the site's own. */
  #drawRefusal(code: string, details: readonly string[]): unknown {
    const { loaded } = this.#form;
    const wording = loaded.state === 'loading' ? undefined : loaded.wording;
    const isDebug = this.#host.hasAttribute('data-debug');
    // For the page's own rule that keeps a place for the choices.
    dropCopies(this.#host);
    if (!hasDrawn(this.#host)) this.#host.setAttribute('data-failed', '');
    if (hasChoicesAhead(this.#host)) {
      // What is wrong may be put right.
      this.#begun = readBegun(this.#host);
      dropChoicesAhead(this.#host);
    } else dropWordsAhead(this.#host);
    const isQuiet = this.#host.querySelector(':scope > :not(script, noscript, .accord)') !== null;
    return drawRefusal({ code, details, wording, isDebug, isQuiet });
  }

  #draw({ presentation, wording, endpoint }: Ready): unknown {
    const usable = this.#usable;
    if (usable && untickUnasked(this.#host.renderRoot, presentation, readAnswers(usable))) this.#keepTicks();
    const { standing, wasSent } = this.#recording;
    const { proof, reference, isIsolated } = this.#carrier;
    const words = choicesWordsOver(wording);
    const place = { presentation, endpoint };
    this.#left?.look(place);
    const answers = usable ? readAnswers(usable) : noAnswers;
    // In a shadow root the element itself carries the values.
    const hidden = isIsolated
      ? []
      : [
          { name: 'accord-proof', kind: 'proof', value: proof.id },
          { name: 'accord-proof-link', kind: 'proof-link', value: proof.link },
          ...(reference ? [{ name: 'accord-reference', kind: 'reference', value: reference }] : []),
        ];
    const state: BlockState = {
      id: this.#prefix,
      level: (this.#level ??= levelAt(this.#host) - 1),
      wording,
      words,
      standing,
      answers,
      asked: askedOf(presentation, answers),
      problems: [],
      flaws: flawsOf(usable ? readUnmet(usable) : [], { words, wasSent }),
      isLive: true,
      open: this.#folds.open,
      wasSent,
      isDisabled: this.#host.matches(':disabled'),
      isPreview: this.#form.isPreview,
      isNoticeAsked: this.#isNoticeAsked,
      isDescribed: this.#host.hasAttribute('describe-fields'),
      kept: this.#left?.words?.choicesKept,
      left: this.#left?.draw(place, wording),
      hidden,
    };
    return drawBlock(presentation, state, this.#actions);
  }

  readonly #actions: BlockActions = {
    // While the form is held, what is being recorded stays what is on screen.
    click: (event) => {
      if (this.#hold.isHeld && (event.target as Element).matches('input')) event.preventDefault();
    },
    change: (event) => {
      this.#sitting?.times.see(event);
      this.#questions.press(event);
      this.#keepTicks();
      const usable = this.#usable;
      if (usable) this.#host.dispatchEvent(new AccordChangeEvent(readAnswers(usable)));
    },
    enter: () => {
      if (this.#form.isStale && !this.#hold.isHeld) void this.#form.refresh();
    },
    askNotice: () => {
      this.#isNoticeAsked = true;
      this.#host.requestUpdate();
    },
  };

  /** After each drawing: what the drawing cannot say. */
  updated(): void {
    const usable = this.#usable;
    if (!usable) return this.#dropWords();
    const { owner, presentation } = usable;
    dropCopies(owner);
    this.#questions.update({ root: this.#host.renderRoot, at: deviceClock.elapsed() }, presentation);
    this.#fetchLeft();
    const left = this.#sitDown(usable);
    if ((this.#begun || this.#pending || left.length > 0) && hasDrawn(this.#host)) {
      applyTicks(this.#host.renderRoot, left);
      if (this.#pending) applyTicks(this.#host.renderRoot, this.#pending);
      // Later than what the browser kept of an earlier visit.
      if (this.#begun) applyBegun(this.#host.renderRoot, this.#begun);
      this.#begun = undefined;
      this.#pending = undefined;
      // What these ticks need was not known when they were drawn.
      this.#keepTicks();
      this.#host.requestUpdate();
    }
    const strangers = strangersIn(this.#host, owner, usable.fields);
    if (strangers) this.#teller.once(strangers);
    // Before anybody is lost by it; a form of several steps may not have it yet.
    const missing = this.#host.hasAttribute('data-debug') && controlsMissing(usable);
    if (missing) this.#teller.once(missing);
    if (this.#host.hasAttribute('describe-fields')) {
      this.#words.update(this.#host, owner, presentation);
      this.#fieldWatch ??= this.#watchFields(owner);
    } else {
      dropWordsAhead(this.#host);
      this.#dropWords();
    }
    // After the frame that shows it: asking now would lay the page out twice.
    if (!this.#shownAt) requestAnimationFrame(() => setTimeout(() => this.#noteShown()));
    this.#carrier.publish(usable);
  }

  /** At a form, and again when what was drawn is new: gives what was ticked there before. */
  #sitDown({ owner, presentation }: Usable): readonly Tick[] {
    const block = this.#host.renderRoot.querySelector('.accord');
    if (this.#seat?.owner === owner && this.#seat.block === block) return [];
    const isFresh = this.#seat?.block !== block;
    this.#seat = { owner, block };
    const { sitting, ticks } = sitDown(presentation.form.id, this.#host, owner);
    this.#sitting = sitting;
    // An element that was moved to another form takes along what is ticked in it.
    if (isFresh) return ticks;
    this.#keepTicks();
    return [];
  }

  /** What keeps and goes on sending comes once the page has painted and settled, and before anybody has read a question. */
  #fetchLeft(): void {
    if (this.#isLeftAsked || this.#form.isPreview) return;
    this.#isLeftAsked = true;
    setTimeout(() => {
      void import('../left-behind.js').then(
        ({ LeftBehind: Part }) => {
          this.#left = new Part(this.#host);
          this.#host.requestUpdate();
        },
        // The next drawing asks again.
        () => (this.#isLeftAsked = false),
      );
    }, patienceToMeasure);
  }

  #keepTicks(): void {
    const usable = this.#usable;
    if (usable && missingIn(usable).length === 0) this.#sitting?.keep(readTicks(this.#host.renderRoot));
  }

  /** Fields come and go with the steps of a form. */
  #watchFields(owner: HTMLFormElement): MutationObserver {
    const watch = new MutationObserver(() => this.#host.requestUpdate());
    watch.observe(owner, { childList: true, subtree: true });
    return watch;
  }

  #dropWords(): void {
    this.#fieldWatch?.disconnect();
    this.#fieldWatch = undefined;
    this.#words.clear();
  }

  #noteShown(): void {
    const usable = this.#usable;
    if (this.#shownAt || !usable || !hasDrawn(this.#host) || !isVisible(this.#host)) return;
    if (missingIn(usable, { isSeen: true }).length > 0) return;
    this.#shownAt = deviceClock.now().toISOString();
  }

  /** What came while a form was already being sent counts as read when the person does something, a while later. */
  #noteRead(event: Event): void {
    const wasThere = this.#shownAt && deviceClock.now().getTime() - Date.parse(this.#shownAt) > leastReading;
    if (event.isTrusted && event.type !== 'focusin' && wasThere) this.#host.removeAttribute('data-unread');
  }

  #onTouch(event: Event): void {
    const usable = this.#usable;
    if (event.type === 'click' && usable) this.#loner.noteClick(event, usable.owner);
    if (!usable || this.#hold.isHeld) return;
    this.#noteShown();
    this.#noteRead(event);
    const isWritten = (event.type === 'input' || event.type === 'change') && concerns(usable, event);
    if (isWritten) this.#recording.clear(usable);
    this.#keepTicks();
    // Before the browser validates, which it does after the click.
    this.#carrier.publish(usable);
  }

  /** The site's reset: nothing is ticked, and what comes next is a new event. What was said of the last one stays. */
  reset(): void {
    clearMarks(this.#host.renderRoot);
    this.#recorder.forget();
    this.#sitting?.forget();
    this.#questions.beginAnew();
    this.#folds.close();
    this.#recording.wasSent = false;
    this.#carrier.setProof(noProof, this.#usable);
    this.#carrier.publish(this.#usable);
    this.#host.requestUpdate();
  }

  /** What the person had ticked before going to another page and back. */
  restore(state: unknown): void {
    this.#pending = this.#carrier.ticksOf(state);
    this.#host.requestUpdate();
  }

  #begin(form: HTMLFormElement, submitter: HTMLElement | null): Promise<unknown> | undefined {
    const isSent = !onlyClosesDialog(form, submitter);
    const begun = isSent ? this.#beginRecording() : 'not-drawn';
    if (typeof begun !== 'string') return begun;
    if (begun === 'not-drawn') this.#recording.clear(this.#usable);
    return undefined;
  }

  #beginRecording(): Promise<RecordResult> | UnrecordedReason {
    this.#noteShown();
    const [usable, sitting] = [this.#usable, this.#sitting];
    if (!usable || !sitting || this.#form.isPreview || this.#host.matches(':disabled')) return 'not-drawn';
    if (this.#host.hasAttribute('data-unread')) {
      this.#recording.skip(usable);
      return 'not-on-screen';
    }
    if (!this.#shownAt) {
      this.#teller.hidden(usable);
      return 'not-drawn';
    }
    dropCopies(usable.owner);
    return this.#recording.begin(usable, sitting, this.#shownAt);
  }

  /** Settles once the choices are drawn or cannot be, and after a while in any case. */
  #drawn(): Promise<unknown> {
    return new Promise((resolve) => {
      for (const type of ['accord-ready', 'accord-error'])
        this.#host.addEventListener(type, resolve, { once: true });
      setTimeout(resolve, patience);
    });
  }

  /** What is on screen now, for a site that sends its form by itself: the form has gone, as far as Accord is concerned. */
  async record(): Promise<RecordResult> {
    if (this.#form.loaded.state === 'loading') await this.#drawn();
    await this.#host.updateComplete;
    const begun = this.#beginRecording();
    this.#loner.noteSubmit();
    if (typeof begun === 'string') return unrecorded(begun);
    const result = await begun;
    this.#sitting?.noteGone();
    return result;
  }
}
