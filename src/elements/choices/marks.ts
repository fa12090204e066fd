import type { Mark } from '../../form/answers.js';
import { choicesOf, type Presentation } from '../../form/presentation.js';
import { choiceName } from '../../form/control-names.js';
import { boxesIn } from '../drawn-boxes.js';

/** The first control of a choice. */
export const boxOf = (root: ParentNode, choice: string): HTMLInputElement | undefined =>
  boxesIn(root).find(({ name }) => name === choiceName(choice));

/** What stands in the controls right now, whoever or whatever put it there. */
export function readMarks(root: ParentNode, presentation: Presentation): Record<string, Mark> {
  const ticked = new Map(
    boxesIn(root).flatMap(({ name, checked, value }) => (checked ? [[name, value as Mark]] : [])),
  );
  return Object.fromEntries(
    choicesOf(presentation).map(({ id }) => [id, ticked.get(choiceName(id)) ?? null]),
  );
}

export const hasTicks = (root: ParentNode): boolean => boxesIn(root).some(({ checked }) => checked);

/** What a form of the page sends for the controls: those that are ticked. */
export function entriesIn(root: ParentNode): FormData {
  const data = new FormData();
  for (const { name, value, checked, disabled } of boxesIn(root))
    if (checked && !disabled) data.append(name, value);
  return data;
}

export const clearMarks = (root: ParentNode): void => {
  for (const box of boxesIn(root)) box.checked = box.defaultChecked;
};
