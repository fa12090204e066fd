import { largestAnswer } from '../../../timestamp/index.js';

/** Where to ask for the time. */
export interface AuthorityAddress {
  readonly url: string;
  /** What goes into the `Authorization` header, where the authority wants one. */
  readonly authorization?: string | undefined;
}

/** What came back: the bytes of an answer, or why there are none, as a code. */
export type Answer = { readonly bytes: Uint8Array } | { readonly problem: string };

/** Long enough for an authority with many customers, short enough that a dead one holds nothing up. */
const patience = 30_000;

/** Posts a query to a time-stamp authority (RFC 3161 section 3.4). */
export async function askAuthority(
  { url, authorization }: AuthorityAddress,
  query: Uint8Array,
  signal: AbortSignal,
  wait = patience,
): Promise<Answer> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/timestamp-query',
        accept: 'application/timestamp-reply',
        ...(authorization !== undefined && { authorization }),
      },
      body: Uint8Array.from(query),
      // The owner chose this authority, and no other that it may name.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(wait)]),
    });
    if (answer.status !== 200) {
      await answer.body?.cancel();
      return { problem: `status ${answer.status}` };
    }
    return await readAtMost(answer, largestAnswer);
  } catch (error) {
    const { name, cause } = error as Error & { readonly cause?: { readonly code?: unknown } };
    if (name === 'TimeoutError') return { problem: 'time-slow' };
    return { problem: typeof cause?.code === 'string' ? cause.code : name };
  }
}

async function readAtMost(answer: Response, most: number): Promise<Answer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  if (answer.body)
    for await (const part of answer.body) {
      size += part.length;
      // Leaving the loop ends the connection.
      if (size > most) return { problem: 'time-too-large' };
      parts.push(part);
    }
  return { bytes: new Uint8Array(Buffer.concat(parts)) };
}
