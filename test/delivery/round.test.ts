import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Delivery } from '../../src/delivery/index.js';
import { Device, answers } from './an-outbox.js';

const hour = 60 * 60_000;

describe('what a device has kept', () => {
  test('leaves in the order in which it was pressed, one after the other, and goes once it has arrived', async () => {
    const device = new Device();
    await device.put('yes', 'no', 'other');
    assert.deepEqual(await device.deliver(), ['yes', 'no', 'other']);
    assert.deepEqual(await device.left(), []);
    assert.deepEqual(device.sent[0]?.body, '{"answer":"yes"}');
  });

  test('is still there after every failure, and is sent again with the same key and the same bytes', async () => {
    for (const answer of [answers.offline, answers.broken, answers.busy]) {
      const device = new Device();
      device.network.set('no', [answer]);
      await device.put('no');
      const sent = await device.deliver();
      assert.ok(sent.length > 1);
      assert.deepEqual(new Set(device.sent.map(({ body }) => body)).size, 1);
      assert.deepEqual(await device.left(), ['no']);
    }
  });

  test('leaves with a 202 too: the receiver has stored it, though it counts for nothing', async () => {
    const device = new Device();
    device.network.set('old', [answers.flagged]);
    await device.put('old');
    await device.deliver();
    assert.deepEqual(await device.left(), []);
    assert.equal(device.settled[0]?.outcome.state, 'flagged');
  });

  test('waits behind what came before it, and not for ever behind one that fails again and again', async () => {
    const device = new Device();
    device.network.set('stubborn', [answers.broken]);
    await device.put('stubborn', 'no');
    device.patience = 4;
    const sent = await device.deliver();
    assert.deepEqual(sent.slice(0, 4), ['stubborn', 'stubborn', 'stubborn', 'no']);
    assert.deepEqual(await device.left(), ['stubborn']);
  });

  test('is not hurried through a line that is down: two failures in a row end the pass', async () => {
    const device = new Device();
    device.patience = 1;
    const keys = Array.from({ length: 50 }, (_, index) => `key-${index}`);
    for (const key of keys) device.network.set(key, [answers.offline]);
    await device.put(...keys);
    // They have all been tried in vain before.
    for (const key of keys) await device.store.change(key, { tries: 5 });
    assert.equal((await device.deliver()).length, 2);
  });

  test('of another receiver stays for a form of that one', async () => {
    const device = new Device();
    await device.outbox.put(device.entry('theirs', { endpoint: 'https://other.example/' }));
    assert.deepEqual(await device.deliver(), []);
    assert.deepEqual(await device.left(), ['theirs']);
  });

  test('goes to the place and as the type that it was put in with, and its bytes are nobody’s business', async () => {
    const device = new Device();
    await device.outbox.put(
      device.entry('sealed', { path: 'v1/sealed', type: 'text/plain', body: 'not JSON' }),
    );
    await device.deliver();
    const [{ url, type, body } = { url: '', type: '', body: '' }] = device.sent;
    assert.deepEqual([url, type, body], ['https://proof.shop.example/v1/sealed', 'text/plain', 'not JSON']);
  });

  test('is listed with its time and state, and without anybody’s answers', async () => {
    const device = new Device();
    await device.put('no');
    const [one] = await device.outbox.list();
    assert.equal(one?.madeAt, device.at);
    assert.equal(one?.formId, 'loyalty-card');
    assert.equal(one?.refused, null);
    assert.ok(!JSON.stringify(one).includes('answer'));
  });

  test('a thousand leave in order, each once', async () => {
    const device = new Device();
    const keys = Array.from({ length: 1000 }, (_, index) => `key-${index}`);
    await device.put(...keys);
    device.round.start();
    while ((await device.left()).length > 0) await device.rest();
    assert.deepEqual(
      device.sent.map(({ key }) => key),
      keys,
    );
  });
});

describe('how long between two tries', () => {
  test('a second at first, then twice as long each time, up to a minute', async () => {
    const device = new Device();
    device.network.set('no', [answers.offline]);
    device.patience = 9;
    await device.put('no');
    await device.deliver();
    assert.deepEqual(
      device.waits,
      [1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1000),
    );
  });

  test('as long as Retry-After says, also for a page that is opened meanwhile', async () => {
    const device = new Device();
    device.network.set('no', [answers.busy]);
    device.patience = 1;
    await device.put('no');
    await device.deliver();
    assert.deepEqual(device.waits, [120_000]);
    device.reopen(-100_000);
    device.patience = 1;
    assert.deepEqual(await device.deliver(), []);
    assert.deepEqual(device.waits, [100_000]);
  });

  test('a clock that was set back by a year makes it no longer than five minutes', async () => {
    const device = new Device();
    device.network.set('no', [answers.busy]);
    device.patience = 1;
    await device.put('no');
    await device.deliver();
    device.reopen(-365 * 24 * hour);
    device.patience = 1;
    await device.deliver();
    assert.deepEqual(device.waits, [300_000]);
  });
});

describe('what is said of its age', () => {
  test('a yes that comes a day later says so', async () => {
    const device = new Device();
    await device.put('yes');
    device.reopen(24 * hour);
    await device.deliver();
    assert.deepEqual(device.sent[0]?.held, String(24 * hour));
  });

  test('where the clock was set back meanwhile, that nobody knows', async () => {
    const device = new Device();
    await device.put('yes');
    device.reopen(-1);
    await device.deliver();
    assert.deepEqual(device.sent[0]?.held, 'unknown');
  });

  test('what a first try knew of it is not forgotten by the next page', async () => {
    const device = new Device();
    device.network.set('yes', [answers.offline]);
    await device.put('yes');
    // The wall clock is set back under the eyes of the page.
    device.at -= 24 * hour;
    device.elapsed += hour;
    device.patience = 1;
    await device.deliver();
    device.network.set('yes', [answers.saved]);
    device.reopen(hour);
    await device.deliver();
    assert.equal(Number(device.sent.at(-1)?.held), 2 * hour + 1000);
  });
});

describe('what a receiver refuses', () => {
  test('stays, with the reason, and holds up nothing behind it', async () => {
    const device = new Device();
    device.network.set('wrong', [answers.refused]);
    await device.put('wrong', 'no');
    assert.deepEqual(await device.deliver(), ['wrong', 'no']);
    const [one] = await device.outbox.list();
    assert.deepEqual(one?.refused, { reason: 'invalid', status: 422, detail: 'Because.', at: device.at });
    assert.equal(await device.outbox.readBody(one!), '{"answer":"wrong"}');
  });

  test('is not tried again where trying cannot help, however long it lies there', async () => {
    const device = new Device();
    device.network.set('wrong', [answers.refused]);
    await device.put('wrong');
    await device.deliver();
    device.reopen(1000 * hour);
    assert.deepEqual(await device.deliver(), []);
    assert.deepEqual(await device.left(), ['wrong']);
  });

  test('and its owner can put right, is tried again at a visit more than an hour later', async () => {
    const device = new Device();
    device.network.set('no', [answers.forbidden, answers.saved]);
    await device.put('no');
    await device.deliver();
    device.reopen(hour / 2);
    assert.deepEqual(await device.deliver(), []);
    device.reopen(hour);
    assert.deepEqual(await device.deliver(), ['no']);
    assert.deepEqual(await device.left(), []);
  });
});

describe('whoever waits in the page', () => {
  const follow = async (device: Device, key: string) => {
    const entry = device.entry(key);
    const told: Delivery[] = [];
    const place = await device.outbox.put(entry);
    device.round.follow(entry, place, (delivery) => told.push(delivery));
    await device.rest();
    return told;
  };

  test('is told where it is and where it is kept, and nobody else hears of it', async () => {
    const device = new Device();
    device.network.set('yes', [answers.offline, answers.saved]);
    const told = await follow(device, 'yes');
    const states = told.map((one) => (one.state === 'kept' ? `${one.state} ${one.place}` : one.state));
    assert.deepEqual(
      states.filter((one, index) => one !== states[index - 1]),
      ['sending', 'kept device', 'sending', 'saved'],
    );
    assert.deepEqual(device.settled, []);
  });

  test('gets the receipt also where another tab has delivered it meanwhile: the same key, the same answer', async () => {
    const device = new Device();
    device.network.set('yes', [answers.offline, answers.saved]);
    const entry = device.entry('yes');
    const place = await device.outbox.put(entry);
    // The other tab.
    await device.store.remove('yes');
    const told: Delivery[] = [];
    device.round.follow(entry, place, (delivery) => told.push(delivery));
    await device.rest();
    assert.equal(told.at(-1)?.state, 'saved');
    assert.deepEqual(await device.left(), []);
  });

  test('and takes it back: it is not sent any more, and not kept', async () => {
    const device = new Device();
    device.network.set('yes', [answers.offline]);
    device.patience = 100;
    const told = await follow(device, 'yes');
    await device.round.drop('yes');
    const before = device.sent.length;
    const heard = told.length;
    await device.deliver();
    assert.equal(device.sent.length, before);
    assert.equal(told.length, heard);
    assert.deepEqual(await device.left(), []);
  });
});
