import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deliver, makeWait, type Delivery, type Outcome } from '../../src/delivery/index.js';
import type { Receipt } from '../../src/proof/receipt.js';

const receipt = (standing: Receipt['standing'] = 'counted'): Receipt => ({
  schema: 'accord/receipt/1',
  id: 'urn:uuid:0e9f6d0e-0000-4000-8000-000000000001',
  standing,
  flags: standing === 'flagged' ? [{ code: 'unknown-version', detail: '9.9.9' }] : [],
  receivedAt: '2026-11-23T10:00:00Z',
  proof: 'https://proof.shop.example/p/token',
  answers: [],
  jws: 'a.b.c',
  logProof: 'c2sp.org/tlog-proof@v1',
});
const json = (body: unknown, status: number, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

const parcel = {
  endpoint: 'https://proof.shop.example/',
  key: '1b4e28ba-2fa1-4e1f-8c3a-000000000001',
  body: '{"schema":"accord/submission/1"}',
};

/** Sends a parcel to a receiver that gives these answers one after the other; a failing network throws. */
async function send(
  answers: readonly (() => Response | Promise<Response>)[],
  { endpoint = parcel.endpoint, signal = new AbortController().signal, onWait = () => {} } = {},
) {
  const requests: { url: string; init: RequestInit }[] = [];
  const waits: number[] = [];
  const told: Delivery[] = [];
  const outcome: Outcome = await deliver(
    { ...parcel, endpoint },
    {
      fetch: (url, init) => {
        const answer = answers[requests.length];
        requests.push({ url: String(url), init: init ?? {} });
        if (!answer) throw new Error('one request more than expected');
        return Promise.resolve().then(answer);
      },
      wait: (milliseconds) => {
        waits.push(milliseconds);
        if (waits.length > 20) throw new Error('tries for ever');
        onWait();
        return Promise.resolve();
      },
      report: (delivery) => told.push(delivery),
      signal,
    },
  );
  return { outcome, requests, waits, states: told.map(({ state }) => state), told };
}
const down = () => {
  throw new TypeError('Failed to fetch');
};

describe('a receiver that answers', () => {
  test('201 with a receipt is saved, and the person is told in that order', async () => {
    const { outcome, states, requests } = await send([() => json(receipt(), 201)]);
    assert.deepEqual(outcome, { state: 'saved', receipt: receipt() });
    assert.deepEqual(states, ['sending', 'saved']);
    assert.equal(requests[0]?.url, 'https://proof.shop.example/v1/submissions');
    assert.equal(requests[0]?.init.method, 'POST');
    assert.equal(requests[0]?.init.body, parcel.body);
    assert.equal(requests[0]?.init.credentials, 'omit');
    assert.deepEqual(requests[0]?.init.headers, {
      'content-type': 'application/json',
      'idempotency-key': parcel.key,
    });
  });

  test('200 with a receipt, the answer to a repeated key, is saved too', async () => {
    assert.equal((await send([() => json(receipt(), 200)])).outcome.state, 'saved');
  });

  test('202 says that nothing counts, and the person is not told "saved"', async () => {
    const { outcome, states } = await send([() => json(receipt('flagged'), 202)]);
    assert.deepEqual(outcome, { state: 'flagged', receipt: receipt('flagged') });
    assert.deepEqual(states, ['sending', 'flagged']);
  });

  test('an address with or without a slash at its end is the same receiver', async () => {
    const at = async (endpoint: string) =>
      (await send([() => json(receipt(), 201)], { endpoint })).requests[0]?.url;
    assert.equal(
      await at('https://proof.shop.example/forms'),
      'https://proof.shop.example/forms/v1/submissions',
    );
    assert.equal(
      await at('https://proof.shop.example/forms/'),
      'https://proof.shop.example/forms/v1/submissions',
    );
  });
});

describe('something else that answers', () => {
  const page = () =>
    new Response('<h1>Welcome to the hotel</h1>', { status: 200, headers: { 'content-type': 'text/html' } });
  const strangers: readonly [name: string, answer: () => Response][] = [
    ['a log-in page with a 200', page],
    ['a 201 without a body', () => new Response(null, { status: 201 })],
    ['a 204', () => new Response(null, { status: 204 })],
    ['a 200 that says {"ok":true}', () => json({ ok: true }, 200)],
    ['a 200 that says null', () => json(null, 200)],
    ['a receipt of another schema', () => json({ ...receipt(), schema: 'accord/receipt/2' }, 201)],
    ['a receipt without a signature', () => json({ ...receipt(), jws: undefined }, 201)],
    ['a receipt that does not say whether it counts', () => json({ ...receipt(), standing: 'maybe' }, 201)],
    ['a receipt of no day', () => json({ ...receipt(), receivedAt: 'yesterday' }, 201)],
    ['a receipt without answers', () => json({ ...receipt(), answers: undefined }, 201)],
    ['a receipt whose reasons are no list', () => json({ ...receipt(), flags: 'none' }, 201)],
    ['a receipt whose proof has no address', () => json({ ...receipt(), proof: 'https://' }, 201)],
    ['a receipt whose proof is a script', () => json({ ...receipt(), proof: 'javascript:alert(1)' }, 201)],
  ];
  for (const [name, stranger] of strangers) {
    test(`${name} is not a receipt: nothing is called saved, and the answers are sent again`, async () => {
      const { states, outcome } = await send([stranger, () => json(receipt(), 201)]);
      assert.deepEqual(states, ['sending', 'kept', 'sending', 'saved']);
      assert.equal(outcome.state, 'saved');
    });
  }
});

describe('a line or a server in trouble', () => {
  test('what could not be sent goes out again with the same key and the same bytes', async () => {
    const { requests, states } = await send([down, down, () => json(receipt(), 201)]);
    assert.deepEqual(states, ['sending', 'kept', 'sending', 'kept', 'sending', 'saved']);
    const seen = requests.map(({ init }) => [
      (init.headers as Record<string, string>)['idempotency-key'],
      init.body,
    ]);
    assert.deepEqual(
      seen,
      [1, 2, 3].map(() => [parcel.key, parcel.body]),
    );
  });

  test('the waits grow from a second to a minute and no further', async () => {
    const { waits } = await send([...Array(9).fill(down), () => json(receipt(), 201)]);
    assert.deepEqual(
      waits,
      [1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1000),
    );
  });

  for (const status of [500, 502, 503, 504, 408, 425, 429]) {
    test(`a ${status} is no answer: the submission is kept`, async () => {
      const { states } = await send([() => json({ detail: 'busy' }, status), () => json(receipt(), 201)]);
      assert.deepEqual(states, ['sending', 'kept', 'sending', 'saved']);
    });
  }

  const asked: readonly [header: string, milliseconds: number][] = [
    ['7', 7000],
    ['120', 120_000],
    ['99999', 300_000],
    // Not seconds: the usual waits.
    ['Mon, 23 Nov 2026 10:00:00 GMT', 1000],
    ['-5', 1000],
    // Never quicker than without being asked: a receiver in trouble is not hammered.
    ['0', 1000],
  ];
  for (const [header, milliseconds] of asked) {
    test(`Retry-After: ${header} waits ${milliseconds / 1000} s`, async () => {
      const { waits } = await send([
        () => json({}, 429, { 'retry-after': header }),
        () => json(receipt(), 201),
      ]);
      assert.deepEqual(waits, [milliseconds]);
    });
  }

  test('a body that breaks off is no receipt', async () => {
    const broken = () =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"schema":"accord/rec'));
            controller.error(new TypeError('terminated'));
          },
        }),
        { status: 201 },
      );
    const { states } = await send([broken, () => json(receipt(), 201)]);
    assert.deepEqual(states, ['sending', 'kept', 'sending', 'saved']);
  });
});

describe('a receiver that says no', () => {
  const refusals: readonly [status: number, reason: string][] = [
    [400, 'invalid'],
    [422, 'invalid'],
    [413, 'too-large'],
    [404, 'unknown-form'],
    [403, 'forbidden'],
    [409, 'conflict'],
    [401, 'other'],
    [415, 'other'],
  ];
  for (const [status, reason] of refusals) {
    test(`${status} is a refusal, "${reason}", and is not tried again`, async () => {
      const { outcome, states, waits } = await send([() => json({ detail: 'Because.' }, status)]);
      assert.deepEqual(outcome, { state: 'refused', reason, status, detail: 'Because.' });
      assert.deepEqual(states, ['sending', 'refused']);
      assert.deepEqual(waits, []);
    });
  }

  test('a refusal stays a refusal even if it carries a receipt', async () => {
    const { outcome } = await send([() => json(receipt(), 400)]);
    assert.equal(outcome.state, 'refused');
  });

  test('a site that has no such page is no receiver: the owner reads which address to mend', async () => {
    const { outcome } = await send([() => new Response('<h1>Not found</h1>', { status: 404 })]);
    assert.ok(outcome.state === 'refused');
    assert.equal(outcome.reason, 'other');
    assert.match(outcome.detail, /^No receiver answers at https:.*\/v1\/submissions: check "endpoint"/);
  });

  test('a refusal without a reason that can be read is still told', async () => {
    const { outcome } = await send([() => new Response('<h1>Forbidden</h1>', { status: 403 })]);
    assert.deepEqual(outcome, { state: 'refused', reason: 'forbidden', status: 403, detail: '' });
  });
});

describe('a person who changes their mind while it is kept', () => {
  test('stops the trying: no request more, and no outcome', async () => {
    const stop = new AbortController();
    await assert.rejects(
      send([down], { signal: stop.signal, onWait: () => stop.abort() }),
      (error) => error === stop.signal.reason,
    );
  });

  test('stops a request on its way', async () => {
    const stop = new AbortController();
    const hanging = () =>
      new Promise<Response>((_, reject) => {
        stop.signal.addEventListener('abort', () => reject(stop.signal.reason));
        stop.abort();
      });
    await assert.rejects(send([hanging], { signal: stop.signal }), { name: 'AbortError' });
  });

  test('an answer that comes after the stop is not told', async () => {
    const stop = new AbortController();
    const told: Delivery[] = [];
    await assert.rejects(
      deliver(parcel, {
        fetch: () => {
          stop.abort();
          return Promise.resolve(json(receipt(), 201));
        },
        wait: () => Promise.resolve(),
        report: (delivery) => told.push(delivery),
        signal: stop.signal,
      }),
    );
    assert.deepEqual(
      told.map(({ state }) => state),
      ['sending'],
    );
  });
});

describe('the wait between two tries', () => {
  /** Settles to true when the promise is done within a moment. */
  const isDone = (promise: Promise<void>) =>
    Promise.race([
      promise.then(() => true),
      new Promise<boolean>((resolve) => setTimeout(resolve, 20, false)),
    ]);

  test('ends when its time is over', async () => {
    assert.equal(await isDone(makeWait(new EventTarget()).wait(1)), true);
  });

  test('ends at once when the device is back on line', async () => {
    const device = new EventTarget();
    const waiting = makeWait(device).wait(60_000);
    assert.equal(await isDone(waiting), false);
    device.dispatchEvent(new Event('online'));
    assert.equal(await isDone(waiting), true);
  });

  test('ends at once when the person presses "try again now"; a press before or after does nothing', async () => {
    const { wait, hurry } = makeWait(new EventTarget());
    hurry();
    const waiting = wait(60_000);
    assert.equal(await isDone(waiting), false);
    hurry();
    assert.equal(await isDone(waiting), true);
    hurry();
  });
});
