import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Presentation } from '../../../src/form/index.js';
import { openStoreOf } from '../a-database.js';
import { accord } from '../../cli/accord.js';
import { draw } from '../a-submission.js';
import { bakery, hour, jeanne, openShop, recently, type Shop } from './a-shop.js';

const email = 'offers:email:own';
const victim = 'victim@example.fr';

/** The form as a stranger's program would have it. */
const tampered = (changes: object): Presentation => {
  const presentation = draw(bakery);
  return {
    ...presentation,
    groups: presentation.groups.map((group) =>
      group.kind === 'choices'
        ? {
            ...group,
            choices: group.choices.map((choice, index) => (index === 0 ? { ...choice, ...changes } : choice)),
          }
        : group,
    ),
  } as Presentation;
};

for (const [what, changes] of [
  ['party', { party: '' }],
  ['purpose', { purpose: '' }],
  ['id', { id: '' }],
  ['channel', { channel: '' }],
  ['party', { party: 'a b' }],
  ['party', { party: 'p'.repeat(41) }],
  ['purpose', { purpose: '__proto__' }],
  ['channel', { channel: 'é' }],
  ['party', { party: '"\u0000' }],
] as const)
  test(`a choice whose ${what} is no id is turned away at the door: ${JSON.stringify(Object.values(changes)[0])}`, async (t) => {
    const shop = await openShop(t, { forms: [bakery], clock: recently() });
    const { status, json } = await shop.send(bakery, { presentation: tampered(changes) });
    assert.deepEqual([status, json['code']], [400, 'invalid-shape']);
    const [error] = json['errors'] as { pointer: string; detail: string }[];
    assert.match(error?.pointer ?? '', new RegExp(`/presentation/groups/\\d+/choices/0/${what}$`));
    assert.match(error?.detail ?? '', /letter/);
    const { json: kept } = await shop.asOwner('/v1/submissions?limit=10');
    assert.deepEqual(kept['items'], []);
  });

test('a form that asks under ids that nobody knows is kept, counts for nothing, and stops no list', async (t) => {
  const shop = await openShop(t, { forms: [bakery], clock: recently() });
  for (const changes of [{ channel: 'pigeon' }, { party: 'constructor' }, { purpose: 'to-string' }]) {
    const { standing } = await shop.fill(bakery, {
      presentation: tampered(changes),
      yes: [],
      values: { email: victim },
    });
    assert.equal(standing, 'flagged');
  }
  await stillAnswers(shop);
});

/** Everything that a list of people goes through. */
const stillAnswers = async (shop: Shop): Promise<void> => {
  await shop.fill(bakery, { yes: [email] });
  assert.equal(await shop.may({}), 'yes: granted');
  assert.match(await shop.may({ contact: { email: victim } }), /^no: /);
  const { preferences } = await shop.links({ email: victim });
  if (preferences !== null) assert.equal((await shop.get(preferences)).status, 200);
  assert.equal((await shop.asOwner('/v1/persons', { contact: { email: victim } })).status, 200);
  assert.equal((await shop.asOwner('/v1/expiring?form=bakery-card&days=90')).status, 200);
  assert.equal((await shop.asOwner('/v1/submissions?limit=100')).status, 200);
  const place = ['--data', join(shop.folder, 'data'), '--keys', join(shop.folder, 'keys')];
  const list = join(shop.folder, 'list.csv');
  writeFileSync(list, `email\n${victim}\n${jeanne}\n`);
  const contact = await accord(['contact', list, ...place, '--channel', 'email']);
  assert.equal(contact.code, 0, contact.err);
  assert.match(readFileSync(join(shop.folder, 'list.answers.csv'), 'utf8'), /;yes;granted/);
  const out = join(shop.folder, 'noes.csv');
  const exported = await accord(['suppression', 'export', ...place, '--out', out, '--channel', 'email']);
  assert.equal(exported.code, 0, exported.err);
};

for (const [what, spoil] of [
  ['a party without a name', (text: string) => text.replaceAll('"party":"own"', '"party":""')],
  ['a channel that does not exist', (text: string) => text.replaceAll('"channel":"email"', '"channel":""')],
  ['a purpose without a name', (text: string) => text.replaceAll('"purpose":"offers"', '"purpose":""')],
  [
    'an answer that does not exist',
    (text: string) => text.replaceAll('"answer":"refused"', '"answer":"perhaps"'),
  ],
] as const)
  test(`a store that holds a record with ${what} answers about everybody`, async (t) => {
    const shop = await openShop(t, { forms: [bakery], clock: recently() });
    await shop.fill(bakery, { values: { email: victim, phone: '06 39 98 00 09' } });
    await shop.close();
    const database = await openStoreOf(shop.folder);
    await database.transact(async (sql) => {
      for (const row of await sql.all('select log_index, record from submission'))
        await sql.run(
          'update submission set record = $2 where log_index = $1',
          Number(row['log_index']),
          spoil(row['record'] as string),
        );
      for (const row of await sql.all('select person, content from person_history'))
        await sql.run(
          'update person_history set content = $2 where person = $1',
          Number(row['person']),
          spoil(row['content'] as string),
        );
    });
    await database.close();
    const later = await openShop(t, { forms: [bakery], folder: shop.folder, clock: shop.clock });
    later.clock.pass(hour);
    await stillAnswers(later);
    const { status } = await later.asOwner('/v1/withdrawals', {
      form: 'bakery-card',
      contact: { email: victim },
      how: 'spoken',
      takenBy: 'Karim',
    });
    assert.equal(status, 201);
    assert.equal(await later.may({ contact: { email: victim } }), 'no: withdrawn');
  });
