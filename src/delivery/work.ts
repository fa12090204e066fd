import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

const longest = 12_000;

/**
 * Does the work that a busy receiver asks for: ALTCHA's, by the browser's own cryptography, beside the page. Gives what goes into the
 * header, base64url; null where it takes too long. Needs a secure context.
 */
export async function doWork(challenge: Challenge): Promise<string | null> {
  const solution = await solveChallenge({ challenge, deriveKey, timeout: longest });
  if (!solution) return null;
  const text = JSON.stringify({ challenge, solution });
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
