import { nothing, render } from 'lit';
import { countWords } from '../config/count-words.js';
import { drawForm } from '../draw/form.js';
import { readAnswers } from '../elements/read-answers.js';
import { noAnswers, type Answers } from '../form/answers.js';
import { placeAskedFields } from '../form/asked-fields.js';
import { askedOf } from '../form/under-age.js';
import type { Presentation } from '../form/presentation.js';
import { cosmetics } from '../theme/cosmetics.js';
import { structure } from '../theme/structure.js';
import { wordingOf } from '../messages/wording-of.js';

/** How long a form is: its words, and its height up to and with the button. */
export interface FormSize {
  readonly words: number;
  readonly height: number;
}

/** The colours of a form, as its owner set them. */
export interface Accents {
  readonly accent?: string | undefined;
  readonly dark?: string | undefined;
}

const isColour = (text: string | undefined): text is string => /^#[0-9a-f]{6}$/i.test(text ?? '');

// A page of a site without a style of its own, in the reader's colours.
const pageStyle = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{margin:16px}`;

/**
 * A form in a document of its own, drawn by the templates of the real one: the window that it stands in is as wide as that document says,
 * and nothing of the console's style reaches it.
 */
export class PreviewFrame {
  readonly #frame: HTMLIFrameElement;
  #place: HTMLElement | undefined;
  #accents: CSSStyleSheet | undefined;
  #shown: Presentation | undefined;
  #answers: Answers = noAnswers;
  #places: ReadonlyMap<string, string> = new Map();
  readonly #open = new Set<string>();

  constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  /** Whether there is something to look at. */
  get isEmpty(): boolean {
    return this.#shown === undefined;
  }

  show(presentation: Presentation, accents: Accents = {}): void {
    if (this.#shown?.form.id !== presentation.form.id) this.#open.clear();
    this.#shown = presentation;
    const place = this.#readyPlace();
    if (!place) return;
    this.#colour(accents);
    const wording = wordingOf(presentation.language);
    const redraw = (): void => this.show(presentation, accents);
    const answers = this.#answersIn(place, presentation);
    this.#places = placeAskedFields(presentation, answers, this.#places);
    const drawing = {
      id: 'accord-preview',
      level: 1,
      wording,
      answers,
      asked: askedOf(presentation, answers),
      places: this.#places,
      problems: [],
      isLive: true,
      open: this.#open,
      summary: nothing,
      progress: nothing,
      isBusy: false,
      isPreview: false,
      isNoticeAsked: true,
    };
    const actions = {
      submit: (event: Event) => event.preventDefault(),
      change: redraw,
      press: () => undefined,
      enter: () => undefined,
      askNotice: () => undefined,
    };
    render(drawForm(presentation, drawing, actions), place, { creationScope: place.ownerDocument });
  }

  /** Measures what is shown. */
  measure(): FormSize | null {
    const button = this.#place?.querySelector('.accord-submit');
    if (!this.#place || !button) return null;
    const end = button.getBoundingClientRect().bottom;
    const form = this.#place.querySelector('form');
    return {
      words: form ? countWords(form.innerText) : 0,
      height: Math.round(end - this.#place.getBoundingClientRect().top),
    };
  }

  /** How high the document is, so that nothing in it has to be scrolled. */
  get height(): number {
    return this.#place ? Math.ceil(this.#place.getBoundingClientRect().bottom) + 16 : 0;
  }

  #answersIn(place: HTMLElement, presentation: Presentation): Answers {
    const form = place.querySelector('form');
    if (form) this.#answers = readAnswers(form, presentation);
    return this.#answers;
  }

  #readyPlace(): HTMLElement | undefined {
    const { contentDocument: page, contentWindow: view } = this.#frame;
    if (!page || !view) return undefined;
    if (this.#place?.ownerDocument === page && this.#place.isConnected) return this.#place;
    // A style sheet belongs to the document whose window made it.
    const { CSSStyleSheet: Sheet } = view as Window & typeof globalThis;
    const sheet = new Sheet();
    sheet.replaceSync(`${pageStyle}${structure}${cosmetics}`);
    this.#accents = new Sheet();
    page.adoptedStyleSheets = [sheet, this.#accents];
    page.documentElement.lang = this.#shown?.language ?? '';
    const place = page.createElement('accord-form');
    page.body.replaceChildren(place);
    // It does not bubble.
    place.addEventListener('toggle', (event) => this.#noteFold(event.target as HTMLDetailsElement), {
      capture: true,
    });
    // A link of the form leads out of the preview.
    place.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a[href]:not([href^="#"])')) event.preventDefault();
    });
    this.#place = place;
    return place;
  }

  #noteFold({ dataset, open }: HTMLDetailsElement): void {
    const { fold } = dataset;
    if (fold === undefined) return;
    if (open) this.#open.add(fold);
    else this.#open.delete(fold);
  }

  #colour({ accent, dark }: Accents): void {
    this.#accents?.replaceSync(
      isColour(accent)
        ? `accord-form{--accord-accent:light-dark(${accent},${isColour(dark) ? dark : accent})}`
        : '',
    );
  }
}
