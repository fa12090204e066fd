import * as z from 'zod/mini';
import { readFileSync } from 'node:fs';
import { StartError } from '../start-error.js';
import { type SenderName, senderNames } from './inbound-event.js';

/** Something that sends for a business, and the secret by which it is known. */
export interface Sender {
  readonly controller: string;
  readonly sender: SenderName;
  readonly secret: string;
  /** Of `mail`: the address that people write to, for the header of what is sent (`List-Unsubscribe`). */
  readonly address?: string | undefined;
}

// Twilio's are 32 characters, and nobody chooses them; what is chosen has to be as hard to guess.
const shortest = 20;
const file = z.strictObject({
  senders: z.array(
    z.strictObject({
      controller: z.string().check(z.minLength(1), z.maxLength(40)),
      sender: z.enum(senderNames),
      secret: z.string().check(z.regex(new RegExp(`^[\\x21-\\x7e]{${shortest},200}$`))),
      address: z.optional(z.string().check(z.regex(/^[^\s<>,;?@]{1,64}@[\w.-]{1,200}$/))),
    }),
  ),
});

/** Reads the file that names who may tell of noes. Throws StartError with what is wrong, and never with a secret. */
export function readSenders(path: string): readonly Sender[] {
  const fail = (what: string): never => {
    throw new StartError(
      `--inbound: ${path} ${what}. Accepted: { "senders": [{ "controller": "shop", "sender": "brevo", "secret": "…" }] }, with one of ${senderNames.join(', ')}, and secrets of ${shortest} to 200 characters without spaces (openssl rand -hex 32).`,
    );
  };
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    fail('cannot be read as JSON');
  }
  const parsed = z.safeParse(file, value);
  if (!parsed.success) return fail(`is wrong at /${parsed.error.issues[0]?.path.join('/') ?? ''}`);
  const { senders } = parsed.data;
  if (senders.some(({ sender, address }) => address !== undefined && sender !== 'mail'))
    fail('has an "address" for another sender than mail');
  // By its secret alone a call is told to be about one business.
  if (new Set(senders.map(({ secret }) => secret)).size < senders.length) fail('has the same secret twice');
  return senders;
}
