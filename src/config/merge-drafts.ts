import { pointer } from './config-problem.js';
import { isObject } from './templates/merge.js';

/** What two people made of one draft, put together. */
export interface MergedDraft {
  readonly merged: unknown;
  /** Where both wrote something else: mine stands there. */
  readonly both: readonly string[];
}

/** Puts together what two people wrote over the same save: each keeps what only they changed. */
export function mergeDrafts(base: unknown, mine: unknown, theirs: unknown): MergedDraft {
  const both: string[] = [];
  const merge = (from: unknown, one: unknown, other: unknown, path: readonly PropertyKey[]): unknown => {
    if (isSame(from, other) || isSame(one, other)) return one;
    if (isSame(from, one)) return other;
    if (isObject(one) && isObject(other) && (from === undefined || isObject(from))) {
      const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
      return Object.fromEntries(
        keys
          .map((key) => [
            key,
            merge(isObject(from) ? from[key] : undefined, one[key], other[key], [...path, key]),
          ])
          .filter(([, value]) => value !== undefined),
      );
    }
    // Lists are moved about: only those of one length are the same things in the same places.
    if (Array.isArray(from) && Array.isArray(one) && Array.isArray(other) && isAligned([from, one, other]))
      return one.map((value, index) => merge(from[index], value, other[index], [...path, index]));
    both.push(pointer(path));
    return one;
  };
  return { merged: merge(base, mine, theirs, []), both };
}

const isAligned = (lists: readonly (readonly unknown[])[]): boolean =>
  new Set(lists.map(({ length }) => length)).size === 1;

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, index) => isSame(value, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}
