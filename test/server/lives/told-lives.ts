import type { Answers, Device, Event, Written } from './a-life.js';

const jeanne: Written = { reach: 'first', writing: 0 };
const number: Written = { reach: 'island', writing: 0 };
const honest: Device = { age: 5000, held: 0, wallAtPress: 0, wallAtSend: 0, slept: 0, knows: 'both' };
const [minute, day] = [60_000, 86_400_000];

const fills = (changes: Partial<Answers> = {}): Answers => ({
  kind: 'answers',
  form: 'loyalty-card',
  drawnIn: null,
  yes: [],
  no: false,
  email: jeanne,
  work: null,
  phone: null,
  birth: 'none',
  isAltered: false,
  isPlain: false,
  device: honest,
  turn: null,
  ...changes,
});
const waits = (time: number): Event => ({ kind: 'waits', time });
const changes = (era: number): Event => ({ kind: 'changes', era });
const stops: Event = { kind: 'stops', contact: jeanne, isAll: false };
const books = 7;
const withNumber = { phone: number };

/** Lives on which the receiver and the clerk once did not agree, each with what it is about. */
export const toldLives: readonly (readonly [title: string, life: readonly Event[]])[] = [
  [
    'a yes to books takes back no objection to everything else, also of customers who are told later',
    [
      fills({ form: 'orders' }),
      stops,
      waits(minute),
      changes(books),
      fills({ yes: ['email own'] }),
      changes(0),
      waits(minute),
      fills({ form: 'orders' }),
    ],
  ],
  [
    'a no that is pressed while a yes waits for its mail holds when the mail is answered',
    [
      fills({ form: 'letter', yes: ['email own'] }),
      { kind: 'refuses', which: 0 },
      waits(minute),
      { kind: 'confirms', which: 0 },
    ],
  ],
  [
    'a yes whose age the device has lost is as old as the form',
    [
      fills(),
      stops,
      waits(20 * minute),
      fills({
        yes: ['email own'],
        device: { ...honest, age: 50 * minute, wallAtPress: 40 * minute, knows: 'wall' },
      }),
    ],
  ],
  [
    'what a child said yes to does not come to count on a birthday',
    [
      fills({ birth: 'child' }),
      waits(minute),
      fills({ yes: ['email own'] }),
      waits(371 * day),
      waits(371 * day),
    ],
  ],
  [
    'a child is no grown-up by the number of the family',
    [fills({ birth: 'child' }), waits(minute), fills({ ...withNumber, yes: ['sms own', 'phone own'] })],
  ],
  [
    'the page says that a yes is over once its time of keeping is',
    [fills({ yes: ['email own', 'email partner'] }), waits(1099 * day)],
  ],
  [
    'the page counts the days of a consent to calls from that consent, and not from the form that was left alone later',
    [fills({ ...withNumber, yes: ['phone own'] }), waits(371 * day), fills()],
  ],
  [
    'the page shows what customers were told, though an older yes to a letter still waits',
    [fills({ form: 'letter', yes: ['email own'] }), waits(minute), fills({ form: 'orders' })],
  ],
  [
    'a yes to bread that waits is not shown as one to books',
    [
      changes(books),
      fills({ form: 'orders' }),
      changes(0),
      waits(minute),
      fills({ form: 'letter', yes: ['email own'] }),
    ],
  ],
  [
    'a form that nobody knows changes nothing of what the page shows',
    [
      fills({ form: 'orders' }),
      waits(minute),
      fills({ form: 'letter', yes: ['email own'], isAltered: true }),
    ],
  ],
  [
    'a person who writes again under their address is heard of for the number that they gave with it',
    [fills({ ...withNumber, yes: ['sms own'] }), waits(1099 * day), fills({ form: 'letter' })],
  ],
  [
    'a press in a mail is news of a person',
    [
      fills({ form: 'letter', yes: ['email own'] }),
      waits(7 * day),
      { kind: 'confirms', which: 0 },
      waits(1092 * day),
    ],
  ],
];
