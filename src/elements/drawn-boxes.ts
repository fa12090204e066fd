import { choicesOf, type PresentedChoice, type Presentation } from '../form/index.js';
import { choiceName } from '../form/control-names.js';
import { isDrawn } from './is-drawn.js';

/** The controls of choices that were drawn there. */
export const boxesIn = (root: ParentNode): readonly HTMLInputElement[] =>
  Array.from(root.querySelectorAll<HTMLInputElement>('input[name^="choice:"]')).filter(isDrawn);

/** The choices that were drawn: not all of them where a birth date says that the person is too young. */
export function choicesDrawn(root: ParentNode, presentation: Presentation): readonly PresentedChoice[] {
  const extent = Array.from(root.querySelectorAll<HTMLElement>('[data-asked]')).find(isDrawn);
  const asked = extent?.dataset['asked'];
  if (asked === 'nothing') return [];
  const choices = choicesOf(presentation);
  return asked === 'jointly' ? choices.filter(({ polarity }) => polarity === 'consent') : choices;
}
/** Its whole question, as a page may draw boxes in its own way. */
const isToBeSeen = (box: Element): boolean =>
  box.closest('.accord-choice')?.checkVisibility({ visibilityProperty: true }) ?? false;

/** The choices of a presentation that are not there as they were drawn; with `isSeen`, nor to be seen. */
export function choicesMissing(
  root: ParentNode,
  presentation: Presentation,
  { isSeen = false } = {},
): readonly string[] {
  const boxes = boxesIn(root);
  return choicesDrawn(root, presentation)
    .filter(({ id, control }) => {
      const own = boxes.filter(({ name }) => name === choiceName(id));
      return own.length < (control === 'yes-no' ? 2 : 1) || (isSeen && !own.every(isToBeSeen));
    })
    .map(({ id }) => id);
}
