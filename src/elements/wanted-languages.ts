/** The languages that the page and the person ask for, the nearest first. */
export const wantedLanguages = (element: HTMLElement): readonly string[] => {
  const near = element.lang || element.closest('[lang]')?.getAttribute('lang');
  return [...(near ? [near] : []), ...navigator.languages];
};
