import { randomBytes, randomUUID } from 'node:crypto';

/** Where what nobody can guess comes from. */
export interface Random {
  bytes(length: number): Buffer;
  /** Version 4 (RFC 9562). */
  uuid(): string;
}

/** The system's own. */
export const systemRandom: Random = { bytes: (length) => randomBytes(length), uuid: () => randomUUID() };
