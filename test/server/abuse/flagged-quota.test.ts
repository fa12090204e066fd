import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesOf } from '../../../src/form/index.js';
import type { ProofRecord } from '../../../src/proof/index.js';
import { openStoreOf } from '../a-database.js';
import { mayContact } from '../a-person.js';
import { type Answered, startReceiver } from '../a-receiver.js';
import { draw, fillIn, parisToday } from '../a-submission.js';

const objection = choicesOf(draw()).find(({ polarity }) => polarity === 'objection')!.id;

/** What a stranger sends: another form than the shop's, with long words of their own. */
function forge(pressed: readonly string[] = []) {
  const drawn = fillIn(draw(), pressed);
  const introduction = 'spam '.repeat(1500);
  return { ...drawn, presentation: { ...drawn.presentation, introduction } };
}

/** So many flagged answers of today have come already. */
async function haveCome(folder: string, count: number): Promise<void> {
  const database = await openStoreOf(folder);
  await database.run(
    `insert into flagged_count (form_id, day, count) values ('loyalty-card', $1, $2)
     on conflict (form_id, day) do update set count = $2`,
    parisToday(),
    count,
  );
  await database.close();
}

const recordOf = ({ receipt }: Answered): ProofRecord =>
  JSON.parse(Buffer.from(receipt.jws.split('.')[1]!, 'base64url').toString()) as ProofRecord;
const codes = ({ receipt }: Answered) => receipt.flags.map(({ code }) => code);

test('where many answers do not match their form, little more than their noes is kept, and the noes count', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const whole = await receiver.post(forge());
  assert.deepEqual(codes(whole), ['presentation-differs']);
  await haveCome(receiver.folder, 100);
  const small = await receiver.post(forge([objection, 'offers:sms:own']));
  assert.deepEqual([small.status, codes(small)], [202, ['presentation-differs', 'kept-small']]);
  const record = recordOf(small);
  assert.deepEqual(
    record.items.map(({ id, answer }) => [id, answer]),
    [[objection, 'objected']],
  );
  const path = new URL(small.receipt.proof).pathname;
  const shown = await (await receiver.get(`${path}/presentation.json`)).text();
  assert.ok(!shown.includes('spam'));
  assert.ok(JSON.stringify(record).length + shown.length < 6000, 'it is small');
  assert.equal((await receiver.get(path)).status, 200);
  assert.match(await mayContact(receiver, { channel: 'post' }), /^no: (objected|refused)/);
  assert.ok(receiver.logs.some((line) => line.includes('little more than their noes')));
});

test('a form has a quota of answers that do not match, which no no and no honest answer ever meets', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(forge());
  await haveCome(receiver.folder, 2000);
  const refused = await receiver.post(forge(['offers:email:own']));
  assert.deepEqual([refused.status, refused.problem.code], [429, 'quota-full']);
  assert.ok(Number(refused.headers.get('retry-after')) > 0);
  const no = await receiver.post(forge([objection]));
  assert.deepEqual([no.status, codes(no).at(-1)], [202, 'kept-small']);
  assert.equal((await receiver.post(fillIn(draw(), ['offers:email:own']))).status, 201);
  assert.equal((await receiver.list()).length, 3);
  assert.ok(receiver.logs.some((line) => line.includes('only kept today where they hold a no')));
});
