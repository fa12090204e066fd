import { choicesOf, type Presentation } from '../form/index.js';
import { choiceName } from '../form/control-names.js';
import { isVisible } from './choices/host-form.js';

/** A control as the templates draw it. A property, as copies of markup carry every attribute. */
interface Drawn extends HTMLInputElement {
  readonly accordDrawn?: boolean;
}

export const isDrawn = (input: HTMLInputElement): boolean => (input as Drawn).accordDrawn === true;

/** The controls of choices that were drawn there. */
export const boxesIn = (root: ParentNode): readonly HTMLInputElement[] =>
  Array.from(root.querySelectorAll<HTMLInputElement>('input[name^="choice:"]')).filter(isDrawn);

/** The choices of a presentation that are not there as they were drawn; with `isSeen`, nor to be seen. */
export function choicesMissing(
  root: ParentNode,
  presentation: Presentation,
  { isSeen = false } = {},
): readonly string[] {
  const boxes = boxesIn(root);
  return choicesOf(presentation)
    .filter(({ id, control }) => {
      const own = boxes.filter(({ name }) => name === choiceName(id));
      return own.length < (control === 'yes-no' ? 2 : 1) || (isSeen && !own.every(isVisible));
    })
    .map(({ id }) => id);
}

/** Takes away copies of what Accord once drew: markup with the ids of its own, in which nobody can answer. */
export function dropCopies(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>(
    '.accord [id^="accord-choices-"][name^="choice:"]',
  ))
    if (!isDrawn(input)) input.closest('.accord')?.remove();
}
