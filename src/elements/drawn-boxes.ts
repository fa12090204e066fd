import type { PresentedChoice } from '../form/presentation.js';
import { choiceName } from '../form/control-names.js';
import { isDrawn } from './is-drawn.js';

/** The controls of choices that were drawn there. */
export const boxesIn = (root: ParentNode): readonly HTMLInputElement[] =>
  Array.from(root.querySelectorAll<HTMLInputElement>('input[name^="choice:"]')).filter(isDrawn);

/** What is one press away: a person sees the button, and can press it. */
function outermostFold(element: Element): Element {
  const fold = element.parentElement?.closest('details[data-fold]:not([open])');
  return fold ? outermostFold(fold) : element;
}

/** Its whole question, as a page may draw boxes in its own way. */
function isToBeSeen(box: Element): boolean {
  const question = box.closest('.accord-choice');
  return question !== null && outermostFold(question).checkVisibility({ visibilityProperty: true });
}

/** Of choices, those that are not there as they were drawn; with `isSeen`, nor to be seen. */
export function choicesMissing(
  root: ParentNode,
  choices: readonly PresentedChoice[],
  { isSeen = false } = {},
): readonly string[] {
  const boxes = boxesIn(root);
  return choices
    .filter(({ id, control }) => {
      const own = boxes.filter(({ name }) => name === choiceName(id));
      // The form's button is its yes.
      if (control === 'submit') return false;
      return own.length < (control === 'yes-no' ? 2 : 1) || (isSeen && !own.every(isToBeSeen));
    })
    .map(({ id }) => id);
}
