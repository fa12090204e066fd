import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { checkConfig, describeProblem, parseConfig, sentenceForProblem } from '../../src/config/index.js';
import { carefulForm } from './form.js';

// Where a value stands, and where it could stand: every key, every place in a list.
function* placesIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (path.length > 0) yield path;
  if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* placesIn(part, [...path, key]);
  }
}
const places = [...placesIn(carefulForm())];

const junk = fc.oneof(
  fc.anything({ withBigInt: true, withNullPrototype: true, withObjectString: true, maxDepth: 4 }),
  fc.constantFrom(
    '',
    ' ',
    '__proto__',
    'toString',
    '<script>',
    '0',
    -1,
    1e308,
    Number.NaN,
    null,
    [],
    {},
    [[[]]],
    { fr: 1 },
    { fr: 'x', en: 'y' },
  ),
  fc.string({ maxLength: 6000, minLength: 4000 }),
);
const mutation = fc.record({
  place: fc.constantFrom(...places),
  act: fc.constantFrom('replace', 'drop', 'rename', 'add', 'wrap', 'double'),
  value: junk,
  key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'id', 'type', 'a/b', 'a~b', ''), fc.string()),
});

/** Changes one place of a form; a place that an earlier change removed is left alone. */
function mutate(
  form: unknown,
  { place, act, value, key }: typeof mutation extends fc.Arbitrary<infer T> ? T : never,
): void {
  const last = place.at(-1) ?? '';
  let part = form as Record<string, unknown> | undefined;
  for (const step of place.slice(0, -1)) part = part?.[step] as Record<string, unknown> | undefined;
  if (typeof part !== 'object' || part === null) return;
  const define = (name: string, content: unknown) =>
    Object.defineProperty(part, name, {
      value: content,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  const here = part[last];
  if (Array.isArray(part) && act === 'drop') part.splice(Number(last), 1);
  else if (Array.isArray(part) && act === 'double') part.push(here);
  else if (act === 'drop') delete part[last];
  else if (Array.isArray(part)) part[Number(last)] = act === 'wrap' ? [here] : value;
  else if (act === 'rename') {
    delete part[last];
    define(key, here);
  } else if (act === 'add') define(key, value);
  else define(last, act === 'wrap' ? [here] : value);
}

/** Whether a pointer leads to a value, or to a key that is missing from something that is there. */
function leadsSomewhere(input: unknown, path: string): boolean {
  if (path === '') return true;
  const keys = path
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  let value = input;
  for (const key of keys.slice(0, -1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === 'object' && value !== null;
}

test('a form broken in any way gets problems with a place, or a check that answers', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      const form: unknown = structuredClone(carefulForm());
      for (const one of mutations) mutate(form, one);
      const parsed = parseConfig(form);
      if (parsed.ok) {
        accepted += 1;
        for (const date of ['2020-01-01', '2026-08-10', '2026-11-23']) {
          for (const { path, sentence } of checkConfig(parsed.config, date)) {
            assert.ok(leadsSomewhere(form, path), `finding at ${path}`);
            assert.ok(sentence.fr && sentence.en);
          }
        }
        return;
      }
      assert.ok(parsed.problems.length > 0);
      for (const problem of parsed.problems) {
        assert.ok(leadsSomewhere(form, problem.path), `problem at ${problem.path}`);
        assert.ok(problem.received && typeof problem.accepted === 'string', JSON.stringify(problem));
        const { fr, en } = sentenceForProblem(problem);
        assert.ok(fr && en && describeProblem(problem));
      }
    }),
    { numRuns: 3000 },
  );
  assert.ok(accepted > 0, 'no mutation left an acceptable form: the checks were never tried');
});
