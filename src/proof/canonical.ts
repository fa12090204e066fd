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

// Deeper than any document of ours, and far from what would exhaust the stack.
const deepest = 64;

/**
 * Canonical JSON (RFC 8785): one text for one value, so that a digest means the value. Throws CanonicalError instead of
 * leaving out what JSON cannot say: undefined, numbers that are not finite, holes in a list, half of a surrogate pair.
 */
export function canonicalize(value: unknown): string {
  return write(value, []);
}

function write(value: unknown, path: (string | number)[]): string {
  switch (typeof value) {
    case 'string':
      return writeText(value, path);
    case 'number':
      if (!Number.isFinite(value)) throw refuse(path, `${value} is not a JSON number`);
      // ECMAScript prints numbers as RFC 8785 section 3.2.2.3 asks, but for the sign of zero.
      return value === 0 ? '0' : String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (path.length >= deepest) throw refuse(path, `nested deeper than ${deepest} levels`);
      return Array.isArray(value) ? writeList(value, path) : writeObject(value, path);
    default:
      throw refuse(path, `${typeof value} is not a JSON value`);
  }
}

function writeText(text: string, path: readonly (string | number)[]): string {
  const json = JSON.stringify(text);
  // JSON.stringify escapes half of a surrogate pair, so texts without such an escape need no closer look.
  if (json.includes('\\ud') && /\p{Surrogate}/u.test(text)) {
    throw refuse(path, 'the text holds half of a surrogate pair');
  }
  return json;
}

function writeList(list: readonly unknown[], path: (string | number)[]): string {
  let json = '';
  // A counted loop, because the list's own iteration would not tell a hole from an undefined.
  for (let index = 0; index < list.length; index++) {
    path.push(index);
    json += (index > 0 ? ',' : '') + write(list[index], path);
    path.pop();
  }
  return `[${json}]`;
}

function writeObject(object: object, path: (string | number)[]): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null)
    throw refuse(path, 'only plain objects have JSON');
  let json = '';
  // The default order of toSorted() compares UTF-16 code units, as RFC 8785 section 3.2.3 asks.
  for (const key of Object.keys(object).toSorted()) {
    path.push(key);
    json += `${json ? ',' : ''}${writeText(key, path)}:${write((object as Record<string, unknown>)[key], path)}`;
    path.pop();
  }
  return `{${json}}`;
}

const refuse = (path: readonly (string | number)[], reason: string): CanonicalError =>
  new CanonicalError(
    path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    reason,
  );
