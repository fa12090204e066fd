/** The languages that a page and a person ask for, that of the page first. */
export const wantedWith = (near: string | null | undefined): readonly string[] => [
  ...(near ? [near] : []),
  ...navigator.languages,
];
