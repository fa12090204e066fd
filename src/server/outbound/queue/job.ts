import type { StoredJob } from '../../store/jobs.js';

/** What leaves by itself. Each kind has one handler, in the table of `open-queue.ts`. */
export const jobKinds = [
  'confirm-mail',
  'holder-mail',
  'link-mail',
  'address-mail',
  'reminder-mail',
  'receipt-mail',
  'stay-mail',
  'leaving-mail',
  'owner-mail',
  'owner-answers',
  'retention',
  'webhook',
  'time',
  'witness',
] as const;

export type JobKind = (typeof jobKinds)[number];

/** What one try came to. */
export type Outcome =
  /** It has gone, or nobody is to get it any more. */
  | { readonly kind: 'done' }
  /** All that there is to tell is told; the job itself stands for ever. */
  | { readonly kind: 'idle' }
  /** A limit holds. With `isForAll`, no job of this kind can go for a while. This was no try. */
  | { readonly kind: 'limited'; readonly isForAll: boolean }
  /** It was not taken. `problem` is a code, and never says who. */
  | { readonly kind: 'failed'; readonly problem: string; readonly isForGood: boolean }
  /** The receiver stops before it came to anything. */
  | { readonly kind: 'stopped' };

/** What a handler has while it works on a job. */
export interface Hold {
  /** Notes how far it got, and keeps others off for longer; false when another receiver has taken over. */
  keep(about: string): Promise<boolean>;
  /** Aborted when the receiver stops. */
  readonly signal: AbortSignal;
}

/** Does the jobs of one kind. */
export interface Handler {
  readonly kind: JobKind;
  /** Milliseconds before each new try. */
  readonly pauses: readonly number[];
  /** One job that stands for ever: it is never given up, and its last pause goes on. */
  readonly isStanding?: boolean;
  /** What the log says of a try that failed. */
  readonly failure: string;
  run(job: StoredJob, hold: Hold): Promise<Outcome>;
}
