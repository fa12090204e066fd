// Crockford's letters: none of them is taken for another when it is read or written by hand.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const serialLength = 9;
const codeLength = 16;

/** Powers of a generator of the field with 32 elements: the weight of each place. */
const powers: readonly number[] = Array.from({ length: 31 }).reduce<number[]>(
  (list) => [...list, timesTwo(list.at(-1) ?? 0)],
  [1],
);

function timesTwo(value: number): number {
  const doubled = value << 1;
  return doubled & 32 ? (doubled ^ 37) & 31 : doubled;
}

function times(one: number, other: number): number {
  let [product, left] = [0, one];
  for (let bits = other; bits > 0; bits >>= 1) {
    if (bits & 1) product ^= left;
    left = timesTwo(left);
  }
  return product;
}

/**
 * The last character makes the weighted sum of all come out as nothing. Places have different weights, so that a wrong character
 * shows, and two that changed places do.
 */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value, place) => sum ^ times(value, powers[place + 1] ?? 0), 0);
}

function makeText(bytes: Uint8Array, length: number): string {
  const values = Array.from({ length: length - 1 }, (_, index) => (bytes[index] ?? 0) & 31);
  return [...values, checkOf(values)].map((value) => letters[value]).join('');
}

function readText(text: string, length: number): string | null {
  const plain = text
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015.-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const values = [...plain].map((letter) => letters.indexOf(letter));
  if (values.length !== length || values.includes(-1)) return null;
  return checkOf(values.slice(0, -1)) === values.at(-1) ? plain : null;
}

/** The number of a slip, of random bytes: eight characters of them and one that tells a typing error. */
export const makeSerial = (bytes: Uint8Array): string => makeText(bytes, serialLength);

/** A serial as it was typed or scanned, in its one writing; null for what cannot be one. */
export const readSerial = (text: string): string | null => readText(text, serialLength);

/** The code on a person's stub: 75 random bits, which nobody guesses, and a character that tells a typing error. */
export const makeStubCode = (bytes: Uint8Array): string => makeText(bytes, codeLength);

/** A stub's code as it was typed, in its one writing; null for what cannot be one. */
export const readStubCode = (text: string): string | null => readText(text, codeLength);

/** A serial or a code as it is printed: in groups that people can keep in mind. */
export const writeGroups = (text: string): string =>
  (text.match(text.length % 4 === 0 ? /.{4}/g : /.{3}/g) ?? [text]).join('-');
