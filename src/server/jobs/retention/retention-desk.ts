import type { CalendarDate } from '../../../law/index.js';
import type { Archive } from '../../archive/index.js';
import type { KnownForms } from '../../forms/known-forms.js';
import type { Store } from '../../store/store.js';

/** How an owner wants the calendar to go. */
export interface RetentionOptions {
  /** Whether people leave by themselves. Without it each day's run only says who would. Default true. */
  readonly isRun?: boolean | undefined;
  /** Whether prospects are asked once, by mail, if they want to stay. Default false. */
  readonly isAsking?: boolean | undefined;
  /** Month and day of the end of the financial year. Default `12-31`. */
  readonly yearEnd?: string | undefined;
}

/** What the calendar needs of the receiver. */
export interface RetentionDesk {
  readonly store: Store;
  readonly archive: Archive;
  readonly forms: KnownForms;
  readonly wrappingKey: Buffer;
  readonly lookupSecret: Buffer;
  readonly journal: { readonly id: string; flush(): Promise<void> };
  readonly now: () => Date;
  readonly dayOf: (now: Date) => CalendarDate;
  readonly isMailed: boolean;
  readonly options: RetentionOptions;
  /** Writes to the store while nothing is appended to it: each waits for the other's turn. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Lets others have the store for as long as was worked on it. */
  rest(milliseconds: number): Promise<void>;
  readonly steady: () => number;
  tell(message: string, facts: object): void;
}
