import { audiences, relationships } from '../../law/question.js';
import type { ConfigProblem } from '../config-problem.js';
import { keysOf, valueAt } from '../mend/apply-mend.js';
import type { Edit } from '../mend/edit.js';
import { legalBases } from '../schema.js';
import { templateIds } from '../templates/list.js';
import { exampleAt, placeName } from './examples.js';
import { languagesOf } from './languages-of.js';

/** What may stand where a value that decides over others is missing. */
const deciding: Readonly<Record<string, readonly unknown[]>> = {
  template: templateIds,
  audience: audiences,
  relationship: relationships,
  'purposes[].basis': legalBases,
};

/** How many things may stand in the place of what is wrong. */
export function choicesOf({ path, code, accepted }: ConfigProblem): number {
  const known = deciding[placeName(keysOf(path))];
  if (known) return known.length;
  const isOneOf = code === 'invalid-value' || code === 'invalid-union' || code === 'unknown-reference';
  return isOneOf ? accepted.split(', ').length : accepted === 'a boolean' ? 2 : 1;
}

/** Something that may stand in the place of what is missing or wrong; `turn` takes another where there are several. */
export function putSomething(problem: ConfigProblem, json: unknown, turn: number): Edit {
  const { path, code, accepted } = problem;
  const keys = keysOf(path);
  const known = accepted.split(', ');
  const put = (value: unknown): Edit => ({ op: 'add', path, value });
  if (code === 'unknown-key' || code === 'said-twice') return { op: 'remove', path };
  if (code === 'template-later') return put(accepted);
  const isDeciding = deciding[placeName(keys)];
  if (isDeciding) return put(isDeciding[turn % isDeciding.length]);
  if (code === 'invalid-value' || code === 'invalid-union' || code === 'unknown-reference')
    return accepted === '' ? { op: 'remove', path } : put(known[turn % known.length]);
  if (code === 'used-twice' || code === 'reserved')
    return put(`${String(valueAt(json, keys))}-${keys.length}${turn}`);
  const example = exampleAt(keys, languagesOf(json));
  if (example !== undefined) return put(example);
  const shape = / such as ([[{].*)$/s.exec(accepted)?.[1];
  if (shape !== undefined) return put(JSON.parse(shape));
  if (accepted === 'a list') return put([]);
  if (accepted === 'a boolean') return put(turn % 2 === 0);
  if (/number|at (least|most) \d+$/.test(accepted)) return put(Number(/\d+/.exec(accepted)?.[0] ?? 12));
  return code === 'missing' ? put('example') : { op: 'remove', path };
}
