import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { pausesIn, saidIn, type Summary, type SummaryItem } from '../../src/history/index.js';
import { type ContactQuestion, prepareContact } from '../../src/law/index.js';
import { aQuestion } from '../law/a-question.js';

const topics = ['new', 'evenings'] as const;
const frequency = ['monthly', 'weekly'] as const;
const me = 'tag-of-jeanne';

/** What can happen between a person and a shop. `offered`: the form had topics. */
type Event =
  | {
      readonly kind: 'answers';
      readonly yes: boolean;
      readonly offered: boolean;
      readonly picked: readonly string[];
      readonly rhythm: readonly string[];
    }
  | { readonly kind: 'stops'; readonly scope: 'channel' | 'everything' | 'new' | 'evenings' }
  | { readonly kind: 'pauses'; readonly purpose: 'offers' | 'surveys' | null; readonly days: number }
  | { readonly kind: 'waits'; readonly days: number };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('answers' as const),
      yes: fc.boolean(),
      offered: fc.boolean(),
      picked: fc.subarray([...topics]),
      rhythm: fc.subarray([...frequency]),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('stops' as const),
      scope: fc.constantFrom('channel' as const, 'everything' as const, 'new' as const, 'evenings' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('pauses' as const),
      purpose: fc.constantFrom('offers' as const, 'surveys' as const, null),
      // Less than none: the pause is over.
      days: fc.constantFrom(-1, 1, 5, 30),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('waits' as const), days: fc.constantFrom(1, 3, 20) }),
  },
);

const day = 86_400_000;
const start = Date.UTC(2027, 0, 4, 11);
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const item = (choice: string, channel: string, isYes: boolean): SummaryItem => ({
  choice,
  purpose: 'offers',
  channel,
  party: 'own',
  answer: isYes ? 'granted' : 'refused',
  ...(!isYes && { isBoxLeft: true as const }),
  ...(channel !== 'none' && { contact: me }),
});

/** The records of a life, and the moment at its end. */
function record(life: readonly Event[]): { readonly summaries: readonly Summary[]; readonly now: number } {
  let now = start;
  const summaries: Summary[] = [];
  for (const one of life) {
    if (one.kind === 'waits') {
      now += one.days * day;
      continue;
    }
    now += 60_000;
    const base = {
      place: summaries.length,
      id: `00000000-0000-4000-8000-${String(summaries.length).padStart(12, '0')}`,
      at: now,
      form: 'letter',
      version: '1.0.0',
      contacts: [me],
      isLive: true as const,
    };
    if (one.kind === 'answers')
      summaries.push({
        ...base,
        items: [
          item('offers:email:own', 'email', one.yes),
          ...(one.offered
            ? [
                ...topics.map((topic) =>
                  item(`offers:topic_${topic}:own`, 'none', one.picked.includes(topic)),
                ),
                ...frequency.map((often) =>
                  item(`offers:frequency_${often}:own`, 'none', one.rhythm.includes(often)),
                ),
              ]
            : []),
        ],
      });
    else {
      const all = { channel: null, purpose: null, party: null };
      const scopes = {
        channel: { channel: 'email', purpose: null, party: null },
        everything: all,
        new: { channel: null, purpose: 'offers', party: 'own', choice: 'offers:topic_new:own' },
        evenings: { channel: null, purpose: 'offers', party: 'own', choice: 'offers:topic_evenings:own' },
      };
      summaries.push({
        ...base,
        withdrawn: [
          one.kind === 'stops'
            ? scopes[one.scope]
            : { ...all, purpose: one.purpose, until: dateOf(now + one.days * day) },
        ],
      });
    }
  }
  return { summaries, now };
}

/** A clerk with one card for the channel, one for each topic, and a calendar on the wall. */
function clerk(life: readonly Event[], topic: string | undefined): string {
  let now = start;
  let mayWrite: 'yes' | 'no' | 'unknown' = 'unknown';
  let wasOffered = false;
  const cards = new Map<string, boolean>();
  const calendar = new Map<string | null, string>();
  for (const one of life) {
    if (one.kind === 'waits') {
      now += one.days * day;
      continue;
    }
    now += 60_000;
    if (one.kind === 'answers') {
      mayWrite = one.yes ? 'yes' : 'no';
      // Who says yes again wants no more of the break that they had asked for.
      if (one.yes) for (const scope of ['offers', null]) calendar.delete(scope);
      if (!one.offered) continue;
      wasOffered = true;
      for (const each of topics) cards.set(each, one.picked.includes(each));
    } else if (one.kind === 'pauses') calendar.set(one.purpose, dateOf(now + one.days * day));
    else if (one.scope === 'channel') mayWrite = 'no';
    else if (one.scope === 'everything') {
      mayWrite = 'no';
      cards.clear();
    } else {
      // Who says no to one topic has heard of them.
      wasOffered = true;
      cards.set(one.scope, false);
    }
  }
  if (mayWrite === 'no') return 'no';
  const last = [calendar.get('offers'), calendar.get(null)]
    .filter((one) => one !== undefined)
    .toSorted()
    .at(-1);
  if (last !== undefined && dateOf(now) <= last) return `paused ${last}`;
  if (mayWrite === 'unknown') return 'no';
  const picked = topics.filter((one) => cards.get(one));
  if (topic !== undefined) return picked.includes(topic as never) ? 'yes' : 'not-this-topic';
  return wasOffered && picked.length === 0 ? 'not-this-topic' : `yes ${wasOffered ? picked.join(' ') : '*'}`;
}

const question: ContactQuestion = { ...aQuestion({}), purpose: 'offers', topics, frequency };

function ask(life: readonly Event[], topic?: string) {
  const { summaries, now } = record(life);
  const listener = { controller: 'shop', used: [me], isReachedBy: (channel: string) => channel === 'email' };
  const asked = { ...question, ...(topic !== undefined && { topic }) };
  return prepareContact(asked, new Date(now).toISOString())(
    {},
    { said: saidIn(summaries, listener), pauses: pausesIn(summaries) },
  );
}

test('a thousand persons with any topics, noes and breaks get the answer that a careful clerk would give', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 9 }), fc.constantFrom(undefined, ...topics), (life, topic) => {
      const { allowed, reason, until, topics: picked } = ask(life, topic);
      const said = allowed
        ? topic === undefined
          ? `yes ${picked?.toSorted((a, b) => topics.indexOf(a as never) - topics.indexOf(b as never)).join(' ') ?? '*'}`
          : 'yes'
        : reason === 'paused'
          ? `paused ${until}`
          : reason === 'not-this-topic'
            ? reason
            : 'no';
      assert.equal(said, clerk(life, topic));
    }),
    { numRuns: 1000 },
  );
});

const answers = (more: object = {}): Event =>
  ({ kind: 'answers', yes: true, offered: true, picked: [], rhythm: [], ...more }) as Event;

test('a topic that came to the form after the yes is not covered by it', () => {
  const life = [answers({ offered: false })];
  assert.equal(ask(life, 'new').reason, 'not-this-topic');
  assert.equal(ask(life).allowed, true);
  assert.equal(ask(life).topics, undefined);
});

test('a yes to the channel brings back no topic that was taken back with everything', () => {
  const life = [
    answers({ picked: ['new'] }),
    { kind: 'stops', scope: 'everything' } as const,
    answers({ offered: false }),
  ];
  assert.equal(ask(life, 'new').reason, 'not-this-topic');
  assert.equal(ask(life).reason, 'not-this-topic');
});

test('how often at most is told with the yes, the rarest of what was picked, and permits nothing', () => {
  assert.equal(ask([answers({ picked: ['new'], rhythm: ['weekly', 'monthly'] })]).frequency, 'monthly');
  assert.equal(ask([answers({ yes: false, rhythm: ['weekly'] })]).allowed, false);
  assert.equal(ask([answers({ picked: ['new'] })]).frequency, undefined);
});

test('a number that only stands on somebody else’s form brings them no topic', () => {
  const { summaries, now } = record([answers({ picked: ['new'] })]);
  const [first] = summaries as [Summary];
  const other = {
    ...first,
    place: 1,
    contacts: ['tag-of-a-stranger', me],
    items: first.items?.slice(1) ?? [],
  };
  const own = { ...first, items: first.items?.slice(0, 1) ?? [] };
  const listener = { controller: 'shop', used: [me], isReachedBy: (channel: string) => channel === 'email' };
  const answer = prepareContact({ ...question, topic: 'new' }, new Date(now).toISOString())(
    {},
    { said: saidIn([own, other], listener) },
  );
  assert.equal(answer.reason, 'not-this-topic');
});
