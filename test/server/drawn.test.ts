import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContactAnswer } from '../../src/law/index.js';
import type { DrawnFacts, ProofRecord, Submission } from '../../src/proof/index.js';
import { asOwner } from './a-person.js';
import { type Running, startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne } from './a-submission.js';

const [email, sms, phone, post] = ['email', 'sms', 'phone', 'post'].map(
  (channel) => `offers:${channel}:own`,
) as [string, string, string, string];
const passed: DrawnFacts = { onScreen: true, uncovered: true, textSize: true, contrast: true };
const covered = { ...passed, uncovered: false };
const neverThere: DrawnFacts = { onScreen: false, uncovered: null, textSize: null, contrast: null };

const filled = (
  granted: readonly string[],
  drawn: Readonly<Record<string, DrawnFacts>>,
  more: Partial<Submission['device']> = {},
): Submission => {
  const submission = fillIn(draw(), granted);
  return { ...submission, device: { ...submission.device, drawn, ...more } };
};
const decode = (jws: string): ProofRecord =>
  JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as ProofRecord;
const itemIn = (jws: string, id: string) => decode(jws).items.find((item) => item.id === id);
const ask = async (receiver: Running, channel: string): Promise<string> => {
  const answer = await asOwner(receiver, '/v1/may-contact', {
    form: 'loyalty-card',
    contact: { email: jeanne },
    relationship: 'prospect',
    channel,
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  const { allowed, reason } = (await answer.json()) as ContactAnswer;
  return `${allowed ? 'yes' : 'no'}: ${reason}`;
};
const proofOf = async (receiver: Running, proof: string): Promise<string> =>
  (await (await receiver.get(new URL(proof).pathname, { accept: 'text/html' })).text()).replaceAll(
    /\s+/g,
    ' ',
  );
const warnings = ({ logs }: Running): readonly { form: string; choice: string; msg: string }[] =>
  logs.map((line) => JSON.parse(line)).filter(({ level, choice }) => level === 40 && choice !== undefined);

for (const [how, facts, sentence] of [
  ['that something covered', covered, /Quelque chose cachait cette question/],
  ['that never was on the screen', neverThere, /n’est jamais apparue à votre écran/],
] as const)
  test(`a yes to a question ${how} counts for nothing, and all else the person said counts`, async (t) => {
    const receiver = await startReceiver(t);
    const { status, receipt } = await receiver.post(
      filled([email, sms, post], { [email]: passed, [sms]: facts, [post]: facts }),
    );
    assert.deepEqual([status, receipt.standing], [201, 'counted']);
    assert.deepEqual(receipt.flags, [{ code: 'not-seen', detail: sms }]);
    assert.equal(receipt.answers.find(({ choice }) => choice === sms)?.answer, 'unanswered');
    assert.deepEqual(itemIn(receipt.jws, sms)?.drawn, facts);
    assert.deepEqual(itemIn(receipt.jws, email)?.drawn, passed);
    assert.equal(await ask(receiver, 'email'), 'yes: granted');
    assert.equal(await ask(receiver, 'sms'), 'no: no-consent');
    // An objection was pressed, whatever lay over it.
    assert.equal(itemIn(receipt.jws, post)?.answer, 'objected');
    assert.equal(await ask(receiver, 'post'), 'no: objected');
    assert.match(await proofOf(receiver, receipt.proof), sentence);
  });

test('a no to a question that nobody can have read is a no', async (t) => {
  const receiver = await startReceiver(t);
  const submission = filled([], { [phone]: covered });
  const answers = { ...submission.answers, marks: { ...submission.answers.marks, [phone]: 'no' } };
  const { receipt } = await receiver.post({ ...submission, answers });
  assert.deepEqual(receipt.flags, []);
  assert.equal(itemIn(receipt.jws, phone)?.answer, 'refused');
  assert.equal(await ask(receiver, 'phone'), 'no: refused');
});

test('a silence means yes only where the question can have been read', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(filled([], { [post]: neverThere }));
  assert.equal(itemIn(receipt.jws, post)?.answer, 'unanswered');
  assert.deepEqual(receipt.flags, [{ code: 'not-seen', detail: post }]);
  assert.equal(await ask(receiver, 'post'), 'no: not-informed');
  await receiver.post(filled([], { [post]: passed }));
  assert.equal(await ask(receiver, 'post'), 'yes: not-objected');
});

test('a question that is hard to read counts; the person’s proof says so, and the owner’s log once', async (t) => {
  const receiver = await startReceiver(t);
  const faint = { ...passed, textSize: false, contrast: false };
  const { status, receipt } = await receiver.post(filled([email], { [email]: faint }));
  await receiver.post(filled([email], { [email]: faint }));
  assert.deepEqual([status, receipt.flags], [201, []]);
  assert.equal(await ask(receiver, 'email'), 'yes: granted');
  const page = await proofOf(receiver, receipt.proof);
  assert.match(page, /écrite en moins de 11,3 pixels.*Votre réponse compte\./);
  assert.match(page, /se détachait mal du fond \(contraste de moins de 4,5 pour 1\)/);
  assert.deepEqual(
    warnings(receiver).map(({ form, choice, msg }) => [form, choice, msg]),
    [
      ['loyalty-card', email, 'A question is too small, or its answers are not of one size: it counts.'],
      ['loyalty-card', email, 'A question hardly stands out from its background: it counts.'],
    ],
  );
});

test('what a person left alone without coming to it is nothing to warn of; a yes that is lost is', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(filled([], { [sms]: neverThere }));
  assert.deepEqual(warnings(receiver), []);
  await receiver.post(filled([sms], { [sms]: neverThere }));
  assert.deepEqual(
    warnings(receiver).map(({ msg }) => msg),
    ['A question was never on the screen: no yes to it counts.'],
  );
});

test('what was not measured counts as before: by a browser that cannot, a widget of yesterday', async (t) => {
  const receiver = await startReceiver(t);
  const unknown: DrawnFacts = { onScreen: null, uncovered: null, textSize: null, contrast: null };
  for (const submission of [filled([email], { [email]: unknown }), fillIn(draw(), [email])]) {
    const { receipt } = await receiver.post(submission);
    assert.deepEqual(receipt.flags, []);
    assert.equal(itemIn(receipt.jws, email)?.answer, 'granted');
    assert.equal(itemIn(receipt.jws, post)?.answer, 'not-objected');
    assert.equal(decode(receipt.jws).event.opened, undefined);
    assert.doesNotMatch(await proofOf(receiver, receipt.proof), /notice complète\./);
  }
});

test('the record tells what was opened, in order and once; what the form does not fold away was not', async (t) => {
  const receiver = await startReceiver(t);
  const opened = ['optional', `choice:${phone}`, 'notice', 'optional', 'choice:other:phone:own', 'toString'];
  const { receipt } = await receiver.post(filled([], {}, { opened }));
  assert.deepEqual(decode(receipt.jws).event.opened, ['optional', `choice:${phone}`, 'notice']);
  assert.match(await proofOf(receiver, receipt.proof), /Vous avez ouvert la notice complète/);
  const other = await receiver.post(filled([], {}, { opened: [] }));
  assert.deepEqual(decode(other.receipt.jws).event.opened, []);
  assert.match(await proofOf(receiver, other.receipt.proof), /Vous n’avez pas ouvert la notice complète/);
});

test('measures that no widget sends are refused, each with its place', async (t) => {
  const receiver = await startReceiver(t);
  const wrong = (facts: unknown) => filled([], { [email]: facts as DrawnFacts });
  for (const [submission, place, detail] of [
    [wrong({ ...passed, contrast: 4.6 }), `/device/drawn/${email}/contrast`, /true or false or null/],
    [wrong({ ...passed, milliseconds: 1000 }), `/device/drawn/${email}/milliseconds`, /leave it out/],
    [wrong({ onScreen: true }), `/device/drawn/${email}/uncovered`, /missing/],
    [filled([], { '1 x': passed }), '/device/drawn/1 x', /Rename/],
    [filled([], {}, { opened: ['notice', 'a b'] }), '/device/opened/1', /Name of a fold/],
    [filled([], {}, { opened: Array<string>(1003).fill('notice') }), '/device/opened', /1002/],
  ] as const) {
    const { status, problem } = await receiver.post(submission);
    assert.equal(status, 400, place);
    const said = problem.errors?.find(({ pointer }) => pointer === place);
    assert.match(said?.detail ?? '', detail, JSON.stringify(problem.errors));
  }
});

test('a form in the new format is taken in, with all that it may say of what is folded away', async (t) => {
  const receiver = await startReceiver(t);
  const before = fillIn(draw(), [email]);
  const [group] = before.presentation.groups;
  const presentation = {
    ...before.presentation,
    schema: 'accord/presentation/2',
    saved: { text: 'Votre carte est créée.', link: { href: 'https://bakery.example/', text: 'Retour' } },
    groups: [
      { ...group, stands: 'press', opener: 'Ajouter mon adresse' },
      ...before.presentation.groups.slice(1).map((one) =>
        one.kind === 'choices'
          ? {
              ...one,
              stands: 'press',
              parties: [
                { id: 'own', name: 'Maison Lenoir', text: 'du pain', href: 'https://bakery.example/' },
              ],
              choices: one.choices.map((choice) => ({
                ...choice,
                control: 'submit',
                short: 'par e-mail',
                stands: 'press',
                opener: 'par téléphone',
              })),
            }
          : { ...one, fields: one.fields.map((field) => ({ ...field, stands: 'choice', with: [email] })) },
      ),
    ],
    notice: {
      ...before.presentation.notice,
      brief: before.presentation.notice.brief.map((item) => ({ ...item, apart: true })),
    },
  };
  const { status, receipt, text } = await receiver.post({ ...before, presentation });
  assert.equal(status, 202, text);
  assert.equal(receipt.flags[0]?.code, 'presentation-differs');
  for (const [changed, place] of [
    [{ schema: 'accord/presentation/3' }, '/presentation/schema'],
    [{ saved: { text: 'x'.repeat(9000) } }, '/presentation/saved/text'],
    [{ groups: [{ ...group, stands: 'hidden' }] }, '/presentation/groups/0/stands'],
  ] as const) {
    const refused = await receiver.post({ ...before, presentation: { ...presentation, ...changed } });
    assert.equal(refused.status, 400);
    assert.ok(
      refused.problem.errors?.some(({ pointer }) => pointer === place),
      refused.text,
    );
  }
});
