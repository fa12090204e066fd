/**
 * JSON of plain data, members in their own order. JSON.stringify asks each object for a `toJSON`, and a page can give one to
 * all of them: Prototype 1.6 did so to every list, whose JSON was a text then.
 */
export function writeJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => writeJson(one)).join()}]`;
  // Of what is no object, nobody is asked.
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${members.map(([name, one]) => `${JSON.stringify(name)}:${writeJson(one)}`).join()}}`;
}
