import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { root } from '../docs/blocks.js';
import { draw, fillIn as answer } from '../server/a-submission.js';
import { openShop, openTablet, type Fault, type Shop, type Tablet } from './a-shop.js';

const most = 1000;

let shop: Shop;
let tablet: Tablet;
before(async () => {
  shop = await openShop();
  tablet = await openTablet();
});
after(async () => {
  await tablet?.close();
  await shop?.close();
});

test('a thousand sign-ups that waited arrive in the order in which they were sent, each once, over a line that loses and doubles', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test/counter/in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    external: ['crypto'],
  });
  const script = outputFiles[0]!.text;
  const jwk = await (await fetch(`${shop.url}/v1/keys/sealing`)).json();
  const card = answer(draw());
  const bodies = Array.from({ length: most }, (_, place) =>
    JSON.stringify({
      ...card,
      answers: { ...card.answers, values: { ...card.answers.values, firstName: `Client ${place}` } },
    }),
  );

  const full = await (await tablet.start()).newPage();
  await full.goto(`${shop.url}/site.css`);
  shop.cut();
  await full.evaluate(script);
  const waiting = await full.evaluate(
    `queueAll(${JSON.stringify(`${shop.url}/`)}, ${JSON.stringify(jwk)}, ${JSON.stringify(bodies)})`,
  );
  assert.equal(waiting, most);
  // Switched off before the line is back.
  await full.context().close();

  shop.mend();
  const faults: readonly Fault[] = ['cut', 'lose-answer', 'double'];
  // Every 23rd goes wrong, one way after the other.
  shop.fault = (number) => (number % 23 === 3 ? (faults[Math.floor(number / 23) % 3] ?? 'pass') : 'pass');
  const later = await (await tablet.start()).newPage();
  await later.goto(`${shop.url}/site.css`);
  await later.evaluate(script);
  await later.evaluate(`drain(${JSON.stringify(`${shop.url}/`)})`);
  const stored = await shop.list();
  assert.deepEqual(
    stored.map(({ values }) => values?.['firstName']),
    bodies.map((_, place) => `Client ${place}`),
  );
  assert.ok(shop.posted() > most, 'nothing went wrong');
});
