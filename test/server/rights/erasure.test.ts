import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { verifyProof } from '../../../src/proof/index.js';
import { nodePrimitives } from '../../../src/server/keys/sign.js';
import { openOwnStore } from '../../../src/server/store/open-own.js';
import { openDatabase } from '../../../src/server/store/sqlite/open-database.js';
import { databaseOf, onFile } from '../a-database.js';
import { asBrowser, asOwner, linksOf, mayContact, oneClick, press } from '../a-person.js';
import { makeFolder, type Running, startReceiver } from '../a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone } from '../a-submission.js';
import { ask, carryOut, filesWith, takeDown } from './a-request.js';

const withValues = (values: Record<string, string>, granted: readonly string[] = ['offers:email:own']) => {
  const submission = fillIn(draw(), granted);
  return {
    ...submission,
    answers: { ...submission.answers, values: { ...submission.answers.values, ...values } },
  };
};

const trustOf = async ({ get }: Running) => {
  const { keys } = (await (await get('/.well-known/jwks.json')).json()) as {
    keys: { kid: string; x: string }[];
  };
  return {
    recordKeys: new Map(keys.map(({ kid, x }) => [kid, Buffer.from(x, 'base64url') as Uint8Array])),
    logKey: await (await get('/v1/log/vkey')).text(),
  };
};

/** What the file keeps of a person that has to be gone: their wrapped key, and all that is sealed with it. */
async function secretsOf(folder: string, recordId: string): Promise<readonly Uint8Array[]> {
  const database = await openDatabase(join(folder, 'data/accord.db'), { isGuest: true });
  const rows = await database.all(
    `select wrapped_key, sealed from submission join subject using (subject_id) join private_part using (log_index)
     where subject_id = (select subject_id from submission where id = $1)`,
    recordId,
  );
  await database.close();
  return rows.flatMap((row) => [row['wrapped_key'] as Uint8Array, row['sealed'] as Uint8Array]);
}

test('after an erasure, neither a word nor the key of the person stands in any file, and every proof verifies', async (t) => {
  const receiver = await startReceiver(t, onFile);
  const receipts = [];
  for (let other = 0; other < 60; other++)
    receipts.push((await receiver.post(withValues({ email: `other-${other}@example.fr` }))).receipt);
  const { receipt } = await receiver.post(fillIn(draw(), ['offers:email:own', 'offers:post:own']));
  receipts.push(receipt);
  for (let other = 60; other < 120; other++)
    receipts.push((await receiver.post(withValues({ email: `other-${other}@example.fr` }))).receipt);
  const secrets = await secretsOf(receiver.folder, receipt.id);
  assert.equal(secrets.length, 2);
  const { preferences } = await linksOf(receiver);
  await press(receiver, preferences, { right: 'erasure', message: 'effacez tout, Jeanne Moreau' });
  const { items } = (await (
    await receiver.get('/v1/requests?form=loyalty-card', { authorization: `Bearer ${receiver.ownerToken}` })
  ).json()) as { items: { id: string }[] };
  const { erased, answer } = await carryOut(receiver, items[0]!.id);
  assert.deepEqual(erased, [receipt.id]);
  assert.match(answer.text, /Vos données sont effacées depuis le/);

  const words = [jeanne, 'jeanne.moreau', 'Lilas', 'Jeanne Moreau', '0639981234', '39981234', jeannesPhone];
  for (const running of [true, false]) {
    if (!running) await receiver.close();
    for (const text of words) assert.deepEqual(filesWith(receiver.folder, text), [], text);
    for (const bytes of secrets) assert.deepEqual(filesWith(receiver.folder, bytes), []);
  }
  for (const text of words) assert.ok(!receiver.logs.join('').includes(text), text);

  const again = await startReceiver(t, { ...onFile, folder: receiver.folder });
  const trust = await trustOf(again);
  for (const { jws, logProof } of receipts)
    assert.deepEqual(verifyProof({ jws, logProof }, trust, nodePrimitives).faults, []);
  const proof = await (await again.get(new URL(receipt.proof).pathname, asBrowser)).text();
  assert.match(proof, /Ce que vous aviez écrit est effacé/);
  const listed = await again.list();
  assert.equal(listed.filter(({ values }) => values === null).length, 1);
});

test('who is erased is contacted by no way, and comes back to what they say yes to then, and to nothing before it', async (t) => {
  const receiver = await startReceiver(t);
  const first = fillIn(draw(), ['offers:email:own', 'offers:post:own', 'partner-offers:email:roaster']);
  const key = randomUUID();
  await receiver.post(first, { 'idempotency-key': key });
  assert.equal(await mayContact(receiver), 'yes: granted');
  await ask(receiver, 'erasure');
  const ways = ['email', 'sms', 'phone', 'post'] as const;
  for (const channel of ways)
    assert.equal(
      await mayContact(receiver, {
        channel,
        relationship: 'customer',
        contact: { email: jeanne, phone: jeannesPhone },
      }),
      'no: suppressed',
      channel,
    );
  // Sent again by a device that never heard the answer: it is stored once, and that was erased.
  const repeated = await receiver.post(first, { 'idempotency-key': key });
  assert.equal(repeated.status, 200, repeated.text);
  assert.equal(await mayContact(receiver), 'no: suppressed');
  const { persons } = (await (
    await asOwner(receiver, '/v1/persons', { contact: { email: jeanne } })
  ).json()) as {
    persons: { state: { choices: { isOpen: boolean }[] } }[];
  };
  assert.ok(persons.every(({ state }) => state.choices.every(({ isOpen }) => !isOpen)));

  await receiver.post(fillIn(draw(), ['offers:sms:own']));
  const contact = { email: jeanne, phone: jeannesPhone };
  assert.equal(await mayContact(receiver, { channel: 'sms', contact }), 'yes: granted');
  assert.notEqual((await mayContact(receiver)).slice(0, 3), 'yes');
  const { stop } = await linksOf(receiver);
  assert.equal((await press(receiver, stop, oneClick)).status, 200);
});

test('a link to stop in an old mail takes a no also from who is erased; a page of choices opens no more', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const { stop, preferences } = await linksOf(receiver);
  await ask(receiver, 'erasure');
  assert.equal((await press(receiver, stop, oneClick)).status, 200);
  assert.deepEqual(
    (await receiver.list()).map(({ kind }) => kind),
    ['submitted', 'withdrawn'],
  );
  const page = await receiver.get(preferences, asBrowser);
  assert.ok(!(await page.text()).includes(jeanne));
});

test('the proof of a yes to calls stays nameable in the archive for its three years, and serves for nothing else', async (t) => {
  const receiver = await startReceiver(t, onFile);
  const { receipt } = await receiver.post(fillIn(draw(), ['offers:phone:own']));
  const { kept, answer } = await ask(receiver, 'erasure', { language: 'en' });
  const call = kept.find(({ what }) => what === 'call-consents');
  assert.equal(call?.ruleId, 'RT08');
  assert.equal(call?.until?.slice(0, 4), String(new Date().getFullYear() + 3));
  assert.match(answer.text, /the proof of your consent to calls, with your name, until [^]*R223-2/);
  assert.match(answer.text, /a fingerprint of your address/);
  const found = await asOwner(receiver, '/v1/archive/find', { contact: { phone: jeannesPhone } });
  const { items } = (await found.json()) as {
    items: { content: { person: Record<string, string>; record: string } }[];
  };
  assert.deepEqual(
    Object.values(items[0]!.content.person).toSorted(),
    [jeannesPhone, 'Jeanne', 'Jeanne'].toSorted(),
  );
  assert.equal((JSON.parse(items[0]!.content.record) as { id: string }).id, receipt.id);
  const contact = { phone: jeannesPhone };
  assert.equal(await mayContact(receiver, { channel: 'phone', contact }), 'no: suppressed');
  for (const text of [jeanne, jeannesPhone, 'Jeanne']) assert.deepEqual(filesWith(receiver.folder, text), []);
});

test('nothing is erased while the archive has no key for what the law keeps', async (t) => {
  const folder = makeFolder(t);
  const first = await startReceiver(t, { ...onFile, folder });
  await first.post(fillIn(draw(), ['offers:phone:own']));
  await ask(first, 'erasure');
  await first.post(fillIn(draw(), ['offers:phone:own']));
  await first.close();
  renameSync(join(folder, 'keys/archive-key'), join(folder, 'archive-key'));
  const receiver = await startReceiver(t, { ...onFile, folder });
  const id = await takeDown(receiver, 'erasure');
  const refused = await asOwner(receiver, `/v1/requests/${id}/carry-out`, {});
  assert.equal(refused.status, 503);
  assert.equal(((await refused.json()) as { code: string }).code, 'archive-key-missing');
  assert.equal((await receiver.list()).filter(({ values }) => values !== null).length, 1);
});

test('of a household that shares an address, each person’s own part is shown and erased, and no other', async (t) => {
  const receiver = await startReceiver(t, onFile);
  const paul = withValues({ firstName: 'Paul', lastName: 'Durand' }, ['offers:email:own']);
  const zoe = withValues({ firstName: 'Zoé', lastName: 'Durand-Petit' }, ['offers:sms:own']);
  const first = await receiver.post(zoe);
  await receiver.post(paul);
  const secrets = await secretsOf(receiver.folder, first.receipt.id);
  const id = await takeDown(receiver, 'erasure');
  const refused = await asOwner(receiver, `/v1/requests/${id}/carry-out`, {});
  assert.equal(refused.status, 409);
  assert.equal(((await refused.json()) as { code: string }).code, 'several-persons');
  const { persons } = (await (
    await receiver.get(`/v1/requests/${id}/persons`, { authorization: `Bearer ${receiver.ownerToken}` })
  ).json()) as { persons: { name: string; records: string[] }[] };
  const hers = persons.find(({ name }) => name.startsWith('Zoé'));
  assert.deepEqual(hers?.records, [first.receipt.id]);
  const seen = await ask(receiver, 'access', { records: hers.records });
  assert.ok(!JSON.stringify(seen.file).includes('Paul'));
  assert.match(seen.answer.text, /Plusieurs personnes utilisent la même adresse/);

  const { erased } = await carryOut(receiver, id, { records: hers.records });
  assert.deepEqual(erased, hers.records);
  const values = (await receiver.list()).map((one) => one['values'] as Record<string, string> | null);
  assert.deepEqual(
    values.map((one) => one?.['firstName'] ?? null),
    [null, 'Paul'],
  );
  assert.equal(await mayContact(receiver), 'yes: granted');
  assert.notEqual(
    (await mayContact(receiver, { channel: 'sms', contact: { phone: jeannesPhone } })).slice(0, 3),
    'yes',
  );
  // What opened her part opens nothing any more, in no backup: his is under a key of its own.
  for (const bytes of secrets) assert.deepEqual(filesWith(receiver.folder, bytes), []);
});

test('who is erased stays erased, and stays on the list, when an older backup is put back', async (t) => {
  const { backUp, restore } = await import('../journal/a-restore.js');
  const folder = makeFolder(t);
  const start = () => startReceiver(t, { ...onFile, folder, keysFolder: join(folder, 'data/keys') });
  const first = await start();
  await first.post(fillIn(draw(), ['offers:email:own', 'offers:post:own']));
  await first.close();
  backUp(folder);
  const second = await start();
  await ask(second, 'erasure');
  await second.close();
  restore(folder);
  const third = await start();
  assert.equal((await third.list())[0]?.['values'], null);
  assert.equal(await mayContact(third), 'no: suppressed');
  assert.equal(await mayContact(third, { channel: 'post' }), 'no: suppressed');
});

test('an erasure is carried out once, and the person is told when they ask again', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const [one, other] = [await takeDown(receiver, 'erasure'), await takeDown(receiver, 'access')];
  const both = await Promise.all(
    [one, one].map((id) => asOwner(receiver, `/v1/requests/${id}/carry-out`, {})),
  );
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 404]);
  const { answer, file } = await carryOut(receiver, other);
  assert.match(answer.text, /Nous n’avons rien trouvé sur vous|Vos données sont jointes/);
  assert.deepEqual(file?.['data'], []);
  const unknown = await asOwner(receiver, '/v1/requests', {
    form: 'loyalty-card',
    contact: { email: jeanne },
    right: 'erasure',
  });
  assert.equal(unknown.status, 404);
});

test('accounting stays in the archive for its ten years, and nobody is erased while a dispute is under way', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(fillIn(draw(), ['offers:email:own']));
  const store = await openOwnStore({
    dataFolder: join(receiver.folder, 'data'),
    databaseUrl: await databaseOf(receiver.folder),
  });
  t.after(() => store.close());
  const stored = await store.records.findById(receipt.id);
  const [subject, controller] = [stored!.subjectId, 'boulangerie-des-tilleuls'];
  await store.retention.tell([{ controller, subject, kind: 'invoice', on: '2026-03-04' }]);
  await store.retention.addHold({ controller, subject, since: '2026-05-01T00:00:00Z', reason: 'court' });
  const id = await takeDown(receiver, 'erasure');
  const held = await asOwner(receiver, `/v1/requests/${id}/carry-out`, {});
  assert.deepEqual([held.status, ((await held.json()) as { code: string }).code], [409, 'person-held']);
  await store.retention.endHold(controller, subject);
  const { kept, answer } = await carryOut(receiver, id);
  assert.deepEqual(
    kept.filter(({ what }) => what === 'accounting').map(({ ruleId, until }) => [ruleId, until]),
    [['RT05', '2036-12-31']],
  );
  assert.match(answer.text, /comptabilité, jusqu’au 31 décembre 2036/);
  const found = await asOwner(receiver, '/v1/archive/find', { contact: { email: jeanne } });
  assert.match(await found.text(), /"invoicedOn":"2026-03-04"/);
});
