import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { canonicalize, type ProofRecord, verifyProof } from '../../src/proof/index.js';
import { nodePrimitives } from '../../src/server/keys/sign.js';
import { onFile } from './a-database.js';
import { startReceiver, type Running } from './a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone } from './a-submission.js';

const decode = (jws: string): ProofRecord =>
  JSON.parse(Buffer.from(jws.split('.')[1]!, 'base64url').toString()) as ProofRecord;

async function trustOf({ get }: Running) {
  const { keys } = (await (await get('/.well-known/jwks.json')).json()) as {
    keys: { kid: string; x: string }[];
  };
  return {
    recordKeys: new Map(keys.map(({ kid, x }) => [kid, new Uint8Array(Buffer.from(x, 'base64url'))])),
    logKey: await (await get('/v1/log/vkey')).text(),
  };
}

test('a person who sends the form gets a receipt that anyone can check', async (t) => {
  const receiver = await startReceiver(t);
  const submission = fillIn(draw(), ['offers:email:own']);
  const { status, receipt } = await receiver.post(submission);
  assert.equal(status, 201);
  assert.equal(receipt.standing, 'counted');
  assert.deepEqual(receipt.flags, []);
  assert.match(receipt.proof, /^https:\/\/proof\.bakery\.example\/p\/[\w-]{43}$/);

  const trust = await trustOf(receiver);
  const { jws, logProof } = receipt;
  const verdict = verifyProof(
    { jws, logProof, presentation: submission.presentation },
    trust,
    nodePrimitives,
  );
  assert.deepEqual(verdict.faults, []);
  assert.equal(verdict.record?.id, receipt.id);
  assert.equal(verdict.record?.event.at, receipt.receivedAt);

  const changed = { ...submission.presentation, title: 'Autre chose' };
  assert.deepEqual(verifyProof({ jws, logProof, presentation: changed }, trust, nodePrimitives).faults, [
    'presentation',
  ]);
  const [header, payload, signature] = jws.split('.') as [string, string, string];
  const forged = Buffer.from(
    Buffer.from(payload, 'base64url').toString().replace('"refused"', '"granted"'),
  ).toString('base64url');
  assert.deepEqual(
    verifyProof({ jws: [header, forged, signature].join('.'), logProof }, trust, nodePrimitives).faults,
    ['record-signature'],
  );
  const other = await receiver.post(fillIn());
  assert.deepEqual(verifyProof({ jws, logProof: other.receipt.logProof }, trust, nodePrimitives).faults, [
    'log-inclusion',
  ]);
  assert.deepEqual(
    verifyProof({ jws, logProof }, { ...trust, recordKeys: new Map() }, nodePrimitives).faults,
    ['record-key'],
  );
  const unsigned = logProof.replace(
    /(— \S+ \S{8})\S/,
    (_, start: string) => `${start}${logProof.includes(`${start}A`) ? 'B' : 'A'}`,
  );
  assert.notDeepEqual(verifyProof({ jws, logProof: unsigned }, trust, nodePrimitives).faults, []);
});

test('a refusal stays a refusal, and only what was ticked is granted', async (t) => {
  const receiver = await startReceiver(t);
  const granted = ['offers:email:own', 'offers:phone:own'];
  const { receipt } = await receiver.post(fillIn(draw(), granted));
  const record = decode(receipt.jws);
  assert.ok(record.items.length > 5);
  for (const { id, answer, control, polarity } of record.items) {
    // A service that comes with a field: the person filled it in.
    if (control === 'field') continue;
    const left = polarity === 'objection' ? 'not-objected' : control === 'yes-no' ? 'unanswered' : 'refused';
    const expected = granted.includes(id) ? 'granted' : left;
    assert.equal(answer, expected, id);
    assert.equal(receipt.answers.find(({ choice }) => choice === id)?.answer, expected);
  }
});

test('the record says who, what, why, how long and under which rule, word for word', async (t) => {
  const receiver = await startReceiver(t);
  const submission = fillIn(draw());
  const record = decode((await receiver.post(submission)).receipt.jws);
  assert.equal(record.schema, 'accord/record/2');
  assert.equal(record.event.assurance, 'none');
  assert.equal(record.controllers[0]?.name, submission.presentation.controller);
  assert.equal(record.law.date, submission.presentation.date);
  const shown = submission.presentation.groups.flatMap((group) =>
    group.kind === 'choices' ? group.choices : [],
  );
  assert.deepEqual(
    record.items.flatMap(({ label, control }) => (control === 'field' ? [] : [label])),
    shown.map(({ label }) => label),
  );
  for (const item of record.items) {
    assert.ok(item.ruleId && item.legalBasis && item.retention && item.partyName, item.id);
    assert.equal(item.initial, 'unset');
  }
  assert.ok(record.items.find(({ id }) => id === 'offers:phone:own')?.period);
});

test('a service that comes with a field is in the record: granted by filling it in, unanswered without', async (t) => {
  const receiver = await startReceiver(t);
  const submission = fillIn();
  const { birthDate, ...values } = submission.answers.values;
  assert.ok(birthDate);
  const without = { ...submission, answers: { ...submission.answers, values } };
  for (const [sent, answer] of [
    [submission, 'granted'],
    [without, 'unanswered'],
    [
      { ...submission, answers: { ...submission.answers, values: { ...values, birthDate: ' ' } } },
      'unanswered',
    ],
  ] as const) {
    const { receipt } = await receiver.post(sent);
    const { items } = decode(receipt.jws);
    const [item, ...more] = items.filter(({ id }) => id === 'birthday:birthday:own');
    assert.equal(item?.answer, answer);
    assert.deepEqual(more, []);
    assert.equal(item.control, 'field');
    assert.equal(item.field, 'birthDate');
    assert.equal(item.legalBasis, 'consent');
    // The very sentence that stood beside the field.
    assert.ok(JSON.stringify(sent.presentation).includes(JSON.stringify(item.label).slice(1, -1)));
    assert.match(item.label, /^Si vous répondez\s: un gâteau/);
    assert.equal(receipt.answers.find(({ choice }) => choice === item.id)?.answer, answer);
  }
});

test('the record names nobody: no name, address, number nor mailbox', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(fillIn());
  const record = canonicalize(decode(receipt.jws));
  for (const secret of [jeanne, jeannesPhone, 'Jeanne', 'Lilas', '1980-02-03'])
    assert.ok(!record.includes(secret), secret);
});

test('whoever copies the database without the keys learns nothing of the person', async (t) => {
  const receiver = await startReceiver(t, { ...onFile });
  await receiver.post(fillIn());
  const data = join(receiver.folder, 'data');
  const bytes = Buffer.concat(readdirSync(data).map((name) => readFileSync(join(data, name))));
  assert.ok(bytes.includes('accord/record/2'));
  for (const secret of [jeanne, jeannesPhone, '39 98 12', 'Lilas', '1980-02-03'])
    assert.ok(!bytes.includes(secret), secret);
});

test('keys are for their owner’s eyes only', { skip: process.platform === 'win32' }, async (t) => {
  const { folder } = await startReceiver(t);
  const keys = join(folder, 'keys');
  assert.equal(statSync(keys).mode & 0o777, 0o700);
  assert.deepEqual(readdirSync(keys).toSorted(), [
    'archive-key',
    'log-key.pem',
    'log.vkey',
    'owner-token',
    'record-key.controller',
    'record-key.pem',
    'sealing-key.pem',
    'secret',
  ]);
  for (const name of readdirSync(keys)) assert.equal(statSync(join(keys, name)).mode & 0o777, 0o600, name);
});

test('the database is for its owner’s eyes only', { skip: process.platform === 'win32' }, async (t) => {
  const before = process.umask(0);
  t.after(() => process.umask(before));
  const receiver = await startReceiver(t, onFile);
  await receiver.post(fillIn());
  const data = join(receiver.folder, 'data');
  const names = readdirSync(data);
  assert.deepEqual(names.toSorted(), ['accord.db', 'accord.db-shm', 'accord.db-wal']);
  for (const name of names) assert.equal(statSync(join(data, name)).mode & 0o777, 0o600, name);
});

test('one person who answers twice is one subject, whatever the spelling of the address', async (t) => {
  const receiver = await startReceiver(t);
  const submission = fillIn();
  const loud = {
    ...submission,
    answers: {
      ...submission.answers,
      values: { ...submission.answers.values, email: ` ${jeanne.toUpperCase()} ` },
    },
  };
  const other = {
    ...submission,
    answers: { ...submission.answers, values: { ...submission.answers.values, email: 'paul@example.fr' } },
  };
  const [first, second, third] = await Promise.all(
    [submission, loud, other].map((one) => receiver.post(one)),
  );
  const subjectOf = (one: typeof first) => decode(one!.receipt.jws).subject.id;
  assert.equal(subjectOf(first), subjectOf(second));
  assert.notEqual(subjectOf(first), subjectOf(third));
});

test('the log grows by one for each submission, in the order of their answers', async (t) => {
  const receiver = await startReceiver(t);
  await Promise.all(Array.from({ length: 25 }, () => receiver.post(fillIn())));
  const checkpoint = await (await receiver.get('/v1/log/checkpoint')).text();
  assert.equal(checkpoint.split('\n')[1], '25');
  assert.equal((await receiver.list()).length, 25);
});
