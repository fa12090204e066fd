/** A text as word lists see it: lower case, without accents, one kind of apostrophe, hyphen and space. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[’ʼ`´]/g, "'")
    .replaceAll(/[‐‑‒–—]/g, '-')
    .replaceAll(/\s+/g, ' ');

/**
 * Whole words, or expressions of them, written as `plain` writes: each is a pattern, with `s?` for a plural. A space in
 * it also stands for a hyphen.
 */
export const wholeWords = (...expressions: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${expressions.join('|').replaceAll(' ', '[ -]')})(?![\\p{L}\\p{N}])`,
    'u',
  );

/** The words of a text that a list knows, as they stand in it without accents; undefined when none. */
export const firstIn = (text: string, list: RegExp): string | undefined => list.exec(plain(text))?.[0];

/** Whether a list knows a word of a text. */
export const hasAny = (text: string, list: RegExp): boolean => list.test(plain(text));
