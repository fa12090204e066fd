import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Mark } from '../../src/form/index.js';
import type { ContactAnswer } from '../../src/law/index.js';
import type { ProofRecord, Submission } from '../../src/proof/index.js';
import { asOwner } from './a-person.js';
import { fields, send } from './a-plain-form.js';
import { type Running, startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne, loyaltyCard } from './a-submission.js';

const [post, phone] = ['offers:post:own', 'offers:phone:own'] as const;
const letter = 'letter:email:own';
const shop = 'https://shop.example';
const newsletter = JSON.parse(
  readFileSync(new URL('../../demo/forms/newsletter.json', import.meta.url), 'utf8'),
) as typeof loyaltyCard;
const forms = [loyaltyCard, newsletter].map((form) => ({ ...form, origins: [shop] }));

const decode = (jws: string): ProofRecord =>
  JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as ProofRecord;
const answersIn = ({ items }: ProofRecord): Record<string, string> =>
  Object.fromEntries(items.map(({ id, answer }) => [id, answer]));

/** The loyalty card as somebody sends it who opened this of what it folds away; without its address where it is left out. */
function card(
  opened: readonly string[] | undefined,
  {
    granted = [],
    marks = {},
    hasAddress = true,
  }: {
    granted?: readonly string[];
    marks?: Record<string, Mark>;
    hasAddress?: boolean;
  } = {},
): Submission {
  const submission = fillIn(draw(), granted);
  const { address, ...values } = submission.answers.values;
  return {
    ...submission,
    answers: {
      values: hasAddress && address !== undefined ? { ...values, address } : values,
      marks: { ...submission.answers.marks, ...marks },
    },
    device: { ...submission.device, ...(opened && { opened }) },
  };
}

const mayWrite = async (
  receiver: Running,
  { channel = 'post', form = 'loyalty-card' } = {},
): Promise<string> => {
  const question = { form, contact: { email: jeanne }, relationship: 'prospect', channel };
  const answer = await asOwner(receiver, '/v1/may-contact', question);
  assert.equal(answer.status, 200, await answer.clone().text());
  const { allowed, reason } = (await answer.json()) as ContactAnswer;
  return `${allowed ? 'yes' : 'no'}: ${reason}`;
};

test('an objection that stands behind a button nobody pressed was not asked: no silence means yes to it', async (t) => {
  const receiver = await startReceiver(t);
  const { status, receipt } = await receiver.post(card(['notice', `choice:${phone}`]));
  assert.deepEqual([status, receipt.standing, receipt.flags], [201, 'counted', []]);
  assert.equal(answersIn(decode(receipt.jws))[post], 'unanswered');
  assert.equal(await mayWrite(receiver), 'no: not-informed');
  const page = await (await receiver.get(new URL(receipt.proof).pathname, { accept: 'text/html' })).text();
  assert.match(page, /derrière un bouton sur lequel vous n’avez pas appuyé/);
});

test('whoever opened it and left the box empty was told, and does not object', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(card(['optional']));
  assert.equal(answersIn(decode(receipt.jws))[post], 'not-objected');
  assert.equal(await mayWrite(receiver), 'yes: not-objected');
  // Sending it again without opening changes nothing that was said.
  await receiver.post(card([]));
  assert.equal(await mayWrite(receiver), 'yes: not-objected');
});

test('what was pressed counts, whatever is said of what was opened', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(card([], { granted: [post, phone] }));
  const answers = answersIn(decode(receipt.jws));
  assert.deepEqual([answers[post], answers[phone]], ['objected', 'granted']);
  assert.equal(await mayWrite(receiver), 'no: objected');
  const no = await receiver.post(card([], { marks: { [phone]: 'no' } }));
  assert.equal(answersIn(decode(no.receipt.jws))[phone], 'refused');
});

test('a widget that does not say what was opened: whoever gave the address has seen the question about it', async (t) => {
  const receiver = await startReceiver(t);
  const without = await receiver.post(card(undefined, { hasAddress: false }));
  assert.equal(answersIn(decode(without.receipt.jws))[post], 'unanswered');
  assert.equal(await mayWrite(receiver), 'no: not-informed');
  const { receipt } = await receiver.post(card(undefined));
  assert.equal(answersIn(decode(receipt.jws))[post], 'not-objected');
  assert.equal(await mayWrite(receiver), 'yes: not-objected');
});

test('a form without script: the same', async (t) => {
  const receiver = await startReceiver(t, { forms });
  const recordOf = async (answer: Response): Promise<ProofRecord> => {
    assert.equal(answer.status, 303, await answer.clone().text());
    const { pathname } = new URL(answer.headers.get('location') ?? '');
    return (await (await receiver.get(`${pathname}/record.json`)).json()) as ProofRecord;
  };
  const filled = fields(draw(forms[0]));
  const empty = Object.fromEntries(
    Object.entries(filled).map(([name, text]) => [name, name.startsWith('address') ? '' : text]),
  );
  assert.equal(answersIn(await recordOf(await send(receiver, empty, { origin: shop })))[post], 'unanswered');
  assert.equal(await mayWrite(receiver), 'no: not-informed');
  assert.equal(
    answersIn(await recordOf(await send(receiver, filled, { origin: shop })))[post],
    'not-objected',
  );
  assert.equal(await mayWrite(receiver), 'yes: not-objected');
});

test('a letter that the button says yes to: sending is the yes, with script and without', async (t) => {
  for (const isPlain of [false, true]) {
    const receiver = await startReceiver(t, { forms });
    const presentation = draw(forms[1]);
    const sent = fillIn(presentation, [letter]);
    if (isPlain) {
      const { status } = await send(receiver, fields(presentation), { origin: shop }, 'newsletter');
      assert.equal(status, 303);
    } else assert.equal((await receiver.post(sent, { origin: shop })).status, 201);
    const said = await mayWrite(receiver, { channel: 'email', form: 'newsletter' });
    assert.equal(said, 'yes: granted', isPlain ? 'without script' : 'with script');
  }
});
