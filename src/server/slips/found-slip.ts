import type { Presentation } from '../../form/index.js';
import type { CalendarDate } from '../../law/index.js';

/** What entering a slip answers. */
export type { Receipt as EnteredSlip } from '../../proof/index.js';

/** A slip as the counter sees it before it copies it. */
export interface FoundSlip {
  readonly serial: string;
  readonly form: string;
  readonly version: string;
  readonly printedOn: CalendarDate;
  /** The form has a reason to keep a picture of it. */
  readonly keepsPhoto: boolean;
  /** Every string that was printed, and the ids of what was asked. */
  readonly presentation: Presentation;
}
