/** A text with a capital at its start. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A label within a sentence: "Date de naissance" is "date de naissance", and "SIRET" stays what it is. */
export const uncapital = (text: string): string =>
  /^.\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
