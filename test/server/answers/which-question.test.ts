import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { accord } from '../../cli/accord.js';
import {
  bakery,
  changed,
  day,
  type FormJson,
  hour,
  jeanne,
  makeClock,
  mobile,
  openShop,
  recently,
  type Shop,
  words,
} from './a-shop.js';

const deliveries = changed(bakery, {
  id: 'deliveries',
  purposes: [
    bakery.purposes[0],
    {
      id: 'delivery-news',
      basis: 'consent',
      title: words('vous dire où passe la camionnette', 'tell you where the van stops'),
      retention: { months: 36, after: 'last-contact' },
    },
  ],
  fields: bakery.fields.map((field) => ({
    ...field,
    purposes: field.id === 'email' ? ['card', 'delivery-news'] : ['delivery-news'],
  })),
  marketing: {
    ...bakery.marketing,
    purpose: 'delivery-news',
    goods: words('tournées', 'rounds'),
    goodsId: 'rounds',
  },
});

test('whoever left the box of the offers empty and wants to know where the van stops gets no offers', async (t) => {
  const shop = await openShop(t, { forms: [bakery, deliveries] });
  await shop.fill(bakery);
  shop.clock.pass(day);
  const { id } = await shop.fill(deliveries, { yes: ['delivery-news:email:own'] });
  assert.equal(await shop.may({}), 'no: refused', 'the purpose of the form that asks');
  assert.equal(await shop.may({ purpose: 'offers' }), 'no: refused');
  const news = await shop.ask({ form: 'deliveries' });
  assert.deepEqual([news.allowed, news.proof], [true, id]);
  assert.equal(
    await shop.may({ purpose: 'delivery-news' }),
    'yes: granted',
    'named, it is asked by any form of the shop',
  );
});

test('who asks by a form that advertises nothing is told which purposes there are, and gets no answer', async (t) => {
  const { marketing: _, ...quiet } = changed(bakery, {
    id: 'quiet',
    purposes: [bakery.purposes[0]],
    fields: bakery.fields.slice(0, 1).map((field) => ({ ...field, purposes: ['card'] })),
  }) as FormJson & { marketing?: object };
  const shop = await openShop(t, { forms: [bakery, quiet as FormJson] });
  await shop.fill(bakery, { yes: ['offers:email:own'] });
  const asked = { form: 'quiet', contact: { email: jeanne }, channel: 'email' };
  const { status, json } = await shop.asOwner('/v1/may-contact', asked);
  assert.deepEqual([status, json['code']], [400, 'invalid-shape']);
  assert.match(String(json['detail']), /"quiet".*card/);
  assert.equal(await shop.may({ form: 'quiet', purpose: 'offers' }), 'yes: granted');
  assert.equal(
    await shop.may({ purpose: 'ofers' }),
    'no: no-consent',
    'a purpose that nobody was asked about',
  );
});

const callBack = {
  callback: { purpose: 'callback', about: words('votre projet de fournil', 'your bakehouse') },
  purposes: [
    ...bakery.purposes,
    {
      id: 'callback',
      basis: 'contract',
      title: words('vous rappeler', 'call you back'),
      retention: { months: 12, after: 'collection' },
    },
  ],
  fields: bakery.fields.map((field) =>
    field.id === 'phone' ? { ...field, purposes: ['offers', 'callback'] } : field,
  ),
};
const withCallBack = changed(bakery, { id: 'with-call', ...callBack });
const rappel = 'callback:phone:own';

test('a professional who asked to be called back has said nothing about advertising', async (t) => {
  const { marketing: _, ...only } = changed(withCallBack, {
    id: 'only-call',
    audience: 'professional',
    purposes: [callBack.purposes[0], callBack.purposes[2]],
    fields: bakery.fields.map((field) => ({
      ...field,
      purposes: field.id === 'phone' ? ['callback'] : ['card'],
    })),
  }) as FormJson & { marketing?: object };
  const selling = changed(bakery, {
    audience: 'professional',
    purposes: [
      bakery.purposes[0],
      {
        ...bakery.purposes[1],
        basis: 'legitimate-interest',
        interest: words('faire connaître nos pains', 'let people know our bread'),
      },
    ],
  });
  const shop = await openShop(t, { forms: [selling, only as FormJson] });
  await shop.fill(only as FormJson, { yes: [rappel] });
  const call = { contact: { phone: mobile }, channel: 'phone' };
  const marketing = await shop.ask(call);
  assert.deepEqual([marketing.allowed, marketing.proof], [false, null], marketing.reason);
  assert.equal(await shop.may({ ...call, form: 'only-call', act: 'requested-call' }), 'yes: requested');
});

test('a customer who said yes to calls and left the call-back box empty may be called', async (t) => {
  const shop = await openShop(t, { forms: [withCallBack] });
  await shop.fill(withCallBack, { yes: ['offers:phone:own'] });
  const call = { contact: { phone: mobile }, channel: 'phone' };
  assert.equal(await shop.may(call), 'yes: granted');
  assert.equal(await shop.may({ ...call, act: 'requested-call' }), 'no: no-request');
});

const called = { form: 'with-call', contact: { phone: mobile }, channel: 'phone', act: 'requested-call' };
const asking = async (
  t: Parameters<typeof openShop>[0],
  at = '2026-11-18T15:00:00+01:00',
): Promise<{ shop: Shop; id: string }> => {
  const shop = await openShop(t, { forms: [withCallBack], clock: makeClock(at) });
  const { id } = await shop.fill(withCallBack, { yes: [rappel], no: ['offers:phone:own'] });
  return { shop, id };
};

test('who asks on a Wednesday to be called back is called until the Tuesday after, and no longer', async (t) => {
  const { shop, id } = await asking(t);
  const now = await shop.ask(called);
  assert.deepEqual([now.reason, now.proof, now.until], ['requested', id, '2026-11-24']);
  shop.clock.set('2026-11-24T19:00:00+01:00');
  assert.equal(await shop.may(called), 'yes: requested');
  shop.clock.set('2026-11-25T10:00:00+01:00');
  assert.equal(await shop.may(called), 'no: request-too-old');
});

test('a public holiday gives one day more to call back', async (t) => {
  const { shop } = await asking(t, '2026-11-09T15:00:00+01:00');
  // Tuesday 10, then Armistice Day, Thursday 12 to Saturday 14, Monday 16.
  assert.equal((await shop.ask(called)).until, '2026-11-16');
});

test('"no more calls" ends the call that was asked for the day before', async (t) => {
  const { shop } = await asking(t);
  shop.clock.pass(day);
  const { status } = await shop.asOwner('/v1/withdrawals', {
    form: 'with-call',
    contact: { phone: mobile },
    channel: 'phone',
    how: 'spoken',
    takenBy: 'Karim',
  });
  assert.equal(status, 201);
  shop.clock.pass(day);
  assert.equal(await shop.may(called), 'no: withdrawn');
  // Told by the caller, the same request is no other one.
  assert.equal(await shop.may({ ...called, request: { at: '2026-11-18T15:00:00+01:00' } }), 'no: withdrawn');
  shop.clock.pass(hour);
  await shop.fill(withCallBack, { yes: [rappel] });
  assert.equal(await shop.may(called), 'yes: requested', 'asked for anew');
});

test('a call that was made ends the request, and a new request opens a new one', async (t) => {
  const { shop, id } = await asking(t);
  shop.clock.pass(hour);
  const met = await shop.asOwner(`/v1/call-requests/${encodeURIComponent(id)}/met`, {});
  assert.equal(met.status, 204);
  assert.equal(await shop.may(called), 'no: request-met');
  const { id: other } = await shop.fill(withCallBack, { yes: ['offers:email:own'] });
  assert.equal(await shop.may(called), 'no: request-met', 'an empty box asks for nothing');
  const wrong = await shop.asOwner(`/v1/call-requests/${encodeURIComponent(other)}/met`, {});
  assert.deepEqual([wrong.status, wrong.json['code']], [404, 'no-request']);
  shop.clock.pass(hour);
  const { id: again } = await shop.fill(withCallBack, { yes: [rappel] });
  const answer = await shop.ask(called);
  assert.deepEqual([answer.reason, answer.proof], ['requested', again]);
});

test('a box that is left empty later refuses no call that was asked for', async (t) => {
  const { shop } = await asking(t);
  shop.clock.pass(hour);
  await shop.fill(withCallBack);
  assert.equal(await shop.may(called), 'yes: requested');
});

test('a customer with a running contract is called about that contract, and about nothing else', async (t) => {
  const shop = await openShop(t, { forms: [bakery] });
  const call = { contact: { phone: mobile }, channel: 'phone', relationship: 'running-contract' };
  assert.equal(await shop.may({ ...call, aboutContract: true }), 'yes: exempt');
  assert.equal(await shop.may({ ...call, aboutContract: false }), 'no: no-consent');
  assert.equal(await shop.may(call), 'no: no-consent', 'unsaid is no');
});

test('a list with another number than the one that was consented to gets no text message for it', async (t) => {
  const shop = await openShop(t, { forms: [bakery], clock: recently() });
  await shop.fill(bakery, { yes: ['offers:sms:own'] });
  for (const [index, [header, number]] of [
    ['EMAIL;PRENOM;SMS', '06 39 98 99 99'],
    ['Email;Prenom;Mobile Phone Number', '06 39 98 99 99'],
  ].entries()) {
    const list = join(shop.folder, `list-${index}.csv`);
    writeFileSync(list, `${header}\n${jeanne};Jeanne;${number}\n${jeanne};Jeanne;${mobile}\n`);
    const line = [
      'contact',
      list,
      '--data',
      join(shop.folder, 'data'),
      '--keys',
      join(shop.folder, 'keys'),
      '--channel',
      'sms',
    ];
    const { code, err } = await accord(line);
    assert.equal(code, 0, err);
    const [, other, own] = readFileSync(join(shop.folder, `list-${index}.answers.csv`), 'utf8').split(
      /\r?\n/,
    );
    assert.match(other ?? '', /;no;/, header);
    assert.match(own ?? '', /;yes;granted;/, header);
  }
});
