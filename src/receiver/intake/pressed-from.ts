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

/** The earliest moment of each press in a submission, by choice (RFC 3339). */
export function pressedIn(
  { presentation, answers, device }: Received,
  {
    at,
    heldFor = 0,
    isLive,
  }: { readonly at: Date; readonly heldFor?: number | undefined; readonly isLive: boolean },
): Readonly<Record<string, string>> {
  const arrived: Arrived = {
    at: at.getTime(),
    issued: issuedAt(presentation.date),
    sentAt: device ? Date.parse(device.sentAt) : null,
    heldFor,
  };
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
