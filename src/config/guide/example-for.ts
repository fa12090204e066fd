import type { ConfigProblem } from '../config-problem.js';
import { keysOf, valueAt } from '../mend/apply-mend.js';
import { languagesOf } from './languages-of.js';
import { exampleAt } from './examples.js';

const shaped: readonly string[] = [
  'missing',
  'invalid-type',
  'invalid-format',
  'too-small',
  'template-missing',
];

/** An example of what is missing or has another shape. */
export function exampleFor({ path, code, accepted }: ConfigProblem, json: unknown): unknown {
  if (!shaped.includes(code)) return undefined;
  const keys = keysOf(path);
  const found = exampleAt(keys, languagesOf(json));
  // A list may be there and have too many or too few.
  if (found !== undefined)
    return code === 'too-small' && Array.isArray(valueAt(json, keys)) ? undefined : found;
  const shown = / such as ([[{].*)$/s.exec(accepted)?.[1];
  return shown === undefined ? undefined : (JSON.parse(shown) as unknown);
}
