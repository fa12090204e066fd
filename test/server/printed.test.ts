import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { accord } from '../cli/accord.js';
import { startReceiver } from './a-receiver.js';
import { loyaltyCard } from './a-submission.js';

const path = '/forms/loyalty-card/choices.html';
const text = async (answer: Response): Promise<string> => {
  assert.equal(answer.status, 200, await answer.clone().text());
  return answer.text();
};

test('a site that puts the choices into its pages at each answer gets what the command prints, piece by piece', async (t) => {
  const receiver = await startReceiver(t);
  const form = join(receiver.folder, 'forms/loyalty-card.json');
  const given = ['preview', form, '--html', '--choices', '--ahead', '--language', 'en'];
  const { out, err } = await accord(given);
  assert.equal(err, '');
  const answer = await receiver.get(`${path}?language=en`);
  assert.match(answer.headers.get('content-type') ?? '', /^text\/html; charset=utf-8/);
  assert.equal(answer.headers.get('cache-control'), 'no-cache');
  const [inside, after] = [
    await text(answer),
    await text(await receiver.get(`${path}?language=en&piece=after`)),
  ];
  assert.match(inside, /^<div\s+class="accord" lang="en" dir="ltr" data-ahead/);
  assert.match(after, /^<form\s+id="accord-fallback-loyalty-card"/);
  assert.equal(out.replaceAll(/<!--[^]*?-->\n/g, ''), inside + after);
  assert.match(await text(await receiver.get(path)), /lang="fr" dir="ltr" data-ahead/);
  assert.match(await text(await receiver.get(`${path}?language=de`)), /lang="fr" dir="ltr" data-ahead/);
});

test('they are those of the day: on the eve calls are objected to, from 11 August 2026 they are asked about', async (t) => {
  let now = new Date('2026-08-10T12:00:00Z');
  const receiver = await startReceiver(t, { now: () => now });
  const calls = async (): Promise<readonly string[]> => {
    const [ahead = ''] = (await text(await receiver.get(path))).split('<noscript>');
    const inputs = ahead.match(/<input\b[^>]*>/g) ?? [];
    return inputs
      .filter((input) => input.includes('name="choice:offers:phone:own"'))
      .map((input) => /type="(\w+)"/.exec(input)?.[1] ?? '');
  };
  assert.deepEqual(await calls(), ['checkbox']);
  now = new Date('2026-08-10T22:30:00Z');
  assert.deepEqual(await calls(), ['radio', 'radio'], 'it is the 11th in Paris');
});

test('a browser that has them asks whether they changed', async (t) => {
  let now = new Date('2026-11-27T12:00:00Z');
  const receiver = await startReceiver(t, { now: () => now });
  const ask = (etag = '') => receiver.get(path, { 'if-none-match': etag });
  const first = await ask();
  const etag = first.headers.get('etag') ?? '';
  assert.match(etag, /^W\/"\w{32}"$/);
  const again = await ask(etag);
  assert.deepEqual([again.status, await again.text()], [304, '']);
  now = new Date('2026-11-28T12:00:00Z');
  assert.equal((await ask(etag)).status, 200, 'the question about calls names its days');
});

test('a shop on another origin may show the choices when the form lists that origin', async (t) => {
  const forms = [{ ...loyaltyCard, origins: ['https://www.shop.example'] }];
  const receiver = await startReceiver(t, { forms });
  const allowed = async (origin: string) =>
    (await receiver.get(path, { origin })).headers.get('access-control-allow-origin');
  assert.equal(await allowed('https://www.shop.example'), 'https://www.shop.example');
  assert.equal(await allowed('https://elsewhere.example'), null);
});

test('who asks for a form or a piece that there is not is told so', async (t) => {
  const receiver = await startReceiver(t);
  const refused = async (address: string) => {
    const answer = await receiver.get(address);
    return [answer.status, ((await answer.json()) as { code: string }).code];
  };
  assert.deepEqual(await refused('/forms/nothing/choices.html'), [404, 'unknown-form']);
  assert.deepEqual(await refused(`${path}?piece=all`), [400, 'invalid-parameter']);
  assert.deepEqual(await refused(`${path}?language=${'x'.repeat(40)}`), [400, 'invalid-parameter']);
});
