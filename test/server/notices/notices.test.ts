import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NoticeFile } from '../../../src/notice/business-notice.js';
import { carefulForm, change } from '../../config/form.js';
import { makeNotices } from '../../../src/server/notices/today.js';
import { StoreError } from '../../../src/server/store/sql.js';
import type { Notices } from '../../../src/server/store/store.js';
import { readConfig } from '../a-submission.js';
import { makeFolder, type Running, startReceiver } from '../a-receiver.js';

type Form = Record<string, unknown> & { id: string };

const formOf = (id: string, changes: Readonly<Record<string, unknown>> = {}): Form => {
  let form: Record<string, unknown> = { ...carefulForm(), id };
  for (const [path, value] of Object.entries(changes)) form = change(form, path, value);
  return form as Form;
};
const club = formOf('club');
const shop = formOf('shop', { 'title/fr': 'La boutique' });
const path = '/notices/pepiniere-du-val';
const browser = { accept: 'text/html,application/xhtml+xml', 'accept-language': 'fr' };

interface Versions {
  readonly versions: readonly { readonly number: number; readonly changes: readonly string[] | null }[];
  readonly before: number | null;
}
const versionsOf = async (receiver: Running): Promise<Versions> =>
  (await (await receiver.get(`${path}/versions?language=fr`)).json()) as Versions;

test('a person reads at one address what a business does with data, from all its forms', async (t) => {
  const receiver = await startReceiver(t, { forms: [club, shop] });
  const answer = await receiver.get(path, browser);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  const page = await answer.text();
  assert.match(page, /<html lang="fr"/);
  assert.match(page, /<h1>Vos données chez Pépinière du Val<\/h1>/);
  assert.equal(page.match(/<h2>Tenir votre adhésion<\/h2>/g)?.length, 1);
  assert.match(page, /Demandées dans « Le club du jardin » et « La boutique »/);
  assert.match(page, /Version 1, du /);
  const english = await (await receiver.get(`${path}?language=en`, browser)).text();
  assert.match(english, /<h1>Your data at Pépinière du Val<\/h1>/);
});

test('an element on any site gets the same words, in the language of its page', async (t) => {
  const receiver = await startReceiver(t, { forms: [club, shop] });
  const answer = await receiver.get(`${path}?language=en-GB`, { origin: 'https://elsewhere.example' });
  assert.equal(answer.headers.get('access-control-allow-origin'), 'https://elsewhere.example');
  const { languages } = (await answer.json()) as NoticeFile;
  assert.deepEqual(Object.keys(languages), ['en']);
  const page = await (await receiver.get(`${path}?language=en`, browser)).text();
  for (const { title } of languages['en']?.items ?? []) assert.ok(page.includes(`<h2>${title}</h2>`), title);
  const again = await receiver.get(`${path}?language=en-GB`, {
    'if-none-match': answer.headers.get('etag') ?? '',
  });
  assert.equal(again.status, 304);
  const { languages: all } = (await (await receiver.get(path)).json()) as NoticeFile;
  assert.deepEqual(Object.keys(all), ['fr', 'en']);
});

test('each version is kept, and a person reads in words what changed', async (t) => {
  const folder = makeFolder(t);
  const first = await startReceiver(t, { folder, forms: [club] });
  await first.get(path, browser);
  await first.close();
  const again = await startReceiver(t, { folder, forms: [club] });
  assert.equal((await versionsOf(again)).versions.length, 1, 'a restart is no new version');
  await again.close();
  const changed = formOf('club', { version: '1.1.0', 'purposes/0/retention/months': 12 });
  const second = await startReceiver(t, { folder, forms: [changed] });
  const { versions, before } = await versionsOf(second);
  assert.equal(before, null);
  assert.deepEqual(
    versions.map(({ number, changes }) => [number, changes]),
    [
      [
        2,
        [
          'Dans « Tenir votre adhésion » : « Gardées 1 an après votre dernier contact. » au lieu de « Gardées 2 ans après votre dernier contact. »',
        ],
      ],
      [1, null],
    ],
  );
  const page = await (await second.get(`${path}/versions`, browser)).text();
  assert.match(page, /Version 2, montrée à partir du/);
  assert.match(page, /au lieu de « Gardées 2 ans/);
  const old = await (await second.get(`${path}/versions/1`, browser)).text();
  assert.match(old, /Ceci est la version 1, montrée du .* Elle ne vaut plus/);
  assert.match(old, /Gardées 2 ans après votre dernier contact/);
  const { languages } = (await (await second.get(`${path}/versions/1`)).json()) as NoticeFile;
  assert.deepEqual(Object.keys(languages), ['fr', 'en']);
});

test('what a business told people can still be read once no form is of it', async (t) => {
  const folder = makeFolder(t);
  const first = await startReceiver(t, { folder, forms: [club] });
  await first.get(path, browser);
  await first.close();
  const second = await startReceiver(t, {
    folder,
    forms: [formOf('club', { 'controller/id': 'another', 'controller/name': 'Autre' })],
  });
  assert.equal((await second.get(path)).status, 404);
  assert.match(await (await second.get(`${path}/versions`, browser)).text(), /Version 1, montrée/);
  assert.match(await (await second.get(`${path}/versions/1`, browser)).text(), /Pépinière du Val/);
});

test('the law of a new day makes a new version by itself', async (t) => {
  let now = new Date('2026-08-10T12:00:00Z');
  const receiver = await startReceiver(t, { forms: [club], now: () => now });
  assert.match(await (await receiver.get(path, browser)).text(), /bloctel\.gouv\.fr/);
  now = new Date('2026-08-11T12:00:00Z');
  assert.doesNotMatch(await (await receiver.get(path, browser)).text(), /bloctel/i);
  const [last] = (await versionsOf(receiver)).versions;
  // What the start keeps may still be on its way when the day changes here.
  assert.ok((last?.number ?? 0) >= 2);
  assert.ok(
    last?.changes?.some((text) => /Retiré .*Bloctel/.test(text)),
    last?.changes?.join('\n'),
  );
});

test('while the store is away people read the notice without a number, and it is kept once the store is back', async () => {
  const config = readConfig(club);
  const warned: string[] = [];
  let isAway = true;
  const keep: Notices['keep'] = async ({ controller, digest, content }) => {
    if (isAway) throw new StoreError('The disk is full.');
    return { controller, digest, content, number: 1, firstShownAt: 0 };
  };
  const find = makeNotices({
    store: { notices: { keep, list: async () => [], find: async () => [] } },
    known: { current: new Map([[config.id, { config, content: '', digest: '' }]]) },
    publicUrl: 'https://proof.garden.example',
    now: () => new Date('2026-11-23T10:00:00Z'),
    dayOf: () => '2026-11-23',
    warn: (message) => void warned.push(message),
  });
  const [shown, address] = [
    await find('pepiniere-du-val'),
    'https://proof.garden.example/notices/pepiniere-du-val',
  ];
  assert.equal(shown?.version, null);
  assert.equal(shown?.file.languages['fr']?.terms.parts.at(-1)?.link?.href, address);
  assert.equal(warned.length, 1);
  isAway = false;
  assert.equal((await find('pepiniere-du-val'))?.version?.number, 1);
});

test('a business or a version that is not here is told, to people and to programs', async (t) => {
  const receiver = await startReceiver(t, { forms: [club] });
  for (const wrong of [
    '/notices/nobody',
    `${path}/versions/7`,
    `${path}/versions/-1`,
    `${path}/versions/0x1`,
  ]) {
    const answer = await receiver.get(wrong);
    assert.equal(answer.status, 404, wrong);
    assert.equal(((await answer.json()) as { code: string }).code, 'unknown-notice', wrong);
    assert.match(await (await receiver.get(wrong, browser)).text(), /Aucune mention à cette adresse/);
  }
});

test('an owner whose forms contradict each other reads it in the log, and people still read the notice', async (t) => {
  const other = formOf('shop', { 'purposes/0/retention/months': 12 });
  const receiver = await startReceiver(t, { forms: [club, other] });
  assert.ok(
    receiver.logs.some((line) => line.includes('keeps data 12 / last-contact here')),
    'warned',
  );
  const page = await (await receiver.get(path, browser)).text();
  assert.match(page, /Gardées 2 ans après votre dernier contact \(« Le club du jardin »\)/);
});
