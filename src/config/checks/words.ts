/** How a character looks to word lists: lower case, without accents, one kind of apostrophe, hyphen and space. */
const plainCharacter = (character: string): string =>
  character
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[’ʼ`´]/g, "'")
    .replaceAll(/[‐‑‒–—]/g, '-')
    .replaceAll(/\s/g, ' ');

/** A text as word lists see it. */
export const plain = (text: string): string => plainCharacter(text).replaceAll(/ +/g, ' ');

/**
 * Whole words, or expressions of them, written as `plain` writes: each is a pattern, with `s?` for a plural. A space in
 * it also stands for a hyphen.
 */
export const wholeWords = (...expressions: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${expressions.join('|').replaceAll(' ', '[ -]')})(?![\\p{L}\\p{N}])`,
    'u',
  );

/** The words of a text that a list knows, as the owner wrote them; undefined when none. */
export function firstIn(text: string, list: RegExp): string | undefined {
  if (!hasAny(text, list)) return undefined;
  // The same again character by character, to find the place in the text itself.
  let seen = '';
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    const one = plainCharacter(character);
    if (one !== ' ' || !seen.endsWith(' '))
      for (const unit of one.split('')) {
        seen += unit;
        places.push(place);
      }
    place += character.length;
  }
  const found = list.exec(seen);
  const start = found ? places[found.index] : undefined;
  return found && start !== undefined
    ? text.slice(start, places[found.index + found[0].length] ?? text.length)
    : text;
}

/** Whether a list knows a word of a text. */
export const hasAny = (text: string, list: RegExp): boolean => list.test(plain(text));
