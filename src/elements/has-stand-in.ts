/** True while a form of the page's own stands in an element that has drawn nothing yet. It works by itself. */
export const hasStandIn = (element: Element): boolean =>
  !element.hasAttribute('data-drawn') && element.querySelector('form') !== null;
