import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { mayContact } from '../../../src/law/index.js';
import { openContactBook } from '../../../src/server/owner/open-contact-book.js';
import { databaseOf } from '../a-database.js';
import { makeMailbox } from '../a-mailbox.js';
import { linkIn } from '../a-confirming-form.js';
import {
  bakery,
  changed,
  day,
  type FormJson,
  hour,
  jeanne,
  makeClock,
  minute,
  mobile,
  openShop,
  second,
  type Shop,
  words,
} from './a-shop.js';

const email = 'offers:email:own';
const sms = 'offers:sms:own';
const phone = 'offers:phone:own';
const call = { contact: { phone: mobile }, channel: 'phone' };

const stop = async (shop: Shop): Promise<void> => {
  const { stop: path } = await shop.links({ email: jeanne });
  const { status, text } = await shop.press(path, { 'List-Unsubscribe': 'One-Click' });
  assert.deepEqual([status, (JSON.parse(text) as { status: string }).status], [200, 'withdrawn']);
};
const tell = async (shop: Shop, more: object = {}): Promise<void> => {
  const told = { form: 'bakery-card', contact: { email: jeanne }, how: 'spoken', takenBy: 'Karim', ...more };
  const { status, json } = await shop.asOwner('/v1/withdrawals', told);
  assert.equal(status, 201, JSON.stringify(json));
};
const importRefusals = async (shop: Shop, addresses: readonly string[]): Promise<void> => {
  const at = shop.clock.now().toISOString();
  const place = {
    dataFolder: join(shop.folder, 'data'),
    keysFolder: join(shop.folder, 'keys'),
    databaseUrl: await databaseOf(shop.folder),
  };
  const book = await openContactBook({ ...place, form: 'bakery-card', now: shop.clock.now });
  const list = book.prepareImport({ channel: null, party: null, since: at });
  for (const text of addresses) list.take({ kind: 'email', text });
  await list.weigh();
  assert.equal(await list.write(at), addresses.length);
  await book.close();
};
const isOpenOnPage = async (
  shop: Shop,
  key = email,
  contact: object = { email: jeanne },
): Promise<boolean | undefined> => {
  const { preferences } = await shop.links(contact);
  return (await shop.choices(preferences ?? '')).choices.find((one) => one.key === key)?.isOpen;
};

test('a stop counts although the clock was set back two seconds before it', async (t) => {
  const shop = await openShop(t, { forms: [bakery], clock: makeClock('2026-11-24T10:00:02+01:00') });
  await shop.fill(bakery, { yes: [email] });
  const { stop: path } = await shop.links({ email: jeanne });
  shop.clock.set('2026-11-24T10:00:00+01:00');
  await shop.press(path, { 'List-Unsubscribe': 'One-Click' });
  shop.clock.set('2026-11-24T12:00:00+01:00');
  assert.equal(await shop.may({}), 'no: withdrawn');
  assert.equal(await isOpenOnPage(shop), false, 'page and answer agree');
});

test('a clock that stood years ahead revives no yes and freezes no time', async (t) => {
  const shop = await openShop(t, { forms: [bakery], clock: makeClock('2026-11-24T10:00:00+01:00') });
  await shop.fill(bakery, { yes: [email] });
  shop.clock.set('2031-11-24T10:00:00+01:00');
  await stop(shop);
  shop.clock.set('2026-11-24T10:05:00+01:00');
  assert.equal(await shop.may({}), 'no: withdrawn');
  // A yes after it, by a clock that is right again.
  shop.clock.pass(hour);
  await shop.fill(bakery, { yes: [email] });
  assert.equal(await shop.may({}), 'yes: granted', 'a clock that was wrong once does not outlast a new yes');
  shop.clock.pass(hour);
  await stop(shop);
  assert.equal(await shop.may({}), 'no: withdrawn');
  assert.equal(await isOpenOnPage(shop), false);
});

test('a yes that a clock dated years ahead ends with a no of today', async (t) => {
  const shop = await openShop(t, { forms: [bakery], clock: makeClock('2031-11-24T10:00:00+01:00') });
  await shop.fill(bakery, { yes: [email] });
  shop.clock.set('2026-11-24T10:00:00+01:00');
  await stop(shop);
  for (const at of ['2026-11-24T11:00:00+01:00', '2031-11-25T10:00:00+01:00', '2033-01-01T10:00:00+01:00']) {
    shop.clock.set(at);
    assert.equal(await shop.may({}), 'no: withdrawn', at);
    assert.equal(await isOpenOnPage(shop), false, at);
  }
});

test('an auditor reads in a record that the clock stood behind the one before it', async (t) => {
  const shop = await openShop(t, { forms: [bakery], clock: makeClock('2026-11-24T10:00:02+01:00') });
  await shop.fill(bakery, { yes: [email] });
  shop.clock.set('2026-11-24T10:00:00+01:00');
  const { jws } = await shop.fill(bakery, { values: { email: 'other@example.fr' } });
  const record = JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as {
    collector: object;
    event: { behind?: string };
  };
  assert.equal(record.event.behind, '2026-11-24T09:00:02.000Z');
  shop.clock.pass(minute);
  const next = await shop.fill(bakery);
  assert.ok(
    !Buffer.from(next.jws.split('.')[1] ?? '', 'base64url')
      .toString()
      .includes('behind'),
  );
});

test('a yes that waited in a tab off line is no answer to the stop that came before it arrived', async (t) => {
  const shop = await openShop(t, { forms: [bakery] });
  await shop.fill(bakery, { yes: [email] });
  const pressedAt = shop.clock.now();
  shop.clock.pass(hour);
  await stop(shop);
  shop.clock.pass(hour);
  // The device made the body when it was pressed, and held it.
  await shop.fill(bakery, {
    yes: [email],
    pressedAt: null,
    heldFor: 2 * hour,
    device: {
      shownAt: pressedAt.toISOString(),
      sentAt: pressedAt.toISOString(),
      presses: { [email]: { at: pressedAt.toISOString(), ago: 0 } },
    },
  });
  assert.equal(await shop.may({}), 'no: withdrawn');
  assert.equal(await isOpenOnPage(shop), false);
});

/** Somebody sets the wall clock by that much. */
const setClock = ({ clock }: Shop, by: number): void =>
  clock.set(new Date(clock.now().getTime() + by).toISOString());

/** A yes of that moment, which the device keeps for a while. */
function pressOffLine(shop: Shop): (heldFor: number) => Promise<unknown> {
  const at = shop.clock.now().toISOString();
  const device = { shownAt: at, sentAt: at, presses: { [email]: { at, ago: 0 } } };
  return (heldFor) => shop.fill(bakery, { yes: [email], pressedAt: null, heldFor, device });
}

test('a yes that waited off line is no answer to a stop that came while the clock was put back', async (t) => {
  const shop = await openShop(t, { forms: [bakery] });
  await shop.fill(bakery, { yes: [email] });
  shop.clock.pass(4 * hour);
  const send = pressOffLine(shop);
  shop.clock.pass(10 * minute);
  setClock(shop, -2 * hour);
  await stop(shop);
  shop.clock.pass(10 * minute);
  setClock(shop, 2 * hour);
  await send(20 * minute);
  assert.equal(await shop.may({}), 'no: withdrawn');
  assert.equal(await isOpenOnPage(shop), false);
});

test('a yes that waited off line is no answer to a stop after which the clock was put back', async (t) => {
  const shop = await openShop(t, { forms: [bakery] });
  await shop.fill(bakery, { yes: [email] });
  shop.clock.pass(4 * hour);
  const send = pressOffLine(shop);
  shop.clock.pass(10 * minute);
  await stop(shop);
  setClock(shop, -2 * hour);
  await shop.fill(bakery, { values: { email: 'other@example.fr' } });
  setClock(shop, 2 * hour);
  await send(20 * minute);
  assert.equal(await shop.may({}), 'no: withdrawn');
  assert.equal(await isOpenOnPage(shop), false);
});

test('a yes of a widget that does not say when it was pressed is of the day of its form', async (t) => {
  const shop = await openShop(t, { forms: [bakery] });
  await shop.fill(bakery, { yes: [email] });
  shop.clock.pass(hour);
  await stop(shop);
  shop.clock.pass(hour);
  await shop.fill(bakery, { yes: [email], pressedAt: null });
  assert.equal(await shop.may({}), 'no: withdrawn', 'it may have been pressed in the morning');
  shop.clock.set('2026-11-25T09:00:00+01:00');
  await shop.fill(bakery, { yes: [email], pressedAt: null });
  assert.equal(await shop.may({}), 'yes: granted', 'a form of the next day was pressed on the next day');
});

for (const [what, press] of [
  ['the wall clock of a device that slept', { at: -2 * hour, ago: 5 * second }],
  ['the steady clock of a device that was set forward', { at: -second, ago: 2 * hour }],
  ['a form that was restored, whose steady clock began anew', { at: -2 * hour, ago: null }],
  ['a device whose clock was set back after the press', { at: 2 * hour, ago: second }],
] as const)
  test(`a yes counts from the earliest moment that may be: ${what}`, async (t) => {
    const shop = await openShop(t, { forms: [bakery], clock: makeClock('2026-11-24T12:00:00+01:00') });
    await shop.fill(bakery, { yes: [email] });
    shop.clock.pass(hour);
    await stop(shop);
    shop.clock.pass(hour);
    const pressed = new Date(shop.clock.now().getTime() + press.at).toISOString();
    await shop.fill(bakery, {
      yes: [email],
      pressedAt: null,
      device: { presses: { [email]: { at: pressed, ago: press.ago } } },
    });
    assert.equal(await shop.may({}), 'no: withdrawn');
    shop.clock.pass(minute);
    await shop.fill(bakery, { yes: [email] });
    assert.equal(await shop.may({}), 'yes: granted', 'pressed now, by both clocks');
  });

test('a yes pressed after a stop counts, also when the form was opened before it', async (t) => {
  const shop = await openShop(t, { forms: [bakery] });
  await shop.fill(bakery, { yes: [email] });
  shop.clock.pass(hour);
  await stop(shop);
  shop.clock.pass(minute);
  await shop.fill(bakery, { yes: [email], device: { shownAt: '2026-11-24T08:00:00Z' } });
  assert.equal(await shop.may({}), 'yes: granted');
});

test('an age that a device invents makes no yes younger than its form', async (t) => {
  const shop = await openShop(t, { forms: [bakery], clock: makeClock('2026-11-24T23:00:00+01:00') });
  await shop.fill(bakery, {
    yes: [email],
    pressedAt: null,
    device: { presses: { [email]: { at: '1990-01-01T00:00:00Z', ago: 300_000_000_000 } } },
  });
  assert.equal(await shop.may({}), 'yes: granted');
  assert.equal(await shop.may({ at: '2026-11-25T10:00:00+01:00' }), 'yes: granted');
});

test('in a page that stays, the last thing that was sent counts, whatever the network did to those before', async (t) => {
  const shop = await openShop(t, { forms: [bakery] });
  const visit = 'A'.repeat(22);
  const pressedAt = shop.clock.now();
  shop.clock.pass(6 * second);
  // The box is unticked, and that submission is there first.
  await shop.fill(bakery, { device: { visit, turn: 2 } });
  assert.equal(await shop.may({}), 'no: refused');
  shop.clock.pass(6 * second);
  await shop.fill(bakery, { yes: [email], pressedAt, device: { visit, turn: 1 } });
  assert.equal(await shop.may({}), 'no: refused');
  assert.equal(await isOpenOnPage(shop), false);
  shop.clock.pass(second);
  await shop.fill(bakery, { yes: [email], device: { visit, turn: 3 } });
  assert.equal(await shop.may({}), 'yes: granted', 'ticked again');
  shop.clock.pass(second);
  await shop.fill(bakery, { yes: [sms], device: { visit, turn: 4 } });
  assert.deepEqual(
    [await shop.may({}), await shop.may({ channel: 'sms', contact: { phone: mobile } })],
    ['no: refused', 'yes: granted'],
  );
});

test('a refusal that was told before the yes was even pressed, and taken down after it, leaves it standing', async (t) => {
  const shop = await openShop(t, { forms: [bakery] });
  const before = shop.clock.now().toISOString();
  shop.clock.pass(hour);
  await shop.fill(bakery, { yes: [email] });
  shop.clock.pass(hour);
  await tell(shop, { saidAt: before });
  assert.equal(await shop.may({}), 'yes: granted');
  await tell(shop);
  assert.equal(await shop.may({}), 'no: withdrawn');
});

test('a consent of eight years ago ends, however silent the form was that came two years later', async (t) => {
  const shop = await openShop(t, { forms: [bakery], clock: makeClock('2018-06-01T10:00:00+02:00') });
  const { id } = await shop.fill(bakery, { yes: [email] });
  shop.clock.set('2020-06-01T10:00:00+02:00');
  assert.equal(await shop.may({}), 'yes: granted');
  shop.clock.set('2021-06-02T10:00:00+02:00');
  const ended = await shop.ask({});
  assert.deepEqual([ended.reason, ended.proof], ['retention-ended', id]);
  assert.equal(
    await shop.may({ lastContact: '2021-01-15T10:00:00+01:00' }),
    'yes: granted',
    'the owner knows of a visit',
  );
  assert.equal(
    await shop.may({ lastContact: '2018-02-15T10:00:00+01:00' }),
    'no: retention-ended',
    'an older visit changes nothing',
  );
  assert.equal(
    await shop.may({ at: '2021-06-02T10:00:00+02:00', lastContact: '2021-09-01T10:00:00+02:00' }),
    'no: retention-ended',
    'nor does one that was still to come',
  );
});

test('a sign of the person keeps their consent, and what is only said of them does not', async (t) => {
  const other = changed(bakery, { id: 'other-form', marketing: { ...bakery.marketing, channels: ['sms'] } });
  const shop = await openShop(t, { forms: [bakery, other], clock: makeClock('2020-06-01T10:00:00+02:00') });
  await shop.fill(bakery, { yes: [email] });
  shop.clock.set('2022-06-01T10:00:00+02:00');
  await shop.fill(other);
  shop.clock.set('2024-06-02T10:00:00+02:00');
  assert.equal(await shop.may({}), 'yes: granted', 'they filled another form in two years ago');
  shop.clock.set('2025-06-02T10:00:00+02:00');
  assert.equal(await shop.may({}), 'no: retention-ended');
});

test('a record that only claims an address is no sign of whose address it is', async (t) => {
  const two = changed(bakery, {
    fields: [
      ...bakery.fields,
      {
        id: 'workEmail',
        type: 'email',
        label: words('E-mail au travail', 'E-mail at work'),
        purposes: ['offers'],
        without: words('Rien ne change.', 'Nothing changes.'),
      },
    ],
  });
  const shop = await openShop(t, { forms: [two], clock: makeClock('2020-06-01T10:00:00+02:00') });
  await shop.fill(two, { yes: [email], values: { workEmail: '', phone: '06 39 98 00 05' } });
  shop.clock.set('2022-06-01T10:00:00+02:00');
  const claim = { email: 'stranger@example.fr', workEmail: jeanne, phone: '06 39 98 00 06' };
  await shop.fill(two, { yes: [email], values: claim });
  shop.clock.set('2023-06-02T10:00:00+02:00');
  assert.equal(await shop.may({}), 'no: retention-ended');
  assert.equal(await shop.may({ contact: { email: 'stranger@example.fr' } }), 'yes: granted');
});

test('a purpose that says how long it holds is held to that', async (t) => {
  const short = changed(bakery, {
    purposes: [bakery.purposes[0], { ...bakery.purposes[1], retention: { months: 6, after: 'collection' } }],
  });
  const shop = await openShop(t, { forms: [short], clock: makeClock('2026-01-10T10:00:00+01:00') });
  await shop.fill(short, { yes: [email] });
  shop.clock.set('2026-07-10T10:00:00+02:00');
  assert.equal(await shop.may({}), 'yes: granted');
  shop.clock.set('2026-07-12T10:00:00+02:00');
  assert.equal(await shop.may({}), 'no: retention-ended');
  assert.equal(
    await shop.may({ lastContact: '2026-07-01T10:00:00+02:00' }),
    'no: retention-ended',
    'counted from the collection',
  );
});

test('a consent to calls is for that caller and those goods', async (t) => {
  const shop = await openShop(t, { forms: [bakery] });
  await shop.fill(bakery, { yes: [phone] });
  assert.equal(await shop.may(call), 'yes: granted');
  await shop.close();
  for (const version of ['1.1.0', '2.0.0']) {
    const funerals = changed(bakery, {
      version,
      marketing: {
        ...bakery.marketing,
        goods: words('assurances obsèques', 'funeral insurance'),
        goodsId: 'funerals',
      },
    });
    const one = await openShop(t, { forms: [funerals], folder: shop.folder, clock: shop.clock });
    assert.equal(await one.may(call), 'no: other-goods', version);
    await one.close();
    const centre = changed(bakery, {
      version: version.replace('0', '1'),
      marketing: { ...bakery.marketing, phone: { caller: 'Centre d’appels Loire SAS', callerId: 'loire' } },
    });
    const other = await openShop(t, { forms: [centre], folder: shop.folder, clock: shop.clock });
    assert.equal(await other.may(call), 'no: other-caller', version);
    await other.close();
  }
});

test('goods whose words are mended under the same id are the same goods, and others without an id are not', async (t) => {
  const { goodsId: _, ...bare } = bakery.marketing;
  const unnamed = changed(bakery, {
    id: 'unnamed',
    marketing: { ...bare, goods: words('ateliers', 'workshops') },
  });
  const shop = await openShop(t, { forms: [bakery, unnamed] });
  await shop.fill(bakery, { yes: [email] });
  await shop.fill(unnamed, { yes: [sms] });
  const text = { form: 'unnamed', contact: { phone: mobile }, channel: 'sms' };
  assert.deepEqual([await shop.may({}), await shop.may(text)], ['yes: granted', 'yes: granted']);
  await shop.close();
  const goods = words('pains, gâteaux et viennoiseries', 'bread, cakes and pastries');
  const mended = changed(bakery, { version: '1.1.0', marketing: { ...bakery.marketing, goods } });
  const others = changed(unnamed, {
    version: '1.1.0',
    marketing: { ...bare, goods: words('lampes de jardin', 'garden lamps') },
  });
  const later = await openShop(t, { forms: [mended, others], folder: shop.folder, clock: shop.clock });
  assert.equal(await later.may({}), 'yes: granted');
  assert.equal(await later.may(text), 'no: other-goods');
});

const partnered = (changes: object = {}, more: object = {}): FormJson =>
  changed(bakery, {
    purposes: [
      ...bakery.purposes,
      {
        id: 'partner-offers',
        basis: 'consent',
        title: words('transmettre votre adresse à un voisin', 'pass your address on to a neighbour'),
        retention: { months: 36, after: 'last-contact' },
      },
    ],
    fields: bakery.fields.map((field) => ({ ...field, purposes: [...field.purposes, 'partner-offers'] })),
    partners: {
      purpose: 'partner-offers',
      list: { url: '/partners.html', version: '1', date: '2026-05-04' },
      members: [
        {
          id: 'neighbour',
          name: 'Torréfaction du Quai SAS',
          registration: 'RCS Nantes 000 000 005',
          goods: words('cafés', 'coffee'),
          channels: ['email', 'sms'],
          url: '/partners.html#neighbour',
          ...changes,
        },
      ],
    },
    ...more,
  });
const neighbour = 'partner-offers:email:neighbour';

test('a yes to a neighbour who sells coffee is none to the same neighbour who sells solar panels', async (t) => {
  const coffee = partnered();
  const shop = await openShop(t, { forms: [coffee] });
  await shop.fill(coffee, { yes: [neighbour] });
  assert.equal(await shop.may({ party: 'neighbour' }), 'yes: granted');
  await shop.close();
  const solar = partnered({ goods: words('lampes de jardin', 'garden lamps') }, { version: '1.1.0' });
  const later = await openShop(t, { forms: [solar], folder: shop.folder, clock: shop.clock });
  assert.equal(await later.may({ party: 'neighbour' }), 'no: other-goods');
});

test('a refusal of some goods leaves a consent to others standing', async (t) => {
  const cakes = changed(bakery, {
    id: 'cakes',
    marketing: { ...bakery.marketing, goods: words('ateliers', 'workshops'), goodsId: 'workshops' },
  });
  const shop = await openShop(t, { forms: [bakery, cakes] });
  await shop.fill(bakery, { yes: [email] });
  shop.clock.pass(hour);
  await shop.fill(cakes, { yes: [email] });
  shop.clock.pass(hour);
  await shop.fill(cakes);
  assert.equal(await shop.may({}), 'yes: granted');
  assert.equal(await shop.may({ form: 'cakes' }), 'no: refused');
  await stop(shop);
  assert.equal(await shop.may({}), 'no: withdrawn', 'a stop is of everything');
});

test('a consent that is taken back on the page of one’s choices leaves the one to other goods standing', async (t) => {
  const cakes = changed(bakery, {
    id: 'cakes',
    marketing: { ...bakery.marketing, goods: words('ateliers', 'workshops'), goodsId: 'workshops' },
  });
  const shop = await openShop(t, { forms: [bakery, cakes] });
  await shop.fill(bakery, { yes: [email] });
  shop.clock.pass(hour);
  await shop.fill(cakes, { yes: [email] });
  const { preferences } = await shop.links({ email: jeanne });
  const shown = async () => {
    const { choices } = await shop.choices(preferences ?? '');
    return choices.filter(({ key }) => key.startsWith(email)).map(({ isOpen }) => isOpen);
  };
  assert.deepEqual(await shown(), [true, true]);
  // The newest under an id has that id on the page.
  assert.equal((await shop.press(preferences ?? '', { refuse: email })).status, 200);
  assert.deepEqual(await shown(), [true, false]);
  assert.deepEqual(
    [await shop.may({}), await shop.may({ form: 'cakes' })],
    ['yes: granted', 'no: withdrawn'],
  );
  await shop.press(preferences ?? '', { all: 'yes' });
  assert.deepEqual(await shown(), [false, false]);
  assert.equal(await shop.may({}), 'no: withdrawn');
});

test('who pressed stop before they confirmed is told so, and gets nothing', async (t) => {
  const mailbox = makeMailbox();
  const confirming = changed(bakery, { confirm: ['email'] });
  const shop = await openShop(t, { forms: [confirming], mailer: mailbox });
  await shop.fill(confirming, { yes: [email] });
  await mailbox.wait(1);
  const path = linkIn(mailbox.mails[0]?.text ?? '');
  assert.equal(await shop.may({}), 'no: not-confirmed');
  shop.clock.pass(minute);
  await stop(shop);
  shop.clock.pass(minute);
  const { text } = await shop.press(path, { answer: 'yes' }, true);
  assert.ok(!/compte dès maintenant/.test(text), text);
  assert.match(text, /refus|vous ne|arrêt|non/i);
  assert.equal(await shop.may({}), 'no: withdrawn');
});

const child = { birthDate: '2013-11-30' };
const young = changed(bakery, {
  minimumAge: 15,
  purposes: [
    ...bakery.purposes,
    {
      id: 'birthday',
      basis: 'consent',
      title: words('vous offrir une douceur', 'treat you'),
      retention: { months: 24, after: 'last-contact' },
    },
  ],
  services: [
    {
      id: 'birthday',
      purpose: 'birthday',
      label: words('La surprise', 'The treat'),
      text: words('un gâteau vous attend', 'a cake waits for you'),
    },
  ],
  fields: [
    ...bakery.fields,
    {
      id: 'birthDate',
      type: 'birth-date',
      label: words('Date de naissance', 'Date of birth'),
      purposes: ['birthday'],
      unlocks: 'birthday',
      without: words('Rien d’autre ne change.', 'Nothing else changes.'),
    },
  ],
});

test('whoever is known to be too young is not written to, also when the date is left out the second time', async (t) => {
  const shop = await openShop(t, { forms: [young] });
  const first = await shop.send(young, { yes: [email], values: child });
  assert.ok(first.status < 500, JSON.stringify(first.json));
  assert.ok(!JSON.stringify(first.json).includes('laissez ce champ vide'));
  assert.notEqual((await shop.may({})).slice(0, 3), 'yes');
  shop.clock.pass(hour);
  await shop.send(young, { yes: [email], values: { birthDate: undefined as never } });
  const later = await shop.may({});
  assert.equal(later.slice(0, 2), 'no', `${first.status}: ${later}`);
});

test('the age that an owner knows stands above a yes', async (t) => {
  const shop = await openShop(t, { forms: [bakery] });
  await shop.fill(bakery, { yes: [email] });
  assert.deepEqual(
    [await shop.may({ age: 14 }), await shop.may({ age: 15 })],
    ['no: under-age', 'yes: granted'],
  );
});

const customer = changed(bakery, {
  id: 'order',
  relationship: 'customer',
  purposes: [
    bakery.purposes[0],
    {
      ...bakery.purposes[1],
      basis: 'legitimate-interest',
      interest: words('faire connaître nos nouveautés', 'tell what is new'),
    },
  ],
  fields: bakery.fields.slice(0, 1),
  marketing: { ...bakery.marketing, channels: ['email'] },
});

test('a box left empty as a visitor yields to an order where the customer was told and did not object', async (t) => {
  const shop = await openShop(t, { forms: [bakery, customer] });
  await shop.fill(bakery);
  assert.equal(await shop.may({}), 'no: refused');
  shop.clock.pass(day);
  await shop.fill(customer);
  assert.equal(await shop.may({ form: 'order', similarGoods: true }), 'yes: not-objected');
  assert.equal(await shop.may({}), 'no: refused', 'other goods still need a yes');
  assert.equal(await shop.may({ channel: 'sms' }), 'no: refused');
});

test('an objection that was ticked yields to no silence, and only to a later yes', async (t) => {
  const shop = await openShop(t, { forms: [bakery, customer] });
  await shop.fill(customer, { yes: [email] });
  const asked = { form: 'order', similarGoods: true };
  assert.equal(await shop.may(asked), 'no: objected');
  shop.clock.pass(day);
  await shop.fill(customer);
  assert.equal(await shop.may(asked), 'no: objected');
  shop.clock.pass(day);
  await shop.fill(bakery, { yes: [email] });
  assert.equal(await shop.may(asked), 'yes: granted');
});

test('a "Non" that was pressed yields to no silence', async (t) => {
  const shop = await openShop(t, { forms: [bakery, customer] });
  await shop.fill(bakery, { yes: [sms], no: [phone] });
  shop.clock.pass(day);
  await shop.fill(bakery);
  const answer = await shop.ask(call);
  assert.deepEqual([answer.allowed, answer.reason], [false, 'refused']);
  await tell(shop, { channel: 'email' });
  shop.clock.pass(day);
  await shop.fill(customer);
  assert.equal(await shop.may({ form: 'order', similarGoods: true }), 'no: withdrawn');
});

test('an evening call needs an hour that was agreed on, and a month is no hour', async (t) => {
  const shop = await openShop(t, { forms: [bakery] });
  await shop.fill(bakery, { yes: [phone] });
  const at = '2026-11-28T22:10:00+01:00';
  const month = { from: '2026-11-01T00:00:00+01:00', until: '2026-11-30T23:59:00+01:00' };
  const evening = { from: '2026-11-28T22:00:00+01:00', until: '2026-11-28T23:00:00+01:00' };
  assert.match(await shop.may({ ...call, at, slot: month }), /^no: calling/);
  assert.equal(await shop.may({ ...call, at, slot: evening }), 'yes: granted');
});

test('who asks about a day that has gone learns what was logged by then, and that something arrived since', async (t) => {
  const shop = await openShop(t, { forms: [bakery] });
  await shop.fill(bakery, { yes: [email] });
  shop.clock.pass(day);
  await stop(shop);
  const stopped = shop.clock.now().toISOString();
  shop.clock.pass(day);
  const then = await shop.ask({ at: '2026-11-24T12:00:00+01:00' });
  assert.deepEqual([then.reason, then.arrivedLater], ['granted', stopped]);
  const now = await shop.ask({});
  assert.deepEqual([now.reason, now.arrivedLater], ['withdrawn', undefined]);
  const before = await shop.ask({ at: '2026-11-20T12:00:00+01:00' });
  assert.deepEqual([before.reason, before.arrivedLater], ['no-consent', '2026-11-24T09:00:00.000Z']);
});

test('a refusal that is dated in the future is a refusal all the same, also for programs that ask by themselves', async () => {
  const question = {
    jurisdiction: 'FR',
    channel: 'email',
    audience: 'consumer',
    relationship: 'prospect',
    sector: 'general',
    party: 'own',
    purpose: 'offers',
  } as const;
  const one = { purpose: 'offers', channel: 'email', party: 'own' } as const;
  const answer = mayContact(
    question,
    {
      choices: [
        { ...one, answer: 'granted', at: '2026-11-20T10:00:00+01:00' },
        { ...one, answer: 'refused', at: '2031-11-20T10:00:00+01:00' },
      ],
    },
    '2026-11-24T10:00:00+01:00',
  );
  assert.deepEqual([answer.allowed, answer.reason], [false, 'refused']);
});

test('a list of refusals that came in while the clock stood years ahead yields to a yes of after it', async (t) => {
  const shop = await openShop(t, { forms: [bakery] });
  await shop.fill(bakery, { yes: [email] });
  shop.clock.set('2031-11-24T10:00:00+01:00');
  await importRefusals(shop, [jeanne]);
  assert.equal(await shop.may({}), 'no: suppressed', 'as of now');
  shop.clock.set('2026-11-24T12:00:00+01:00');
  assert.equal(await shop.may({}), 'no: suppressed');
  // Somebody comes while the clock is right again, and with that the log knows that it was wrong.
  await shop.fill(bakery, { values: { email: 'other@example.fr', phone: '06 39 98 00 01' } });
  assert.equal(await shop.may({}), 'no: suppressed');
  shop.clock.pass(hour);
  await shop.fill(bakery, { yes: [email] });
  assert.equal(await shop.may({}), 'yes: granted');
});

test('the steps of a clock are known after a new start too', async (t) => {
  const shop = await openShop(t, { forms: [bakery], clock: makeClock('2031-11-24T10:00:00+01:00') });
  await shop.fill(bakery);
  await stop(shop);
  await shop.close();
  const later = await openShop(t, {
    forms: [bakery],
    folder: shop.folder,
    clock: makeClock('2026-11-24T10:00:00+01:00'),
  });
  await later.fill(bakery, { yes: [sms] });
  assert.equal(await later.may({}), 'no: withdrawn');
  later.clock.pass(minute);
  await later.fill(bakery, { yes: [email] });
  assert.equal(await later.may({}), 'yes: granted');
});
