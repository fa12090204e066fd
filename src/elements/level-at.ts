const headings = 'h1, h2, h3, h4, h5, h6, [role=heading][aria-level]';

const levelOf = (heading: Element): number =>
  Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1));

/** The level of a heading at an element's place: one below the page's own heading that stands before it. */
export function levelAt(element: Element): number {
  const before = Array.from(element.ownerDocument.querySelectorAll(headings)).findLast(
    (one) =>
      !one.closest('.accord') &&
      Boolean(one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) &&
      one.checkVisibility(),
  );
  return before ? Math.min(levelOf(before) + 1, 6) : 2;
}
