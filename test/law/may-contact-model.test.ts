import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { type ChoiceFact, mayContact, statements } from '../../src/law/index.js';
import { aQuestion } from './a-question.js';

// What a careful clerk would do with a pile of slips: sort them by day, go through them, and keep two notes. A yes that is
// dated tomorrow waits; a no that is known is heard.
function clerk(slips: readonly ChoiceFact[], today: number, wanted: 'consent' | 'silence') {
  let [mayWrite, hasSaidNo, wasTold] = [false, false, false];
  const order = ({ answer }: ChoiceFact) => (['refused', 'objected', 'withdrawn'].includes(answer) ? 1 : 0);
  const pile = slips
    .filter((slip) => order(slip) === 1 || Date.parse(slip.at) <= today)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || order(a) - order(b));
  for (const slip of pile) {
    if (slip.channel !== null && slip.channel !== 'email') continue;
    if (slip.purpose !== null && slip.purpose !== 'offers') continue;
    if (slip.party !== null && slip.party !== 'own') continue;
    if (order(slip) === 1) [mayWrite, hasSaidNo] = [false, true];
    else if (slip.counted && slip.confirmed) {
      if (slip.answer === 'granted') [mayWrite, hasSaidNo, wasTold] = [true, false, true];
      if (slip.answer === 'not-objected') wasTold = true;
    }
  }
  return wanted === 'consent' ? mayWrite : !hasSaidNo && wasTold;
}

const day = (count: number) => new Date(Date.UTC(2026, 8, 1, 9) + count * 86_400_000).toISOString();
const slip: fc.Arbitrary<ChoiceFact> = fc
  .record({
    purpose: fc.constantFrom('offers', 'surveys', null),
    channel: fc.constantFrom('email' as const, 'sms' as const, null),
    party: fc.constantFrom('own', 'acme', null),
    answer: fc.constantFrom(...statements),
    at: fc.integer({ min: 0, max: 12 }).map(day),
    counted: fc.boolean(),
    confirmed: fc.boolean(),
  })
  .map((one) =>
    one.answer === 'granted' || one.answer === 'not-objected'
      ? {
          ...one,
          purpose: one.purpose ?? 'offers',
          channel: one.channel ?? 'email',
          party: one.party ?? 'own',
        }
      : one,
  );

test('a thousand persons with any history get the answer that a careful clerk would give', () => {
  fc.assert(
    fc.property(fc.array(slip, { maxLength: 12 }), fc.integer({ min: 0, max: 13 }), (choices, today) => {
      for (const [relationship, wanted] of [
        ['prospect', 'consent'],
        ['customer', 'silence'],
      ] as const) {
        const question = { ...aQuestion({ relationship }), purpose: 'offers' };
        const { allowed } = mayContact(question, { choices }, day(today));
        assert.equal(allowed, clerk(choices, Date.parse(day(today)), wanted), wanted);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a person who has said no to everything, last, is never contacted, whatever the question', () => {
  const no: ChoiceFact = { purpose: null, channel: null, party: null, answer: 'objected', at: day(13) };
  fc.assert(
    fc.property(
      fc.array(slip, { maxLength: 8 }),
      fc.constantFrom('email', 'sms', 'automated-call', 'fax', 'phone', 'post', 'social-message', 'push'),
      fc.constantFrom('consumer', 'professional', 'organisation'),
      fc.constantFrom('prospect', 'customer', 'running-contract'),
      (choices, channel, audience, relationship) => {
        const question = aQuestion({
          channel: channel as 'email',
          audience: audience as 'consumer',
          relationship: relationship as 'prospect',
        });
        const answer = mayContact(question, { choices: [...choices, no] }, day(14));
        assert.deepEqual([answer.allowed, answer.reason], [false, 'objected']);
      },
    ),
    { numRuns: 500 },
  );
});
