import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { choicesOf } from '../../src/form/index.js';
import type { PersonChoices } from '../../src/proof/index.js';
import { asOwner, linksOf, mayContact, press } from './a-person.js';
import { type Running, startReceiver } from './a-receiver.js';
import { draw, fillIn } from './a-submission.js';

const form = draw();
const asked = choicesOf(form).filter(({ channel }) => channel !== null);
const channels = [...new Set(asked.map(({ channel }) => channel as string))];

/** What can happen in a person's life with a shop. */
type Event =
  | { readonly kind: 'answers'; readonly marked: readonly string[] }
  | { readonly kind: 'stops'; readonly channel: string; readonly isAll: boolean }
  | { readonly kind: 'refuses'; readonly choice: string }
  | { readonly kind: 'refuses-all' }
  | { readonly kind: 'grants'; readonly choice: string }
  | { readonly kind: 'tells'; readonly channel: string | null; readonly party: string | null };

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('answers' as const), marked: fc.subarray(asked.map(({ id }) => id)) }),
  fc.record({
    kind: fc.constant('stops' as const),
    channel: fc.constantFrom(...channels),
    isAll: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('refuses' as const), choice: fc.constantFrom(...asked.map(({ id }) => id)) }),
  fc.record({ kind: fc.constant('refuses-all' as const) }),
  fc.record({ kind: fc.constant('grants' as const), choice: fc.constantFrom(...asked.map(({ id }) => id)) }),
  fc.record({
    kind: fc.constant('tells' as const),
    channel: fc.option(fc.constantFrom(...channels)),
    party: fc.option(fc.constantFrom('own', ...new Set(asked.map(({ party }) => party)))),
  }),
);

/**
 * A clerk with a card for each choice, who writes down the last word and nothing else. A no may come before a question:
 * silence does not answer it.
 */
function clerk(life: readonly Event[]): ReadonlyMap<string, boolean> {
  const cards = new Map<string, 'yes' | 'silent' | 'no'>();
  // A number is asked for with a yes that needs it, and nobody can say yes to calls on their page before it is known.
  const given = new Set<string | undefined>();
  for (const one of life) {
    if (one.kind === 'answers') {
      for (const field of ['email', 'address']) given.add(field);
      for (const { id, needs, polarity } of asked)
        if (polarity === 'consent' && one.marked.includes(id)) given.add(needs);
    }
    for (const choice of asked) {
      const { id, polarity, control, channel, party, needs } = choice;
      if (one.kind === 'answers') {
        const isMarked = one.marked.includes(id);
        if (polarity === 'objection') {
          if (isMarked) cards.set(id, 'no');
          else if (cards.get(id) !== 'no') cards.set(id, 'silent');
        } else if (isMarked) cards.set(id, 'yes');
        // A "Oui" and a "Non" of which neither was pressed are no answer.
        else if (control === 'checkbox') cards.set(id, 'no');
      } else if (one.kind === 'stops' && (one.isAll || one.channel === channel)) cards.set(id, 'no');
      else if (one.kind === 'refuses' && one.choice === id && cards.has(id)) cards.set(id, 'no');
      else if (
        one.kind === 'grants' &&
        one.choice === id &&
        (cards.get(id) ?? 'no') === 'no' &&
        given.has(needs)
      )
        cards.set(id, 'yes');
      else if (one.kind === 'refuses-all') cards.set(id, 'no');
      else if (one.kind === 'tells') {
        const isMeant =
          (one.channel === null || one.channel === channel) && (one.party === null || one.party === party);
        if (isMeant) cards.set(id, 'no');
      }
    }
  }
  return new Map(asked.map(({ id }) => [id, cards.get(id) === 'yes' || cards.get(id) === 'silent']));
}

async function live(
  receiver: Running,
  email: string,
  one: Event,
  { isKnown, at }: { readonly isKnown: boolean; readonly at: Date },
): Promise<void> {
  const contact = { email };
  switch (one.kind) {
    case 'answers': {
      const sent = fillIn(form, one.marked, at);
      const phone = `06 39 98 ${email.replace(/\D/g, '').padStart(4, '0')}`;
      // The number is there where a yes asked for it.
      const values = { ...sent.answers.values, email, ...('phone' in sent.answers.values && { phone }) };
      const { status, text } = await receiver.post({ ...sent, answers: { ...sent.answers, values } });
      return assert.equal(status, 201, text);
    }
    case 'tells': {
      const { channel, party } = one;
      const told = { form: 'loyalty-card', contact, channel, party, how: 'spoken', takenBy: 'Karim' };
      return assert.equal((await asOwner(receiver, '/v1/withdrawals', told)).status, 201);
    }
    default: {
      if (!isKnown) return undefined;
      if (one.kind === 'stops') {
        const { stop } = await linksOf(receiver, contact, { channel: one.channel });
        const pressed = await press(receiver, stop, { stop: one.isAll ? 'all' : 'channel' });
        return assert.equal(pressed.status, 200);
      }
      const { preferences } = await linksOf(receiver, contact);
      if (one.kind === 'grants') {
        const path = `${preferences}?choice=${encodeURIComponent(one.choice)}`;
        const question = (await (await receiver.get(path)).json()) as { words?: string };
        const yes = { choice: one.choice, words: question.words ?? '', language: 'fr', answer: 'yes' };
        const { status } = await press(receiver, preferences, yes);
        return assert.equal(status, question.words === undefined ? 409 : 200);
      }
      const choice = one.kind === 'refuses' && asked.find(({ id }) => id === one.choice);
      const fields = choice ? { refuse: choice.id } : { all: 'yes' };
      const { status } = await press(receiver, preferences, fields as Record<string, string>);
      // Who was only ever told about has no choices to refuse.
      return assert.ok(status === 200 || (status === 400 && choice), `${status}`);
    }
  }
}

test('after any life of answers, clicks and calls, the receiver and the person’s page say of each channel what a careful clerk would', async (t) => {
  let now = Date.parse(`${form.date}T09:00:00Z`);
  const receiver = await startReceiver(t, { now: () => new Date((now += 1000)) });
  let person = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 7 }), async (life) => {
      const email = `person.${person++}@example.fr`;
      let isKnown = false;
      const lived: Event[] = [];
      for (const one of life) {
        await live(receiver, email, one, { isKnown, at: new Date((now += 1000)) });
        if (isKnown || one.kind === 'answers' || one.kind === 'tells') lived.push(one);
        isKnown ||= one.kind === 'answers' || one.kind === 'tells';
      }
      const expected = clerk(lived);
      if (isKnown) {
        const { preferences } = await linksOf(receiver, { email });
        const { choices } = (await (await receiver.get(preferences)).json()) as PersonChoices;
        for (const { key, isOpen } of choices)
          if (expected.has(key))
            assert.equal(isOpen, expected.get(key), `${key} on the page; ${JSON.stringify(lived)}`);
      }
      for (const { id, purpose, channel, party } of asked) {
        // Calls have hours of their own; that a call is refused for its hour says nothing here.
        if (channel === 'phone' || channel === 'automated-call') continue;
        const said = await mayContact(receiver, { contact: { email }, channel, purpose, party });
        assert.equal(said.startsWith('yes'), expected.get(id), `${id}: ${said}; ${JSON.stringify(lived)}`);
      }
    }),
    { numRuns: 250 },
  );
});
