import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHeldFor } from '../../src/server/submit/held-for.js';
import { startReceiver } from './a-receiver.js';
import { fillIn } from './a-submission.js';

const choice = 'offers:email:own';
const device = {
  shownAt: '2026-11-23T10:00:00Z',
  sentAt: '2026-11-23T10:01:00Z',
  visit: 'AAAAAAAAAAAAAAAAAAAA-_',
  turn: 2,
  presses: { [choice]: { at: '2026-11-23T10:00:30.000Z', ago: 30_000 } },
};
const filled = (changed: object = {}) => ({ ...fillIn(), device: { ...device, ...changed } });

test('a widget says when each choice was pressed; one of yesterday that says nothing is understood too', async (t) => {
  const receiver = await startReceiver(t);
  assert.equal((await receiver.post(filled())).status, 201);
  assert.equal(
    (await receiver.post(filled({ presses: { [choice]: { at: device.shownAt, ago: null } } }))).status,
    201,
  );
  assert.equal((await receiver.post(filled({ stopped: true }))).status, 201);
  assert.equal((await receiver.post(fillIn())).status, 201);
});

test('times that no widget writes are refused, each with its place', async (t) => {
  const receiver = await startReceiver(t);
  const wrong = (press: unknown) => ({ presses: { [choice]: press } });
  for (const [changed, place, detail] of [
    [{ visit: 'short' }, '/device/visit', /22 |16 random bytes/],
    [{ stopped: false }, '/device/stopped', /true/],
    [{ turn: 0 }, '/device/turn', /1 or more/],
    [{ turn: 1.5 }, '/device/turn', /whole number/],
    [wrong({ at: 'now', ago: 1 }), `/device/presses/${choice}/at`, /RFC 3339/],
    [wrong({ at: device.shownAt, ago: -1 }), `/device/presses/${choice}/ago`, /0 or more/],
    [wrong({ at: device.shownAt, ago: 4e11 }), `/device/presses/${choice}/ago`, /or less/],
    [wrong({ at: device.shownAt }), `/device/presses/${choice}/ago`, /missing/],
    [{ presses: { '1 x': { at: device.shownAt, ago: 1 } } }, '/device/presses/1 x', /Rename/],
  ] as const) {
    const { status, problem } = await receiver.post(filled(changed));
    assert.equal(status, 400, place);
    const said = problem.errors?.find(({ pointer }) => pointer === place);
    assert.match(said?.detail ?? '', detail, JSON.stringify(problem.errors));
  }
});

test('an answer is never refused for how long it says it was kept', async (t) => {
  const receiver = await startReceiver(t);
  for (const held of ['0', 'unknown', '86400000', '-1', 'soon', '1e99', '99999999999999'])
    assert.equal((await receiver.post(fillIn(), { 'accord-held': held })).status, 201, held);
});

test('how long a body was kept is a whole number of milliseconds, ten years at most', () => {
  assert.equal(readHeldFor('0'), 0);
  assert.equal(readHeldFor('unknown'), 315_576_000_000);
  assert.equal(readHeldFor('86400000'), 86_400_000);
  assert.equal(readHeldFor('315576000000'), 315_576_000_000);
  for (const header of [undefined, '', '-1', '1.5', '315576000001', '9999999999999', '1 000', ['1', '2']])
    assert.equal(readHeldFor(header), undefined, String(header));
});
