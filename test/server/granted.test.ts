import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excelWriting } from '../../src/exports/index.js';
import { wordExcel } from '../../src/server/owner/word-excel.js';
import { linesOf as readLines } from '../exports/csv-lines.js';
import { linksOf, oneClick, press } from './a-person.js';
import { type Running, startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone, loyaltyCard, readConfig } from './a-submission.js';

const download = (receiver: Running, query: string) =>
  receiver.get(`/v1/granted?form=loyalty-card&${query}`, { authorization: `Bearer ${receiver.ownerToken}` });
const bytesOf = async (receiver: Running, query: string): Promise<string> => {
  const answer = await download(receiver, query);
  assert.equal(answer.status, 200, await answer.clone().text());
  return Buffer.from(await answer.arrayBuffer()).toString('utf8');
};
const writeTo = async (receiver: Running, values: Record<string, string>, choices: readonly string[]) => {
  const filled = fillIn(draw(), choices);
  const answers = { ...filled.answers, values: { ...filled.answers.values, ...values } };
  return (await receiver.post({ ...filled, answers })).receipt;
};

test('an owner opens who said yes in a French Excel, and the trail says so', async (t) => {
  const receiver = await startReceiver(t);
  const { id } = await writeTo(receiver, {}, ['offers:phone:own']);
  await writeTo(receiver, { email: 'no@mail.example', phone: '+44 20 7946 0018' }, []);
  const text = await bytesOf(receiver, 'channel=phone&language=fr');
  assert.ok(text.startsWith('\uFEFFAdresse ou numéro;Moyen;Pour;'));
  const [, line, ...rest] = readLines(text);
  assert.deepEqual(rest, []);
  assert.ok(line);
  assert.deepEqual(line.slice(0, 3), [jeannesPhone, 'Appel', 'Boulangerie des Tilleuls SARL']);
  assert.match(line[4] ?? '', /^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
  assert.match(line[5] ?? '', /^\d\d\/\d\d\/\d{4}$/);
  assert.equal(line[9], id);
  const audit = await receiver.get('/v1/audit', { authorization: `Bearer ${receiver.ownerToken}` });
  assert.match(await audit.text(), /"act":"exportGranted","about":\{"form":"loyalty-card"\}/);
});

test('who took their yes back is on no list, and a list that no form asks for is refused', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  assert.equal(readLines(await bytesOf(receiver, 'channel=email')).length, 2);
  await press(receiver, (await linksOf(receiver)).stop, oneClick);
  assert.equal(readLines(await bytesOf(receiver, 'channel=email')).length, 1);
  for (const query of ['channel=email&party=nobody', 'channel=post', 'channel=email&language=xx'])
    assert.equal((await download(receiver, query)).status, 400, query);
  assert.equal((await receiver.get('/v1/granted?form=loyalty-card&channel=email')).status, 401);
});

test('a spreadsheet runs nothing that somebody wrote, and leaves numbers as they are dialled', () => {
  const config = readConfig(loyaltyCard);
  const { entry } = excelWriting(wordExcel([config], 'fr'));
  const record = { event: { at: '2026-07-01T22:30:00Z' }, id: 'urn:uuid:1', items: [] } as never;
  const written = (contact: string): string =>
    entry({
      contact,
      channel: 'email',
      party: 'own',
      reason: 'granted',
      ruleId: 'x',
      from: null,
      until: null,
      record,
    });
  assert.match(written('=cmd@mail.example'), /^'=cmd@mail\.example;E-mail;.*;02\/07\/2026 00:30;/);
  assert.match(written('@sum@x.example'), /^'@sum/);
  assert.match(written('0639981234'), /^06 39 98 12 34;/);
  assert.match(written('+33639981234'), /^06 39 98 12 34;/);
  assert.match(written('+442079460018'), /^00 44 20 7946 0018;/);
  assert.ok(written(jeanne).endsWith(';urn:uuid:1\r\n'));
});
