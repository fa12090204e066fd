import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { encodeJwsHeader } from '../../proof/index.js';

/** A record as it was signed. */
export interface SignedRecord {
  readonly place: number;
  readonly kid: string;
  /** Raw Ed25519 key. */
  readonly key: Uint8Array;
  readonly record: string;
  readonly signature: Uint8Array;
}

/** Checks signatures, several at once; gives the places of those that do not hold. */
export type CheckSignatures = (records: readonly SignedRecord[]) => Promise<readonly number[]>;

// Node's own threads do the work beside this one: as many at once as they are, and a few that wait.
const atOnce = 16;

const verifyBeside = promisify(
  (
    data: Buffer,
    key: KeyObject,
    signature: Uint8Array,
    done: (error: Error | null, isTrue: boolean) => void,
  ) => verify(null, data, key, signature, done),
);

/** Makes a check that uses every core (JWS, EdDSA). */
export function makeCheckSignatures(): CheckSignatures {
  const keys = new Map<string, KeyObject>();
  const keyOf = ({ kid, key }: SignedRecord): KeyObject => {
    let known = keys.get(kid);
    if (!known) {
      const x = Buffer.from(key).toString('base64url');
      known = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
      keys.set(kid, known);
    }
    return known;
  };
  return async (records) => {
    const wrong: number[] = [];
    let next = 0;
    const work = async (): Promise<void> => {
      for (let one = records[next++]; one; one = records[next++]) {
        const signed = `${encodeJwsHeader(one.kid)}.${Buffer.from(one.record).toString('base64url')}`;
        if (!(await verifyBeside(Buffer.from(signed), keyOf(one), one.signature))) wrong.push(one.place);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return wrong.toSorted((one, other) => one - other);
  };
}
