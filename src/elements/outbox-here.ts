import type { Delivery } from '../delivery/deliver.js';
import type { Entry } from '../delivery/entry.js';
import { mayHoldSomething, openOutbox } from '../delivery/open-outbox.js';
import type { Outbox, Place, Waiting } from '../delivery/outbox.js';
import { Round, type RoundParts } from '../delivery/round.js';
import { makeWait } from '../delivery/wait.js';
import { withLock } from '../delivery/with-lock.js';
import { askToStay, letAllGo, letGo } from './ask-to-stay.js';
import { AccordDeliveredEvent } from './events.js';
import { reportError } from './report-error.js';
import { thisMoment } from './this-moment.js';

/** An element that shows what becomes of what was sent in an earlier visit. */
export interface Visitor {
  readonly element: Element;
  /** What receivers of its own have refused, whenever that is another list. */
  readonly show: (refused: readonly Waiting[]) => void;
}

let opening: Promise<Outbox> | undefined;

/** The one outbox of this page. */
export const outboxHere = (): Promise<Outbox> => (opening ??= openOutbox(thisMoment));

let visitors: (Visitor & { readonly origin: string })[] = [];
let rounds = new Map<string, Round>();

const originOf = (endpoint: string): string => new URL(endpoint, document.baseURI).origin;

/** Delivers what this device holds for the receivers of one origin. */
export const makeRound = (origin: string, outbox: Outbox, settled: RoundParts['settled']): Round =>
  new Round(origin, {
    outbox,
    // Looked up at each try: a page may put its own in place of it.
    fetch: (input, init) => fetch(input, init),
    ...makeWait(window),
    lock: withLock,
    now: () => thisMoment().at,
    settled,
  });

function roundTo(origin: string, outbox: Outbox): Round {
  const known = rounds.get(origin);
  if (known) return known;
  const round = makeRound(origin, outbox, ({ formId }, outcome) => {
    const element = visitors.find((one) => one.origin === origin && one.element.isConnected)?.element;
    if (outcome.state === 'refused') {
      if (element) reportError(element, `refused-${outcome.reason}`, outcome.detail);
      void tellRefused(origin);
    } else element?.dispatchEvent(new AccordDeliveredEvent(outcome.receipt, formId));
  });
  rounds.set(origin, round);
  addEventListener('online', round.hurry);
  return round;
}

/** Shows all elements of a page what receivers of that origin have refused. */
async function tellRefused(origin: string): Promise<void> {
  const list = await (await outboxHere()).list();
  // What a counter sealed is for its shop to see, and for nobody else.
  const refused = list.filter(
    (one) => one.refused && one.path !== 'v1/sealed' && originOf(one.endpoint) === origin,
  );
  for (const one of visitors) if (one.origin === origin) one.show(refused);
}

/** Delivers what earlier visits left behind for the receivers of an element. Whoever has sent nothing has nothing stored. */
export async function visitOutbox(endpoint: string, visitor: Visitor): Promise<void> {
  const origin = originOf(endpoint);
  visitors = [...visitors.filter(({ element }) => element !== visitor.element), { ...visitor, origin }];
  if (!opening && !(await mayHoldSomething())) return;
  const outbox = await outboxHere();
  roundTo(origin, outbox).start();
  await tellRefused(origin);
}

/** Keeps an entry that somebody else sends; gives a way to take it out once that is done. */
export async function keepEntry(entry: Entry): Promise<() => Promise<void>> {
  await (await outboxHere()).put(entry);
  return () => dropEntry(entry.key);
}

/** An entry on its way. */
export interface Sent {
  readonly place: Place;
  /** Another one is told from now on. */
  readonly listen: (report: (delivery: Delivery) => void) => void;
  /** Tries again at once instead of waiting. */
  readonly hurry: () => void;
  /** Takes it back, as far as it has not arrived. */
  readonly drop: () => Promise<void>;
}

/** Keeps an entry, then sends it. It is delivered sooner or later, whatever becomes of the page, unless it is kept in the page alone. */
export async function sendEntry(
  entry: Entry,
  report: (delivery: Delivery) => void,
  options?: { readonly isLeaving: boolean },
): Promise<Sent> {
  const outbox = await outboxHere();
  const place = await outbox.put(entry);
  const origin = originOf(entry.endpoint);
  const round = roundTo(origin, outbox);
  // A form of the site's own goes on to another page in any case.
  if (place === 'page' && !options?.isLeaving) askToStay(entry.key);
  let listener = report;
  const tell = (delivery: Delivery): void => {
    if (delivery.state !== 'sending' && delivery.state !== 'kept') letGo(entry.key);
    listener(delivery);
    if (delivery.state === 'refused') void tellRefused(origin);
  };
  round.follow(entry, place, tell, options);
  return {
    place,
    hurry: round.hurry,
    listen: (other) => {
      listener = other;
    },
    drop: () => {
      letGo(entry.key);
      return round.drop(entry.key);
    },
  };
}

/** Takes out what a person no longer wants to keep. */
export async function dropEntry(key: string): Promise<void> {
  const outbox = await outboxHere();
  for (const one of await outbox.list())
    if (one.key === key) {
      await outbox.remove(one);
      await tellRefused(originOf(one.endpoint));
    }
}

/** An entry with what was written in it; undefined where it is gone, or cannot be read any more. */
export async function readEntry(
  key: string,
): Promise<{ readonly one: Waiting; readonly body: string } | undefined> {
  const outbox = await outboxHere();
  const one = (await outbox.list()).find((entry) => entry.key === key);
  if (!one) return undefined;
  const body = await outbox.readBody(one);
  return body === undefined ? undefined : { one, body };
}

/** As when the page is opened anew: nothing is tried any longer, and nobody told. */
export function leaveRounds(): void {
  for (const round of rounds.values()) {
    removeEventListener('online', round.hurry);
    round.stop();
  }
  rounds = new Map();
  visitors = [];
  opening = undefined;
  letAllGo();
}
