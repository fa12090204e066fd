import assert from 'node:assert/strict';
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

test('the first day without a yes is found, at either end and between', async () => {
  const find = (stops: string) =>
    firstDayWithout({ from: '2026-11-29', until: '2027-11-29' }, async (day) => day < stops);
  assert.equal(await find('2026-11-30'), '2026-11-30');
  assert.equal(await find('2027-03-01'), '2027-03-01');
  assert.equal(await find('2027-11-29'), '2027-11-29');
  assert.equal(await find('2027-11-30'), null);
});
