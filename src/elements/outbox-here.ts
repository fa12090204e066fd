import type { Delivery } from '../delivery/deliver.js';
import type { Entry } from '../delivery/entry.js';
import { openOutbox, thisMoment } from '../delivery/open-outbox.js';
import type { Outbox, Place, Waiting } from '../delivery/outbox.js';
import { Round } from '../delivery/round.js';
import { makeWait } from '../delivery/wait.js';
import { withLock } from '../delivery/with-lock.js';
import { AccordDeliveredEvent } from './events.js';
import { reportError } from './report-error.js';

/** An element that shows what becomes of what was sent in an earlier visit. */
export interface Visitor {
  readonly element: Element;
  /** What receivers of its own have refused, whenever that is another list. */
  readonly show: (refused: readonly Waiting[]) => void;
}

let visitors: (Visitor & { readonly origin: string })[] = [];
let rounds = new Map<string, Round>();

const originOf = (endpoint: string): string => new URL(endpoint, document.baseURI).origin;

function roundTo(origin: string, outbox: Outbox): Round {
  const known = rounds.get(origin);
  if (known) return known;
  const round = new Round(origin, {
    outbox,
    // Looked up at each try: a page may put its own in place of it.
    fetch: (input, init) => fetch(input, init),
    ...makeWait(window),
    lock: withLock,
    now: () => thisMoment().at,
    settled: ({ formId }, outcome) => {
      const element = visitors.find((one) => one.origin === origin && one.element.isConnected)?.element;
      if (outcome.state === 'refused') {
        if (element) reportError(element, `refused-${outcome.reason}`, outcome.detail);
        void tellRefused(origin);
      } else element?.dispatchEvent(new AccordDeliveredEvent(outcome.receipt, formId));
    },
  });
  rounds.set(origin, round);
  return round;
}

/** Shows all elements of a page what receivers of that origin have refused. */
async function tellRefused(origin: string): Promise<void> {
  const list = await (await openOutbox()).list();
  const refused = list.filter((one) => one.refused && originOf(one.endpoint) === origin);
  for (const one of visitors) if (one.origin === origin) one.show(refused);
}

/** Delivers what earlier visits left behind for the receivers of an element. */
export async function visitOutbox(endpoint: string, visitor: Visitor): Promise<void> {
  const origin = originOf(endpoint);
  visitors = [...visitors.filter(({ element }) => element !== visitor.element), { ...visitor, origin }];
  const outbox = await openOutbox();
  roundTo(origin, outbox).start();
  await tellRefused(origin);
}

/** An entry on its way. */
export interface Sent {
  readonly place: Place;
  /** Tries again at once instead of waiting. */
  readonly hurry: () => void;
  /** Nobody waits for what becomes of it any longer. */
  readonly leave: () => void;
  /** Takes it back, as far as it has not arrived. */
  readonly drop: () => Promise<void>;
}

/** Keeps an entry, then sends it. It is delivered sooner or later, whatever becomes of the page, unless it is kept in the page alone. */
export async function sendEntry(
  entry: Entry,
  report: (delivery: Delivery) => void,
  options?: { readonly isLeaving: boolean },
): Promise<Sent> {
  const outbox = await openOutbox();
  const place = await outbox.put(entry);
  const round = roundTo(originOf(entry.endpoint), outbox);
  round.follow(entry, place, report, options);
  return {
    place,
    hurry: () => round.hurry(),
    leave: () => round.unfollow(entry.key),
    drop: () => round.drop(entry.key),
  };
}

/** Takes out what a person no longer wants to keep. */
export async function dropEntry(key: string): Promise<void> {
  const outbox = await openOutbox();
  for (const one of await outbox.list())
    if (one.key === key) {
      await outbox.remove(one);
      await tellRefused(originOf(one.endpoint));
    }
}

/** What was written in an entry; undefined where it cannot be read any more. */
export const readEntry = async (one: Waiting): Promise<string | undefined> =>
  (await openOutbox()).readBody(one);

/** As when the page is opened anew: nothing is tried any longer, and nobody told. */
export function leaveRounds(): void {
  for (const round of rounds.values()) round.stop();
  rounds = new Map();
  visitors = [];
}
