import type { CalendarDate } from '../../law/index.js';
import type { Flag } from '../../proof/index.js';
import { readSerial, writeGroups } from '../../paper/serial.js';
import type { StoredSlip } from '../store/slips.js';

/** What is known of a slip that came back. */
export interface Returned {
  /** As it was typed or scanned. */
  readonly serial: string;
  /** Undefined where none of that number was printed for this form. */
  readonly slip: StoredSlip | undefined;
  readonly isUsed: boolean;
  /** Null where no day stands on it. */
  readonly signedOn: CalendarDate | null;
  readonly today: CalendarDate;
}

/** A serial in its one writing; one that is none, as it came. */
export const serialOf = (typed: string): string => readSerial(typed) ?? typed.trim().toUpperCase();

/** What is told of a serial that counted already. */
export const usedBefore = (serial: string): Flag => ({
  code: 'slip-used',
  detail: `${writeGroups(serial)} was entered before`,
});

/** Why no yes on a slip counts; null where nothing speaks against it. A no needs no such thing. */
export function findSlipProblem({ serial, slip, isUsed, signedOn, today }: Returned): Flag | null {
  const printed = readSerial(serial);
  if (printed === null)
    return {
      code: 'slip-unknown',
      detail: `"${serial}" is no serial: a character is missing, or wrong, or two changed places`,
    };
  const name = writeGroups(printed);
  if (!slip) return { code: 'slip-unknown', detail: `${name} was never printed for this form` };
  if (isUsed) return usedBefore(printed);
  if (signedOn === null) return { code: 'slip-date', detail: `${name} has no date` };
  if (signedOn > today)
    return { code: 'slip-date', detail: `${name} is dated ${signedOn}, today is ${today}` };
  const { printedOn } = slip.batch;
  return signedOn < printedOn
    ? { code: 'slip-date', detail: `${name} is dated ${signedOn}, and was printed on ${printedOn}` }
    : null;
}
