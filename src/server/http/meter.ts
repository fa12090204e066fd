/** What became of something that was to be stored. */
export type AppendOutcome = 'counted' | 'flagged' | 'repeated' | 'conflict' | 'failed';

/** Counts what the receiver does. Nothing that it is told says who, what or from where, and every word is one of a short list. */
export interface Meter {
  /** `route` is the pattern of an address and never the address; `problem` is the code of an answer that says no. */
  answered(answer: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
    readonly problem: string | undefined;
  }): void;
  appended(outcome: AppendOutcome): void;
  /** One transaction, and how many drafts shared it. */
  settled(batch: { readonly drafts: number; readonly seconds: number }): void;
  mailed(outcome: 'sent' | 'failed'): void;
}

const nothing = (): void => undefined;

/** Counts nothing. */
export const noMeter: Meter = { answered: nothing, appended: nothing, settled: nothing, mailed: nothing };
