import type { Answer } from '../form/index.js';

/** Why a submission was kept but does not count as consent, or one choice of it does not. */
export type FlagCode =
  | 'unknown-version'
  | 'presentation-differs'
  | 'answers-invalid'
  | 'date-differs'
  | 'law-differs'
  | 'under-age'
  | 'suspicious'
  | 'kept-small'
  | 'slip-unknown'
  | 'slip-used'
  | 'slip-date'
  | 'not-seen';

/** One reason, with the place in what was sent (JSON pointer) or the choice that it is about. Never a person's data. */
export interface Flag {
  readonly code: FlagCode;
  readonly detail: string;
}

/** True for a flag that leaves every other choice as it was answered. */
export const isOfOneChoice = ({ code }: Flag): boolean => code === 'not-seen';

/**
 * What the receiver answers once a submission is durably stored. `counted`: it stands as the person's answer.
 * `flagged`: it is stored and signed, with the reasons, and never counts as consent.
 */
export interface Receipt {
  readonly schema: 'accord/receipt/1';
  /** `urn:uuid:` of the record. */
  readonly id: string;
  readonly standing: 'counted' | 'flagged';
  readonly flags: readonly Flag[];
  /** RFC 3339 instant of the receiver's clock. */
  readonly receivedAt: string;
  /** Address of the person's proof page: reading it needs nothing but this address. */
  readonly proof: string;
  readonly answers: readonly { readonly choice: string; readonly answer: Answer }[];
  /** The record, signed: compact JWS (RFC 7515), `EdDSA`. */
  readonly jws: string;
  /** Proof that the record is in the log: C2SP `tlog-proof`. */
  readonly logProof: string;
}
