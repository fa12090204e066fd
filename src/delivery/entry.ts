import type { Moment, Seen } from './held-for.js';
import type { RefusalReason } from './post.js';

/** What is put into an outbox. Its body is nobody's business here: it is kept and sent to the byte. */
export interface Entry {
  /** The idempotency key: a second entry with it is the same one. */
  readonly key: string;
  /** Address of the receiver. */
  readonly endpoint: string;
  /** Where at the receiver it goes, such as `v1/submissions`. */
  readonly path: string;
  /** Media type of the body. */
  readonly type: string;
  readonly body: string;
  /** Id of the form, for lists. */
  readonly formId: string;
  /** When the body was made: its age is counted from there. */
  readonly made: Moment;
}

/** What a receiver answered that will not take it. */
export interface Refused {
  readonly reason: RefusalReason;
  readonly status: number;
  readonly detail: string;
  /** Milliseconds since 1970, by the device's clock. */
  readonly at: number;
}

/** What is known of an entry without its body. */
export interface Listed extends Omit<Entry, 'body' | 'made'> {
  /** Milliseconds since 1970, by the device's clock. */
  readonly madeAt: number;
  readonly seen: Seen;
  readonly tries: number;
  /** Milliseconds since 1970 before which the receiver does not want it; null where it did not say. */
  readonly notBefore: number | null;
  /** A receiver has settled it by refusing; otherwise it waits to be delivered. */
  readonly refused: Refused | null;
}

/** What changes of an entry while it is kept. */
export type Change = Partial<Pick<Listed, 'seen' | 'tries' | 'notBefore' | 'refused'>>;

/** A place that keeps entries, in the order in which they came. All of it rejects where the place does not work. */
export interface EntryStore {
  /** Resolves once it would survive the page. One with a key that is there already stays as it is. */
  add(listed: Listed, body: string): Promise<void>;
  list(): Promise<readonly Listed[]>;
  /** Undefined where there is none, or none that can be read any more. */
  readBody(key: string): Promise<string | undefined>;
  change(key: string, change: Change): Promise<void>;
  remove(key: string): Promise<void>;
}
