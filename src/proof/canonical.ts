/** A value that has no canonical JSON, and where it stands (JSON pointer, RFC 6901). */
export class CanonicalError extends Error {
  override readonly name = 'CanonicalError';
  readonly pointer: string;
  readonly reason: string;

  constructor(pointer: string, reason: string) {
    super(`${pointer || '/'}: ${reason}`);
    this.pointer = pointer;
    this.reason = reason;
  }
}

/** Texts of parts that are known already, each by the object that it is the text of. */
export type KnownTexts = ReadonlyMap<object, string>;

// Deeper than any document of ours, and far from what would exhaust the stack.
const deepest = 64;

/**
 * Canonical JSON (RFC 8785): one text for one value, so that a digest means the value. Throws CanonicalError instead of
 * leaving out what JSON cannot say: undefined, numbers that are not finite, holes in a list, half of a surrogate pair.
 */
export function canonicalize(value: unknown, known?: KnownTexts): string {
  return write(value, 0, known);
}

function write(value: unknown, depth: number, known: KnownTexts | undefined): string {
  switch (typeof value) {
    case 'string':
      return writeText(value);
    case 'number':
      if (!Number.isFinite(value)) throw refuse(`${value} is not a JSON number`);
      // ECMAScript prints numbers as RFC 8785 section 3.2.2.3 asks, but for the sign of zero.
      return value === 0 ? '0' : String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth >= deepest) throw refuse(`nested deeper than ${deepest} levels`);
      return (
        known?.get(value) ??
        (Array.isArray(value) ? writeList : writeObject)(value as never, depth + 1, known)
      );
    default:
      throw refuse(`${typeof value} is not a JSON value`);
  }
}

// Most texts hold nothing that JSON escapes: seeing that takes half of the time of writing it.
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

function writeText(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  // JSON.stringify escapes half of a surrogate pair, so texts without such an escape need no closer look.
  const json = JSON.stringify(text);
  if (json.includes('\\ud') && /\p{Surrogate}/u.test(text))
    throw refuse('the text holds half of a surrogate pair');
  return json;
}

function writeList(list: readonly unknown[], depth: number, known: KnownTexts | undefined): string {
  let json = '';
  let index = 0;
  try {
    // A counted loop, because the list's own iteration would not tell a hole from an undefined.
    for (; index < list.length; index++) json += (index > 0 ? ',' : '') + write(list[index], depth, known);
  } catch (error) {
    throw under(index, error);
  }
  return `[${json}]`;
}

function writeObject(object: object, depth: number, known: KnownTexts | undefined): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) throw refuse('only plain objects have JSON');
  let json = '';
  let key = '';
  try {
    // The default order of toSorted() compares UTF-16 code units, as RFC 8785 section 3.2.3 asks.
    for (key of sorted(Object.keys(object)))
      json += `${json ? ',' : ''}${writeText(key)}:${write((object as Record<string, unknown>)[key], depth, known)}`;
  } catch (error) {
    throw under(key, error);
  }
  return `{${json}}`;
}

/** Keys that are in order already are left as they are, which is most of them. */
function sorted(keys: string[]): string[] {
  for (let index = 1; index < keys.length; index++)
    if ((keys[index] as string) < (keys[index - 1] as string)) return keys.toSorted();
  return keys;
}

const refuse = (reason: string): CanonicalError => new CanonicalError('', reason);

/** What was found wrong in a part, at its place in the whole. */
const under = (key: string | number, error: unknown): unknown =>
  error instanceof CanonicalError
    ? new CanonicalError(
        `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}${error.pointer}`,
        error.reason,
      )
    : error;
