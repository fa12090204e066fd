import type { OutboxWords } from '../messages/outbox-words.js';
import { fillIn } from './fill-in.js';
import { drawWays, type ProgressActions, type Refusal } from './progress.js';
import { html, type TemplateResult } from './template.js';

/** Answers of an earlier visit that a receiver did not take. What was answered is not shown: somebody else may be there by now. */
export interface RefusedEarlier {
  /** The day on which they were written, as people write it. */
  readonly day: string;
  readonly reason: Refusal;
  /** Nobody can read them any more. */
  readonly isUnreadable: boolean;
}

/** What happened to them, and what a person can do now. */
export const drawRefused = (
  { day, reason, isUnreadable }: RefusedEarlier,
  sender: string,
  words: OutboxWords,
  actions: Pick<ProgressActions, 'download' | 'remove'>,
): TemplateResult =>
  html`<div class="accord-progress accord-refused" data-state="refused" role="group">
    <p><strong>${fillIn(words.refused, { day })}</strong></p>
    <p>${isUnreadable ? words.unreadable : words.reason[reason]} ${fillIn(words.refusedText, { sender })}</p>
    ${drawWays(words, actions)}
  </div>`;
