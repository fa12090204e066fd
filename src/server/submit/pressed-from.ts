import { timeOf } from '../../law/moment.js';
import type { Press, Received } from '../../proof/index.js';

/** What is known of when a submission was made. Times are milliseconds since 1970, by the receiver's clock. */
interface Arrived {
  readonly at: number;
  /** The form cannot have been answered before it was issued. */
  readonly issued: number;
  /** The device's wall clock when it made the body; null where it has none. */
  readonly sentAt: number | null;
  /** How long the device kept the body since, by its own account. */
  readonly heldFor: number;
}

/**
 * The earliest moment at which something can have been pressed. The device's wall clock may be wrong or set meanwhile, and its
 * monotonic clock stops while it sleeps: the earliest that either allows is taken, as an age only ever weakens a yes. Where
 * either cannot tell the age, that is when the form was issued: what a reload brought back was pressed before that page was
 * shown.
 */
export function pressedFrom(press: Press | undefined, { at, issued, sentAt, heldFor }: Arrived): number {
  const pressedAt = press ? Date.parse(press.at) : Number.NaN;
  const isUnknown = !press || press.ago === null || sentAt === null || Number.isNaN(pressedAt);
  // Sent before it was pressed: that clock was set in between, and tells nothing.
  if (isUnknown || pressedAt > sentAt) return Math.min(issued, at);
  const ages = [sentAt - pressedAt, press.ago].map((age) => at - age - heldFor);
  return Math.max(Math.min(issued, at), Math.min(pressedAt, ...ages));
}

/** How a submission came. */
export interface Arriving {
  readonly at: Date;
  readonly heldFor?: number | undefined;
  /** A browser without script sends what was just pressed. */
  readonly isLive: boolean;
}

const describeArrival = ({ presentation, device }: Received, { at, heldFor = 0 }: Arriving): Arrived => ({
  at: at.getTime(),
  issued: issuedAt(presentation.date),
  sentAt: device ? Date.parse(device.sentAt) : null,
  heldFor,
});

/**
 * When everything in a submission was answered, by the earliest account that its device gives: its last press, where it knows
 * the time of each; otherwise the making of the body, which came after them. Milliseconds since 1970.
 */
export function answeredBy(submission: Received, arriving: Arriving): number {
  const arrived = describeArrival(submission, arriving);
  if (arriving.isLive) return arrived.at;
  const { answers, device } = submission;
  const marked = Object.keys(answers.marks).filter((id) => answers.marks[id] !== null);
  const known = marked.flatMap((id) => {
    const press = device?.presses && Object.hasOwn(device.presses, id) ? device.presses[id] : undefined;
    return press && press.ago !== null ? [pressedFrom(press, arrived)] : [];
  });
  if (marked.length > 0 && known.length === marked.length) return Math.max(0, ...known);
  const made = [arrived.at - arrived.heldFor, arrived.sentAt ?? Number.NaN].filter(Number.isFinite);
  return Math.min(arrived.at, Math.max(0, arrived.issued, Math.min(...made)));
}

/** The earliest moment of each press in a submission, by choice (RFC 3339). */
export function pressedIn(
  submission: Received,
  { isLive, ...arriving }: Arriving,
): Readonly<Record<string, string>> {
  const arrived = describeArrival(submission, { isLive, ...arriving });
  const { answers, device } = submission;
  const presses = device?.presses ?? {};
  return Object.fromEntries(
    Object.entries(answers.marks).flatMap(([id, mark]) => {
      if (mark === null) return [];
      const press = Object.hasOwn(presses, id) ? presses[id] : undefined;
      return [[id, new Date(isLive ? arrived.at : pressedFrom(press, arrived)).toISOString()]];
    }),
  );
}

/** A form is of a day in Paris: it was issued when that day began, or later. */
function issuedAt(date: string): number {
  try {
    return timeOf(date, 0, 'Europe/Paris');
  } catch {
    // LawError: not a day of the calendar. Such a form is flagged, and its yes counts for nothing.
    return -8.64e15;
  }
}
