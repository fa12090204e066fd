import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { startReceiver } from './a-receiver.js';
import { fillIn } from './a-submission.js';

// `npm run fuzz` asks for more, and says with which seed.
const runs = Number(process.env['FUZZ_RUNS'] ?? 600);
const seed = process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) };

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

/** A segment of a path, a value of a query or of a field, as somebody may write it who means no good. */
const written = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'loyalty-card',
    'fr',
    '..',
    '%2e%2e',
    '%00',
    '%',
    'a'.repeat(3000),
    randomUUID(),
    '{}',
    '-1',
  ),
  fc.base64String({ maxLength: 120 }),
);
const body = fc.oneof(
  fc.json(),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }),
  fc.constant(JSON.stringify(fillIn())),
  fc.constant('['.repeat(5000)),
);
const kind = fc.constantFrom(
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/csv',
);

test('no route can be asked in a way that brings the receiver down, or that shows how it is built', async (t) => {
  const receiver = await startReceiver(t);
  const described = (await (await fetch(`${receiver.url}/openapi.json`)).json()) as Described;
  const routes = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() })),
  );
  // Pages behind links are described to nobody.
  for (const path of ['/me/{token}', '/u/{token}', '/c/{token}', '/p/{token}', '/l/{token}', '/{any}'])
    for (const method of ['GET', 'POST']) routes.push({ path, method });
  assert.ok(routes.length > 30);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...routes),
      fc.array(written, { minLength: 3, maxLength: 3 }),
      fc.dictionary(fc.string({ maxLength: 12 }), written, { maxKeys: 3 }),
      body,
      kind,
      fc.boolean(),
      async ({ path, method }, names, query, sent, type, isOwner) => {
        let place = 0;
        const filled = path.replaceAll(/\{[^}]*\}/g, () =>
          encodeURIComponent(wellFormed(names[place++] ?? '')),
        );
        const search = new URLSearchParams(
          Object.entries(query).map(([name, value]): [string, string] => [
            wellFormed(name),
            wellFormed(value),
          ]),
        );
        const hasBody = method !== 'GET' && method !== 'HEAD';
        const answer = await fetch(`${receiver.url}${filled}?${search}`, {
          method,
          redirect: 'manual',
          headers: {
            ...(hasBody && { 'content-type': type }),
            'idempotency-key': randomUUID(),
            ...(isOwner && { authorization: `Bearer ${receiver.ownerToken}` }),
          },
          ...(hasBody && { body: typeof sent === 'string' ? sent : Buffer.from(sent) }),
        });
        const text = await answer.text();
        assert.ok(answer.status < 500, `${method} ${filled}: ${answer.status} ${text.slice(0, 300)}`);
        assert.doesNotMatch(text, /node_modules|\.ts:\d|\bat \w+ \(|SQLITE|select .* from /);
      },
    ),
    { numRuns: runs, ...seed },
  );
  assert.ok(!receiver.logs.some((line) => line.includes('"level":50')), 'an error was logged');
  assert.equal((await fetch(`${receiver.url}/health`)).status, 200);
});

/** Half a character has no bytes of its own. */
const wellFormed = (text: string): string => Buffer.from(text).toString();
