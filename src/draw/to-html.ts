import { nothing, type TemplateResult } from 'lit/html.js';
import { readTemplate, type Hole, type Piece } from './read-template.js';

const read = new WeakMap<TemplateStringsArray, readonly Piece[]>();

function piecesOf(strings: TemplateStringsArray): readonly Piece[] {
  const known = read.get(strings);
  if (known) return known;
  const pieces = readTemplate(strings);
  read.set(strings, pieces);
  return pieces;
}

// A parser reads a carriage return as a new line, unless it is written out, and drops the character zero.
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
  '\0': '\uFFFD',
};

const escape = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replace(/[&<>"'\r\0]/g, (character) => escapes[character] ?? '');

/** What Lit would write of a value that is one; anything else has no place in a page. */
function toText(value: unknown): string {
  if (value === null || value === undefined || value === nothing) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  throw new TypeError(`${describe(value)} cannot be drawn as text.`);
}

const describe = (value: unknown): string =>
  typeof value === 'object' && value !== null && '_$litDirective$' in value
    ? 'A directive'
    : `A value of the type ${typeof value}`;

// As Lit does: strings that came as JSON are never taken for a template's.
const isTemplate = (value: object): value is TemplateResult =>
  '_$litType$' in value &&
  'strings' in value &&
  Array.isArray(value.strings) &&
  Object.hasOwn(value.strings, 'raw');

function toChild(value: unknown): string {
  if (typeof value !== 'object' || value === null) return escape(toText(value));
  if (isTemplate(value)) return toHtml(value);
  if (Symbol.iterator in value) return Array.from(value as Iterable<unknown>, toChild).join('');
  return toText(value);
}

type Attribute = Extract<Hole, { kind: 'attribute' }>;

function toAttribute({ at, tag, sigil, name, statics }: Attribute, values: readonly unknown[]): string {
  const own = values.slice(at, at + statics.length - 1);
  const flag = (isSet: unknown) => (isSet && isSet !== nothing ? ` ${name}=""` : '');
  if (sigil === '@') return '';
  if (sigil === '?') return flag(own[0]);
  if (sigil === '.' && tag === 'input' && name === 'checked') return flag(own[0]);
  if (sigil === '.' && !(tag === 'input' && name === 'value')) return '';
  if (own.includes(nothing)) return '';
  const text = statics.map(
    (literal, index) => literal + (index < own.length ? escape(toText(own[index])) : ''),
  );
  return ` ${name}="${text.join('').replaceAll('"', '&quot;')}"`;
}

function toMarkup(piece: Piece, values: readonly unknown[]): string {
  if (typeof piece === 'string') return piece;
  if (piece.kind === 'attribute') return toAttribute(piece, values);
  const text = toChild(values[piece.at]);
  // A parser drops the first new line of a text area.
  const isDropped = (piece.kind === 'content' || piece.isFirstInText) && text.startsWith('\n');
  return isDropped ? `\n${text}` : text;
}

/**
 * A Lit template as HTML: what the page would have after Lit has drawn it, without the comments that Lit finds its places
 * by. Every value is escaped; listeners and properties are left out, but for what a person has written or ticked. Throws
 * a TypeError for directives, and for values where HTML has no place for one.
 */
export const toHtml = ({ strings, values }: TemplateResult): string =>
  piecesOf(strings)
    .map((piece) => toMarkup(piece, values))
    .join('');
