import { pointer, type ConfigProblem } from '../config-problem.js';
import { isObject } from './merge.js';
import { shortKeys } from './short-form.js';

type Json = Readonly<Record<string, unknown>>;

/** The keys of a JSON pointer. */
export const keysOf = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Where in a short form its owner changes what the whole form has at a path. */
export function pathInShort(short: Json, full: Json, path: string): string {
  const [first = '', second = '', ...rest] = keysOf(path);
  const own = isObject(short[first]) ? short[first] : {};
  if (first === 'marketing' && (second === 'channels' || second === 'goods') && own[second] === undefined)
    return pointer([second, ...rest]);
  const entry = at(full[first], second);
  if (first === 'purposes' && rest.join('/') === 'retention/months' && valueOf(entry, rest) === undefined)
    return pointer(['keepMonths']);
  if (['purposes', 'fields', 'services'].includes(first) && isObject(entry)) {
    const mine = short[first];
    const index = Array.isArray(mine)
      ? mine.findIndex((one) => isObject(one) && one['id'] === entry['id'])
      : -1;
    if (index >= 0) return pointer([first, index, ...rest]);
  }
  return path;
}

/** A problem of the whole form, as the owner of the short form has to be told. */
export function placeInShort(short: Json, full: Json, problem: ConfigProblem): Partial<ConfigProblem> {
  const path = pathInShort(short, full, problem.path);
  const isTop = problem.code === 'unknown-key' && keysOf(problem.path).length === 1;
  if (isTop) return { path, accepted: [...shortKeys, problem.accepted].join(', ') };
  return { path };
}

const at = (list: unknown, index: string): unknown => (Array.isArray(list) ? list[Number(index)] : undefined);

const valueOf = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
