import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProofRecord } from '../../src/proof/index.js';
import { fields, formOn, send } from './a-plain-form.js';
import { startReceiver, type Running } from './a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone, loyaltyCard } from './a-submission.js';

const shop = 'https://shop.example';
const forms = [{ ...loyaltyCard, origins: [shop] }];

const recordAt = async ({ get }: Running, location: string | null): Promise<ProofRecord> =>
  (await (await get(`${new URL(location ?? '').pathname}/record.json`)).json()) as ProofRecord;

const tickedOn = (page: string): readonly (string | undefined)[] =>
  Array.from(page.matchAll(/<input[^>]*\bname="([^"]+)"[^>]*\bchecked\b/g), ([, name]) => name);

test('a person without JavaScript gets a proof, and the same record as anyone else', async (t) => {
  const receiver = await startReceiver(t, { forms });
  const granted = ['offers:email:own', 'offers:phone:own'];
  const answer = await send(receiver, fields(draw(), granted), {
    origin: shop,
    referer: `${shop}/carte?mail=${jeanne}#x`,
  });
  assert.equal(answer.status, 303);
  const location = answer.headers.get('location');
  assert.match(location ?? '', /^https:\/\/proof\.bakery\.example\/p\/[\w-]{43}$/);

  const record = await recordAt(receiver, location);
  assert.equal(record.standing, 'counted');
  assert.equal(record.event.method, 'plain-form');
  assert.equal(record.event.clientAt, null);
  assert.equal(record.event.clientShownAt, null);
  assert.equal(record.ui.page, `${shop}/carte`);

  const scripted = await receiver.post(fillIn(draw(), granted));
  const other = await recordAt(receiver, scripted.receipt.proof);
  assert.equal(other.event.method, 'form');
  // The browser sends such a form at the press: it has no other time to tell.
  const unpressed = (items: typeof record.items) =>
    items.map(({ pressed, ...item }) => [pressed === undefined, item]);
  assert.deepEqual(unpressed(record.items), unpressed(other.items));
  assert.deepEqual(record.notice, other.notice);
  assert.equal(record.subject.id, other.subject.id);
  const [plain, widget] = await receiver.list();
  assert.deepEqual(plain?.['values'], widget?.['values']);

  const page = await (await receiver.get(new URL(location ?? '').pathname)).text();
  assert.match(page, /sans JavaScript\s; l’heure de votre appareil n’est pas connue/);
  assert.doesNotMatch(
    await (await receiver.get(new URL(scripted.receipt.proof).pathname)).text(),
    /JavaScript/,
  );
});

test('what was left alone is no yes, and "no" to calls is a no', async (t) => {
  const receiver = await startReceiver(t);
  const left = await send(receiver, fields());
  for (const { id, answer, polarity, control } of (await recordAt(receiver, left.headers.get('location')))
    .items) {
    if (control === 'field') continue;
    const expected =
      polarity === 'objection' ? 'not-objected' : control === 'yes-no' ? 'unanswered' : 'refused';
    assert.equal(answer, expected, id);
  }
  const refused = await send(receiver, { ...fields(), 'choice:offers:phone:own': 'no' });
  const { items } = await recordAt(receiver, refused.headers.get('location'));
  assert.equal(items.find(({ id }) => id === 'offers:phone:own')?.answer, 'refused');
});

test('a number that was written without a yes that needs it is not kept', async (t) => {
  const receiver = await startReceiver(t);
  for (const granted of [[], ['offers:sms:own']]) {
    const body = { ...fields(draw(), granted), phone: jeannesPhone };
    assert.equal((await send(receiver, body)).status, 303);
    const last = (await receiver.list()).at(-1);
    const kept = last?.['values'] as Record<string, unknown>;
    assert.equal('phone' in kept, granted.length > 0);
  }
});

test('a button pressed twice sends once, and the same answer a while later is another', async (t) => {
  let now = new Date();
  const receiver = await startReceiver(t, { now: () => now });
  const body = fields();
  const presses = await Promise.all([send(receiver, body), send(receiver, body), send(receiver, body)]);
  now = new Date(now.getTime() + 60_000);
  presses.push(await send(receiver, body));
  const places = presses.map(({ status, headers }) => `${status} ${headers.get('location')}`);
  assert.equal(new Set(places).size, 1, places.join('\n'));
  assert.equal((await receiver.list()).length, 1);

  assert.notEqual(
    (await send(receiver, { ...body, firstName: 'Jean' })).headers.get('location'),
    presses[0]?.headers.get('location'),
  );
  now = new Date(now.getTime() + 180_000);
  assert.equal((await send(receiver, body)).status, 303);
  assert.equal((await receiver.list()).length, 3);
});

test('a person reads field by field what to mend, finds everything as it was, and can send it', async (t) => {
  const receiver = await startReceiver(t);
  const body = {
    ...fields(draw(), ['offers:email:own', 'offers:sms:own']),
    email: 'jeanne@',
    phone: '',
    lastName: '"><script>alert(1)</script>',
  };
  const answer = await send(receiver, body);
  assert.equal(answer.status, 422);
  assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.match(
    answer.headers.get('content-security-policy') ?? '',
    /form-action 'self' https:\/\/proof\.bakery\.example;/,
  );
  // Not no-referrer: the browser would then hide from where the page is sent.
  assert.equal(answer.headers.get('referrer-policy'), 'same-origin');
  const page = await answer.text();
  assert.match(page, /<html lang="fr"/);
  assert.match(page, /<h1>Il reste 2 réponses à revoir<\/h1>/);
  assert.match(page, /<a href="#accord-plain-loyalty-card-email"\s*>Vérifiez l’adresse e-mail[^<]*<\/a\s*>/);
  assert.match(
    page,
    /id="accord-plain-loyalty-card-phone-error">\s*Écrivez votre numéro, ou retirez ce oui\.\s*</,
  );
  assert.match(page, /<a href="#accord-plain-loyalty-card-choice-offers-sms-own"\s*>[^<]+<\/a\s*>/);
  assert.match(page, /id="accord-plain-loyalty-card-choice-offers-sms-own"/);
  assert.doesNotMatch(page, /<script/);
  // It would bring back what was sent, and it says that it erases.
  assert.doesNotMatch(page, /type="reset"/);
  assert.match(page, /value="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;"/);
  for (const kept of ['value="jeanne@"', 'value="Jeanne"', 'value="3 rue des Lilas"', 'value="03/02/1980"'])
    assert.ok(page.includes(kept), kept);
  assert.deepEqual(tickedOn(page).toSorted(), ['choice:offers:email:own', 'choice:offers:sms:own', 'terms']);
  assert.deepEqual(await receiver.list(), []);

  const { action, hidden } = formOn(page);
  assert.equal(
    new URL(action, `${receiver.url}/forms/loyalty-card/answers`).pathname,
    '/forms/loyalty-card/answers',
  );
  const again = await send(receiver, { ...body, ...hidden, email: jeanne, phone: jeannesPhone });
  assert.equal(again.status, 303);
  assert.equal((await receiver.list()).length, 1);
});

test('what was answered to other words counts for nothing: today’s form comes, with what was written and no tick', async (t) => {
  const receiver = await startReceiver(t);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const granted = ['offers:email:own'];
  const stale = [
    // The consent to calls names its days, so that yesterday's page is another form.
    fields(draw(loyaltyCard, 'en', yesterday), granted),
    fields(draw({ ...loyaltyCard, submit: { fr: 'Envoyer', en: 'Send', es: 'Enviar' } }, 'en'), granted),
    // A question that used to have another kind of answer.
    { ...fields(draw(loyaltyCard, 'en'), granted), 'accord:words': 'x', 'choice:offers:email:own': 'no' },
  ];
  for (const body of stale) {
    const answer = await send(receiver, body);
    assert.equal(answer.status, 409);
    const page = await answer.text();
    assert.match(page, /<html lang="en"/);
    assert.match(page, /<h1>The form has changed: nothing is stored yet<\/h1>/);
    assert.deepEqual(tickedOn(page), []);
    assert.ok(page.includes(`value="${jeanne}"`));
    assert.deepEqual(await receiver.list(), []);
    assert.equal(formOn(page).hidden['accord:words'], fields(draw(loyaltyCard, 'en'))['accord:words']);
  }
  const again = await send(receiver, fields(draw(loyaltyCard, 'en')));
  assert.equal((await recordAt(receiver, again.headers.get('location'))).standing, 'counted');
});

test('a form that names a language it does not have is answered in its first', async (t) => {
  const answer = await send(await startReceiver(t), {
    ...fields(),
    'accord:language': 'de',
    'accord:words': 'x',
  });
  assert.match(await answer.text(), /<html lang="fr"/);
});

test('markup whose words are those of today stays good for months', async (t) => {
  const {
    marketing,
    partners: _partners,
    ...rest
  } = loyaltyCard as Record<string, unknown> & typeof loyaltyCard;
  const calm = { ...rest, marketing: { ...(marketing as object), channels: ['email'] } };
  const receiver = await startReceiver(t, { forms: [calm] });
  const printed = fields(draw(calm, 'fr', '2026-09-01'), ['offers:email:own']);
  const answer = await send(receiver, printed);
  assert.equal(answer.status, 303);
  const record = await recordAt(receiver, answer.headers.get('location'));
  assert.equal(record.standing, 'counted');
  assert.equal(record.law.date, draw(calm).date);
});

const odd: readonly [
  what: string,
  body: string | Uint8Array,
  status: number,
  said: RegExp,
  headers?: Record<string, string>,
][] = [
  [
    'a control twice',
    `${new URLSearchParams(fields())}&choice:offers:email:own=yes&choice:offers:email:own=yes`,
    400,
    /ne peuvent pas être lues/,
  ],
  [
    'an answer that no control has',
    `${new URLSearchParams(fields())}&choice:offers:phone:own=maybe`,
    400,
    /ne peuvent pas être lues/,
  ],
  [
    'a "no" from a box that only says yes',
    `${new URLSearchParams(fields())}&choice:offers:email:own=no`,
    400,
    /ne peuvent pas être lues/,
  ],
  [
    'another encoding',
    `${new URLSearchParams({ ...fields(), firstName: '' })}&firstName=%E9`.replace('&firstName=&', '&'),
    400,
    /ne peuvent pas être lues/,
  ],
  ['bytes that are no text', Buffer.from([0x61, 0x3d, 0xff]), 400, /ne peuvent pas être lues/],
  ['more than 64 KiB', `x=${'y'.repeat(66_000)}`, 413, /trop longues/],
  ['JSON', '{}', 415, /ne peuvent pas être lues/, { 'content-type': 'application/json' }],
];
for (const [what, body, status, said, headers] of odd) {
  test(`${what} is refused with ${status} and a page, and nothing is stored`, async (t) => {
    const receiver = await startReceiver(t);
    const answer = await send(receiver, body, headers);
    const page = await answer.text();
    assert.equal(answer.status, status, page);
    assert.match(page, said);
    assert.match(page, /Rien n’a été enregistré/);
    assert.deepEqual(await receiver.list(), []);
  });
}

test('a form that is not here is said so, and its address does not open like a page', async (t) => {
  const receiver = await startReceiver(t);
  const unknown = await send(receiver, fields(), {}, 'other');
  assert.equal(unknown.status, 404);
  assert.match(await unknown.text(), /n’est pas en service ici/);
  const opened = await receiver.get('/forms/loyalty-card/answers', {
    accept: 'text/html',
    'accept-language': 'en',
  });
  assert.equal(opened.status, 405);
  assert.equal(opened.headers.get('allow'), 'POST');
  assert.match(await opened.text(), /Go back to the page of the form/);
});

test('data that the form does not ask for, such as a site’s own password, is not taken', async (t) => {
  const receiver = await startReceiver(t);
  assert.equal((await send(receiver, { ...fields(), password: 'hunter2-test' })).status, 303);
  assert.ok(!JSON.stringify(await receiver.list()).includes('hunter2'));
});

test('only pages on the form’s list may post it; a browser that hides where it is from is let in', async (t) => {
  const receiver = await startReceiver(t, { forms });
  const from = async (headers: Record<string, string>, firstName: string) => {
    const answer = await send(receiver, { ...fields(), firstName }, headers);
    const location = answer.headers.get('location');
    return {
      status: answer.status,
      page: location ? (await recordAt(receiver, location)).ui.page : undefined,
    };
  };
  assert.deepEqual(await from({ origin: shop }, 'A'), { status: 303, page: `${shop}/` });
  assert.deepEqual(await from({ origin: 'https://evil.example' }, 'B'), { status: 403, page: undefined });
  assert.deepEqual(await from({ origin: 'null', referer: 'https://evil.example/x' }, 'C'), {
    status: 403,
    page: undefined,
  });
  assert.deepEqual(await from({ referer: `${shop}/carte` }, 'D'), { status: 303, page: `${shop}/carte` });
  assert.deepEqual(await from({ origin: 'null' }, 'E'), { status: 303, page: null });
  assert.deepEqual(await from({}, 'F'), { status: 303, page: null });
  assert.equal((await from({ origin: receiver.url }, 'G')).status, 303);
  assert.equal((await receiver.list()).length, 5);
});

test('a person who presses too often is told to wait, on a page', async (t) => {
  const receiver = await startReceiver(t, { rateLimit: 1 });
  await send(receiver, fields());
  const answer = await send(receiver, fields());
  assert.equal(answer.status, 429);
  assert.ok(answer.headers.get('retry-after'));
  assert.match(await answer.text(), /Attendez une minute/);
});

test('logs hold no trace of a person who has no JavaScript', async (t) => {
  const receiver = await startReceiver(t);
  await send(receiver, fields(), {
    referer: `${shop}/carte?mail=${jeanne}`,
    'x-forwarded-for': '192.0.2.77',
  });
  await send(receiver, { ...fields(), email: 'jeanne.moreau@' });
  await send(receiver, { ...fields(), 'accord:words': jeanne, 'accord:language': jeanne });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const logs = receiver.logs.filter((line) => !line.includes('Server listening')).join('');
  assert.match(logs, /\/forms\/:id\/answers/);
  for (const secret of ['jeanne', '39 98', 'Lilas', '192.0.2.77', shop])
    assert.ok(!logs.includes(secret), secret);
});

test('whoever writes their own receiver reads what a form without script posts', async (t) => {
  const { get } = await startReceiver(t);
  const { paths } = (await (await get('/openapi.json')).json()) as {
    paths: Record<string, Record<string, { requestBody: { content: object }; responses: object }>>;
  };
  const { requestBody, responses } = paths['/forms/{id}/answers']!['post']!;
  assert.deepEqual(Object.keys(requestBody.content), ['application/x-www-form-urlencoded']);
  assert.deepEqual(Object.keys(responses).toSorted(), [
    '303',
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
