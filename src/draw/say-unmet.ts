import type { UnmetYes } from '../form/countable.js';
import type { SaidChoices } from './block.js';

/** That a yes lacks the address or number it is about, or that what stands there cannot be one. */
export function sayNeeded({ choice, field, isWrong }: UnmetYes, words: SaidChoices): string {
  // Within a sentence it ends without its own full stop.
  const values = { choice: choice.label.replace(/\.$/, ''), field: field.label };
  return isWrong ? words.neededWrong(values) : words.needed(values);
}

/** That a yes was sent without it, and does not count. */
export const sayNotCounted = ({ choice, field, isWrong }: UnmetYes, words: SaidChoices): string =>
  (isWrong ? words.notCountedWrong : words.notCounted)({ choice: choice.label, field: field.label });
