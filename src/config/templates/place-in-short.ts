import { pointer, type ConfigProblem } from '../config-problem.js';
import { keysOf } from '../mend/apply-mend.js';
import { meantKeys } from '../other-names.js';
import { isObject } from './merge.js';
import { shortKeys } from './short-form.js';

type Json = Readonly<Record<string, unknown>>;

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
  const [key = '', ...deeper] = keysOf(problem.path);
  if (problem.code !== 'unknown-key' || deeper.length > 0) return { path };
  const known = [...shortKeys, ...problem.accepted.split(', ').filter((one) => one !== 'template')];
  const [suggestion] = meantKeys(key, known);
  return { path, accepted: known.join(', '), ...(suggestion && { suggestion }) };
}

const at = (list: unknown, index: string): unknown => (Array.isArray(list) ? list[Number(index)] : undefined);

const valueOf = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
