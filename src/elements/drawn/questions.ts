import { readableOn, type Readable } from '../../law/readable.js';
import type { DrawnFacts } from '../../proof/submission.js';
import { makeCoverOf, type Cover } from './cover.js';
import { isInView, isMostOf, isVisible } from './in-view.js';
import { readabilityOf, type Written } from './readability.js';

/** What was found of one question so far. */
interface Question {
  readonly id: string;
  element: Element;
  /** Since when half of it stands on the screen, by the page's clock; null while it does not. */
  since: number | null;
  isSeen: boolean;
  uncovered: boolean | null;
  textSize: boolean | null;
  contrast: boolean | null;
}

const steps = Array.from({ length: 21 }, (_, index) => index / 20);

const whenIdle = (action: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(action, { timeout: 500 });
  else setTimeout(action);
};

/** What a question says on the screen, with the legend that it shares with others; not what is there for screen readers only. */
function textsOf(question: Element): readonly Written[] {
  const legend = question.parentElement?.closest('fieldset')?.querySelector(':scope > legend');
  return [...(legend ? [legend] : []), question].flatMap((home) => {
    const walker = document.createTreeWalker(home, NodeFilter.SHOW_TEXT);
    const found: Written[] = [];
    for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
      const element = text.parentElement;
      if (!element || !text.data.trim() || !isVisible(element)) continue;
      const { width, height } = element.getBoundingClientRect();
      if (width > 1 && height > 1) found.push({ text, element, home });
    }
    return found;
  });
}

/** How much smaller or larger a question is drawn than its style says; the layout's width is a whole number. */
function scaleOf(question: Element): number {
  const { width } = question.getBoundingClientRect();
  const scale = width / ((question as HTMLElement).offsetWidth || width);
  return Math.abs(scale - 1) < 0.05 ? 1 : scale;
}

const controlsOf = (question: Element): readonly Element[] => [
  ...question.querySelectorAll<HTMLInputElement>('input[name^="choice:"]'),
];

/** How the questions of an element stand on the screen: watched while there is time for it, and looked at at each press. */
export class Questions {
  readonly #report: (detail: string) => void;
  readonly #readable: Readable;
  readonly #questions = new Map<string, Question>();
  readonly #pressed = new Set<Question>();
  readonly #told = new Set<string>();
  readonly #sight = new IntersectionObserver((entries) => this.#note(entries), { threshold: steps });
  /** Whether what was missed before the watch began was too short to see anything. */
  readonly #isWhole: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #delay = 0;

  /**
   * `report` tells the owner what is hard to read; `drawnAt` is when the first of them was painted, by the page's clock; long
   * ago where something was missed since.
   */
  constructor(report: (detail: string) => void, drawnAt: number, date: string) {
    this.#report = report;
    this.#readable = readableOn(date);
    this.#isWhole = performance.now() - drawnAt < this.#readable.time;
  }

  /** Takes in what is drawn now; `sent` are the choices whose question the form's button is. What is drawn anew is still the same. */
  watch(root: ParentNode, sent: readonly string[]): void {
    const button = root.querySelector('.accord-submit');
    const drawn: (readonly [id: string, element: Element])[] = button ? sent.map((id) => [id, button]) : [];
    for (const element of root.querySelectorAll<HTMLElement>('[data-choice]'))
      // The button that opens a question is none.
      drawn.push([
        element.dataset['choice'] as string,
        (element.localName === 'details' && element.lastElementChild) || element,
      ]);
    for (const [id, element] of drawn) {
      const known = this.#questions.get(id);
      if (known?.element === element) continue;
      if (known) this.#sight.unobserve(known.element);
      this.#sight.observe(element);
      if (known) Object.assign(known, { element, since: null });
      else this.#questions.set(id, { id, element, since: null, ...nothingSeen });
    }
  }

  /** Whoever comes next has seen nothing yet. */
  beginAnew(): void {
    const now = performance.now();
    for (const question of this.#questions.values())
      Object.assign(question, nothingSeen, { since: question.since === null ? null : now });
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, intersectionRect: seen, boundingClientRect: whole, time } of entries) {
      const question = [...this.#questions.values()].find(({ element }) => element === target);
      if (!question) continue;
      const { part } = this.#readable;
      const isHalf =
        isMostOf(seen.width, whole.width, innerWidth, part) &&
        isMostOf(seen.height, whole.height, innerHeight, part);
      if (isHalf) question.since ??= time;
      else {
        this.#noteTime(question, time);
        question.since = null;
      }
    }
    this.#delay = 0;
    this.#plan();
  }

  #noteTime(question: Question, now: number): void {
    const { since, element } = question;
    if (since !== null && now - since >= this.#readable.time && isVisible(element)) question.isSeen = true;
  }

  /** Whether half of it stands on the screen right now. A frame does not know where its own window stands in it. */
  #stands({ element, since }: Question): boolean {
    return window === window.parent
      ? isInView(element, this.#readable.part)
      : since !== null && isVisible(element);
  }

  /** Looks once what is on the screen has been there for long enough; then less and less often, while something lies over it. */
  #plan(): void {
    const isWanted = [...this.#questions.values()].some(
      ({ since, isSeen, uncovered }) => since !== null && !(isSeen && uncovered),
    );
    if (!isWanted || this.#timer !== undefined) return;
    this.#delay = Math.min(16 * this.#readable.time, this.#delay * 2 || this.#readable.time);
    this.#timer = setTimeout(
      () =>
        whenIdle(() => {
          this.#timer = undefined;
          const now = performance.now();
          const standing = [...this.#questions.values()].filter(({ since }) => since !== null);
          for (const question of standing) this.#noteTime(question, now);
          this.#look(standing);
          this.#plan();
        }),
      this.#delay,
    );
  }

  /** Measures what of these can be seen right now. */
  #look(questions: readonly Question[]): void {
    const coverOf = makeCoverOf();
    for (const question of questions) {
      const { element } = question;
      if (!element.isConnected || !isInView(element, 0)) continue;
      const [texts, controls] = [textsOf(element), controlsOf(element)];
      this.#noteCover(question, coverOf(element, texts, controls));
      const answers =
        controls.length > 1 ? controls.map((control) => control.closest('label') ?? control) : [];
      const { textSize, contrast, said } = readabilityOf(texts, answers, scaleOf(element), this.#readable);
      Object.assign(question, { textSize, contrast });
      // What a page has not loaded yet may still change it.
      if (document.readyState === 'complete') for (const one of said) this.#tell(question, one);
    }
    this.#pressed.clear();
  }

  #noteCover(question: Question, cover: Cover | null): void {
    if (cover === 'free') question.uncovered = true;
    else if (cover === 'covered' && this.#pressed.has(question)) question.uncovered = false;
    // What was free before and has a bar over its edge now was seen.
    else if (cover) question.uncovered ??= false;
  }

  #tell({ id }: Question, said: string): void {
    const detail = `${id}: ${said}.`;
    if (this.#told.has(detail)) return;
    this.#told.add(detail);
    this.#report(detail);
  }

  /** A press is at what is on the screen; what lies over it is looked at once the press is painted. */
  press(event: Event): void {
    const [box] = event.composedPath();
    const id = box instanceof Element && box.closest<HTMLElement>('[data-choice]')?.dataset['choice'];
    const question = this.#questions.get(id || '');
    if (!question) return;
    // Where it is known to stand needs no layout, which the press would be felt to wait for.
    if (question.since === null ? this.#stands(question) : isVisible(question.element))
      question.isSeen = true;
    this.#pressed.add(question);
    requestAnimationFrame(() => whenIdle(() => this.#look([...this.#pressed])));
  }

  /** Passed, failed or not measured, by choice, as of now. What stands on the screen as the form is sent is seen. */
  describe(): Readonly<Record<string, DrawnFacts>> {
    this.#note(this.#sight.takeRecords());
    const now = performance.now();
    const questions = [...this.#questions.values()].filter(({ element }) => element.isConnected);
    for (const question of questions) {
      this.#noteTime(question, now);
      if (this.#stands(question)) question.isSeen = true;
    }
    this.#look(questions);
    return Object.fromEntries(
      questions.map(({ id, isSeen, uncovered, textSize, contrast }) => [
        id,
        { onScreen: isSeen || (this.#isWhole ? false : null), uncovered, textSize, contrast },
      ]),
    );
  }
}

const nothingSeen = { isSeen: false, uncovered: null, textSize: null, contrast: null };
