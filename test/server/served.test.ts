import assert from 'node:assert/strict';
import { request } from 'node:http';
import { describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fieldsOf } from '../../src/form/index.js';
import type { ServedForm } from '../../src/form/served-form.js';
import { startReceiver } from './a-receiver.js';
import { draw, fillIn, loyaltyCard } from './a-submission.js';

const path = '/forms/loyalty-card';
const read = async (answer: Response): Promise<ServedForm> => {
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as ServedForm;
};

describe('a form that the receiver presents', () => {
  test('comes as it is today, in the language that the page and then the browser ask for, with what the element says', async (t) => {
    const receiver = await startReceiver(t);
    const asked = async (query: string, headers: Record<string, string> = {}) =>
      read(await receiver.get(`${path}${query}`, headers));
    const french = await asked('?language=fr');
    assert.deepEqual(french.presentation, JSON.parse(JSON.stringify(draw())));
    assert.deepEqual([...french.languages], loyaltyCard['languages']);
    assert.equal(french.endpoint, loyaltyCard['endpoint']);
    assert.equal(french.words['problem.missing.given-name'], 'Écrivez votre prénom.');
    assert.equal(french.words['summary.title_one'], 'Il reste {{count}} réponse à revoir');
    for (const [query, language, headers] of [
      ['?language=en-GB', 'en', {}],
      ['?language=de,en', 'en', {}],
      ['?language=de', 'fr', {}],
      ['?language=de', 'en', { 'accept-language': 'en-US,en;q=0.9' }],
      ['?language=', 'en', { 'accept-language': 'en' }],
      ['?language=', 'fr', {}],
    ] as const)
      assert.equal((await asked(query, headers)).presentation.language, language, query);
  });

  test('of choices has what is said of the fields that the page names, and all that it could', async (t) => {
    const receiver = await startReceiver(t);
    const { presentation, words, fields } = await read(
      await receiver.get(`${path}?language=fr&mapped=email,nothing,birth-date`),
    );
    assert.equal(presentation.surface, 'choices');
    const taken = fieldsOf(presentation).map(({ id }) => id);
    assert.ok(taken.includes('birthDate') && !taken.includes('nothing'));
    assert.ok(fields?.some(({ id, attributes }) => id === 'address' && attributes.includes('address-city')));
    assert.match(words['choices.needed'] ?? '', /«\s\{\{field\}\}\s»/);
    assert.ok(!Object.keys(words).some((name) => name.startsWith('problem.')), 'no word of a whole form');
    const whole = await read(await receiver.get(`${path}?language=fr`));
    assert.equal(whole.fields, undefined);
  });

  test('is what is sent and counts, as a whole form and as choices', async (t) => {
    const receiver = await startReceiver(t);
    const { presentation } = await read(await receiver.get(`${path}?language=en`));
    const { receipt } = await receiver.post(fillIn(presentation, ['offers:email:own']));
    assert.equal(receipt.standing, 'counted', JSON.stringify(receipt.flags));
  });

  test('is of the day in Paris, has a name, and another one on the next day', async (t) => {
    let now = new Date('2026-11-23T12:00:00Z');
    const receiver = await startReceiver(t, { now: () => now });
    const first = await receiver.get(`${path}?language=fr`);
    const etag = first.headers.get('etag') ?? '';
    assert.equal(first.headers.get('cache-control'), 'no-cache');
    assert.match(first.headers.get('vary') ?? '', /accept-language/);
    assert.equal((await read(first)).presentation.date, '2026-11-23');
    assert.equal((await receiver.get(`${path}?language=fr`, { 'if-none-match': etag })).status, 304);
    now = new Date('2026-11-23T23:30:00Z');
    const next = await receiver.get(`${path}?language=fr`, { 'if-none-match': etag });
    assert.equal((await read(next)).presentation.date, '2026-11-24');
  });

  test('comes compressed, by brotli or gzip, to whoever takes it', async (t) => {
    const receiver = await startReceiver(t);
    const fetchPacked = (encoding: string) =>
      new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
        request(
          `${receiver.url}${path}?language=fr`,
          { headers: { 'accept-encoding': encoding } },
          (answer) => {
            const chunks: Buffer[] = [];
            answer.on('data', (chunk: Buffer) => chunks.push(chunk));
            answer.on('end', () =>
              resolve({ encoding: answer.headers['content-encoding'], body: Buffer.concat(chunks) }),
            );
          },
        )
          .on('error', reject)
          .end();
      });
    const [plain, zipped, packed] = await Promise.all(['identity', 'gzip', 'gzip, br'].map(fetchPacked));
    assert.deepEqual(
      [plain, zipped, packed].map((one) => one?.encoding),
      [undefined, 'gzip', 'br'],
    );
    assert.deepEqual(gunzipSync(zipped!.body), plain!.body);
    assert.deepEqual(brotliDecompressSync(packed!.body), plain!.body);
    assert.ok(packed!.body.length < plain!.body.length / 3);
  });

  test('that the law of today does not let be drawn comes as its owner wrote it, for the page to say why', async (t) => {
    let now = new Date('2026-11-23T12:00:00Z');
    const receiver = await startReceiver(t, { now: () => now });
    const ask = async () => {
      const answer = await receiver.get(`${path}?language=fr`);
      return { checked: answer.headers.get('accord-checked'), json: await answer.json() };
    };
    assert.equal(((await ask()).json as ServedForm).schema, 'accord/served-form/1');
    // The day before that of its list of partners.
    now = new Date('2026-05-03T12:00:00Z');
    const { checked, json } = await ask();
    assert.deepEqual([checked, json], [null, loyaltyCard]);
  });
});
