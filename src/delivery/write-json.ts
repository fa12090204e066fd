/**
 * JSON of plain data, members in their own order. JSON.stringify asks each object for a `toJSON`, and a page can give one to
 * all of them: Prototype 1.6 did so to every list, whose JSON was a text then.
 */
export function writeJson(value: unknown): string {
  if (Array.isArray(value)) return writeList(value);
  if (typeof value === 'object' && value !== null) return writeObject(value as Record<string, unknown>);
  // Of what is no object, nobody is asked.
  return JSON.stringify(value) ?? 'null';
}

// Loops, as such pages replace the methods of lists too.
function writeList(list: readonly unknown[]): string {
  let json = '';
  for (let index = 0; index < list.length; index++) json += (index > 0 ? ',' : '') + writeJson(list[index]);
  return `[${json}]`;
}

function writeObject(object: Readonly<Record<string, unknown>>): string {
  let json = '';
  for (const key in object) {
    if (!Object.hasOwn(object, key) || object[key] === undefined) continue;
    json += `${json && ','}${JSON.stringify(key)}:${writeJson(object[key])}`;
  }
  return `{${json}}`;
}
