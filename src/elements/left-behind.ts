import type { ReactiveController, LitElement } from 'lit';
import type { Waiting } from '../delivery/outbox.js';
import type { Sentences } from '../draw/drawing.js';
import { drawRefused } from '../draw/refused.js';
import type { TemplateResult } from '../draw/template.js';
import type { Presentation } from '../form/presentation.js';
import { calendarDateIn } from '../law/day-in-zone.js';
import { fetchOutbox } from '../messages/fetch-outbox.js';
import type { Language } from '../messages/languages.js';
import type { OutboxWords } from '../messages/outbox-words.js';
import { dropEntry, visitOutbox } from './outbox-here.js';
import { saveAnswers } from './save-answers.js';

/** Where an element stands and sends to. */
export interface Place {
  readonly presentation: Presentation;
  readonly endpoint: string;
}

/** What an element knows of what earlier visits have left: it goes on delivering it, and shows what no receiver takes. */
export class LeftBehind implements ReactiveController {
  /** Undefined until they are fetched. */
  words: OutboxWords | undefined;
  refused: readonly Waiting[] = [];
  readonly #host: LitElement;
  #place: Place | undefined;
  #language: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // An element may be taken out and put in again: others have told the visitor's news meanwhile.
    if (this.#place) void this.#visit(this.#place);
  }

  /** After each drawing: looks once for each receiver, and fetches the sentences of each language once. */
  look(place: Place): void {
    if (place.presentation.language !== this.#language) void this.#speak(place.presentation.language);
    if (place.endpoint !== this.#place?.endpoint) void this.#visit(place);
  }

  async #visit(place: Place): Promise<void> {
    this.#place = place;
    await visitOutbox(place.endpoint, {
      element: this.#host,
      show: (refused) => {
        this.refused = refused;
        this.#host.requestUpdate();
      },
    });
  }

  async #speak(language: string): Promise<void> {
    this.#language = language;
    // Without them less is said.
    const fetched = await fetchOutbox[language as Language]?.().catch(() => undefined);
    if (!fetched || this.#language !== language) return;
    this.words = fetched.outbox;
    this.#host.requestUpdate();
  }

  /** What no receiver takes, but for what the person has before them anyway. */
  draw(
    { presentation: { controller } }: Place,
    wording: Sentences,
    known: ReadonlySet<string> = new Set(),
  ): readonly TemplateResult[] {
    const { words } = this;
    if (!words) return [];
    return this.refused.flatMap((one) => {
      if (!one.refused || known.has(one.key)) return [];
      const day = wording.day(calendarDateIn(new Date(one.madeAt), 'Europe/Paris'));
      const { reason, status } = one.refused;
      const told = { day, reason, isUnreadable: status === 0 };
      return drawRefused(told, controller, words, {
        download: () => void saveAnswers(one.key),
        remove: () => void dropEntry(one.key),
      });
    });
  }
}
