import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { noAnswers } from '../form/answers.js';
import type { Presentation } from '../form/presentation.js';
import { drawLoading } from '../draw/loading.js';
import { drawForm, type FormActions, type FormState } from '../draw/form.js';
import { applyTheme } from '../theme/theme.js';
import { deviceClock, seenIn, type Seen } from './device-clock.js';
import type { Filling, FillingHost } from './filling.js';
import { Folds } from './folds.js';
import { FormController, type FormHost, type Loaded } from './form-controller.js';
import { hasStandIn } from './has-stand-in.js';
import { levelAt } from './level-at.js';
import { reportError } from './report-error.js';
import { beginAgain, hasDrawn, takeOver } from './take-over.js';

type Ready = Extract<Loaded, { state: 'ready' }>;

// What comes next is fetched once the page has painted and settled, and long before anybody has read a question.
const pause = 500;

let count = 0;

/**
 * A whole collection form: who asks what and why, mandatory and optional fields, one choice per channel and partner.
 *
 * @summary Draws the form that a JSON file describes, sends the answers and shows the receipt.
 * @fires accord-ready - The form is drawn and can be used.
 * @fires accord-change - The person wrote or ticked something.
 * @fires accord-submit - The answers are about to leave; cancelable.
 * @fires accord-queued - The receiver cannot be reached; the answers are kept and tried again.
 * @fires accord-saved - The receiver has stored the answers and signed a receipt.
 * @fires accord-delivered - What an earlier visit had left on the device has arrived.
 * @fires accord-error - The form cannot be drawn, or its answers were not accepted.
 * @attr {string} lang - Language of the form; otherwise that of the page, then of the browser.
 * @attr {boolean} counter - The form stands on a shop’s tablet, for one customer after the other: see docs/counter.md.
 * @attr {boolean} data-debug - Shows in place why the form cannot be drawn.
 * @cssproperty [--accord-accent=light-dark(#2a63ca, #a9c7ff)] - Colour of the button, of ticks and of the focus ring.
 * @cssproperty [--accord-on-accent=light-dark(#fff, #0b1d3f)] - Colour of the text on the accent.
 * @cssproperty [--accord-danger=light-dark(color-mix(in srgb, #b3261e 48%, currentColor), #ffb4ab)] - Colour of what must be put right.
 * @cssproperty [--accord-radius=9px] - Radius of corners.
 * @cssproperty [--accord-ground=transparent] - Ground of boxes that are not ticked.
 * @cssproperty [--accord-gap=26px] - Space between groups.
 * @cssproperty [--accord-width=40em] - Greatest width of the form.
 */
export class AccordForm extends LitElement implements FormHost {
  static override properties = {
    config: {},
    lang: { reflect: true },
    previewDate: { attribute: 'preview-date' },
  };

  /** Address of the form's JSON (attribute or property), or the parsed JSON (property). */
  declare config: unknown;
  /** A day (`2026-08-10`) whose law to show. Works only together with `data-debug`, and never sends. */
  declare previewDate: string | null;

  #form = new FormController(this);
  /** What was pressed before the part that takes note of it had come. */
  #seen: (Seen | undefined)[] = [];
  #filling: Filling | undefined;
  #fetched: Promise<Filling | undefined> | undefined;
  /** A press of the button that waits for what comes next. */
  #waiting: Promise<void> | undefined;
  #isCutOff = false;
  #prefix = `accord-${++count}`;
  #isNoticeAsked = false;
  #folds = new Folds(this);
  #shownAt = '';
  #drawnAt: number | undefined;
  #level: number | undefined;

  constructor() {
    super();
    this.config = null;
    this.previewDate = null;
    new MutationObserver((changes) => this.#mend(changes)).observe(this, { childList: true });
  }

  /** A page's script may replace what is in the page by what its server sent, which knows nothing of what was drawn. */
  #mend(changes: readonly MutationRecord[]): void {
    const block = changes
      .flatMap(({ removedNodes }) => Array.from(removedNodes))
      .find((node) => node instanceof Element && node.matches('.accord'));
    if (block && !this.querySelector('.accord'))
      void this.#fill().then(() => this.#drawAgain(block as Element));
  }

  #drawAgain(block: Element): void {
    this.#filling?.keep(block);
    beginAgain(this);
  }

  /** Not while a form of the page's own still stands in it. */
  get isUsable(): boolean {
    return hasDrawn(this);
  }

  /** Light DOM: the inputs are children of the page, so that autofill, labels and password managers just work. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    applyTheme(this.getRootNode() as Document | ShadowRoot);
  }

  protected override updated(): void {
    const { loaded } = this.#form;
    if (loaded.state === 'ready') {
      if (!this.#shownAt) this.#fetchSoon();
      this.#shownAt ||= deviceClock.now().toISOString();
      this.#filling?.updated(loaded.presentation);
    }
    this.#reach();
  }

  /** Takes the person to what was drawn for them. */
  #reach(): void {
    const { goal } = this.#filling ?? {};
    if (goal === 'flaw') this.#folds.openAround('[aria-invalid=true]');
    const wanted = goal === 'flaw' ? '[aria-invalid=true], .accord-summary a' : `.accord-${goal}`;
    const target = goal && this.querySelector<HTMLElement>(wanted);
    if (!target || !this.#filling) return;
    // The outcome may come long after the press: whoever is writing somewhere else by now goes on writing there.
    const isElsewhere = document.activeElement !== document.body && !this.matches(':focus-within');
    if (goal !== 'outcome' || !isElsewhere) target.focus();
    this.#filling.goal = undefined;
  }

  #fetchSoon(): void {
    requestAnimationFrame(() => {
      this.#drawnAt ??= performance.now();
      setTimeout(() => void this.#fill(), pause);
    });
  }

  /** What checks, sends and tells. Undefined where it cannot be fetched; the next press tries again. */
  #fill(): Promise<Filling | undefined> {
    return (this.#fetched ??= import('./filling.js').then(
      ({ Filling: Part }) => {
        this.#isCutOff = false;
        this.#filling = new Part(this.#host);
        for (const seen of this.#seen) this.#filling.note(seen);
        this.#seen = [];
        this.requestUpdate();
        return this.#filling;
      },
      (error: unknown) => {
        this.#fetched = undefined;
        reportError(this, 'part-unreachable', String(error));
        return undefined;
      },
    ));
  }

  /** Does something once what comes next is there: at once where it is. */
  async #withFilling(action: (filling: Filling, ready: Ready) => void): Promise<void> {
    const filling = this.#filling ?? (await this.#fill());
    const { loaded } = this.#form;
    if (filling && loaded.state === 'ready') action(filling, loaded);
  }

  /** A press that came before what it needs is not lost: whoever waits for the element waits for that too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#waiting;
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { loaded } = this.#form;
    // It stays until there is a better one, which knows what was begun in it.
    if (hasStandIn(this) && !(loaded.state === 'failed' && this.hasAttribute('data-debug'))) {
      if (!this.#filling) void this.#fill();
      if (loaded.state !== 'ready' || !this.#filling) return nothing;
    }
    if (loaded.state === 'loading') return drawLoading();
    if (!hasDrawn(this) && !this.hasAttribute('data-drawn')) this.#filling?.keep(this);
    takeOver(this);
    if (loaded.state === 'failed') return loaded.draw?.(loaded, this.hasAttribute('data-debug')) ?? nothing;
    return this.#filling?.drawOutcome(loaded) ?? this.#drawForm(loaded);
  }

  #drawForm(ready: Ready): TemplateResult {
    const { presentation, wording } = ready;
    const filling = this.#filling;
    const form = this.querySelector<HTMLFormElement>('form.accord');
    const drawing = {
      id: this.#prefix,
      level: (this.#level ??= levelAt(this)),
      wording,
      answers: noAnswers,
      asked: presentation,
      problems: filling?.problems ?? [],
      isLive: true,
      open: this.#folds.open,
      // By id and not by selector: ids carry dots.
      focus: (target: string) => document.getElementById(target)?.focus(),
      ...(form && filling?.read(form, presentation)),
    };
    const state: FormState = {
      ...drawing,
      summary: filling?.drawSummary(presentation, drawing) ?? nothing,
      progress: filling?.drawProgress(ready) ?? (this.#isCutOff ? this.#drawCutOff(ready) : nothing),
      above: filling?.drawRefused(ready),
      isBusy: filling?.isBusy ?? false,
      isPreview: this.#form.isPreview,
      isNoticeAsked: this.#isNoticeAsked,
    };
    return drawForm(presentation, state, this.#actions);
  }

  /** Pressed, and what sends it does not come: nothing is lost, and nothing is said that is not so. */
  #drawCutOff({ wording }: Ready): TemplateResult {
    return html`<p class="accord-progress" data-state="refused">${wording.t('status.refusedText')}</p>`;
  }

  readonly #actions: FormActions = {
    askNotice: () => {
      this.#isNoticeAsked = true;
      this.requestUpdate();
    },
    press: () => {
      this.#filling?.press();
      void this.#fill();
    },
    // A tablet on the counter stays open for days: the day's law and dates are there before the first answer.
    enter: () => this.#refreshIfStale(),
    change: (event) => {
      // The moment of a press is noted at once.
      const seen = seenIn(event);
      if (this.#filling) this.#filling.note(seen);
      else this.#seen.push(seen);
      this.#change(event);
    },
    submit: (event) => {
      event.preventDefault();
      this.#submit();
    },
  };

  get #host(): FillingHost {
    return {
      element: this,
      isPreview: () => this.#form.isPreview,
      shownAt: () => this.#shownAt,
      drawnAt: () => this.#drawnAt ?? performance.now(),
      listOpened: () => this.#folds.listOpened(),
      drawAgain: (block) => this.#drawAgain(block),
      restart: () => {
        this.#shownAt = '';
        this.#isNoticeAsked = false;
        this.#folds.close();
        this.#refreshIfStale();
      },
    };
  }

  #refreshIfStale(): void {
    if (this.#form.isStale && !this.#filling?.isBusy) void this.#form.refresh();
  }

  get #block(): HTMLFormElement | null {
    return this.querySelector('form.accord');
  }

  #change(event?: Event): void {
    const filling = this.#filling;
    const act = (part: Filling, { presentation }: { presentation: Presentation }, now?: Event): void => {
      const form = this.#block;
      if (form) part.change(form, presentation, now);
    };
    const { loaded } = this.#form;
    if (filling && loaded.state === 'ready') act(filling, loaded, event);
    else void this.#withFilling((part, ready) => act(part, ready));
  }

  #submit(): void {
    const filling = this.#filling;
    const { loaded } = this.#form;
    const [form, isPreview] = [this.#block, this.#form.isPreview];
    if (loaded.state !== 'ready' || !form || isPreview) return;
    if (filling) return filling.submit(form, loaded);
    // Pressed twice is pressed once.
    this.#waiting ??= this.#withFilling((part, ready) => {
      const now = this.#block;
      if (now) part.submit(now, ready);
    }).finally(() => {
      this.#waiting = undefined;
      this.#isCutOff = !this.#filling;
      this.requestUpdate();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'accord-form': AccordForm;
  }
}
