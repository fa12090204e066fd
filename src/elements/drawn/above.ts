/** What an element is drawn in: also out of a shadow root, and into the place where it is slotted. */
export const above = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() as Partial<ShadowRoot>).host ??
  null;

/** An element and all that it is drawn in, the innermost first. */
export function* upwards(element: Element): Generator<Element> {
  for (let one: Element | null = element; one; one = above(one)) yield one;
}

/** Whether one element stands in the other, shadow roots or not. */
export function isIn(element: Element, outer: Element): boolean {
  for (const one of upwards(element)) if (one === outer) return true;
  return false;
}
