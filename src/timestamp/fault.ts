/** Why a token is not believed. */
export type TimestampFault =
  /** It is no time-stamp token, or one that RFC 3161 does not allow. */
  | 'malformed'
  /** The authority answered that it gives none. */
  | 'refused'
  /** It is over other bytes, or made with a digest that is too weak. */
  | 'imprint'
  /** It answers another question than the one that was asked. */
  | 'nonce'
  /** It was given under another policy than the one that was asked for. */
  | 'policy'
  /** Its time is before the earliest one that is possible. */
  | 'past'
  /** Its time is after the latest one that is possible. */
  | 'future'
  /** The certificate of who signed is missing, or is not the one that the signature names. */
  | 'signer'
  /** The signature does not hold. */
  | 'signature'
  /** The certificate is not meant for time stamps alone. */
  | 'usage'
  /** A certificate of the chain was not valid at the time in the token. */
  | 'expired'
  /** The chain does not lead to one of the certificates that are trusted. This says nothing of whether the token is true. */
  | 'untrusted'
  /** Nothing to trust was given: the file of certificates is empty or unreadable. */
  | 'no-anchor';

/** The faults that come of what the reader trusts, so that the token may still be true: nothing can be told. */
export const untold: ReadonlySet<TimestampFault> = new Set(['untrusted', 'no-anchor']);
