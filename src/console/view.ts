import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Overview, OwnedController } from '../server/owner/owner-answers.js';
import { type Api, ApiError } from './api.js';
import { findSentence } from '../messages/words.js';
import type { ConsoleWords } from './words.js';

/** A part of the console. It draws into the page: one style sheet, and labels that find their fields. */
export abstract class View extends LitElement {
  static override properties = {
    api: { attribute: false },
    words: { attribute: false },
    overview: { attribute: false },
    controller: { attribute: false },
    problem: { state: true },
    isBusy: { state: true },
  };

  declare api: Api;
  declare words: ConsoleWords;
  declare overview: Overview;
  declare controller: OwnedController;
  declare protected problem: string | null;
  declare protected isBusy: boolean;

  #asked = 0;

  constructor() {
    super();
    this.problem = null;
    this.isBusy = false;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  /** A form of the business, which the receiver's routes ask for. */
  protected get form(): string {
    return this.controller.forms[0]?.id ?? '';
  }

  /** Whether the token that opened the console may do this; the receiver decides in any case. */
  protected may(scope: Overview['user']['scopes'][number]): boolean {
    return this.overview.user.scopes.includes(scope);
  }

  /** Runs one piece of work at a time; what goes wrong is said in place, and nothing is shown that did not happen. */
  protected async run(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = null;
    try {
      await work();
    } catch (error) {
      this.#tell(error);
    } finally {
      this.isBusy = false;
    }
  }

  /** Asks for what the view shows. Asked again meanwhile, only the last answer is shown. */
  protected async load<Answer>(ask: () => Promise<Answer>, show: (answer: Answer) => void): Promise<void> {
    const asked = ++this.#asked;
    this.problem = null;
    try {
      const answer = await ask();
      if (asked === this.#asked) show(answer);
    } catch (error) {
      if (asked === this.#asked) this.#tell(error);
    }
  }

  #tell(error: unknown): void {
    this.problem = describe(error, this.words);
    if (error instanceof ApiError && error.status === 401)
      this.dispatchEvent(new CustomEvent('console-locked', { bubbles: true }));
  }

  /** Tells the frame that its counts may be old. */
  protected tellChanged(): void {
    this.dispatchEvent(new CustomEvent('console-changed', { bubbles: true }));
  }

  protected renderProblem(): TemplateResult | typeof nothing {
    return this.problem === null ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`;
  }

  protected day(date: string): string {
    return formatDay(date, this.words);
  }
}

/** A sentence on what went wrong. */
export function describe(error: unknown, words: ConsoleWords): string {
  if (!(error instanceof ApiError)) return words.failed({ detail: String(error) });
  if (error.status === 0) return words.unreachable;
  if (error.status === 401) return words.wrongToken;
  // In the reader's language where it is something that people meet; else what the receiver says.
  return findSentence(words.refusals, error.code) ?? words.failed({ detail: error.message });
}

/** A calendar date, or the day of an instant, as people read it. */
export const formatDay = (date: string, { locale }: ConsoleWords): string =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    ...(date.length === 10 && { timeZone: 'UTC' }),
  }).format(new Date(date));

/** An instant with its time, where the reader is. */
export const formatMoment = (date: string, { locale }: ConsoleWords): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(date));

/** How long there is to a day, or since when it is over. */
export function sayDaysLeft(days: number, words: ConsoleWords): string {
  if (days < 0) return words.daysLate({ count: -days });
  if (days === 0) return words.today;
  return days === 1 ? words.tomorrow : words.daysLeft({ count: days });
}

/** The names, addresses and numbers that a person wrote, in the order of the forms, as one line to recognise them by. */
export function nameOf(
  values: Readonly<Record<string, unknown>> | null,
  forms: OwnedController['forms'],
): string {
  const ids = forms.flatMap(({ fields }) =>
    fields.filter(({ identifies }) => identifies).map(({ id }) => id),
  );
  return [...new Set(ids)]
    .map((id) => values?.[id])
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '')
    .join(', ');
}

/** A text in the reader's language, or in one that it has. */
export const pick = (texts: Readonly<Record<string, string>>, { language }: ConsoleWords): string =>
  texts[language] ?? Object.values(texts)[0] ?? '';
