import { domainToASCII } from 'node:url';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** What one cell of a list holds. */
export interface CellReading {
  /** Addresses or numbers, unwrapped, in the order of the cell. */
  readonly contacts: readonly string[];
  /** Whether something in it is none: the cell is then only read in part, or not at all. */
  readonly isFaulty: boolean;
}

const nothing: CellReading = { contacts: [], isFaulty: false };
const unreadable: CellReading = { contacts: [], isFaulty: true };

/** Longer cells are texts, and searching them for contacts would take long. */
const longestCell = 4096;

/** Reads a cell as its writer meant it: without names, quotes, links and marks that nobody sees; several contacts apart. */
export function readContactCell(kind: 'email' | 'phone', cell: string): CellReading {
  if (cell.length > longestCell) return unreadable;
  return kind === 'email' ? readAddresses(cell) : readNumbers(cell);
}

/** A SHA-256 in hex, in lower case; null for anything else. */
export function readHashCell(cell: string): string | null {
  const hash = tidy(cell).toLowerCase();
  return /^[\da-f]{64}$/.test(hash) ? hash : null;
}

/** Whether a cell holds nothing: white space, or what programs write for it. */
export const isEmptyCell = (cell: string): boolean => emptyWords.test(tidy(cell));

const emptyWords =
  /^(?:|[-–—.]+|n\/?a|null|nil|none|nan|undefined|néant|aucune?|\(no value\)|\(aucune valeur\))$/i;

/** Without what cannot be seen, and without the quotes and formulas that keep a spreadsheet from counting. */
function tidy(cell: string): string {
  const text = cell
    .replaceAll(/[\p{Cf}\uFE00-\uFE0F]/gu, '')
    .replaceAll(/[\r\n\v\f\u2028\u2029]+/g, ';')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return withoutQuotes(/^="?([^"]*)"?$/.exec(text)?.[1] ?? text);
}

const outerQuotes = /^[\s"'`´‘’“”„«»]+|[\s"'`´‘’“”„«»]+$/g;
const withoutQuotes = (text: string): string => text.replaceAll(outerQuotes, '');

// Addresses

const plainAddress = /^[a-z\d][\w.+-]{0,63}@(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}$/i;

function readAddresses(cell: string): CellReading {
  if (cell === '') return nothing;
  if (cell.length <= 100 && plainAddress.test(cell)) return { contacts: [cell], isFaulty: false };
  if (isEmptyCell(cell)) return nothing;
  const text = withoutLinks(tidy(cell.replaceAll('＠', '@')));
  return text.includes('<') ? readNamed(text) : readListed(text);
}

/** `mailto:` in its several coats: alone, in brackets behind a name, and as a link of Markdown. */
const withoutLinks = (text: string): string =>
  text
    .replaceAll(/\[[^\]]*\]\(\s*mailto:([^)]*)\)/gi, '<$1>')
    .replaceAll(/\[\s*mailto:([^\]]*)\]/gi, '<$1>')
    .replaceAll(/mailto:\s*([^\s;|<>"]*)/gi, (_, target: string) => decode(target.split('?')[0] ?? ''));

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `Jeanne Martin <jeanne@example.fr>`, once or several times. Beside the brackets stand names, or more addresses. */
function readNamed(text: string): CellReading {
  const inside = Array.from(text.matchAll(/<([^<>]*)>/g), ([, address = '']) => address);
  const beside = text
    .replaceAll(/"?[^"<>;]*"\s*(?=<)/g, (name) => (readAddress(name.trim()) === null ? '' : name))
    .replaceAll(/<[^<>]*>/g, ';')
    .split(/[;,|]/)
    .map(withoutQuotes)
    .filter((piece) => piece.includes('@'));
  return gather([...inside, ...beside].map(readAddress));
}

function readListed(text: string): CellReading {
  const bare = text
    .replaceAll(/\([^()@]*\)/g, ' ')
    .replaceAll(/[()[\]{}>]/g, ' ')
    .replace(/^\s*(?:e-?mail|mail|courriel)\s*:\s*/i, '');
  const pieces = bare.split(/[;,|]|:::/).filter((piece) => piece.trim() !== '');
  return gather(
    pieces.flatMap((piece) => {
      const whole = readAddress(piece);
      if (whole !== null) return [whole];
      // A slash may be part of an address, and a space is none: only whole addresses stand on both sides.
      const parts = piece.split(/\s+(?:et|ou|and|or)\s+|[\s/]+/).filter((part) => part !== '');
      const read = parts.map(readAddress);
      return read.every((one) => one !== null) ? read : [null];
    }),
  );
}

/** One address; null when it is none. A name of a domain in any script has one writing in ASCII. */
function readAddress(text: string): string | null {
  const bare = withoutQuotes(text).replace(/[.,;:]+$/, '');
  const at = bare.lastIndexOf('@');
  const [local, domain] = [bare.slice(0, at), bare.slice(at + 1)];
  if (at < 1 || local.length > 64 || bare.length > 254 || !/^[^\s\p{Cc}"(),:;<>@[\\\]]+$/u.test(local))
    return null;
  const ascii = domainToASCII(domain);
  return /^(?:[a-z\d_](?:[a-z\d_-]*[a-z\d_])?\.)+(?:[a-z]{2,}|xn--[a-z\d-]+)$/.test(ascii) ? bare : null;
}

// Numbers

const plainNumber = /^(?:0[1-9](?:[ .-]?\d\d){4}|\+33[1-9]\d{8})$/;

function readNumbers(cell: string): CellReading {
  if (cell === '') return nothing;
  if (plainNumber.test(cell)) return { contacts: [cell], isFaulty: false };
  if (isEmptyCell(cell)) return nothing;
  const text = tidy(cell.normalize('NFKC'));
  const counted = readCounted(text);
  if (counted !== undefined) return counted === null ? unreadable : gather([readNumber(counted)]);
  const bare = text
    .replaceAll(/https?:\/\/wa\.me\//gi, '+')
    .replaceAll(/(?:tel|sms|callto|whatsapp):/gi, ' ')
    .replaceAll(/;(?:ext|isub|phone-context)=[^;,\s]*/gi, '')
    .replaceAll(/\([^()\d]*\)/g, ' ')
    .replaceAll(labels, ' ')
    .replaceAll(/[‐‑‒–—―−]/g, '-');
  const pieces = bare.split(/[;|&]|:::|\b(?:et|ou|and|or)\b/i).filter((piece) => piece.trim() !== '');
  return gather(pieces.flatMap(readPiece));
}

// What people write before or behind a number.
const labels =
  /(?<!\p{L})(?:t[ée]l[ée]phone|t[ée]l|mobile|portable|port|mob|gsm|fixe|perso(?:nnel)?|pro|bureau|domicile|dom|maison|home|work|office|cell|phone|fax|whatsapp)(?!\p{L})\.?\s*:?/giu;

/**
 * What a spreadsheet made of a number: `6.39123456E+08` has all of its digits, `6,39E+08` has lost them (null).
 * Undefined for what it made nothing of.
 */
function readCounted(text: string): string | null | undefined {
  const whole = /^(\+?\d{8,15})[.,]0+$/.exec(text);
  if (whole) return whole[1];
  const [, first, others = '', power] = /^\+?(\d)(?:[.,](\d+))?E\+?(\d+)$/i.exec(text) ?? [];
  if (first === undefined) return undefined;
  return others.length === Number(power) ? first + others : null;
}

/** Commas and slashes stand between numbers, or between the digits of one. */
function readPiece(piece: string): readonly (string | null)[] {
  const parts = piece.split(/[,/]/).filter((part) => part.trim() !== '');
  if (parts.length > 1 && parts.every((part) => digitsIn(part) >= 8)) return parts.flatMap(readRun);
  return readRun(piece.replaceAll(/[,/]/g, ' '));
}

const digitsIn = (text: string): number => text.replaceAll(/\D/g, '').length;
const mostDigits = 15;
const oneOfMany =
  /[\s-]*((?:\+|00)?33[\s.-]*(?:\(0\)[\s.-]*)?0?[1-9](?:[\s.-]*\d\d){4}(?!\d)|0[1-9](?:[\s.-]*\d\d){4}(?!\d)|(?:\+|00)\d[\d().-]{7,}(?=\s|$))[\s-]*/y;

/** One number, or several with nothing but spaces between them: no number has more than fifteen digits (E.164). */
function readRun(text: string): readonly (string | null)[] {
  const number = readNumber(text);
  if (number !== null || digitsIn(text) <= mostDigits) return [number];
  const abroad = text.split(/\s+(?=\+)/).filter((one) => one.trim() !== '');
  if (abroad.length > 1) return abroad.flatMap(readRun);
  const found: (string | null)[] = [];
  let place = 0;
  while (place < text.length) {
    oneOfMany.lastIndex = place;
    const next = oneOfMany.exec(text);
    if (!next) return [null];
    found.push(readNumber(next[1] ?? ''));
    place = oneOfMany.lastIndex;
  }
  return found;
}

/** One number; null when it is none. Without a country it is a French one, unless its digits begin with another. */
function readNumber(text: string): string | null {
  const written = text.trim();
  if (!/^[+\d\s().-]+$/.test(written) || digitsIn(written) > mostDigits + 2) return null;
  if (parsePhoneNumberFromString(written, 'FR')?.isValid()) return written;
  const digits = written.replaceAll(/\D/g, '');
  const abroad = `+${digits}`;
  return digits.length >= 10 && !written.includes('+') && parsePhoneNumberFromString(abroad)?.isValid()
    ? abroad
    : null;
}

const gather = (read: readonly (string | null)[]): CellReading => ({
  contacts: [...new Set(read.filter((one) => one !== null))],
  isFaulty: read.length === 0 || read.includes(null),
});
