import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne, loyaltyCard } from './a-submission.js';

interface Listed {
  readonly items: readonly {
    id: string;
    values: Record<string, unknown>;
    answers: { choice: string; answer: string }[];
    proof: string;
    standing: string;
  }[];
  readonly next: string | null;
}

test('the owner reads what was collected, page by page, and nothing twice', async (t) => {
  const receiver = await startReceiver(t);
  for (let sent = 0; sent < 5; sent++) await receiver.post(fillIn(draw(), ['offers:email:own']));
  const read = async (query: string) =>
    (await (
      await receiver.get(`/v1/submissions${query}`, { authorization: `Bearer ${receiver.ownerToken}` })
    ).json()) as Listed;
  const first = await read('?limit=2');
  const second = await read(`?limit=2&after=${first.next}`);
  const third = await read(`?after=${second.next}`);
  const nothing = await read(`?after=${third.next}`);
  assert.deepEqual(
    [first, second, third, nothing].map(({ items }) => items.length),
    [2, 2, 1, 0],
  );
  assert.equal(new Set([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).size, 5);
  assert.equal(first.items[0]?.values['email'], jeanne);
  assert.equal(first.items[0]?.standing, 'counted');
  assert.equal(
    first.items[0]?.answers.find(({ choice }) => choice === 'offers:email:own')?.answer,
    'granted',
  );
  // What comes later is found from where the owner stopped.
  await receiver.post(fillIn());
  assert.equal((await read(`?after=${nothing.next}`)).items.length, 1);
});

test('nobody else reads it', async (t) => {
  const receiver = await startReceiver(t);
  await receiver.post(fillIn());
  const { ownerToken } = receiver;
  for (const authorization of [
    '',
    'Bearer',
    'Bearer wrong',
    `Basic ${ownerToken}`,
    `Bearer ${ownerToken.slice(1)}`,
    `Bearer ${ownerToken}x`,
  ]) {
    const answer = await receiver.get('/v1/submissions', authorization ? { authorization } : {});
    assert.equal(answer.status, 401, authorization);
    assert.match(answer.headers.get('www-authenticate') ?? '', /^Bearer/);
    assert.ok(!(await answer.text()).includes(jeanne));
  }
});

test('a page asks whether the form changed, and is told by its ETag', async (t) => {
  const receiver = await startReceiver(t);
  const form = await receiver.get('/forms/loyalty-card');
  assert.equal(form.status, 200);
  assert.equal(form.headers.get('cache-control'), 'no-cache');
  assert.deepEqual(await form.json(), loyaltyCard);
  const etag = form.headers.get('etag') ?? '';
  for (const header of [etag, etag.replace('W/', ''), `"x", ${etag}`]) {
    assert.equal(
      (await receiver.get('/forms/loyalty-card', { 'if-none-match': header })).status,
      304,
      header,
    );
  }
  assert.equal((await receiver.get('/forms/loyalty-card', { 'if-none-match': '"x"' })).status, 200);
});

test('whoever runs it sees that it works, and a developer finds every address described', async (t) => {
  const receiver = await startReceiver(t);
  for (const path of ['/health', '/ready'])
    assert.deepEqual(await (await receiver.get(path)).json(), { status: 'ok' });
  const api = (await (await receiver.get('/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, Record<string, { summary?: string; responses: Record<string, unknown> }>>;
  };
  assert.equal(api.openapi, '3.1.0');
  assert.deepEqual(Object.keys(api.paths).toSorted(), [
    '/.well-known/jwks.json',
    '/forms/{id}',
    '/forms/{id}/answers',
    '/forms/{id}/choices.html',
    '/forms/{id}/choices.js',
    '/forms/{id}/notice',
    '/forms/{id}/token',
    '/health',
    '/me/{token}',
    '/me/{token}/data',
    '/notices/{id}',
    '/notices/{id}/versions',
    '/notices/{id}/versions/{number}',
    '/openapi.json',
    '/p/{token}',
    '/p/{token}/bundle.json',
    '/p/{token}/mail',
    '/p/{token}/presentation.json',
    '/p/{token}/proof.tlog-proof',
    '/p/{token}/receipt.jws',
    '/p/{token}/record.json',
    '/ready',
    '/s',
    '/s/{code}',
    '/stay/{token}',
    '/u/{token}',
    '/v1/archive',
    '/v1/archive/find',
    '/v1/attempts',
    '/v1/audit',
    '/v1/call-requests/{id}/met',
    '/v1/deliveries/forget',
    '/v1/deliveries/retry',
    '/v1/documents',
    '/v1/events',
    '/v1/excerpts/{token}',
    '/v1/expiring',
    '/v1/forms',
    '/v1/forms/check',
    '/v1/forms/drafts',
    '/v1/forms/drafts/{draft}',
    '/v1/forms/drafts/{draft}/publish',
    '/v1/forms/drafts/{draft}/remove',
    '/v1/forms/preview',
    '/v1/forms/{id}/unstage',
    '/v1/forms/{id}/versions/{digest}',
    '/v1/granted',
    '/v1/holds',
    '/v1/inbound/brevo',
    '/v1/inbound/events',
    '/v1/inbound/mail',
    '/v1/inbound/mailchimp',
    '/v1/inbound/twilio',
    '/v1/keys/sealing',
    '/v1/links',
    '/v1/log/checkpoint',
    '/v1/log/cosigned-checkpoint',
    '/v1/log/tile/{*}',
    '/v1/log/vkey',
    '/v1/may-contact',
    '/v1/overview',
    '/v1/persons',
    '/v1/proofs/{id}/bundle',
    '/v1/proofs/{id}/excerpt',
    '/v1/requests',
    '/v1/requests/{id}/carry-out',
    '/v1/requests/{id}/done',
    '/v1/requests/{id}/file',
    '/v1/requests/{id}/lift',
    '/v1/requests/{id}/persons',
    '/v1/requests/{id}/told',
    '/v1/retention',
    '/v1/retention.ics',
    '/v1/sealed',
    '/v1/slips',
    '/v1/slips/find',
    '/v1/slips/photo',
    '/v1/statistics',
    '/v1/submissions',
    '/v1/submissions/by-reference/{reference}',
    '/v1/withdrawals',
  ]);
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, { summary, responses }] of Object.entries(methods)) {
      assert.ok(summary, `${method} ${path}`);
      assert.ok(Object.keys(responses).length > 0, `${method} ${path}`);
    }
  }
  const { responses } = api.paths['/v1/submissions']!['post']!;
  assert.deepEqual(Object.keys(responses).toSorted(), [
    '200',
    '201',
    '202',
    '400',
    '403',
    '404',
    '409',
    '413',
    '415',
    '422',
    '429',
    '503',
  ]);
});

test('an owner whose form sends elsewhere than the links of receipts lead to is told at the start', async (t) => {
  const warned = async (endpoint: string) => {
    const { logs } = await startReceiver(t, { forms: [{ ...loyaltyCard, endpoint }] });
    return logs.some((line) => line.includes('link to the public URL') && line.includes('"loyalty-card"'));
  };
  assert.equal(await warned('https://other.example/'), true);
  assert.equal(await warned('https://proof.bakery.example/accord/'), false);
  assert.equal(await warned('/'), false);
});

test('logs hold no trace of a person', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(fillIn(), { 'x-forwarded-for': '192.0.2.77' });
  await receiver.post({ ...fillIn(), extra: jeanne });
  await receiver.post('{"broken":');
  const path = new URL(receipt.proof).pathname;
  await receiver.get(path);
  await receiver.get(`/forms/loyalty-card?mail=${jeanne}`);
  await receiver.list();
  await receiver.get(`/nothing/${jeanne}`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  // The line that says where it listens names the server's own address.
  const logs = receiver.logs.filter((line) => !line.includes('Server listening')).join('');
  assert.ok(receiver.logs.length >= 5);
  for (const line of receiver.logs) JSON.parse(line);
  for (const secret of [
    jeanne,
    'jeanne.moreau',
    '39 98',
    'Lilas',
    '127.0.0.1',
    '192.0.2.77',
    path.slice(3),
    receiver.ownerToken,
  ]) {
    assert.ok(!logs.includes(secret), secret);
  }
});
