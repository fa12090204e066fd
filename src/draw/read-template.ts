/** Lit's: `?` for attributes that are there or not, `.` for properties, `@` for listeners. */
type Sigil = '' | '?' | '.' | '@';

/** Where a value of a template goes. */
export type Hole =
  | { readonly kind: 'child'; readonly at: number; readonly isFirstInText: boolean }
  | {
      readonly kind: 'attribute';
      readonly at: number;
      readonly tag: string;
      readonly sigil: Sigil;
      readonly name: string;
      readonly statics: readonly string[];
    }
  /** The text of a `<textarea>` whose `value` is set as a property, or of an element whose `textContent` is. */
  | { readonly kind: 'content'; readonly at: number };

/** Markup as it was written, and the holes in it, in their order on the page. */
export type Piece = string | Hole;

// Its name, with Lit's sigil, and the sign that a value follows.
const attribute = /\s*([^\s"'<>=/]+)(?:\s*=\s*)?/y;

interface Cursor {
  readonly strings: readonly string[];
  readonly pieces: Piece[];
  /** The string that is read, and the place in it. */
  at: number;
  index: number;
}

const fail = ({ strings, at }: Cursor, why: string): never => {
  throw new TypeError(`This template cannot be made into HTML: ${why}, after "${strings[at]?.slice(-60)}".`);
};

const restOf = ({ strings, at, index }: Cursor): string => (strings[at] ?? '').slice(index);
const isLast = ({ strings, at }: Cursor): boolean => at === strings.length - 1;

function take(cursor: Cursor, length: number): void {
  cursor.pieces.push(restOf(cursor).slice(0, length));
  cursor.index += length;
}

/** The strings of an attribute's value, up to what ends it: its quote, or what ends a value without quotes. */
function readValue(cursor: Cursor, end: RegExp): string[] {
  const statics: string[] = [];
  for (;;) {
    const rest = restOf(cursor);
    const length = rest.search(end);
    statics.push(length === -1 ? rest : rest.slice(0, length));
    if (length !== -1) {
      cursor.index += length;
      return statics;
    }
    if (isLast(cursor)) return fail(cursor, 'an attribute does not end');
    cursor.at += 1;
    cursor.index = 0;
  }
}

/** One attribute; a hole where its value has one. Returns the hole of a textarea's `.value`, which stands further on. */
function readAttribute(cursor: Cursor, tag: string): Hole | undefined {
  attribute.lastIndex = 0;
  const rest = restOf(cursor);
  const [written = '', name = ''] =
    attribute.exec(rest) ?? fail(cursor, `a tag <${tag}> is not well written`);
  if (written.length === rest.length && !written.includes('='))
    fail(cursor, 'a value stands for an attribute');
  const { at, index } = cursor;
  cursor.index += written.length;
  const quote = written.includes('=') ? (/^["']/.exec(restOf(cursor))?.[0] ?? '') : '';
  cursor.index += quote.length;
  const statics = written.includes('=') ? readValue(cursor, quote ? new RegExp(quote) : /[\s>]/) : [''];
  cursor.index += quote.length;
  if (statics.length === 1) {
    cursor.pieces.push((cursor.strings[at] ?? '').slice(index, cursor.index));
    return undefined;
  }
  if ((tag === 'textarea' && name === '.value') || name === '.textContent') return { kind: 'content', at };
  const [, sigil, bare = ''] = /^([?.@]?)(.*)$/s.exec(name) ?? [];
  cursor.pieces.push({ kind: 'attribute', at, tag, sigil: sigil as Sigil, name: bare, statics });
  return undefined;
}

/** A tag from its `<` to its `>`. Returns the text that it asks for, if any. */
function readTag(cursor: Cursor, written: string, tag: string): Hole | undefined {
  take(cursor, written.length);
  let content: Hole | undefined;
  for (;;) {
    const space = /^[\s/]*>/.exec(restOf(cursor));
    if (space) {
      take(cursor, space[0].length);
      return content;
    }
    if (/^[\s/]*$/.test(restOf(cursor))) fail(cursor, `a value stands in the tag <${tag}>`);
    content = readAttribute(cursor, tag) ?? content;
  }
}

/** Reads Lit's strings once: where each value goes, by the rules that Lit has in a page. */
export function readTemplate(strings: readonly string[]): readonly Piece[] {
  const cursor: Cursor = { strings, pieces: [], at: 0, index: 0 };
  let isFirstInText = false;
  for (;;) {
    const rest = restOf(cursor);
    const length = rest.search(/<(?:!--|\/?[a-z]|\/?$)/i);
    if (length !== 0) isFirstInText &&= rest === '';
    take(cursor, length === -1 ? rest.length : length);
    if (length === -1) {
      if (isLast(cursor)) return cursor.pieces.filter((piece) => piece !== '');
      cursor.pieces.push({ kind: 'child', at: cursor.at, isFirstInText });
      cursor.at += 1;
      cursor.index = 0;
      isFirstInText = false;
      continue;
    }
    const tail = restOf(cursor);
    const [written = '', tag = ''] =
      /^<!--.*?-->/s.exec(tail) ??
      /^<\/?([a-z][^\s/>]*)(?=[\s/>])/i.exec(tail) ??
      fail(cursor, 'a value stands in a tag’s name or a comment');
    if (!tag) {
      take(cursor, written.length);
      continue;
    }
    const name = tag.toLowerCase();
    const isEnd = written.startsWith('</');
    const content = readTag(cursor, written, name);
    if (content) cursor.pieces.push(content);
    isFirstInText = !isEnd && !content && (name === 'textarea' || name === 'pre');
    // Nothing is escaped in there, so no value may stand there.
    if (isEnd || (name !== 'script' && name !== 'style')) continue;
    const end = restOf(cursor).search(new RegExp(`</${name}`, 'i'));
    if (end === -1) fail(cursor, `a value stands in <${name}>`);
    take(cursor, end);
  }
}
