import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { CarriedChoices, DrawnNode } from '../../src/form/carried.js';
import { makeFolder, startReceiver, type Running } from './a-receiver.js';
import { fillIn, loyaltyCard } from './a-submission.js';

const path = '/forms/loyalty-card/choices.js';
const account = JSON.parse(
  readFileSync(new URL('../../demo/forms/account.json', import.meta.url), 'utf8'),
) as Record<string, unknown> & { id: string };
const code = 'start(carried);\n';

/** What was built, in small. */
function build(t: TestContext): string {
  const folder = makeFolder(t);
  const script = `export default ${JSON.stringify('x'.repeat(5000))};\n`;
  for (const [name, content] of Object.entries({
    'forms/choices.js': code,
    'cdn/accord.js': script,
    'cdn/parts/choices-body-Ab_12-zZ.js': 'export {};\n',
    'cdn/accord.css': '.accord {}\n',
    'cdn/loader.js': 'load();\n',
    'cdn/accord.js.br': brotliCompressSync(script),
    'cdn/accord.js.gz': gzipSync(script),
  })) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** What a script carries. */
async function carriedBy(answer: Response): Promise<CarriedChoices> {
  assert.equal(answer.status, 200, await answer.clone().text());
  const [, json = ''] = /^const carried=(.*);\n/.exec(await answer.clone().text()) ?? [];
  assert.equal(await answer.text(), `const carried=${json};\n${code}`);
  return JSON.parse(json) as CarriedChoices;
}

/** The inputs in what is drawn, by their type and name. */
function inputsIn(drawn: DrawnNode | undefined): readonly string[] {
  if (drawn === undefined || typeof drawn === 'string') return [];
  const [name, attributes, ...children] = drawn;
  const own = name === 'input' ? [`${attributes['type']} ${attributes['name']}`] : [];
  return [...own, ...children.flatMap(inputsIn)];
}

const textOf = (drawn: DrawnNode | undefined): string =>
  drawn === undefined
    ? ''
    : typeof drawn === 'string'
      ? drawn
      : drawn
          .slice(2)
          .map((child) => textOf(child as DrawnNode))
          .join('');

/** Asks as a browser does, and gives the bytes as they came. */
async function askFor(receiver: Running, address: string, headers: Record<string, string>) {
  const [answer] = (await once(request(receiver.url + address, { headers }).end(), 'response')) as [
    IncomingMessage,
  ];
  const body = Buffer.concat((await answer.toArray()) as Buffer[]);
  return { status: answer.statusCode, headers: answer.headers, body };
}

describe('the script tag of one form', () => {
  test('holds its choices of today in every language, for a site that hands over all its fields', async (t) => {
    const receiver = await startReceiver(t, { builtFolder: build(t) });
    const answer = await receiver.get(path);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/javascript; charset=utf-8/);
    const { mapped, unmapped, languages, drawn } = await carriedBy(answer);
    assert.deepEqual(mapped.slice(0, 3), [['first-name'], ['last-name'], ['email']]);
    // Its terms stay with the site.
    assert.ok(!mapped.flat().includes('terms'));
    assert.ok(mapped.some((names) => names.includes('address-street') && names.includes('address-city')));
    assert.deepEqual(unmapped, []);
    assert.deepEqual(
      [languages, Object.keys(drawn)],
      [
        ['fr', 'en', 'es'],
        ['fr', 'en', 'es'],
      ],
    );
    assert.match(textOf(drawn['fr']), /par e-mail/);
    assert.match(textOf(drawn['en']), /by e-mail/);
    assert.deepEqual(inputsIn(drawn['fr']), inputsIn(drawn['en']));
  });

  test('or in the one that is asked for, and for what a site hands over', async (t) => {
    const receiver = await startReceiver(t, { builtFolder: build(t) });
    const one = await carriedBy(await receiver.get(`${path}?language=en-GB&mapped=email,phone`));
    assert.deepEqual(Object.keys(one.drawn), ['en']);
    assert.deepEqual(one.mapped, [['email'], ['phone']]);
    assert.deepEqual(one.unmapped.slice(0, 2), [['first-name'], ['last-name']]);
    const other = await carriedBy(await receiver.get(`${path}?language=de`));
    assert.deepEqual(Object.keys(other.drawn), ['fr'], 'the form’s first');
  });

  test('is of the day: on the eve calls are objected to, from 11 August 2026 they are asked about', async (t) => {
    let now = new Date('2026-08-10T12:00:00Z');
    const receiver = await startReceiver(t, { builtFolder: build(t), now: () => now });
    const calls = async () =>
      inputsIn((await carriedBy(await receiver.get(path))).drawn['fr'])
        .filter((input) => input.endsWith('choice:offers:phone:own'))
        .map((input) => input.split(' ', 1)[0]);
    assert.deepEqual(await calls(), ['checkbox']);
    now = new Date('2026-08-10T22:30:00Z');
    assert.deepEqual(await calls(), ['radio', 'radio'], 'it is the 11th in Paris');
  });

  test('holds nothing on a day whose law forbids the form: the element says why', async (t) => {
    // Messages about renovation works are banned since 2025-07-01.
    let now = new Date('2025-06-30T12:00:00Z');
    const marketing = { ...(account['marketing'] as object), channels: ['email'] };
    const forms = [{ ...account, marketing, sector: 'energy-renovation' }];
    const receiver = await startReceiver(t, { builtFolder: build(t), forms, now: () => now });
    const languages = async () =>
      Object.keys((await carriedBy(await receiver.get('/forms/account/choices.js'))).drawn);
    const before = await languages();
    now = new Date('2026-11-27T12:00:00Z');
    assert.deepEqual([before, await languages()], [['fr', 'en', 'es'], []]);
  });

  test('a shop system that adds a version to every address gets it all the same', async (t) => {
    const receiver = await startReceiver(t, { builtFolder: build(t) });
    const { drawn } = await carriedBy(await receiver.get(`${path}?ver=6.7&language=fr`));
    assert.deepEqual(Object.keys(drawn), ['fr']);
  });

  test('somebody who asks for page after page that no site has uses up a minute’s worth, and no more', async (t) => {
    const start = Date.now();
    let now = new Date(start);
    const forms = [loyaltyCard, account];
    const receiver = await startReceiver(t, { builtFolder: build(t), forms, now: () => now });
    const known = await carriedBy(await receiver.get(`${path}?mapped=email`));
    const names = ['first-name', 'last-name', 'email', 'phone', 'birth-date', 'address-street'];
    // All subsets of the fields.
    const subsets = Array.from({ length: 2 ** names.length }, (_, number) =>
      names.filter((_name, place) => (number >> place) % 2 === 1).join(','),
    );
    const last = names.slice(1).join(',');
    for (const mapped of subsets) await receiver.get(`${path}?mapped=${mapped}`);
    const late = await carriedBy(await receiver.get(`${path}?language=en&mapped=${last}`));
    assert.deepEqual(late.drawn, {}, 'the element draws');
    const asked = await receiver.get(`/forms/loyalty-card?language=en&mapped=${last}`);
    assert.equal(
      ((await asked.json()) as { id?: string }).id,
      'loyalty-card',
      'the JSON, which the page presents',
    );
    // Other forms, and what does not depend on it, are there all the time.
    const other = await carriedBy(await receiver.get('/forms/account/choices.js'));
    assert.deepEqual(Object.keys(other.drawn), ['fr', 'en', 'es']);
    assert.equal((await receiver.get('/forms/account/choices.html')).status, 200);
    // A site's own is there all the time.
    assert.deepEqual(await carriedBy(await receiver.get(`${path}?mapped=email`)), known);
    assert.equal((await receiver.post(fillIn())).status, 201);
    now = new Date(start + 60_000);
    const next = await carriedBy(await receiver.get(`${path}?language=en&mapped=${last}`));
    assert.deepEqual(Object.keys(next.drawn), ['en']);
  });

  test('a browser that has it asks whether it changed', async (t) => {
    let now = new Date('2026-11-27T12:00:00Z');
    const receiver = await startReceiver(t, { builtFolder: build(t), now: () => now });
    const ask = (etag = '') => receiver.get(path, { 'if-none-match': etag });
    const first = await ask();
    assert.equal(first.headers.get('cache-control'), 'no-cache');
    const etag = first.headers.get('etag') ?? '';
    const again = await ask(etag);
    assert.deepEqual([again.status, await again.text()], [304, '']);
    assert.equal((await ask(etag.replace('W/', ''))).status, 304);
    now = new Date('2026-11-28T12:00:00Z');
    assert.equal((await ask(etag)).status, 200, 'the question about calls names its days');
  });

  test('runs on another origin only where the form lists it', async (t) => {
    const forms = [{ ...loyaltyCard, origins: ['https://www.shop.example'] }];
    const receiver = await startReceiver(t, { builtFolder: build(t), forms });
    const allowed = async (origin: string) =>
      (await receiver.get(path, { origin })).headers.get('access-control-allow-origin');
    assert.equal(await allowed('https://www.shop.example'), 'https://www.shop.example');
    assert.equal(await allowed('https://elsewhere.example'), null);
  });

  test('a form that there is not, a parameter without end, or a receiver that was not built: the owner is told what to do', async (t) => {
    const refused = async (receiver: Running, address: string) => {
      const answer = await receiver.get(address);
      const { code: why, detail } = (await answer.json()) as { code: string; detail: string };
      return [answer.status, why, detail] as const;
    };
    const receiver = await startReceiver(t, { builtFolder: build(t) });
    assert.deepEqual((await refused(receiver, '/forms/nothing/choices.js')).slice(0, 2), [
      404,
      'unknown-form',
    ]);
    for (const query of [`language=${'x'.repeat(40)}`, `mapped=${'x'.repeat(2001)}`])
      assert.deepEqual((await refused(receiver, `${path}?${query}`)).slice(0, 2), [400, 'invalid-parameter']);
    const bare = await startReceiver(t, { builtFolder: makeFolder(t) });
    for (const address of [path, '/accord/accord.js']) {
      const [status, why, detail] = await refused(bare, address);
      assert.deepEqual([status, why], [404, 'no-scripts']);
      assert.match(detail, /npm run build/);
    }
  });
});

describe('the scripts that a receiver brings along', () => {
  test('any shop’s page may load them; what never changes is asked for once', async (t) => {
    const folder = build(t);
    const receiver = await startReceiver(t, { builtFolder: folder });
    const entry = await receiver.get('/accord/accord.js', { origin: 'https://www.shop.example' });
    assert.equal(await entry.text(), readFileSync(join(folder, 'cdn/accord.js'), 'utf8'));
    const header = (name: string, { headers } = entry) => headers.get(name);
    assert.equal(header('access-control-allow-origin'), '*');
    assert.equal(header('cross-origin-resource-policy'), 'cross-origin');
    assert.match(header('content-type') ?? '', /javascript/);
    assert.equal(header('cache-control'), 'no-cache');
    const { headers: kept } = await askFor(receiver, '/accord/accord.js', { 'accept-encoding': 'br' });
    const again = { 'accept-encoding': 'br', 'if-none-match': String(kept['etag']) };
    assert.equal((await askFor(receiver, '/accord/accord.js', again)).status, 304);
    const part = await receiver.get('/accord/parts/choices-body-Ab_12-zZ.js');
    assert.match(header('cache-control', part) ?? '', /immutable/);
    assert.match(header('content-type', await receiver.get('/accord/accord.css')) ?? '', /^text\/css/);
  });

  test('nothing else of the machine is among them', async (t) => {
    const receiver = await startReceiver(t, { builtFolder: build(t) });
    for (const address of [
      '/accord/',
      '/accord/none.js',
      '/accord/../forms/choices.js',
      '/accord/..%2fforms/choices.js',
      '/accord/%2e%2e/forms/choices.js',
      '/accord/parts/../../forms/choices.js',
    ])
      assert.ok([400, 403, 404].includes((await askFor(receiver, address, {})).status ?? 0), address);
  });

  test('people on slow lines get them compressed, and the form and its choices too; what is theirs alone is not', async (t) => {
    const receiver = await startReceiver(t, { builtFolder: build(t) });
    for (const address of [
      '/accord/accord.js',
      path,
      '/forms/loyalty-card',
      '/forms/loyalty-card/choices.html',
    ]) {
      const plain = await askFor(receiver, address, { 'accept-encoding': 'identity' });
      assert.equal(plain.headers['content-encoding'], undefined);
      const packed = await askFor(receiver, address, { 'accept-encoding': 'gzip, br' });
      assert.equal(packed.headers['content-encoding'], 'br', address);
      assert.match(String(packed.headers['vary']), /accept-encoding/i);
      if (address !== '/accord/accord.js') assert.match(String(packed.headers['vary']), /origin/);
      const asked = { 'accept-encoding': 'br', 'if-none-match': String(packed.headers['etag']) };
      const same = await askFor(receiver, address, asked);
      assert.deepEqual([same.status, same.body.length], [304, 0]);
      assert.match(String(same.headers['vary']), /accept-encoding/);
      assert.ok(packed.body.length < plain.body.length / 2);
      assert.deepEqual(brotliDecompressSync(packed.body), plain.body);
      const older = await askFor(receiver, address, { 'accept-encoding': 'gzip' });
      assert.deepEqual(gunzipSync(older.body), plain.body);
    }
    // A browser, or a proxy, that refuses one by name does not get it.
    const refusing = await askFor(receiver, path, { 'accept-encoding': 'br;q=0, *' });
    assert.equal(refusing.headers['content-encoding'], 'gzip');
    const other = await askFor(receiver, '/openapi.json', { 'accept-encoding': 'gzip, br' });
    assert.ok(other.body.length > 5000);
    assert.equal(other.headers['content-encoding'], undefined);
  });

  test('a tag without type=module, which could not run accord.js, gets the loader; a module gets accord.js', async (t) => {
    const receiver = await startReceiver(t, { builtFolder: build(t) });
    const ask = async (mode: string) => {
      const headers = { 'sec-fetch-dest': 'script', 'sec-fetch-mode': mode };
      const answer = await askFor(receiver, '/accord/accord.js?ver=6.9', headers);
      assert.match(String(answer.headers['vary']), /sec-fetch-mode/);
      return answer.body.toString();
    };
    assert.equal(await ask('no-cors'), 'load();\n');
    assert.match(await ask('cors'), /^export default/);
  });
});
