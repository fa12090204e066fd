/** A control as the templates draw it. A property, as copies of markup carry every attribute. */
interface Drawn extends Element {
  readonly accordDrawn?: boolean;
}

/** Whether Accord drew a control: itself, and not the one that it is a copy of. */
export const isDrawn = (element: Element): boolean => (element as Drawn).accordDrawn === true;

/** Takes away copies of what Accord once drew: markup with the ids of its own, in which nobody can answer. */
export function dropCopies(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>(
    '.accord [id^="accord-choices-"][name^="choice:"]',
  ))
    if (!isDrawn(input)) input.closest('.accord')?.remove();
}
