import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { parseConfig } from '../../src/config/index.js';
import { asBrowser, linksOf, mayContact } from './a-person.js';
import { startReceiver } from './a-receiver.js';
import { draw, fillIn, loyaltyCard } from './a-submission.js';

interface Card {
  id: string;
  version: string;
  purposes: { id: string; title: Record<string, string> }[];
  partners: { members: { id: string; name: string; registration?: string }[] };
  [key: string]: unknown;
}
const edit = (change: (card: Card) => void): Card => {
  const card = structuredClone(loyaltyCard) as unknown as Card;
  change(card);
  const parsed = parseConfig(card);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return card;
};
const partner = (loyaltyCard as unknown as Card).partners.members[0]!;
const yes = ['offers:email:own', `partner-offers:email:${partner.id}`];

/** A person says yes to all; then the shop starts again with another form. */
async function after(t: TestContext, next: Card) {
  const before = await startReceiver(t);
  const { receipt } = await before.post(fillIn(draw(), yes));
  assert.equal(receipt.standing, 'counted');
  await before.close();
  return startReceiver(t, { folder: before.folder, forms: [next] });
}
const toPartner = { purpose: 'partner-offers', party: partner.id };

test('a form that only words things anew leaves every yes as it was', async (t) => {
  const receiver = await after(
    t,
    edit((card) => {
      card.version = '1.1.0';
      card.purposes.find(({ id }) => id === 'offers')!.title['fr'] = 'vous écrire de temps en temps';
    }),
  );
  assert.equal(await mayContact(receiver, { purpose: 'offers' }), 'yes: granted');
  assert.equal(await mayContact(receiver, toPartner), 'yes: granted');
  const { preferences } = await linksOf(receiver);
  assert.ok(!(await (await receiver.get(preferences, asBrowser)).text()).includes('a changé'));
});

test('a new major version keeps the yes to what stayed, and not to a purpose that is another now', async (t) => {
  const receiver = await after(
    t,
    edit((card) => {
      card.version = '2.0.0';
      card.purposes.find(({ id }) => id === 'offers')!.title['fr'] = 'vous vendre une assurance';
    }),
  );
  assert.equal(await mayContact(receiver, { purpose: 'offers' }), 'no: no-consent');
  assert.equal(await mayContact(receiver, toPartner), 'yes: granted');
  const { preferences } = await linksOf(receiver);
  const page = await (await receiver.get(preferences, asBrowser)).text();
  assert.match(
    page,
    /le formulaire demande aussi\s: vous vendre une assurance\. Vos réponses ne valent pas pour cela/,
  );
});

test('a yes does not follow a partner’s id to another company, whatever the version says', async (t) => {
  for (const version of ['1.0.1', '2.0.0']) {
    const receiver = await after(
      t,
      edit((card) => {
        card.version = version;
        Object.assign(card.partners.members[0]!, {
          name: 'Torréfaction du Port SAS',
          registration: 'RCS Brest 000 000 007',
        });
      }),
    );
    assert.equal(await mayContact(receiver, toPartner), 'no: no-consent', version);
    assert.equal(await mayContact(receiver, { purpose: 'offers' }), 'yes: granted');
  }
});

test('a person is told which partners came since their answer', async (t) => {
  const receiver = await after(
    t,
    edit((card) => {
      card.version = '2.0.0';
      card.partners.members.push({
        ...structuredClone(partner),
        id: 'honey',
        name: 'Miel des Vignes SARL',
        registration: 'RCS Colmar 000 000 008',
      });
    }),
  );
  const { preferences } = await linksOf(receiver);
  const page = await (await receiver.get(preferences, asBrowser)).text();
  assert.match(page, /Depuis votre réponse, le formulaire demande aussi\s: Miel des Vignes SARL\./);
  assert.equal(await mayContact(receiver, { ...toPartner, party: 'honey' }), 'no: no-consent');
  assert.equal(await mayContact(receiver, toPartner), 'yes: granted');
});

test('a page of the new form that reaches a receiver of the old one is no stranger: both run while a shop changes over', async (t) => {
  const old = await startReceiver(t);
  const next = edit((card) => {
    card.version = '2.0.0';
  });
  await startReceiver(t, { folder: old.folder, forms: [next] });
  const page = draw(next as unknown as typeof loyaltyCard);
  const { receipt } = await old.post(fillIn(page, yes));
  assert.deepEqual([receipt.standing, receipt.flags], ['counted', []]);
  assert.equal(await mayContact(old, { purpose: 'offers' }), 'yes: granted');
  const made = structuredClone(page);
  const { receipt: other } = await old.post(
    fillIn({ ...made, form: { ...made.form, version: '9.9.9' } }, yes),
  );
  assert.deepEqual(
    other.flags.map(({ code }) => code),
    ['unknown-version'],
  );
});
