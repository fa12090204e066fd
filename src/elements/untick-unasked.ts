import type { Answers } from '../form/answers.js';
import type { Presentation } from '../form/presentation.js';
import { askedOf, extentOf } from '../form/under-age.js';

/**
 * Takes the ticks away once a birth date changes what is asked: they were given to other words. True when it does, that is
 * when what is drawn is not what is to be asked.
 */
export function untickUnasked(root: ParentNode, presentation: Presentation, answers: Answers): boolean {
  const drawn = root.querySelector<HTMLElement>('[data-asked]')?.dataset['asked'];
  if (drawn === undefined || drawn === extentOf(askedOf(presentation, answers))) return false;
  for (const box of root.querySelectorAll<HTMLInputElement>('input[name^="choice:"]:checked'))
    box.checked = false;
  return true;
}
