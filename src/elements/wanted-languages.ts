import { wantedWith } from './wanted-with.js';

/** The language of the place that an element stands in. */
export const nearLanguage = (element: HTMLElement): string | null | undefined =>
  element.lang || element.closest('[lang]')?.getAttribute('lang');

/** The languages that the page and the person ask for, the nearest first. */
export const wantedLanguages = (element: HTMLElement): readonly string[] => wantedWith(nearLanguage(element));
