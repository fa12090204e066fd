/** Why the law layer refused to answer. */
export type LawErrorCode = 'unknown-jurisdiction' | 'not-covered' | 'invalid-date' | 'unknown-value';

/** Thrown instead of a guess: `code` is stable, `message` names what came and what is accepted. */
export class LawError extends Error {
  readonly code: LawErrorCode;

  constructor(code: LawErrorCode, message: string) {
    super(message);
    this.name = 'LawError';
    this.code = code;
  }
}
