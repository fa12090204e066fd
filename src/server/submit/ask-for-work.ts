import { type Challenge, createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { isKey } from './is-key.js';

/** What a busy receiver asks of a device instead of sending it away. */
export type { Challenge };

/** Asks devices for a little work, and knows it when it is done. */
export interface Work {
  /** A piece of work for one submission, by its idempotency key. */
  ask(key: string): Promise<Challenge>;
  /** Whether a header brings the work that was asked for; once for each piece. */
  isDone(header: unknown, key: string): Promise<boolean>;
}

/** What asking needs of the world around it. */
export interface WorkParts {
  readonly secret: Buffer;
  readonly now: () => Date;
  /** Notes who uses a piece of work; false when it was another. */
  use(id: string, user: string, expires: number): Promise<boolean>;
}

// Some 256 tries of a thousand rounds: less than a second on a telephone, beside what it does; on the way out for five minutes.
const cost = 1000;
const life = 300_000;
const longestHeader = 4000;

/** Proof of work after ALTCHA: PBKDF2 with SHA-256 until a key begins with a zero byte. */
export function makeWork({ secret, now, use }: WorkParts): Work {
  const signing = { deriveKey, hmacSignatureSecret: secret.toString('base64url') };
  return {
    ask: (key) =>
      createChallenge({
        ...signing,
        algorithm: 'PBKDF2/SHA-256',
        cost,
        data: { key: key.toLowerCase() },
        expiresAt: Math.floor((now().getTime() + life) / 1000),
      }),
    isDone: async (header, key) => {
      const sent = readWork(header);
      if (!sent || !isKey(key)) return false;
      const { parameters, signature } = sent.challenge;
      const expires = (parameters.expiresAt ?? 0) * 1000;
      // By this receiver's clock, and for these answers: what it costs to look is spent on nothing else.
      if (expires <= now().getTime() || parameters.data?.['key'] !== key.toLowerCase()) return false;
      try {
        const { verified } = await verifySolution({ ...signing, ...sent });
        return verified && (await use(`work ${signature}`, key.toLowerCase(), expires));
      } catch {
        // What somebody made up may be no piece of work at all.
        return false;
      }
    },
  };
}

interface SentWork {
  readonly challenge: Challenge;
  readonly solution: { readonly counter: number; readonly derivedKey: string };
}

/** Base64url of JSON; undefined for anything else. */
function readWork(header: unknown): SentWork | undefined {
  if (typeof header !== 'string' || header.length > longestHeader) return undefined;
  try {
    const sent = JSON.parse(Buffer.from(header, 'base64url').toString()) as Partial<SentWork> | null;
    const { parameters, signature } = sent?.challenge ?? {};
    // Only what this receiver asks for is worth a look: a dearer kind would be paid for here.
    const isOurs =
      parameters?.algorithm === 'PBKDF2/SHA-256' && parameters.cost === cost && parameters.keyLength === 32;
    return isOurs && typeof signature === 'string' && typeof sent?.solution?.counter === 'number'
      ? (sent as SentWork)
      : undefined;
  } catch {
    return undefined;
  }
}
