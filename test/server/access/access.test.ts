import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { accord } from '../../cli/accord.js';
import { ownerOperations } from '../../../src/server/http/owner-operations.js';
import type {
  AuditList,
  FoundPerson,
  Overview,
  Statistics,
} from '../../../src/server/owner/owner-answers.js';
import { asOwner } from '../a-person.js';
import { startReceiver, type Running } from '../a-receiver.js';
import { draw, fillIn, jeanne, loyaltyCard } from '../a-submission.js';

const florist = {
  ...loyaltyCard,
  id: 'flowers',
  controller: {
    ...(loyaltyCard['controller'] as object),
    id: 'florist',
    name: 'Les Lilas',
    registration: 'RCS Angers 111 222 333',
  },
};
const bakery = (loyaltyCard['controller'] as { id: string }).id;

/** A receiver of two businesses; Jeanne gave her address to both. */
async function startTwo(t: TestContext, more: { steady?: () => number } = {}) {
  const receiver = await startReceiver(t, { forms: [loyaltyCard, florist], ...more });
  const { receipt: ofBakery } = await receiver.post(fillIn(draw(), ['offers:email:own']));
  const { receipt: ofFlorist } = await receiver.post(fillIn(draw(florist), ['offers:email:own']));
  return { receiver, ofBakery: ofBakery.id, ofFlorist: ofFlorist.id };
}

const folders = ({ folder }: Running) => ['--data', join(folder, 'data'), '--keys', join(folder, 'keys')];

async function users(receiver: Running, ...words: readonly string[]): Promise<string> {
  const { code, out, err } = await accord(['users', ...words, ...folders(receiver)]);
  assert.equal(code, 0, err);
  return out.trim();
}

/** Asks as somebody does who holds a token. */
const asking =
  ({ url }: Running, token: string) =>
  (path: string, body?: object): Promise<Response> =>
    fetch(url + path, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });

interface Described {
  readonly paths: Record<
    string,
    Record<string, { operationId: string; security?: { ownerToken: string[] }[]; requestBody?: unknown }>
  >;
}

/** Every operation that asks for a token, from the document that the receiver gives out. */
async function listOperations(receiver: Running) {
  const { paths } = (await (await receiver.get('/openapi.json')).json()) as Described;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { operationId, security }]) =>
      security ? [{ path, method, operationId, scopes: security[0]?.ownerToken ?? [] }] : [],
    ),
  );
}

test('no operation of the owner opens to a token without its scope, nor to none', async (t) => {
  // Whoever shows many wrong tokens in one minute is made to wait: here each comes in a minute of its own.
  let minutes = 0;
  const { receiver } = await startTwo(t, { steady: () => performance.now() + minutes * 60_000 });
  const tokens: Record<string, string> = {
    read: await users(receiver, 'add', 'awa', '--scope', 'read'),
    operate: await users(receiver, 'add', 'bruno', '--scope', 'operate'),
    export: await users(receiver, 'add', 'crm', '--scope', 'export'),
    archive: await users(receiver, 'add', 'dora', '--scope', 'archive'),
  };
  const operations = await listOperations(receiver);
  assert.deepEqual(
    operations.map(({ operationId }) => operationId).toSorted(),
    Object.keys(ownerOperations).toSorted(),
  );
  for (const { path, method, operationId, scopes } of operations) {
    assert.equal(scopes.length, 1, operationId);
    const body = method === 'post' ? {} : undefined;
    const address = path.replaceAll(/\{\w+\}/g, 'urn:uuid:00000000-0000-4000-8000-000000000000');
    for (const [scope, token] of Object.entries(tokens)) {
      const answer = await asking(receiver, token)(address, body);
      const isJson = answer.headers.get('content-type')?.includes('json');
      const { code } = (isJson ? await answer.json() : {}) as { code?: string };
      if (scopes.includes(scope)) assert.ok(answer.status !== 401 && answer.status !== 403, operationId);
      else assert.deepEqual([answer.status, code], [403, 'not-allowed'], `${operationId} ${scope}`);
    }
    minutes++;
    assert.equal((await asking(receiver, '')(address, body)).status, 401, operationId);
  }
  for (const nobodys of [`accord_${'0'.repeat(72)}`, tokens['read']?.slice(0, -1) ?? ''])
    assert.equal((await asking(receiver, nobodys)('/v1/overview')).status, 401);
});

test('somebody who works for one shop sees nothing of another, whatever number they guess', async (t) => {
  const { receiver, ofBakery, ofFlorist } = await startTwo(t);
  const words = ['--scope', 'read,operate,export', '--controller', 'florist'];
  const ask = asking(receiver, await users(receiver, 'add', 'lilas', ...words));
  const read = async <Answer>(path: string, body?: object): Promise<Answer> => {
    const answer = await ask(path, body);
    assert.equal(answer.status, 200, `${path} ${await answer.clone().text()}`);
    return (await answer.json()) as Answer;
  };
  const overview = await read<Overview>('/v1/overview');
  assert.deepEqual(
    overview.controllers.map(({ id }) => id),
    ['florist'],
  );
  assert.deepEqual([overview.records, overview.deliveries], [null, null]);
  assert.deepEqual(overview.user, { name: 'lilas', scopes: ['read', 'operate', 'export'], isWhole: false });

  type Persons = { persons: readonly FoundPerson[] };
  const { persons } = await read<Persons>('/v1/persons', { contact: { email: jeanne } });
  assert.deepEqual(
    persons.map(({ controller }) => controller.id),
    ['florist'],
  );
  assert.equal((await read<Persons>('/v1/persons', { record: ofFlorist })).persons.length, 1);
  assert.deepEqual((await read<Persons>('/v1/persons', { record: ofBakery })).persons, []);

  const { counts } = await read<Statistics>('/v1/statistics');
  assert.deepEqual([...new Set(counts.map(({ formId }) => formId))], ['flowers']);
  const { items, next } = await read<{ items: { id: string }[]; next: string }>('/v1/submissions');
  assert.deepEqual(
    items.map(({ id }) => id),
    [ofFlorist],
  );
  assert.equal((await read<{ items: [] }>(`/v1/submissions?after=${next}`)).items.length, 0);

  const contact = { email: jeanne };
  const guesses: readonly [string, object?][] = [
    ['/v1/may-contact', { form: 'loyalty-card', contact, channel: 'email' }],
    ['/v1/links', { form: 'loyalty-card', contact }],
    ['/v1/withdrawals', { form: 'loyalty-card', contact, how: 'spoken', takenBy: 'Lilas' }],
    ['/v1/requests?form=loyalty-card'],
    ['/v1/expiring?form=loyalty-card'],
    ['/v1/granted?form=loyalty-card&channel=email'],
    ['/v1/attempts', { form: 'loyalty-card', contact, outcome: 'answered' }],
    [`/v1/call-requests/${ofBakery}/met`, {}],
    [`/v1/requests/${ofBakery}/done`, {}],
  ];
  for (const [path, body] of guesses) {
    const theirs = await ask(path, body);
    assert.equal(theirs.status, 404, path);
    // The same words as for what nobody has: whoever guesses does not learn that they guessed right.
    const nobodys = await ask(
      path.replace('loyalty-card', 'nothing').replace(ofBakery, 'urn:uuid:0'),
      body && 'form' in body ? { ...body, form: 'nothing' } : body,
    );
    assert.equal(await theirs.text(), await nobodys.text(), path);
  }
  for (const [path, body] of [['/v1/audit'], ['/v1/deliveries/retry', {}]] as const)
    assert.equal((await ask(path, body)).status, 403, path);
  const own = await read<{ allowed: boolean }>('/v1/may-contact', {
    form: 'flowers',
    contact,
    channel: 'email',
  });
  assert.equal(own.allowed, true);
});

test('a rotated token goes on for its grace and not longer, a removed one not at all', async (t) => {
  let time = new Date('2027-01-10T09:00:00Z');
  const receiver = await startReceiver(t, { now: () => time });
  const first = await users(receiver, 'add', 'crm', '--scope', 'read');
  const second = await users(receiver, 'rotate', 'crm', '--grace', '1h');
  const status = async (token: string) => (await asking(receiver, token)('/v1/overview')).status;
  assert.notEqual(first, second);
  // The command goes by the clock of the machine, which stands before the receiver's here.
  time = new Date();
  assert.deepEqual([await status(first), await status(second)], [200, 200]);
  time = new Date(Date.now() + 3_700_000);
  assert.deepEqual([await status(first), await status(second)], [401, 200]);
  assert.match(await users(receiver, 'list'), /^crm\tread\t\*\tsince .*\tno end$/);
  await users(receiver, 'remove', 'crm');
  assert.equal(await status(second), 401);
  const short = await users(receiver, 'add', 'temp', '--scope', 'read', '--expires', '2h');
  assert.equal(await status(short), 200);
  time = new Date(Date.now() + 7_300_000);
  assert.equal(await status(short), 401);
});

test('a leaked owner’s token is replaced, and the new one holds from the next start', async (t) => {
  const receiver = await startReceiver(t);
  const [token] = (await users(receiver, 'rotate', 'owner')).split('\n');
  await receiver.close();
  const again = await startReceiver(t, { folder: receiver.folder });
  assert.equal(again.ownerToken, token);
  assert.equal((await asking(again, receiver.ownerToken)('/v1/overview')).status, 401);
});

test('who guesses tokens is told to wait, and the right one goes on beside them', async (t) => {
  const receiver = await startReceiver(t);
  const statuses: number[] = [];
  for (let guess = 0; guess < 22; guess++)
    statuses.push((await asking(receiver, `wrong${guess}`)('/v1/overview')).status);
  assert.deepEqual(statuses, [...Array.from({ length: 20 }, () => 401), 429, 429]);
  assert.equal((await asking(receiver, receiver.ownerToken)('/v1/overview')).status, 200);
});

test('the trail says who did what about which records, and never to whom', async (t) => {
  const { receiver, ofBakery, ofFlorist } = await startTwo(t);
  const ask = asking(receiver, await users(receiver, 'add', 'awa', '--scope', 'read,operate'));
  const contact = { email: jeanne };
  await ask('/v1/persons', { contact });
  const told = await ask('/v1/withdrawals', {
    form: 'loyalty-card',
    contact,
    how: 'spoken',
    takenBy: 'Awa Diop',
  });
  const [withdrawal] = ((await told.json()) as { withdrawals: { id: string }[] }).withdrawals;
  await ask('/v1/submissions');
  await asOwner(receiver, '/v1/links', { form: 'loyalty-card', contact });
  const { items } = (await (
    await asking(receiver, receiver.ownerToken)('/v1/audit?limit=4')
  ).json()) as AuditList;
  assert.deepEqual(
    items.map(({ who, act, outcome }) => `${who} ${act} ${outcome}`),
    [
      'owner makeLinks done',
      'awa listSubmissions refused',
      'awa recordWithdrawal done',
      'awa findPersons done',
    ],
  );
  assert.deepEqual(items[2]?.about['records'], [withdrawal?.id]);
  assert.deepEqual(items[3]?.about['controllers'], [bakery, 'florist'].toSorted());
  assert.ok(ofBakery && ofFlorist);

  const { out } = await accord(['audit', '--format', 'jsonl', '--data', join(receiver.folder, 'data')]);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { act: string; who: string });
  assert.deepEqual(lines.at(-1), { ...lines.at(-1), who: 'command line', act: 'accord users add' });
  for (const personal of [jeanne, 'Jeanne', 'Diop']) assert.ok(!out.includes(personal), personal);
  const csv = await accord([
    'audit',
    '--who',
    'awa',
    '--limit',
    '2',
    '--data',
    join(receiver.folder, 'data'),
  ]);
  assert.match(
    csv.out,
    /^at,who,act,outcome,about,id\n.*,awa,listSubmissions,refused,.*\n.*,awa,recordWithdrawal,done,/,
  );
});

test('a name that is taken, a scope or a business that there is not: a sentence, and nothing changed', async (t) => {
  const receiver = await startReceiver(t);
  await users(receiver, 'add', 'awa', '--scope', 'read');
  const wrong: readonly [readonly string[], RegExp][] = [
    [['add', 'awa', '--scope', 'read'], /already: "accord users rotate awa"/],
    [['add', 'owner', '--scope', 'read'], /"owner" cannot be used/],
    [['add', 'Zoé', '--scope', 'read'], /cannot be used/],
    [['add', 'zoe', '--scope', 'write'], /--scope: got "write"; accepted: read, operate, export/],
    [
      ['add', 'zoe', '--scope', 'read', '--controller', 'baker'],
      /--controller: got "baker"; this receiver knows/,
    ],
    [['add', 'zoe', '--scope', 'read', '--expires', 'soon'], /--expires: got "soon"/],
    [['rotate', 'zoe'], /no user "zoe"/],
    [['remove', 'zoe'], /no user "zoe"/],
  ];
  for (const [words, sentence] of wrong) {
    const { code, err, out } = await accord(['users', ...words, ...folders(receiver)]);
    assert.deepEqual([code, out], [2, ''], words.join(' '));
    assert.match(err, sentence);
  }
  assert.equal((await users(receiver, 'list')).split('\n').length, 1);
});
