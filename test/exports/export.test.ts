import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { accord } from '../cli/accord.js';
import { linksOf, oneClick, press } from '../server/a-person.js';
import { makeFolder, type Running, startReceiver } from '../server/a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone } from '../server/a-submission.js';
import { ask } from '../server/rights/a-request.js';
import { kantaraSchema } from './kantara-schema.js';
import { shapes } from './shapes.js';

const both = ['offers:email:own', 'offers:phone:own'];

/** Somebody else than Jeanne, who fills in the same form. */
function another(email: string, granted: readonly string[] = both): ReturnType<typeof fillIn> {
  const sent = fillIn(draw(), granted);
  const values = { ...sent.answers.values, email, phone: '06 39 98 77 66' };
  return { ...sent, answers: { ...sent.answers, values } };
}

const exportOf = (receiver: Running, ...more: readonly string[]) =>
  accord([
    'export',
    '--data',
    join(receiver.folder, 'data'),
    '--keys',
    join(receiver.folder, 'keys'),
    ...more,
  ]);
// `safe`: a word that the context lacks is an error.
const asQuads = { format: 'application/n-quads', safe: true } as const;
const rowsIn = (text: string, delimiter = ','): Record<string, string>[] =>
  parse(text, { columns: true, delimiter });
const start = async (t: TestContext) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(fillIn(draw(), both));
  return { receiver, receipt };
};

test('the owner gets who said yes by a channel, with the numbers of the proofs, and nobody who took it back or only said no', async (t) => {
  const { receiver, receipt } = await start(t);
  await receiver.post(another('luc@example.fr', []));
  const listed = await exportOf(receiver, '--granted', 'email');
  assert.deepEqual([listed.code, listed.err], [0, '']);
  assert.deepEqual(
    rowsIn(listed.out).map(({ contact, channel, party, reason, proof }) => [
      contact,
      channel,
      party,
      reason,
      proof,
    ]),
    [[jeanne, 'email', 'own', 'granted', receipt.id]],
  );
  const phones = rowsIn((await exportOf(receiver, '--granted', 'phone', '--on', '2099-01-05')).out);
  assert.deepEqual(phones, [], 'a consent to calls ends by itself');
  const today = await exportOf(receiver, '--granted', 'phone', '--format', 'jsonl');
  assert.deepEqual(
    today.out
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { contact: string }).contact),
    [jeannesPhone],
  );
  assert.equal((await exportOf(receiver, '--granted', 'email', '--party', 'nobody')).code, 2);
});

test('who takes back a yes, puts their data aside or is erased is in no export from then on', async (t) => {
  const { receiver } = await start(t);
  const proofs = async (): Promise<number> =>
    (await exportOf(receiver, '--granted', 'email', '--format', 'jsonl')).out.split('\n').filter(Boolean)
      .length;
  await receiver.post(another('luc@example.fr'));
  await receiver.post(another('eve@example.fr'));
  assert.equal(await proofs(), 3);
  const { stop } = await linksOf(receiver);
  assert.ok((await press(receiver, stop, oneClick)).ok);
  assert.equal(await proofs(), 2);
  await ask(receiver, 'restriction', {}, { email: 'luc@example.fr' });
  assert.equal(await proofs(), 1);
  await ask(receiver, 'erasure', {}, { email: 'eve@example.fr' });
  assert.equal(await proofs(), 0);
});

test('in a French spreadsheet the columns stand apart, and no address becomes a formula', async (t) => {
  const { receiver } = await start(t);
  await receiver.post(another('=hyperlink@example.fr'));
  const { out } = await exportOf(receiver, '--granted', 'email', '--separator', ';');
  assert.deepEqual(
    new Set(rowsIn(out, ';').map(({ contact }) => contact)),
    new Set([jeanne, "'=hyperlink@example.fr"]),
  );
});

test('a file of an export is the owner’s alone, is not written over, and the trail says who exported how many', async (t) => {
  const { receiver } = await start(t);
  const out = join(makeFolder(t), 'yes.csv');
  assert.equal((await exportOf(receiver, '--granted', 'email', '--out', out)).code, 0);
  assert.equal(statSync(out).mode & 0o777, 0o600);
  assert.equal(rowsIn(readFileSync(out, 'utf8')).length, 1);
  const again = await exportOf(receiver, '--granted', 'email', '--out', out);
  assert.equal(again.code, 2);
  assert.match(again.err, /is there already/);
  const trail = await accord([
    'audit',
    '--format',
    'jsonl',
    '--data',
    join(receiver.folder, 'data'),
    '--limit',
    '1',
  ]);
  const { who, act, about, outcome } = JSON.parse(trail.out) as Record<string, unknown>;
  assert.deepEqual(
    [who, act, about, outcome],
    [
      'command line',
      'accord export csv email',
      { form: 'loyalty-card', controllers: [(about as { controllers: string[] }).controllers[0]], count: 1 },
      'done',
    ],
  );
  assert.equal(existsSync(`${out}.${process.pid}.part`), false);
});

test('each yes is a Kantara receipt that validates, names no person, and tells the choice and no other', async (t) => {
  const { receiver, receipt } = await start(t);
  const { out } = await exportOf(receiver, '--granted', 'email', '--format', 'kantara');
  const lines = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, never>);
  const validate = new Ajv({ strict: false, allErrors: true }).compile(kantaraSchema);
  assert.equal(lines.length, 1);
  for (const line of lines) assert.ok(validate(line), JSON.stringify(validate.errors));
  const [one] = lines as unknown as [
    { consentReceiptID: string; services: { purposes: { purpose: string }[] }[] },
  ];
  assert.equal(`urn:uuid:${one.consentReceiptID}`, receipt.id);
  assert.deepEqual(one.services[0]?.purposes.length, 1);
  assert.match(one.services[0]?.purposes[0]?.purpose ?? '', /e-mail/i);
  assert.doesNotMatch(out, new RegExp(jeanne));
  assert.equal(validate({ ...lines[0], piiControllers: [] }), false);
});

test('the yeses are one document of DPV whose records conform to the shapes, with no word that is not in its context', async (t) => {
  const { receiver } = await start(t);
  await receiver.post(another('luc@example.fr'));
  const { out } = await exportOf(receiver, '--granted', 'phone', '--format', 'dpv');
  const conforms = async (text: string): Promise<boolean> => {
    const expanded = await jsonld.toRDF(JSON.parse(text) as object, asQuads);
    const data = new Store(
      new Parser({ format: 'application/n-quads' }).parse(expanded as unknown as string),
    );
    const validator = new Validator(new Store(new Parser().parse(shapes)));
    return (await validator.validate(data)).conforms;
  };
  assert.equal(out.match(/"dpv:ConsentRecord"/g)?.length, 2);
  assert.equal(await conforms(out), true);
  for (const part of [
    'dpv:hasDataSubject',
    'dpv:hasPurpose',
    'dpv:isIndicatedAtTime',
    'dpv:hasConsentControl',
    'dct:language',
  ])
    assert.equal(await conforms(out.replaceAll(part, 'dct:source')), false, part);
  assert.doesNotMatch(out, /example\.fr|06 39/);
  // A list of nobody is a document too.
  const none = await exportOf(receiver, '--granted', 'email', '--on', '2020-01-01', '--format', 'dpv');
  assert.deepEqual([none.code, (JSON.parse(none.out) as { '@graph': object[] })['@graph']], [0, []]);
});
