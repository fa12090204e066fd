import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesOf } from '../../src/form/index.js';
import { addDays } from '../../src/law/index.js';
import type { FlagCode, ProofRecord, Submission } from '../../src/proof/index.js';
import { startReceiver } from './a-receiver.js';
import { draw, fillIn, loyaltyCard, parisToday } from './a-submission.js';

const yes = 'offers:email:own';
const decode = (jws: string): ProofRecord =>
  JSON.parse(Buffer.from(jws.split('.')[1]!, 'base64url').toString()) as ProofRecord;
const edit = (submission: Submission, from: string, to: string): string => {
  const json = JSON.stringify(submission);
  assert.ok(json.includes(from), from);
  return json.replace(from, to);
};

const label = choicesOf(draw()).find(({ id }) => id === yes)!.label;
const today = parisToday();

const table: readonly { title: string; body: () => string; code: FlagCode; detail: RegExp }[] = [
  {
    title: 'a label that the page changed',
    body: () => edit(fillIn(draw(), [yes]), JSON.stringify(label), '"Yes to everything"'),
    code: 'presentation-differs',
    detail: /^\/presentation\/groups\/\d+\/choices\/\d+\/label$/,
  },
  {
    title: 'a notice that the page shortened',
    body: () => {
      const submission = fillIn(draw(), [yes]);
      const { presentation } = submission;
      return JSON.stringify({
        ...submission,
        presentation: { ...presentation, notice: { ...presentation.notice, brief: [] } },
      });
    },
    code: 'presentation-differs',
    detail: /^\/presentation\/notice\/brief\/0$/,
  },
  {
    title: 'something on screen that the form does not have',
    body: () => edit(fillIn(draw(), [yes]), '"submit":', '"banner":"Last chance!","submit":'),
    code: 'presentation-differs',
    detail: /^\/presentation\/banner$/,
  },
  {
    title: 'a language that the form does not offer',
    body: () => edit(fillIn(draw(), [yes]), '"language":"fr"', '"language":"de"'),
    code: 'presentation-differs',
    detail: /^\/presentation\/language$/,
  },
  {
    title: 'a version that was never served',
    body: () => edit(fillIn(draw(), [yes]), `"version":"${loyaltyCard.version}"`, '"version":"99.0.0"'),
    code: 'unknown-version',
    detail: /99\.0\.0/,
  },
  {
    title: 'the form of three days ago',
    body: () => JSON.stringify(fillIn(draw(loyaltyCard, 'fr', addDays(today, -3)), [yes])),
    code: 'date-differs',
    detail: /^\/presentation\/date: /,
  },
  {
    title: 'the form of tomorrow',
    body: () => JSON.stringify(fillIn(draw(loyaltyCard, 'fr', addDays(today, 1)), [yes])),
    code: 'date-differs',
    detail: /^\/presentation\/date: /,
  },
  {
    title: 'a mark for a question that was not asked',
    body: () => edit(fillIn(draw(), [yes]), '"marks":{', '"marks":{"offers:pigeon:own":"yes",'),
    code: 'answers-invalid',
    detail: /^\/answers\/marks\/offers:pigeon:own$/,
  },
  {
    title: 'a question without a mark, which nobody may take for silence',
    body: () => edit(fillIn(draw(), []), `"${yes}":null,`, ''),
    code: 'answers-invalid',
    detail: /^\/answers\/marks\/offers:email:own$/,
  },
  {
    title: 'a "no" from a box that knows only yes',
    body: () => edit(fillIn(draw(), []), `"${yes}":null`, `"${yes}":"no"`),
    code: 'answers-invalid',
    detail: /^\/answers\/marks\/offers:email:own$/,
  },
];

for (const { title, body, code, detail } of table) {
  test(`${title} is kept and flagged, and never counts as consent`, async (t) => {
    const receiver = await startReceiver(t);
    const { status, receipt } = await receiver.post(body());
    assert.equal(status, 202);
    assert.equal(receipt.standing, 'flagged');
    assert.deepEqual(
      receipt.flags.map((flag) => flag.code).filter((one) => one === code),
      [code],
    );
    assert.match(receipt.flags.find((flag) => flag.code === code)!.detail, detail);
    const record = decode(receipt.jws);
    assert.equal(record.standing, 'flagged');
    assert.deepEqual(record.flags, receipt.flags);
    const [stored] = await receiver.list();
    assert.equal(stored?.['standing'], 'flagged');
    const page = await receiver.get(new URL(receipt.proof).pathname);
    assert.equal(page.status, 200);
  });
}

test('what is flagged is kept as it came, not as it should have been', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(
    edit(fillIn(draw(), [yes]), JSON.stringify(label), '"Yes to everything"'),
  );
  const item = decode(receipt.jws).items.find(({ id }) => id === yes);
  assert.equal(item?.label, 'Yes to everything');
  const shown = await (await receiver.get(`${new URL(receipt.proof).pathname}/presentation.json`)).text();
  assert.ok(shown.includes('Yes to everything'));
});

test('a form opened before midnight and sent after it counts', async (t) => {
  const receiver = await startReceiver(t);
  const { status } = await receiver.post(fillIn(draw(loyaltyCard, 'fr', addDays(today, -1)), [yes]));
  assert.equal(status, 201);
});

test('a form that was served before and changed since still counts for a page that is open', async (t) => {
  const before = await startReceiver(t);
  const drawn = fillIn(draw(), [yes]);
  await before.close();
  const next = {
    ...loyaltyCard,
    version: '9.0.0',
    title: { fr: 'Autre titre', en: 'Another title', es: 'Otro título' },
  };
  const after = await startReceiver(t, { folder: before.folder, forms: [next] });
  assert.equal((await after.post(drawn)).status, 201);
  assert.equal((await after.post(fillIn(draw(next), [yes]))).status, 201);
});

test('an owner who changes a form and not its version is warned, and both contents are known', async (t) => {
  const before = await startReceiver(t);
  await before.close();
  const changed = { ...loyaltyCard, title: { fr: 'Autre titre', en: 'Another title', es: 'Otro título' } };
  const after = await startReceiver(t, { folder: before.folder, forms: [changed] });
  assert.ok(after.logs.some((line) => line.includes('raise') && line.includes('version')));
  assert.equal((await after.post(fillIn(draw(), []))).status, 201);
  assert.equal((await after.post(fillIn(draw(changed), []))).status, 201);
});

test('the law of the day of arrival decides: a silence of 10 August 2026 permits no call on the 11th', async (t) => {
  const receiver = await startReceiver(t, {
    now: () => new Date('2026-08-11T08:00:00+02:00'),
    forms: [phoneForm],
  });
  const drawn = draw(phoneForm, 'fr', '2026-08-10');
  const phone = choicesOf(drawn).find(({ channel }) => channel === 'phone')!;
  assert.equal(phone.polarity, 'objection');
  const silent = await receiver.post(fillIn(drawn, []));
  assert.equal(silent.status, 202);
  assert.deepEqual(
    silent.receipt.flags.map(({ code }) => code),
    ['law-differs'],
  );
  assert.ok(silent.receipt.flags[0]!.detail.startsWith(phone.id));
  const objections = choicesOf(drawn).flatMap(({ id, polarity }) => (polarity === 'objection' ? [id] : []));
  const objected = await receiver.post(fillIn(drawn, objections));
  assert.equal(objected.status, 201, 'an objection needs no permission');
});

// The loyalty card as it could have been written before the change of 11 August 2026.
const phoneForm = {
  ...loyaltyCard,
  partners: {
    ...(loyaltyCard['partners'] as Record<string, unknown>),
    list: { ...(loyaltyCard['partners'] as { list: Record<string, unknown> }).list, date: '2026-06-01' },
  },
};
