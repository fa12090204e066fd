import { pointer } from './config-problem.js';

// What differs in more places is another form; naming them all helps nobody.
const mostPaths = 50;

/** The places (JSON pointers) at which two values of JSON differ, the first fifty. */
export function changedPaths(before: unknown, after: unknown): readonly string[] {
  const found: string[] = [];
  const look = (one: unknown, other: unknown, path: readonly PropertyKey[]): void => {
    if (found.length >= mostPaths || Object.is(one, other)) return;
    const [from, to] = [childrenOf(one), childrenOf(other)];
    if (!from || !to || Array.isArray(one) !== Array.isArray(other)) return void found.push(pointer(path));
    for (const key of new Set([...Object.keys(from), ...Object.keys(to)]))
      look(from[key], to[key], [...path, key]);
  };
  look(before, after, []);
  return found;
}

const childrenOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
