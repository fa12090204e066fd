import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { StartError } from '../../../src/server/index.js';
import { openContactBook } from '../../../src/server/owner/open-contact-book.js';
import { databaseOf } from '../a-database.js';
import { linkIn, makeMailbox } from '../a-mailbox.js';
import {
  bakery,
  changed,
  day,
  type FormJson,
  hour,
  jeanne,
  minute,
  openShop,
  type Shop,
  words,
} from './a-shop.js';

const email = 'offers:email:own';
const sms = 'offers:sms:own';
const informed = { informed: true };

/** A shop that writes to its customers unless they object. */
const letters = changed(bakery, {
  relationship: 'customer',
  purposes: [bakery.purposes[0], { ...bakery.purposes[1], basis: 'legitimate-interest' }],
  fields: bakery.fields.slice(0, 1),
  marketing: { ...bakery.marketing, channels: ['email'] },
});
const asCompany = (changes: object, version = '1.1.0'): FormJson =>
  changed(letters, { version, controller: { ...bakery.controller, ...changes } });
const renamed = asCompany({ name: 'Boulangerie des Tilleuls SAS' });

const bookOf = async (shop: Shop) =>
  openContactBook({
    dataFolder: join(shop.folder, 'data'),
    keysFolder: join(shop.folder, 'keys'),
    databaseUrl: await databaseOf(shop.folder),
    form: 'bakery-card',
    now: shop.clock.now,
  });
const importRefusal = async (shop: Shop, text: string): Promise<void> => {
  const at = shop.clock.now().toISOString();
  const book = await bookOf(shop);
  const list = book.prepareImport({ channel: null, party: null, since: at });
  list.take({ kind: 'email', text });
  await list.weigh();
  assert.equal(await list.write(at), 1);
  await book.close();
};
const tell = async (shop: Shop, contact: object, more: object = {}): Promise<void> => {
  const told = { form: 'bakery-card', contact, how: 'spoken', takenBy: 'Karim', ...more };
  const { status, json } = await shop.asOwner('/v1/withdrawals', told);
  assert.equal(status, 201, JSON.stringify(json));
};
const again = async (
  t: Parameters<typeof openShop>[0],
  shop: Shop,
  forms: readonly FormJson[],
): Promise<Shop> => {
  await shop.close();
  return openShop(t, { forms, folder: shop.folder, clock: shop.clock });
};
const startFails = async (
  t: Parameters<typeof openShop>[0],
  shop: Shop | null,
  forms: readonly FormJson[],
  sentence: RegExp,
) => {
  await shop?.close();
  const wanted = { forms, ...(shop && { folder: shop.folder, clock: shop.clock }) };
  await assert.rejects(openShop(t, wanted), (error) => {
    assert.ok(error instanceof StartError, String(error));
    assert.match(error.message, sentence);
    return true;
  });
};

test('whoever said no to a bakery is left in peace by the bakery under its new name', async (t) => {
  const shop = await openShop(t, { forms: [letters] });
  await shop.fill(letters, { yes: [email] });
  await tell(shop, { email: 'told@example.fr' });
  await importRefusal(shop, 'listed@example.fr');
  const { preferences } = await shop.links({ email: jeanne });
  const noes = async (one: Shop) =>
    Promise.all(
      [jeanne, 'told@example.fr', 'listed@example.fr'].map((address) =>
        one.may({ contact: { email: address }, ...informed }),
      ),
    );
  const before = ['no: objected', 'no: withdrawn', 'no: suppressed'];
  assert.deepEqual(await noes(shop), before);
  const later = await again(t, shop, [renamed]);
  assert.deepEqual(await noes(later), before);
  const page = await later.get(preferences ?? '');
  assert.equal(page.status, 200, 'a link of before opens');
  assert.match(page.text, /Boulangerie des Tilleuls SAS/);
  const book = await bookOf(later);
  const reasons: string[] = [];
  for await (const { reason } of book.listNos({ question: { channel: 'email' }, ...informed }))
    reasons.push(reason);
  await book.close();
  assert.deepEqual(reasons.toSorted(), ['objected', 'withdrawn']);
  later.clock.pass(hour);
  await later.fill(renamed);
  assert.equal(await later.may(informed), 'no: objected', 'silence on the new form takes nothing back');
  const links = await later.links({ email: jeanne });
  const { choices } = await later.choices(links.preferences ?? '');
  assert.equal(choices.find(({ key }) => key === email)?.isOpen, false);
});

test('an auditor reads in an old record the name of then, and the record of today the name of today', async (t) => {
  const shop = await openShop(t, { forms: [letters] });
  const nameIn = (jws: string) =>
    (
      JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as {
        controllers: { id: string; name: string }[];
      }
    ).controllers[0];
  const old = await shop.fill(letters);
  const later = await again(t, shop, [renamed]);
  const fresh = await later.fill(renamed);
  assert.deepEqual(
    [nameIn(old.jws), nameIn(fresh.jws)].map((one) => [one?.id, one?.name]),
    [
      ['bakery', 'Boulangerie des Tilleuls SARL'],
      ['bakery', 'Boulangerie des Tilleuls SAS'],
    ],
  );
  const proof = await later.get(new URL(old.proof).pathname);
  assert.match(proof.text, /Boulangerie des Tilleuls SARL/);
});

test('one business with two numbers in the register does not start', async (t) => {
  const other = { ...asCompany({ registration: 'RCS Angers 000 000 999' }), id: 'other' };
  await startFails(t, null, [letters, other], /"bakery".*000 000 001.*000 000 999/);
});

test('two businesses with one number in the register do not start', async (t) => {
  const other = { ...asCompany({ id: 'bakery-two' }), id: 'other' };
  await startFails(t, null, [letters, other], /"bakery".*"bakery-two"/);
});

test('a business whose id was changed is told to write the old one, as refusals would be left behind', async (t) => {
  const shop = await openShop(t, { forms: [letters] });
  await shop.fill(letters, { yes: [email] });
  await startFails(t, shop, [asCompany({ id: 'tilleuls' })], /"tilleuls".*"bakery".*"id": "bakery"/);
  const back = await openShop(t, { forms: [renamed], folder: shop.folder, clock: shop.clock });
  assert.equal(await back.may(informed), 'no: objected', 'nothing was changed by the start that failed');
});

test('a new id without a number in the register is known by its name', async (t) => {
  const shop = await openShop(t, { forms: [letters] });
  const { registration: _, ...unregistered } = bakery.controller;
  const bare = changed(letters, { version: '1.1.0', controller: { ...unregistered, id: 'tilleuls' } });
  await startFails(t, shop, [bare], /"tilleuls".*"bakery"/);
});

test('an id that is given to another company stops the start', async (t) => {
  const shop = await openShop(t, { forms: [letters] });
  await startFails(
    t,
    shop,
    [asCompany({ registration: 'RCS Angers 000 000 999', name: 'Pompes SAS' })],
    /"bakery".*formerly/,
  );
  const mended = asCompany({ registration: 'RCS Angers 000 000 999', formerly: ['RCS Angers 000 000 001'] });
  const later = await openShop(t, { forms: [mended], folder: shop.folder, clock: shop.clock });
  assert.equal(
    await later.may(informed),
    'yes: not-objected',
    'a number that was mended is the same business',
  );
});

test('a business that no form names any more is told of, and what was said to it is there when it comes back', async (t) => {
  const shop = await openShop(t, { forms: [letters] });
  await shop.fill(letters, { yes: [email] });
  const florist = changed(letters, {
    id: 'florist',
    controller: {
      ...bakery.controller,
      id: 'florist',
      name: 'Fleurs SARL',
      registration: 'RCS Angers 000 000 777',
    },
  });
  const other = await again(t, shop, [florist]);
  assert.match(other.logs.join(''), /"controller":"bakery".*No form names this business/);
  const overview = await other.asOwner('/v1/console/overview');
  assert.ok(
    overview.status === 404 || JSON.stringify(overview.json).includes('bakery'),
    'and in the console',
  );
  const back = await again(t, other, [renamed, florist]);
  assert.equal(await back.may(informed), 'no: objected');
  assert.equal(
    await back.may({ form: 'florist', ...informed }),
    'yes: not-objected',
    'another business is another',
  );
});

const twoAddresses = changed(bakery, {
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
const stranger = 'stranger@example.fr';

test('who writes my address in front of theirs gets no mail, no page and no link of mine', async (t) => {
  const mailbox = makeMailbox();
  const shop = await openShop(t, { forms: [twoAddresses], mailer: mailbox });
  await shop.fill(twoAddresses, { values: { workEmail: '' } });
  shop.clock.pass(hour);
  await shop.fill(twoAddresses, { yes: [email], values: { email: jeanne, workEmail: stranger } });
  await shop.press('/forms/bakery-card/link', { email: stranger }, true);
  await shop.press('/forms/bakery-card/link', { email: jeanne }, true);
  await mailbox.wait(1);
  assert.deepEqual(
    mailbox.mails.map(({ to }) => to),
    [jeanne],
  );
  const owned = await shop.asOwner('/v1/links', { form: 'bakery-card', contact: { email: stranger } });
  assert.deepEqual(
    [owned.status, owned.json['preferences']],
    [200, null],
    'a stop they may have, the page not',
  );
});

test('a page shows what was given under its address, and a yes on it is for that address alone', async (t) => {
  const mailbox = makeMailbox();
  const shop = await openShop(t, { forms: [twoAddresses], mailer: mailbox });
  await shop.fill(twoAddresses, { values: { workEmail: '' } });
  shop.clock.pass(hour);
  // The stranger is a customer too, and claims to be Jeanne.
  await shop.fill(twoAddresses, { values: { email: stranger, workEmail: '', phone: '06 39 98 77 77' } });
  shop.clock.pass(hour);
  await shop.fill(twoAddresses, { yes: [email], values: { email: jeanne, workEmail: stranger } });
  assert.equal(await shop.may({}), 'yes: granted', 'nobody can tell who wrote it');
  shop.clock.pass(hour);
  await tell(shop, { email: jeanne });
  await shop.press('/forms/bakery-card/link', { email: stranger }, true);
  await mailbox.wait(1);
  const entered = await shop.press(linkIn(mailbox.mails[0] ?? { text: '' }), {}, true);
  assert.equal(entered.status, 303);
  const { records } = await shop.choices(entered.way);
  assert.equal(records.length, 1, 'their own');
  const question = JSON.parse(
    (await shop.json(`${entered.way}?choice=${encodeURIComponent(email)}`)).text,
  ) as { words: string };
  shop.clock.pass(minute);
  const said = await shop.press(entered.way, {
    choice: email,
    words: question.words,
    language: 'fr',
    answer: 'yes',
  });
  assert.equal(said.status, 200, said.text);
  assert.equal(await shop.may({ contact: { email: stranger } }), 'yes: granted');
  assert.equal(await shop.may({}), 'no: withdrawn', 'it does not count for Jeanne');
});

test('a number that a stranger wrote beside my address opens nothing of mine, and is not shown as mine', async (t) => {
  const shop = await openShop(t, { forms: [bakery] });
  await shop.fill(bakery, { yes: [email] });
  shop.clock.pass(hour);
  const theirs = '06 39 98 77 77';
  await shop.fill(bakery, { yes: [sms], values: { phone: theirs } });
  const links = await shop.asOwner('/v1/links', { form: 'bakery-card', contact: { phone: theirs } });
  assert.equal(links.json['preferences'], null);
  const found = await shop.asOwner('/v1/persons', { contact: { email: jeanne } });
  const [person] = found.json['persons'] as {
    values: Record<string, string>;
    unconfirmed: Record<string, string>;
  }[];
  assert.deepEqual([person?.values['phone'], person?.unconfirmed['phone']], [undefined, theirs]);
  assert.equal(person?.values['email'], jeanne);
  const byNumber = await shop.asOwner('/v1/persons', { contact: { phone: theirs } });
  assert.deepEqual(byNumber.json['persons'], []);
});

test('a no under the second address of a record counts for both, a yes for the one it was given for alone', async (t) => {
  const shop = await openShop(t, { forms: [twoAddresses] });
  const work = 'jeanne@work.example';
  await shop.fill(twoAddresses, { yes: [email], values: { workEmail: work } });
  assert.equal(await shop.may({}), 'yes: granted');
  assert.equal(
    await shop.may({ contact: { email: work } }),
    'no: no-consent',
    'a claim is no way to write to somebody',
  );
  shop.clock.pass(day);
  await tell(shop, { email: work });
  const answer = await shop.ask({});
  assert.deepEqual(
    [answer.allowed, answer.reason, answer.via, answer.proof],
    [false, 'withdrawn', 'another-address', null],
  );
  assert.ok(!JSON.stringify(answer).includes(work));
  const own = await shop.ask({ contact: { email: work } });
  assert.deepEqual([own.reason, own.via], ['withdrawn', undefined]);
});

const writings: readonly (readonly [what: string, given: string, told: string])[] = [
  ['in La Réunion', '0692 12 34 56', '+262 692 12 34 56'],
  ['in Mayotte', '0639 12 34 56', '00262 639 12 34 56'],
  ['in Guadeloupe', '0690 12 34 56', '+590 690 12 34 56'],
  ['in Guyane', '0694 12 34 56', '+594 694123456'],
  ['in Martinique', '0696 12 34 56', '+596 (0)696 12 34 56'],
  ['in Martinique, as from the mainland', '+33 696 12 34 56', '06 96 12 34 56'],
  ['in Guadeloupe, of the newer ones', '0709 01 23 45', '+590 709 01 23 45'],
  ['in Martinique, of the newer ones', '0709 11 23 45', '+596 709 11 23 45'],
  ['in La Réunion, of the newer ones', '0709 21 23 45', '+262 709 21 23 45'],
  ['in Guyane, of the newer ones', '0709 31 23 45', '+594 709 31 23 45'],
  ['in Saint-Pierre-et-Miquelon', '0508 41 12 34', '+508 41 12 34'],
  ['in Saint-Pierre-et-Miquelon, of the newer ones', '0708 41 23 45', '+508 708 41 23 45'],
  ['in the mainland', '06 39 98 45 67', '+33 (0)6 39 98 45 67'],
  ['in the mainland, as machines write it', '+33639984567', '0033 6.39.98.45.67'],
];
for (const [what, given, told] of writings)
  test(`a number ${what} is one person's, whatever the writing: ${given} and ${told}`, async (t) => {
    for (const [first, second] of [
      [given, told],
      [told, given],
    ] as const) {
      const shop = await openShop(t, { forms: [bakery] });
      await shop.fill(bakery, { yes: [sms], values: { phone: first } });
      const text = { channel: 'sms' };
      assert.equal(await shop.may({ ...text, contact: { phone: first } }), 'yes: granted');
      assert.equal(await shop.may({ ...text, contact: { phone: second } }), 'yes: granted');
      await tell(shop, { phone: second }, { channel: 'sms' });
      assert.equal(await shop.may({ ...text, contact: { phone: first } }), 'no: withdrawn');
      assert.equal(await shop.may({ ...text, contact: { phone: second } }), 'no: withdrawn');
      await shop.close();
    }
  });

test('an address is one person’s in Unicode, in punycode and in capitals', async (t) => {
  const all = [
    'zoe@café.example',
    'zoe@xn--caf-dma.example',
    'ZOE@CAFÉ.example',
    ' zoe@XN--CAF-DMA.EXAMPLE ',
    'zoe@cafe\u0301.example',
  ];
  for (const told of all) {
    const shop = await openShop(t, { forms: [bakery] });
    await shop.fill(bakery, { yes: [email], values: { email: 'zoe@xn--caf-dma.example' } });
    assert.equal(await shop.may({ contact: { email: told.trim() } }), 'yes: granted', told);
    await tell(shop, { email: told.trim() });
    for (const one of all)
      assert.equal(await shop.may({ contact: { email: one.trim() } }), 'no: withdrawn', `${told}, ${one}`);
    await shop.close();
  }
});

test('a refusal that was written down with what a copy brings along is one of that address', async (t) => {
  const shop = await openShop(t, { forms: [bakery] });
  await shop.fill(bakery, { yes: [email] });
  await tell(shop, { email: ` ${jeanne}\u200B` });
  assert.equal(await shop.may({}), 'no: withdrawn');
});

test('what is no address or number, or more than one, is turned away: it would protect nobody', async (t) => {
  const shop = await openShop(t, { forms: [bakery] });
  await shop.fill(bakery, { yes: [email] });
  for (const contact of [
    { email: `mailto:${jeanne}` },
    { email: `Jeanne <${jeanne}>` },
    { email: `${jeanne}, paul@example.fr` },
    { phone: '06 39 98 45 67 / 06 39 98 00 11' },
    { phone: '06 39 98 45 67 poste 12' },
    { phone: '6,39E+08' },
  ])
    for (const path of ['/v1/withdrawals', '/v1/may-contact', '/v1/links', '/v1/persons']) {
      const more = {
        '/v1/withdrawals': { form: 'bakery-card', how: 'spoken', takenBy: 'Karim' },
        '/v1/may-contact': { form: 'bakery-card', channel: 'email' },
        '/v1/links': { form: 'bakery-card' },
        '/v1/persons': {},
      }[path];
      const { status, json } = await shop.asOwner(path, { contact, ...more });
      const [error] = (json['errors'] ?? []) as { pointer: string; detail: string }[];
      assert.equal(status, 400, `${path} ${JSON.stringify(contact)}`);
      assert.match(error?.detail ?? '', /One (?:address|number), such as/, path);
    }
});

const neighbours = (member: object, version = '1.0.0', more: readonly object[] = []): FormJson =>
  changed(bakery, {
    version,
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
      members: [{ ...roaster, ...member }, ...more],
    },
  });
const roaster = {
  id: 'neighbour',
  name: 'Torréfaction du Quai SAS',
  registration: 'RCS Nantes 000 000 005',
  goods: words('cafés', 'coffee'),
  goodsId: 'coffee',
  channels: ['email', 'sms'],
  url: '/partners.html#neighbour',
};
const toNeighbour = 'partner-offers:email:neighbour';
const party = { party: 'neighbour' };

test('a neighbour who was renamed keeps the consents that were given to it, by its number in the register', async (t) => {
  const shop = await openShop(t, { forms: [neighbours({})] });
  await shop.fill(neighbours({}), { yes: [toNeighbour] });
  const later = await again(t, shop, [neighbours({ name: 'Cafés du Quai SAS' }, '1.1.0')]);
  assert.equal(await later.may(party), 'yes: granted');
});

test('another company under the id of a neighbour takes no consent along, and no refusal is lost', async (t) => {
  const other = { name: 'Nouvelle Torréfaction SARL', registration: 'RCS Nantes 000 000 888' };
  const shop = await openShop(t, { forms: [neighbours({})] });
  await shop.fill(neighbours({}), { yes: [toNeighbour] });
  await shop.fill(neighbours({}), {
    yes: [toNeighbour],
    values: { email: 'no@example.fr', phone: '06 39 98 00 02' },
  });
  await tell(shop, { email: 'no@example.fr' }, party);
  const later = await again(t, shop, [neighbours(other, '2.0.0')]);
  assert.match(await later.may(party), /^no: no-consent/);
  assert.equal(await later.may({ ...party, contact: { email: 'no@example.fr' } }), 'no: withdrawn', 'the id');
  await later.fill(neighbours(other, '2.0.0'), { yes: [toNeighbour] });
  assert.equal(await later.may(party), 'yes: granted');
  // The first company comes back under an id of its own: a no to it is a no to it.
  const back = await again(t, later, [neighbours(other, '3.0.0', [{ ...roaster, id: 'roaster' }])]);
  assert.equal(
    await back.may({ party: 'roaster', contact: { email: 'no@example.fr' } }),
    'no: withdrawn',
    'the company',
  );
});

test('a neighbour who comes back under another id is refused as before, also by who was never asked', async (t) => {
  const never = { contact: { email: 'never@example.fr' } };
  const byPost = (version: string, id: string): FormJson => {
    const made = neighbours({ id, channels: ['post'] }, version) as FormJson & { purposes: object[] };
    return changed(made, {
      purposes: made.purposes.map((one, index) => ({
        ...one,
        ...(index === 2 && {
          basis: 'legitimate-interest',
          interest: words('faire connaître un voisin', 'let people know a neighbour'),
        }),
      })),
      fields: [
        ...bakery.fields,
        {
          id: 'address',
          type: 'address',
          label: words('Adresse', 'Address'),
          purposes: ['partner-offers'],
          without: words('Rien ne change.', 'Nothing changes.'),
        },
      ],
    });
  };
  const shop = await openShop(t, { forms: [byPost('1.0.0', 'neighbour')] });
  await tell(shop, never.contact, party);
  const later = await again(t, shop, [byPost('2.0.0', 'roaster')]);
  const filled = { values: { email: 'never@example.fr', phone: '06 39 98 00 03' } };
  await later.fill(byPost('2.0.0', 'roaster'));
  assert.equal(await later.may({ channel: 'post', party: 'roaster' }), 'yes: not-objected');
  await later.fill(byPost('2.0.0', 'roaster'), filled);
  assert.equal(await later.may({ ...never, channel: 'post', party: 'roaster' }), 'no: withdrawn');
});

test('a new name without a number in the register is another company', async (t) => {
  const { registration: _, ...unregistered } = roaster;
  const form = (name: string, version: string): FormJson => {
    const made = neighbours({}, version) as FormJson & { partners: object };
    return changed(made, { partners: { ...made.partners, members: [{ ...unregistered, name }] } });
  };
  const shop = await openShop(t, { forms: [form('Torréfaction du Quai', '1.0.0')] });
  await shop.fill(form('Torréfaction du Quai', '1.0.0'), { yes: [toNeighbour] });
  assert.equal(await shop.may(party), 'yes: granted');
  const later = await again(t, shop, [form('Cafés du Quai', '1.1.0')]);
  assert.equal(await later.may(party), 'no: no-consent');
});
