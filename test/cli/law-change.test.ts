import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { firstDayWithout } from '../../src/cli/stops-counting.js';
import { startReceiver } from '../server/a-receiver.js';
import { onFile } from '../server/a-database.js';
import { draw, fillIn, jeanne, loyaltyCard } from '../server/a-submission.js';
import { accord } from './accord.js';

test('the owner learns on which day a stored consent stops counting, and by which rule, without a name', async (t) => {
  const receiver = await startReceiver(t, onFile);
  const { receipt } = await receiver.post(fillIn(draw(), ['offers:email:own', 'offers:phone:own']));
  const folders = ['--data', join(receiver.folder, 'data'), '--keys', join(receiver.folder, 'keys')];
  const year = new Date().getFullYear() + 2;
  const { code, out, err } = await accord(['law-change', `${year}-01-01`, ...folders]);
  assert.deepEqual([code, err], [0, '']);
  const rows = (parse(out, { columns: true }) as Record<string, string>[]).filter(
    ({ what }) => what === 'consent',
  );
  assert.deepEqual(
    rows.map(({ id, channel, party, reason, rule }) => [id, channel, party, reason, rule]),
    [[receipt.id, 'phone', 'own', 'expired', 'FR-P25']],
  );
  const phones = await accord(['export', '--granted', 'phone', '--format', 'jsonl', ...folders]);
  const { until } = JSON.parse(phones.out) as { until: string };
  assert.equal(Date.parse(rows[0]?.['day'] ?? '') - Date.parse(until), 86_400_000, 'the day after its last');
  assert.doesNotMatch(out, new RegExp(jeanne));
  assert.equal((await accord(['law-change', '2020-01-01', ...folders])).code, 2);
});

test('the owner learns which form would not be drawn any more on that day, and where to change it', async (t) => {
  const marketing = loyaltyCard['marketing'] as { phone?: object };
  const form = {
    ...loyaltyCard,
    marketing: { ...marketing, phone: { ...marketing.phone, until: '2027-03-01' } },
  };
  const receiver = await startReceiver(t, { ...onFile, forms: [form] });
  const formsOn = async (day: string): Promise<readonly string[]> => {
    const { out } = await accord([
      'law-change',
      day,
      '--data',
      join(receiver.folder, 'data'),
      '--keys',
      join(receiver.folder, 'keys'),
    ]);
    return (parse(out, { columns: true }) as Record<string, string>[])
      .filter(({ what }) => what === 'form')
      .map(({ id, reason }) => `${id}: ${reason}`);
  };
  assert.deepEqual(await formsOn('2027-02-01'), []);
  assert.deepEqual(await formsOn('2027-06-01'), ['loyalty-card: phone-period-over /marketing/phone/until']);
});

const start = `${new Date().getFullYear() + 1}-12-01`;
const noTextMessages = {
  id: 'FR-X01',
  title: 'No text messages to consumers.',
  source: 'a bill',
  from: start,
  when: { audience: ['consumer'], channel: ['sms', 'email'], party: ['own'] },
  regime: 'prohibited',
};
const plan = (...rules: readonly object[]) => ({
  schema: 'accord/proposed-rules/1',
  jurisdiction: 'FR',
  rules,
});

test('the owner learns what a planned law would do to stored consents and to questions, and the book stays as it is', async (t) => {
  const receiver = await startReceiver(t, onFile);
  const { receipt } = await receiver.post(fillIn(draw(), ['offers:email:own']));
  const folders = ['--data', join(receiver.folder, 'data'), '--keys', join(receiver.folder, 'keys')];
  const file = join(receiver.folder, 'rules.json');
  const lawChange = async (when: string) => {
    const { code, out, err } = await accord(['law-change', when, ...folders]);
    assert.deepEqual([code, err], [0, '']);
    return (parse(out, { columns: true }) as Record<string, string>[]).map(
      ({ what, id, channel, day, reason, rule }) => [what, id, channel, day, reason, rule].join(' '),
    );
  };
  writeFileSync(file, JSON.stringify(plan(noTextMessages)));
  const before = await lawChange(start);
  assert.deepEqual(await lawChange(file), [
    `form loyalty-card  ${start} banned-channel /marketing/channels/0 FR-X01`,
    `form loyalty-card  ${start} banned-channel /marketing/channels/1 FR-X01`,
    `question loyalty-card email ${start} opt-in to prohibited FR-X01`,
    `question loyalty-card sms ${start} opt-in to prohibited FR-X01`,
    `consent ${receipt.id} email ${start} prohibited FR-X01`,
  ]);
  assert.deepEqual(await lawChange(start), before, 'no other answer goes by the plan');
});

test('a planned law that cannot be asked is refused with each mistake in it', async (t) => {
  const receiver = await startReceiver(t, onFile);
  const folders = ['--data', join(receiver.folder, 'data'), '--keys', join(receiver.folder, 'keys')];
  const file = join(receiver.folder, 'rules.json');
  const refused = async (text: string): Promise<string> => {
    writeFileSync(file, text);
    const { code, out, err } = await accord(['law-change', file, ...folders]);
    assert.deepEqual([code, out], [2, '']);
    return err;
  };
  const rule = { ...noTextMessages, id: 'FR-M04', from: '2030-02-30', regime: 'maybe', until: '2029-01-01' };
  const said = await refused(JSON.stringify(plan(rule)));
  for (const word of ['/rules/0/id', '/rules/0/from', '/rules/0/regime'])
    assert.ok(said.includes(word), said);
  assert.match(await refused(JSON.stringify(plan(noTextMessages, noTextMessages))), /the same id twice/);
  assert.match(
    await refused(JSON.stringify(plan({ ...noTextMessages, from: '2020-01-01' }))),
    /\/rules\/0\/from: 2020-01-01 is not after today/,
  );
  assert.match(await refused('{"schema":'), /not-json at line 1/);
  assert.match((await accord(['law-change', 'tomorrow', ...folders])).err, /Give a day, or a JSON file/);
});

test('the first day without a yes is found, at either end and between', async () => {
  const find = (stops: string) =>
    firstDayWithout({ from: '2026-11-29', until: '2027-11-29' }, async (day) => day < stops);
  assert.equal(await find('2026-11-30'), '2026-11-30');
  assert.equal(await find('2027-03-01'), '2027-03-01');
  assert.equal(await find('2027-11-29'), '2027-11-29');
  assert.equal(await find('2027-11-30'), null);
});
