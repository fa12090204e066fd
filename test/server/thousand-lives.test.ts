import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { makeFolder } from './a-receiver.js';
import { type Asked, askTheClerk, type Reply } from './lives/a-clerk.js';
import { type Event, life, type Reach } from './lives/a-life.js';
import { type Contacts, type Lived, openShop, type Shop, type ShownChoice } from './lives/live-a-life.js';
import { toldLives } from './lives/told-lives.js';

const lives = Number(process.env['LIVES'] ?? 1000);
const seed = Number(process.env['SEED'] ?? 20_261_129);

/** What the receiver's codes come to. Hours and days of calls say nothing of what a person said. */
const replyOf = ({ allowed, reason }: { readonly allowed: boolean; readonly reason: string }): Reply => {
  if (reason.startsWith('calling-')) return 'granted';
  if (allowed) return reason as Reply;
  if (['refused', 'objected', 'withdrawn'].includes(reason)) return 'said';
  if (['retention-ended', 'expired', 'not-started'].includes(reason)) return 'over';
  return reason === 'under-age' ? 'under-age' : 'nothing';
};

interface Question {
  readonly form: 'loyalty-card' | 'orders';
  readonly channel: 'email' | 'sms' | 'phone' | 'post';
  readonly isPartners?: true;
}

const questions: readonly Question[] = [
  { form: 'loyalty-card', channel: 'email' },
  { form: 'loyalty-card', channel: 'post' },
  { form: 'loyalty-card', channel: 'email', isPartners: true },
  { form: 'loyalty-card', channel: 'post', isPartners: true },
  { form: 'loyalty-card', channel: 'sms' },
  { form: 'loyalty-card', channel: 'phone' },
  { form: 'orders', channel: 'email' },
  { form: 'orders', channel: 'sms' },
];

const byNumber = ({ channel }: Question): boolean => channel === 'sms' || channel === 'phone';

/** The question as a salesman puts it to the clerk. */
function putToClerk(
  { form, channel, isPartners }: Question,
  [reach = 'first', ...others]: readonly Reach[],
  { era, now }: Lived,
): Asked {
  const { partner } = era;
  return {
    purpose: isPartners ? 'partner-offers' : 'offers',
    channel,
    party: isPartners ? partner.party : 'own',
    ...(isPartners && { company: partner }),
    goods: isPartners ? partner.goods : era.goods,
    ...(channel === 'phone' && { caller: era.caller ?? { id: 'own', text: era.name } }),
    reach,
    known: [reach, ...others],
    isSilenceEnough: form === 'orders' || channel === 'post',
    now,
  };
}

/** The same question as it is put to the receiver. */
const putToReceiver = ({ form, channel, isPartners }: Question, { era }: Lived) => ({
  channel,
  party: isPartners ? era.partner.party : 'own',
  ...(form === 'orders' && { similarGoods: true }),
});

const contactOf = (reach: Reach, writing: number): Contacts =>
  numbers.includes(reach) ? { phone: { reach, writing } } : { email: { reach, writing } };

const addresses: readonly Reach[] = ['first', 'work'];
const numbers: readonly Reach[] = ['island', 'mainland'];

async function askBoth(lived: Lived, question: Question, writing: number): Promise<void> {
  const came = (reach: Reach): boolean => lived.pile.some(({ reaches }) => reaches.includes(reach));
  const used = (byNumber(question) ? numbers : addresses).filter(came);
  // A number by itself, and together with Jeanne's address.
  const known = used.flatMap((reach): readonly Reach[][] =>
    byNumber(question) ? [[reach], [reach, 'first']] : [[reach]],
  );
  const contacts = known.map(
    (reaches) => Object.assign({}, ...reaches.map((reach) => contactOf(reach, writing))) as Contacts,
  );
  const answers = await lived.ask(question.form, putToReceiver(question, lived), contacts);
  for (const [index, answer] of answers.entries()) {
    const reach = known[index] ?? [];
    const expected = askTheClerk(lived.pile, putToClerk(question, reach, lived));
    assert.ok(
      expected.has(replyOf(answer)),
      `${JSON.stringify(question)} of ${reach}: ${answer.reason}; the clerk says ${[...expected].join(' or ')}\n${JSON.stringify(lived.pile, null, 1)}`,
    );
  }
}

const isOpen = (replies: ReadonlySet<Reply>): ReadonlySet<boolean> =>
  new Set([...replies].map((reply) => reply === 'granted' || reply === 'not-objected'));

/**
 * What the clerk says of a choice that stands on a page: of what it was asked about then, by any form of the shop. A yes that
 * waits is shown as such, though customers who did not object may be written to.
 */
function askOfShown(
  lived: Lived,
  { item, isWaiting, askedWith }: ShownChoice['choice'],
): ReadonlySet<boolean> {
  const { purpose, channel, party, partyName = '', partyRegistration, goods, caller } = item;
  const asked = {
    purpose,
    channel,
    party,
    ...(party !== 'own' && {
      company: {
        party,
        name: partyName,
        ...(partyRegistration !== undefined && { registration: partyRegistration }),
        goods: goods ?? { text: '' },
      },
    }),
    ...(goods && { goods }),
    ...(caller && { caller }),
    isSilenceEnough: !isWaiting || askedWith.form === 'orders',
    now: lived.now,
  };
  const reaches: readonly Reach[] = channel === 'sms' || channel === 'phone' ? numbers : ['first'];
  const open = reaches.map((reach) =>
    isOpen(askTheClerk(lived.pile, { ...asked, reach, known: [...new Set<Reach>([reach, 'first'])] })),
  );
  const isSure = open.some((one) => one.has(true) && one.size === 1);
  return isSure ? new Set([true]) : new Set(open.flatMap((one) => [...one]));
}

/**
 * The page of Jeanne's choices says what the clerk says. Of a number that somebody else wrote too it knows less, and without
 * one there is nothing to call.
 */
async function comparePage(lived: Lived): Promise<void> {
  const isShared = lived.pile.some(
    ({ reaches, lines }) =>
      (reaches.length > 1 && reaches[0] !== 'first') ||
      lines.some(({ channel, mark, reach }) => channel === 'sms' && mark === 'silent' && reach === undefined),
  );
  for (const { isOpen: isShownOpen, choice } of await lived.page({ reach: 'first', writing: 1 })) {
    const isForged = choice.askedWith.isFlagged && ['granted', 'not-objected'].includes(choice.item.answer);
    assert.ok(!isForged, `The page: ${choice.key} is shown in words that nobody knows.`);
    if (isShared && ['sms', 'phone'].includes(choice.item.channel)) continue;
    const expected = askOfShown(lived, choice);
    assert.ok(
      expected.has(isShownOpen),
      `The page: ${choice.key} is ${isShownOpen ? 'open' : 'closed'}, ${choice.answer}; the clerk says otherwise\n${JSON.stringify(lived.pile, null, 1)}`,
    );
  }
}

async function compare(shop: Shop, number: number, events: readonly Event[]): Promise<void> {
  const lived = await shop.live(number, events);
  for (const [index, question] of questions.entries()) await askBoth(lived, question, index);
  await comparePage(lived);
}

test('after any life of a person, a shop and its clocks, the receiver and the page say of each channel what a careful clerk would', async (t) => {
  const shop = await openShop(makeFolder(t));
  t.after(() => shop.close());
  let number = 0;
  await fc.assert(
    fc.asyncProperty(life, (events) => compare(shop, number++, events)),
    { numRuns: lives, seed },
  );
});

for (const [title, events] of toldLives) {
  test(title, async (t) => {
    const shop = await openShop(makeFolder(t));
    t.after(() => shop.close());
    await compare(shop, 0, events);
  });
}
