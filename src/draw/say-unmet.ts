import type { UnmetYes } from '../form/countable.js';
import type { SaidChoices } from './block.js';

/** That a yes lacks the address or number it is about, or that what stands there cannot be one. */
export const sayNeeded = ({ field, isWrong }: UnmetYes, words: SaidChoices): string =>
  (isWrong ? words.neededWrong : words.needed)({ field: field.label });

/** That a yes was sent without it, and does not count. */
export const sayNotCounted = ({ field, isWrong }: UnmetYes, words: SaidChoices): string =>
  (isWrong ? words.notCountedWrong : words.notCounted)({ field: field.label });
