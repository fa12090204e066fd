import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addDays } from '../../../src/law/index.js';
import type { FormList, PublishedForm, ReadDraft } from '../../../src/server/owner/owner-answers.js';
import { accord } from '../../cli/accord.js';
import { makeFolder, startReceiver, type Running } from '../a-receiver.js';
import { draw, fillIn, loyaltyCard, parisToday } from '../a-submission.js';

const letter = {
  ...(JSON.parse(
    readFileSync(new URL('../../../demo/forms/newsletter.json', import.meta.url), 'utf8'),
  ) as Record<string, unknown> & { title: Record<string, string> }),
  id: 'letter',
};
const retitled = (title: string) => ({ ...letter, title: { ...letter.title, fr: title } });

interface Refused {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer?: string; readonly detail: string }[];
}

/** Asks a receiver as its owner, or as whoever has a token. */
async function ask<Answer>(
  { url, ownerToken }: Pick<Running, 'url' | 'ownerToken'>,
  path: string,
  body?: object,
): Promise<{ status: number; answer: Answer & Refused }> {
  const answered = await fetch(`${url}/v1/forms${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${ownerToken}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answered.text();
  return { status: answered.status, answer: (text === '' ? null : JSON.parse(text)) as Answer & Refused };
}

async function publish(receiver: Running, content: object, from?: string) {
  const { answer: draft } = await ask<ReadDraft>(receiver, '/drafts', { content });
  const { revision } = draft;
  return ask<PublishedForm>(receiver, `/drafts/${draft.id}/publish`, { revision, ...(from && { from }) });
}
const versionsOf = async (receiver: Running, id: string) =>
  (await ask<FormList>(receiver, '')).answer.forms
    .find((form) => form.id === id)
    ?.versions.map(({ version, state }) => `${version} ${state}`);

test('a form that the owner publishes is served without a restart, and an answer to it is recorded and proved', async (t) => {
  const receiver = await startReceiver(t);
  assert.equal((await receiver.get('/forms/letter')).status, 404);
  const { status, answer } = await publish(receiver, letter);
  assert.equal(status, 200, JSON.stringify(answer));
  assert.equal(answer.state, 'live');
  assert.equal((await receiver.get('/forms/letter')).status, 200);
  assert.deepEqual((await ask<FormList>(receiver, '')).answer.drafts, []);
  const { status: sent, receipt } = await receiver.post(fillIn(draw(letter), ['letter:email:own']));
  assert.equal(sent, 201);
  assert.equal(receipt.standing, 'counted', JSON.stringify(receipt.flags));
  const page = await fetch(receiver.url + new URL(receipt.proof).pathname);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /Librairie La Page Bleue/);
});

test('a form in use that is changed becomes a new version, and old proofs keep theirs', async (t) => {
  const receiver = await startReceiver(t);
  await publish(receiver, letter);
  const { receipt } = await receiver.post(fillIn(draw(letter), ['letter:email:own']));
  const { answer } = await publish(receiver, retitled('La lettre du mois'));
  assert.equal(answer.version, '1.1.0');
  assert.deepEqual(await versionsOf(receiver, 'letter'), ['1.1.0 live', '1.0.0 locked']);
  const shown = await fetch(`${receiver.url}${new URL(receipt.proof).pathname}/presentation.json`);
  assert.match(await shown.text(), /Notre lettre/);
  // A page that was opened before the change still sends the form that it showed.
  const late = await receiver.post(fillIn(draw(letter)));
  assert.equal(late.receipt.standing, 'counted', JSON.stringify(late.receipt.flags));
});

test('a second receiver on the same database serves what the first one published, within seconds', async (t) => {
  const folder = makeFolder(t);
  const [one, other] = [await startReceiver(t, { folder }), await startReceiver(t, { folder })];
  await publish(one, letter);
  for (let tries = 0; tries < 200 && (await other.get('/forms/letter')).status !== 200; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal((await other.get('/forms/letter')).status, 200);
  const { receipt } = await other.post(fillIn(draw(letter), ['letter:email:own']));
  assert.equal(receipt.standing, 'counted', JSON.stringify(receipt.flags));
});

test('what was published is there after a restart, with the keys of its business', async (t) => {
  const folder = makeFolder(t);
  const before = await startReceiver(t, { folder });
  await publish(before, letter);
  await before.close();
  const after = await startReceiver(t, { folder });
  assert.equal((await after.get('/forms/letter')).status, 200);
  assert.deepEqual(await versionsOf(after, 'letter'), ['1.0.0 live']);
});

test('a receiver that stores in a thread of its own signs for a business that came after its start', async (t) => {
  const receiver = await startReceiver(t, { isAppendedBeside: true });
  await receiver.post(fillIn());
  await publish(receiver, letter);
  const first = await receiver.post(fillIn(draw(letter), ['letter:email:own']));
  assert.equal(first.receipt.standing, 'counted', JSON.stringify(first.receipt.flags));
  const kidOf = ({ jws }: { jws: string }) =>
    (JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid;
  const card = await receiver.post(fillIn());
  assert.notEqual(kidOf(first.receipt), kidOf(card.receipt));
});

test('a form that starts on a day waits for it, is served from then on, and may be taken back before', async (t) => {
  let now = new Date('2027-01-10T09:00:00Z');
  const receiver = await startReceiver(t, { now: () => now });
  await publish(receiver, letter);
  const { answer } = await publish(receiver, retitled('La lettre de février'), '2027-02-01');
  assert.equal(answer.state, 'staged');
  assert.deepEqual(await versionsOf(receiver, 'letter'), ['1.1.0 staged', '1.0.0 live']);
  const title = async () =>
    ((await (await receiver.get('/forms/letter')).json()) as { title: { fr: string } }).title.fr;
  assert.equal(await title(), 'Notre lettre');
  now = new Date('2027-02-01T09:00:00Z');
  for (let tries = 0; tries < 200 && (await title()) === 'Notre lettre'; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(await title(), 'La lettre de février');
  await publish(receiver, retitled('La lettre de mars'), '2027-03-01');
  const back = await ask<ReadDraft>(receiver, '/letter/unstage', { from: '2027-03-01' });
  assert.equal(back.status, 200);
  assert.deepEqual((back.answer.content['title'] as Record<string, string>)['fr'], 'La lettre de mars');
  assert.deepEqual(await versionsOf(receiver, 'letter'), ['1.1.0 live', '1.0.0 locked']);
});

test('of two people in the builder the second is told who changed what since, and nothing is lost', async (t) => {
  const receiver = await startReceiver(t);
  const { answer: begun } = await ask<ReadDraft>(receiver, '/drafts', { content: letter });
  const path = `/drafts/${begun.id}`;
  const first = await ask<ReadDraft>(receiver, path, { revision: 1, content: retitled('A') });
  assert.deepEqual([first.status, first.answer.revision], [200, 2]);
  const second = await ask<ReadDraft>(receiver, path, { revision: 1, content: retitled('B') });
  assert.equal(second.status, 409);
  assert.equal(second.answer.code, 'draft-changed');
  assert.deepEqual(
    second.answer.errors?.map(({ pointer }) => pointer),
    ['/title/fr'],
  );
  assert.match(second.answer.errors?.[0]?.detail ?? '', /^owner, \d{4}-/);
  const kept = await ask<ReadDraft>(receiver, path);
  assert.deepEqual((kept.answer.content['title'] as Record<string, string>)['fr'], 'A');
  // Nor is what the other has not seen published or thrown away.
  for (const act of ['publish', 'remove'])
    assert.equal((await ask(receiver, `${path}/${act}`, { revision: 1 })).status, 409, act);
  assert.equal((await ask(receiver, path, { revision: 2, content: retitled('B') })).status, 200);
});

test('a form that the law or the receiver cannot stand is not published, and its draft stays', async (t) => {
  const receiver = await startReceiver(t);
  const refused: readonly [object, string, string?][] = [
    [{ id: 'half' }, '/version'],
    [
      { ...letter, marketing: { ...(letter as { marketing?: object }).marketing, preset: true } },
      '/marketing/preset',
    ],
    [letter, '/from', '2026-01-01'],
  ];
  for (const [content, place, from] of refused) {
    const { status, answer } = await publish(receiver, content, from);
    assert.equal(status, 422, place);
    assert.equal(answer.code, 'form-refused');
    assert.ok(
      answer.errors?.some(({ pointer }) => pointer === place),
      JSON.stringify(answer),
    );
  }
  const confirmed = await publish(receiver, { ...letter, confirm: ['email'] });
  assert.match(confirmed.answer.detail, /--smtp/);
  const twin = { ...letter, controller: { ...(letter as { controller?: object }).controller, id: 'other' } };
  await publish(receiver, { ...letter, id: 'first' });
  assert.equal((await publish(receiver, twin)).status, 422);
  assert.equal((await receiver.get('/forms/letter')).status, 404);
  assert.equal((await ask<FormList>(receiver, '')).answer.drafts.length, refused.length + 2);
});

test('a form of the folder is locked: it is shown, copied, and not published over', async (t) => {
  const receiver = await startReceiver(t);
  const { answer } = await ask<FormList>(receiver, '');
  const card = answer.forms.find(({ id }) => id === 'loyalty-card');
  assert.equal(card?.isFromFile, true);
  const { answer: read } = await ask<{ content: object }>(
    receiver,
    `/loyalty-card/versions/${card?.versions[0]?.digest ?? ''}`,
  );
  assert.deepEqual(read.content, loyaltyCard);
  const over = await publish(receiver, { ...loyaltyCard, version: '9.0.0' });
  assert.deepEqual([over.status, over.answer.code], [409, 'form-locked']);
  assert.equal((await publish(receiver, { ...loyaltyCard, id: 'copy' })).status, 200);
});

test('a receiver starts with an empty folder, for an owner who makes the first form in the console', async (t) => {
  const receiver = await startReceiver(t, { forms: [] });
  assert.ok(receiver.logs.some((line) => line.includes('There is no form yet')));
  assert.equal((await publish(receiver, letter)).status, 200);
  const { receipt } = await receiver.post(fillIn(draw(letter), ['letter:email:own']));
  assert.equal(receipt.standing, 'counted', JSON.stringify(receipt.flags));
});

test('a draft is checked and drawn without being kept, on the day that the owner asks about', async (t) => {
  const receiver = await startReceiver(t);
  const checked = await ask<{ findings: readonly { code: string; path: string }[] }>(receiver, '/check', {
    content: { ...letter, endpoint: 'http://elsewhere.example/' },
    date: '2027-01-01',
  });
  assert.ok(checked.answer.findings.some(({ code }) => code === 'insecure-endpoint'));
  // In one pass, with what puts it right where there is one right answer.
  const { jurisdiction, ...named } = { ...letter, country: 'FR', jurisdiction: undefined };
  assert.equal(jurisdiction, undefined);
  const mended = await ask<{ findings: readonly { path: string; mend?: unknown }[] }>(receiver, '/check', {
    content: named,
  });
  assert.ok(
    mended.answer.findings.some(({ mend }) => mend !== undefined),
    JSON.stringify(mended.answer),
  );
  const drawn = await ask<{ html: string }>(receiver, '/preview', { content: letter, language: 'en' });
  assert.match(drawn.answer.html, /Our letter/);
  assert.equal((await ask(receiver, '/preview', { content: { id: 'half' } })).status, 422);
  assert.equal((await ask(receiver, '/check', { content: letter, date: '2027-02-30' })).status, 400);
  assert.deepEqual((await ask<FormList>(receiver, '')).answer.drafts, []);
});

test('a day that is further than any plan is told', async (t) => {
  const receiver = await startReceiver(t);
  for (const what of ['/check', '/preview'])
    assert.equal((await ask(receiver, what, { content: letter, date: '9999-12-31' })).status, 400);
});

test('a form that names its template is published whole, and its owner goes on with the short one', async (t) => {
  const receiver = await startReceiver(t);
  const short = {
    template: 'newsletter',
    id: 'short-letter',
    controller: {
      id: 'garden',
      name: 'Le Jardin SARL',
      address: '3 rue des Lilas, 49000 Angers, France',
      email: 'bonjour@jardin.example',
    },
    policy: { url: '/policy', version: '1' },
    endpoint: '/',
    channels: ['email'],
    goods: { fr: 'plantes et graines' },
  };
  const { status, answer } = await publish(receiver, short);
  assert.equal(status, 200, JSON.stringify(answer));
  const { answer: list } = await ask<FormList>(receiver, '');
  const [version] = list.forms.find(({ id }) => id === 'short-letter')?.versions ?? [];
  const { answer: read } = await ask<{ content: object; source: object }>(
    receiver,
    `/short-letter/versions/${version?.digest ?? ''}`,
  );
  assert.ok('fields' in read.content && !('template' in read.content));
  assert.deepEqual(read.source, { ...short, version: '1.0.0' });
});

test('somebody with a token of one business alone sees and writes its forms, and nobody else’s', async (t) => {
  const receiver = await startReceiver(t);
  const card = { ...loyaltyCard, id: 'second-card' };
  const { id: bakery } = loyaltyCard['controller'] as { id: string };
  const where = ['--data', join(receiver.folder, 'data'), '--keys', join(receiver.folder, 'keys')];
  const who = ['--scope', 'read,operate', '--controller', bakery];
  const { out, err } = await accord(['users', 'add', 'awa', ...who, ...where]);
  const awa = { url: receiver.url, ownerToken: out.trim() };
  const { answer: others } = await ask<ReadDraft>(receiver, '/drafts', { content: letter });
  const { answer: own } = await ask<ReadDraft>(awa, '/drafts', { content: card });
  assert.equal(own.savedBy, 'awa', err);
  const { answer: list } = await ask<FormList>(awa, '');
  assert.deepEqual(
    [list.forms.map(({ id }) => id), list.drafts.map(({ id }) => id)],
    [['loyalty-card'], [own.id]],
  );
  const path = `/drafts/${others.id}`;
  assert.equal((await ask(awa, path)).status, 404);
  assert.equal((await ask(awa, path, { revision: 1, content: card })).status, 404);
  assert.equal((await ask(awa, `${path}/publish`, { revision: 1 })).status, 404);
  assert.equal((await ask(awa, '/drafts', { content: letter })).status, 403);
  // Nor does a draft of theirs become a form of another business.
  assert.equal((await ask(awa, `/drafts/${own.id}`, { revision: 1, content: letter })).status, 403);
});

test('a form that waits for its day is replaced by nobody unseen, and by no other business at all', async (t) => {
  const receiver = await startReceiver(t);
  const { id: bakery } = loyaltyCard['controller'] as { id: string };
  const where = ['--data', join(receiver.folder, 'data'), '--keys', join(receiver.folder, 'keys')];
  const who = ['--scope', 'read,operate', '--controller', bakery];
  const { out } = await accord(['users', 'add', 'awa', ...who, ...where]);
  const awa = { url: receiver.url, ownerToken: out.trim() };
  const from = addDays(parisToday(), 20);
  const stage = async (by: Pick<Running, 'url' | 'ownerToken'>, content: object, day?: string) => {
    const { answer } = await ask<ReadDraft>(by, '/drafts', { content });
    return ask<{ detail: string }>(by, `/drafts/${answer.id}/publish`, {
      revision: 1,
      ...(day !== undefined && { from: day }),
    });
  };
  assert.equal((await stage(receiver, letter, from)).status, 200);
  const again = await stage(receiver, { ...letter, version: '1.1.0' }, from);
  assert.equal(again.status, 422);
  assert.match(again.answer.detail, /published "letter" for that day already/);
  for (const day of [from, undefined])
    assert.equal((await stage(awa, { ...loyaltyCard, id: 'letter' }, day)).status, 403);
  assert.equal((await stage(receiver, letter, addDays(from, 1))).status, 200);
});

test('two who publish a form at the same moment get two versions', async (t) => {
  const receiver = await startReceiver(t);
  const done = await Promise.all(
    ['one', 'two'].map(async (word) => {
      const content = { ...letter, title: { fr: word, en: word, es: word } };
      const { answer } = await ask<ReadDraft>(receiver, '/drafts', { content });
      return ask<{ version: string }>(receiver, `/drafts/${answer.id}/publish`, { revision: 1 });
    }),
  );
  assert.deepEqual(done.map(({ answer }) => answer.version).toSorted(), ['1.0.0', '1.1.0']);
});

test('an auditor reads who wrote, published and threw away which form', async (t) => {
  const receiver = await startReceiver(t);
  await publish(receiver, letter);
  const { answer: draft } = await ask<ReadDraft>(receiver, '/drafts', { content: letter });
  await ask(receiver, `/drafts/${draft.id}/remove`, { revision: 1 });
  const trail = (await (
    await receiver.get('/v1/audit', { authorization: `Bearer ${receiver.ownerToken}` })
  ).json()) as { items: readonly { act: string; about: { form?: string }; outcome: string }[] };
  assert.deepEqual(
    trail.items.map(({ act, about, outcome }) => `${act} ${about.form} ${outcome}`),
    ['removeDraft letter done', 'makeDraft letter done', 'publishDraft letter done', 'makeDraft letter done'],
  );
});
