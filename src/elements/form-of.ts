/** The form whose fields an element's boxes are; in a shadow root the attribute `form` may name another one. */
export function formOf(element: Element): HTMLFormElement | null {
  const id = element.hasAttribute('isolated') && element.getAttribute('form');
  const form = id ? document.getElementById(id) : element.closest('form');
  return form instanceof HTMLFormElement ? form : null;
}
