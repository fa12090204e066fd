import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { Submission } from '../../src/proof/index.js';
import { startReceiver } from './a-receiver.js';
import { draw, fillIn } from './a-submission.js';

const edit = (from: string, to: string, submission: Submission = fillIn()): string => {
  const json = JSON.stringify(submission);
  assert.ok(json.includes(from), from);
  return json.replace(from, to);
};
const withValues = (values: Record<string, unknown>, submission = fillIn()) => ({
  ...submission,
  answers: { ...submission.answers, values: { ...submission.answers.values, ...values } },
});

interface Case {
  readonly title: string;
  readonly body: () => unknown;
  readonly headers?: Record<string, string>;
  readonly status: number;
  readonly code: string;
  /** Places that the answer names. */
  readonly at?: readonly string[];
}

const table: readonly Case[] = [
  { title: 'a body that is not JSON', body: () => '{"schema":', status: 400, code: 'malformed-json' },
  { title: 'an empty body', body: () => '', status: 400, code: 'malformed-json' },
  { title: 'a list', body: () => [], status: 400, code: 'invalid-shape', at: [''] },
  { title: 'null', body: () => 'null', status: 400, code: 'invalid-shape', at: [''] },
  {
    title: 'an empty object',
    body: () => ({}),
    status: 400,
    code: 'invalid-shape',
    at: ['/schema', '/presentation', '/answers', '/device', '/page', '/widget'],
  },
  {
    title: 'a key that nobody knows',
    body: () => ({ ...fillIn(), extra: 1 }),
    status: 400,
    code: 'invalid-shape',
    at: ['/extra'],
  },
  {
    title: 'another schema',
    body: () => edit('accord/submission/1', 'accord/submission/2'),
    status: 400,
    code: 'invalid-shape',
    at: ['/schema'],
  },
  {
    title: 'a label that is a number',
    body: () => edit('"label":"', '"label":1,"was":"'),
    status: 400,
    code: 'invalid-shape',
    at: ['/presentation/groups/0/fields/0/label'],
  },
  {
    title: 'a page with a query, which may hold personal data',
    body: () => edit('/carte"', '/carte?mail=a@b.fr"'),
    status: 400,
    code: 'invalid-shape',
    at: ['/page'],
  },
  {
    title: 'a mark that is no mark',
    body: () => edit('"offers:email:own":null', '"offers:email:own":"maybe"'),
    status: 400,
    code: 'invalid-shape',
    at: ['/answers/marks/offers:email:own'],
  },
  {
    title: 'a name that reaches for the prototype',
    body: () => edit('"marks":{', '"marks":{"__proto__":"yes",'),
    status: 400,
    code: 'invalid-shape',
    at: ['/answers/marks/__proto__'],
  },
  {
    title: 'half of a surrogate pair',
    body: () => withValues({ firstName: 'x\ud800' }),
    status: 400,
    code: 'invalid-shape',
    at: ['/answers/values/firstName'],
  },
  {
    title: 'half of a surrogate pair in what was on screen',
    body: () => edit('"submit":"', '"submit":"\\udc00'),
    status: 400,
    code: 'invalid-shape',
    at: ['/presentation/submit'],
  },
  {
    title: 'a form nested without end',
    body: () => edit('"submit":', `"deep":${'['.repeat(20_000)}${']'.repeat(20_000)},"submit":`),
    status: 413,
    code: 'too-large',
  },
  {
    title: 'a key that is no UUID',
    body: fillIn,
    headers: { 'idempotency-key': '1' },
    status: 400,
    code: 'missing-key',
    at: ['Idempotency-Key'],
  },
  {
    title: 'another type of content',
    body: fillIn,
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'not-json',
  },
  {
    title: 'a form post',
    body: () => 'a=b',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    status: 415,
    code: 'not-json',
  },
  {
    title: 'more than 64 KiB',
    body: () => ({ ...fillIn(), page: 'x'.repeat(66_000) }),
    status: 413,
    code: 'too-large',
  },
  {
    title: 'a form that is not here',
    body: () => edit('"form":{"id":"loyalty-card"', '"form":{"id":"other"'),
    status: 404,
    code: 'unknown-form',
  },
  {
    title: 'a form without its mandatory answers',
    body: () => ({ ...fillIn(), answers: { ...fillIn().answers, values: {} } }),
    status: 422,
    code: 'invalid-answers',
    at: ['/answers/values/firstName', '/answers/values/email'],
  },
  {
    title: 'a mailbox that cannot be',
    body: () => withValues({ email: 'jeanne@' }),
    status: 422,
    code: 'invalid-answers',
    at: ['/answers/values/email'],
  },
  {
    title: 'a yes to calls without a number',
    body: () => withValues({ phone: '' }, fillIn(draw(), ['offers:phone:own'])),
    status: 422,
    code: 'invalid-answers',
    at: ['/answers/values/phone'],
  },
  {
    title: 'data that the form does not ask for',
    body: () => withValues({ salary: '1' }),
    status: 422,
    code: 'invalid-answers',
    at: ['/answers/values/salary'],
  },
  {
    title: 'an address where a text belongs',
    body: () => withValues({ email: { city: 'Angers' } }),
    status: 422,
    code: 'invalid-answers',
    at: ['/answers/values/email'],
  },
];

for (const { title, body, headers, status, code, at } of table) {
  test(`${title} is refused with ${status}, and nothing is stored`, async (t) => {
    const receiver = await startReceiver(t);
    const answer = await receiver.post(body(), headers);
    assert.equal(answer.status, status, answer.text);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8');
    assert.equal(answer.problem.code, code);
    assert.equal(answer.problem.type, `urn:accord:problem:${code}`);
    assert.ok(answer.problem.detail.length > 10);
    const places = answer.problem.errors?.map(({ pointer, header }) => pointer ?? header) ?? [];
    for (const place of at ?? [])
      assert.ok(places.includes(place), `${place} is not among ${places.join(', ')}`);
    assert.deepEqual(await receiver.list(), []);
  });
}

test('a submission without a key is refused, and told how to send one', async (t) => {
  const { url } = await startReceiver(t);
  const answer = await fetch(`${url}/v1/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fillIn()),
  });
  assert.equal(answer.status, 400);
  assert.match(await answer.text(), /Idempotency-Key/);
});

test('a program that sends neither key nor shape reads all of it at once, and what to do', async (t) => {
  const receiver = await startReceiver(t);
  const body = {
    ...fillIn(),
    page: 'shop.example',
    widget: 'x'.repeat(101),
    extra: 1,
    device: { shownAt: 'now', sentAt: 5 },
    answers: { values: { email: 5, firstName: 'x'.repeat(8001), '1x': 'y' }, marks: { 'a:b:own': 'maybe' } },
  };
  const { status, problem } = await receiver.post(body, { 'idempotency-key': '1' });
  assert.equal(status, 400);
  assert.equal(problem.code, 'invalid-shape');
  const said = new Map(problem.errors?.map(({ pointer, header, detail }) => [pointer ?? header, detail]));
  assert.deepEqual(
    Object.fromEntries([...said].toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1))),
    {
      '/answers/marks/a:b:own': 'Send one of ["yes","no",null].',
      '/answers/values/1x':
        'Rename it: a letter first, then letters, digits and _ : . -, 120 characters at most.',
      '/answers/values/email': 'Send a text, true or false, or the parts of an address.',
      '/answers/values/firstName': 'Shorten it to 8000 characters.',
      '/device/sentAt': 'Send a text.',
      '/device/shownAt': 'Write it as described: A time such as 2026-11-23T10:15:00Z (RFC 3339).',
      '/extra': 'Nothing of this name is taken here: leave it out.',
      '/page':
        'Write it as described: Origin and path of the page. No query and no fragment: they may hold personal data.',
      '/widget': 'Write it as described: Name and version of what drew the form.',
      'Idempotency-Key': 'Send a UUID: a new one for every submission, the same for its retries.',
    },
  );
  assert.equal(problem.errors?.length, said.size);
});

test('bytes that are not UTF-8 are refused', async (t) => {
  const { url } = await startReceiver(t);
  const answer = await fetch(`${url}/v1/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]),
  });
  assert.equal(answer.status, 400);
});

test('a presentation that is sent twice in one body counts as its last, as in any JSON', async (t) => {
  const receiver = await startReceiver(t);
  const known = JSON.stringify(fillIn(draw(), ['offers:email:own']));
  await receiver.post(known);
  const changed = JSON.stringify({ ...draw(), title: 'Autre chose' });
  const { status, receipt } = await receiver.post(known.replace(/\}$/, `,"presentation":${changed}}`));
  assert.equal(status, 202);
  assert.deepEqual(
    receipt.flags.map(({ detail }) => detail),
    ['/presentation/title'],
  );
});

test('every other address answers with a problem that says what to do', async (t) => {
  const { get, ownerToken } = await startReceiver(t);
  for (const [path, status] of [
    ['/nothing', 404],
    ['/forms/other', 404],
    ['/%zz', 400],
    ['/v1/submissions?limit=0', 400],
  ] as const) {
    const answer = await get(path, { authorization: `Bearer ${ownerToken}` });
    assert.equal(answer.status, status, path);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8');
    assert.ok(((await answer.json()) as { detail: string }).detail);
  }
});
