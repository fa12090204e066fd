import { languages } from '../../messages/languages.js';

type Json = Readonly<Record<string, unknown>>;

/** Whether a piece of JSON has keys. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The lists whose entries have a name that the rest of the file refers to. */
const named: ReadonlySet<string> = new Set(['purposes', 'fields', 'services']);

/**
 * What an owner wrote, over what a template says: objects key by key, named things by their name, all else as the owner has
 * it. A text is one thing, in the languages that the owner wrote it in.
 */
export function mergeOver(template: unknown, own: unknown, key = ''): unknown {
  if (own === undefined) return template;
  if (isObject(template) && isObject(own) && !isText(template)) {
    const keys = [...new Set([...Object.keys(template), ...Object.keys(own)])];
    return Object.fromEntries(keys.map((each) => [each, mergeOver(template[each], own[each], each)]));
  }
  if (named.has(key) && Array.isArray(template) && Array.isArray(own)) return mergeNamed(template, own);
  return own;
}

function mergeNamed(template: readonly unknown[], own: readonly unknown[]): readonly unknown[] {
  const left = new Set(own);
  const merged = template.map((one) => {
    const found = own.find((other) => idOf(other) !== undefined && idOf(other) === idOf(one));
    left.delete(found);
    return mergeOver(one, found);
  });
  return [...merged, ...left];
}

const idOf = (value: unknown): unknown => (isObject(value) ? value['id'] : undefined);

const isText = (value: Json): boolean => {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => languages.includes(key as never));
};
