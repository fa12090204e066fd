import type { Edit, Mend } from './edit.js';

/** The keys that a JSON pointer names. */
export const keysOf = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Some JSON with a mend made; the JSON itself stays as it is. An edit that leads nowhere changes nothing. */
export const applyMend = (json: unknown, mend: Mend): unknown => mend.reduce(applyEdit, json);

function applyEdit(json: unknown, edit: Edit): unknown {
  if (edit.op === 'add') return change(json, keysOf(edit.path), { value: edit.value });
  if (edit.op === 'remove') return change(json, keysOf(edit.path), null);
  const value = valueAt(json, keysOf(edit.from));
  if (value === undefined) return json;
  const last = keysOf(edit.from).at(-1);
  const renamed = keysOf(edit.path);
  // A key that is renamed keeps its place in the file.
  return edit.from.slice(0, edit.from.lastIndexOf('/')) === edit.path.slice(0, edit.path.lastIndexOf('/'))
    ? rename(json, keysOf(edit.from).slice(0, -1), last ?? '', renamed.at(-1) ?? '')
    : change(change(json, keysOf(edit.from), null), renamed, { value });
}

/** What stands at some keys. */
export const valueAt = (json: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    json,
  );

function change(
  json: unknown,
  [key, ...rest]: readonly string[],
  put: { readonly value: unknown } | null,
): unknown {
  if (key === undefined) return put ? put.value : json;
  const isLast = rest.length === 0;
  if (Array.isArray(json)) {
    const index = key === '-' ? json.length : Number(key);
    if (!Number.isInteger(index) || index < 0 || index > json.length) return json;
    const list = json as readonly unknown[];
    if (isLast && put === null) return list.filter((_, at) => at !== index);
    if (index === list.length && put === null) return json;
    return list.toSpliced(index, 1, change(list[index], rest, put));
  }
  const object =
    typeof json === 'object' && json !== null ? json : put && json === undefined ? {} : undefined;
  if (object === undefined) return json;
  const entries = Object.entries(object);
  if (isLast && put === null) return Object.fromEntries(entries.filter(([name]) => name !== key));
  const found = Object.hasOwn(object, key);
  if (!found && put === null) return json;
  const value = change(found ? (object as Record<string, unknown>)[key] : undefined, rest, put);
  return Object.fromEntries(
    found ? entries.map(([name, old]) => [name, name === key ? value : old]) : [...entries, [key, value]],
  );
}

function rename(json: unknown, keys: readonly string[], from: string, to: string): unknown {
  const holder = valueAt(json, keys);
  if (typeof holder !== 'object' || holder === null || Array.isArray(holder) || Object.hasOwn(holder, to))
    return json;
  const renamed = Object.fromEntries(
    Object.entries(holder).map(([name, value]) => [name === from ? to : name, value]),
  );
  return change(json, keys, { value: renamed });
}
