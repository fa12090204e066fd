import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { findDifference } from '../../src/server/submit/find-difference.js';
import { parseSubmission } from '../../src/server/submit/parse-submission.js';
import { startReceiver, type Running } from './a-receiver.js';
import { draw, fillIn } from './a-submission.js';

const good = JSON.stringify(fillIn());

/** Nothing but a receipt or a problem, and never how the receiver is built. */
async function assertCalm(
  receiver: Running,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): Promise<void> {
  const answer = await fetch(`${receiver.url}/v1/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body: typeof body === 'string' ? body : Buffer.from(body),
  });
  const text = await answer.text();
  assert.ok(answer.status < 500, `${answer.status} ${text}`);
  assert.doesNotMatch(text, /node_modules|\.ts:|\bat \w+ \(/);
  JSON.parse(text);
}

test('no bytes bring the receiver down', async (t) => {
  const receiver = await startReceiver(t);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' }), fc.json()),
      async (body) => {
        await assertCalm(receiver, body);
      },
    ),
    { numRuns: 300 },
  );
});

test('no change anywhere in a submission brings the receiver down', async (t) => {
  const receiver = await startReceiver(t);
  const places = placesOf(JSON.parse(good));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...places),
      fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.string({ unit: 'binary' })),
      async (place, value) => {
        // Nothing in place of everything is an empty body.
        await assertCalm(receiver, JSON.stringify(replaceAt(JSON.parse(good), place, value)) ?? '');
      },
    ),
    { numRuns: 500 },
  );
  assert.ok(!receiver.logs.some((line) => line.includes('"level":50')), 'an error was logged');
});

test('no header brings the receiver down', async (t) => {
  const receiver = await startReceiver(t);
  const word = fc
    .string({ unit: 'grapheme-ascii', maxLength: 60 })
    .filter((text) => /^[\x21-\x7e]*$/.test(text));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        'idempotency-key',
        'content-type',
        'origin',
        'authorization',
        'accept',
        'x-forwarded-for',
      ),
      word,
      async (name, value) => {
        await assertCalm(receiver, good, { [name]: value });
      },
    ),
    { numRuns: 100 },
  );
});

test('a body is the same whether its presentation was known or not', () => {
  const presentation = draw();
  const known = [{ sent: Buffer.from(JSON.stringify(presentation)), presentation }];
  fc.assert(
    fc.property(
      fc.nat({ max: good.length - 1 }),
      fc.constantFrom('', '"', ',', '}', ',"presentation":0', ',"presentation":{}', 'x'),
      (place, text) => {
        const bytes = Buffer.from(good.slice(0, place) + text + good.slice(place + 1));
        const read = (list: typeof known) => {
          try {
            return parseSubmission(bytes, list);
          } catch {
            return 'not JSON';
          }
        };
        assert.deepEqual(read(known), read([]));
      },
    ),
  );
  assert.equal(
    (parseSubmission(Buffer.from(good), known) as { presentation: unknown }).presentation,
    presentation,
  );
});

test('a difference is found wherever it is, and none where there is none', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const copy = JSON.parse(JSON.stringify(one)) as unknown;
      const same = JSON.parse(JSON.stringify(other)) as unknown;
      assert.equal(findDifference(copy, JSON.parse(JSON.stringify(one))), null);
      let isEqual = true;
      try {
        assert.deepStrictEqual(copy, same);
      } catch {
        isEqual = false;
      }
      assert.equal(findDifference(copy, same) === null, isEqual);
    }),
  );
});

type Place = readonly (string | number)[];

function placesOf(value: unknown, path: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value)
    ? value.map((one, index) => [index, one] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, one]) => placesOf(one, [...path, key]))];
}

function replaceAt(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = replaceAt(copy[key], rest, by);
  return copy;
}
