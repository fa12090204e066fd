import * as fc from 'fast-check';
import { eras, type FormId, formIds } from './a-changing-shop.js';

/** The ways to reach the people of a life: Jeanne by two addresses and two numbers, and a stranger. */
export type Reach = 'first' | 'work' | 'stranger' | 'island' | 'mainland';

/** One of several writings of an address or a number. */
export interface Written {
  readonly reach: Reach;
  readonly writing: number;
}

/** How a device's clocks stood between a press and its arrival. Milliseconds. */
export interface Device {
  /** From the press to the making of the body, and from there to the arrival. */
  readonly age: number;
  readonly held: number;
  /** How wrong the wall clock was at the press, and when the body was made. */
  readonly wallAtPress: number;
  readonly wallAtSend: number;
  /** How long it slept in between: its monotonic clock stood still. */
  readonly slept: number;
  /** What the widget tells: both ages, none by the monotonic clock, no press; or it is older than that question. */
  readonly knows: 'both' | 'wall' | 'nothing' | 'unasked';
}

/** Somebody sends a form. */
export interface Answers {
  readonly kind: 'answers';
  readonly form: FormId;
  /** The era of the page, which may have been opened long ago; null: today's. */
  readonly drawnIn: number | null;
  readonly yes: readonly string[];
  readonly no: boolean;
  readonly email: Written;
  readonly work: Written | null;
  readonly phone: Written | null;
  readonly birth: 'none' | 'adult' | 'child';
  readonly isAltered: boolean;
  readonly isPlain: boolean;
  readonly device: Device;
  /** Its place among the submissions of one page's life. */
  readonly turn: number | null;
}

/** What can happen to a person, to the shop and to its clock. */
export type Event =
  | Answers
  | { readonly kind: 'waits'; readonly time: number }
  | { readonly kind: 'changes'; readonly era: number }
  | { readonly kind: 'clock'; readonly ahead: number }
  | {
      readonly kind: 'tells';
      readonly contact: Written;
      readonly channel: string | null;
      readonly purpose: string | null;
      readonly party: string | null;
      readonly saidAgo: number | null;
    }
  | { readonly kind: 'stops'; readonly contact: Written; readonly isAll: boolean }
  | { readonly kind: 'refuses'; readonly which: number | 'all' }
  | { readonly kind: 'grants'; readonly which: number }
  | { readonly kind: 'confirms'; readonly which: number };

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000];

const oneOf = <Value>(...weighted: readonly (readonly [number, Value])[]): fc.Arbitrary<Value> =>
  fc.oneof(...weighted.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));

const address = fc.record({
  reach: oneOf<Reach>([8, 'first'], [1, 'work'], [1, 'stranger']),
  writing: fc.nat(3),
});
const work = fc.record({ reach: oneOf<Reach>([1, 'first'], [2, 'work']), writing: fc.nat(3) });
const number = fc.record({ reach: oneOf<Reach>([4, 'island'], [1, 'mainland']), writing: fc.nat(3) });

const wrong = oneOf([6, 0], [1, -hour], [1, hour], [1, 400 * day]);
const device: fc.Arbitrary<Device> = fc
  .record({
    age: oneOf([4, 5 * second], [1, 50 * minute], [1, 9 * hour]),
    held: oneOf([5, 0], [1, 30 * minute], [1, 10 * hour]),
    wallAtPress: wrong,
    isSet: oneOf([6, false], [1, true]),
    wallAtSend: wrong,
    slept: oneOf([5, 0], [1, 45 * minute]),
    knows: oneOf<Device['knows']>([6, 'both'], [1, 'wall'], [1, 'nothing'], [1, 'unasked']),
  })
  .map(({ isSet, ...one }) => ({ ...one, wallAtSend: isSet ? one.wallAtSend : one.wallAtPress }));

const answers: fc.Arbitrary<Answers> = fc.record({
  kind: fc.constant('answers' as const),
  form: oneOf<FormId>([4, formIds[0]], [2, formIds[1]], [2, formIds[2]]),
  drawnIn: fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.nat(eras.length - 1) },
  ),
  yes: fc.subarray(['email own', 'sms own', 'phone own', 'post own', 'email partner', 'post partner']),
  no: fc.boolean(),
  email: address,
  work: fc.option(work, { freq: 4 }),
  phone: fc.option(number, { freq: 3 }),
  birth: oneOf<Answers['birth']>([8, 'none'], [1, 'adult'], [1, 'child']),
  isAltered: oneOf([12, false], [1, true]),
  isPlain: oneOf([8, false], [1, true]),
  device,
  turn: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 2 }),
});

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 8, arbitrary: answers },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('waits' as const),
      time: oneOf([5, 90 * second], [4, 40 * minute], [2, 7 * day], [1, 371 * day], [1, 1099 * day]),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('changes' as const), era: fc.nat(eras.length - 1) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      ahead: oneOf([3, 0], [3, -2 * second], [1, hour], [2, 1099 * day]),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('tells' as const),
      contact: fc.oneof({ weight: 2, arbitrary: address }, { weight: 1, arbitrary: number }),
      channel: fc.option(fc.constantFrom('email', 'sms', 'phone', 'post'), { freq: 2 }),
      purpose: fc.option(fc.constantFrom('offers', 'partner-offers'), { freq: 1 }),
      party: fc.option(fc.constantFrom('own', 'roaster', 'maker'), { freq: 1 }),
      saidAgo: fc.option(fc.constantFrom(10 * minute, 3 * hour, 8 * day), { freq: 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('stops' as const), contact: address, isAll: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('refuses' as const),
      which: fc.oneof(fc.nat(9), fc.constant('all' as const)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('grants' as const), which: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('confirms' as const), which: fc.nat(2) }) },
);

/** What happens in one life, in the order in which it reaches the shop. */
export const life: fc.Arbitrary<readonly Event[]> = fc.array(event, { minLength: 2, maxLength: 10 });

/** The writings of one address or number of the person with this number. */
export function write({ reach, writing }: Written, person: number): string {
  const id = String(person).padStart(4, '0');
  const grouped = `${id.slice(0, 2)} ${id.slice(2)}`;
  const writings: Readonly<Record<Reach, readonly string[]>> = {
    first: [`zoe.${id}@café.example`, `ZOE.${id}@Café.example`, `zoe.${id}@xn--caf-dma.example`],
    work: [`zoe.${id}@bureau.example`, ` Zoe.${id}@BUREAU.example`],
    stranger: [`autre.${id}@autre.example`],
    island: [`0692 10 ${grouped}`, `+262 692 10 ${grouped}`, `+33 692 10 ${grouped}`],
    mainland: [`06 39 98 ${grouped}`, `+33 (0)6 39 98 ${grouped}`, `0033 6 39 98 ${grouped}`],
  };
  const known = writings[reach];
  return known[writing % known.length] ?? '';
}
