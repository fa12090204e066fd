/** What is kept of a PIN: enough to know it again, and how often others were tried. */
export interface KeptPin {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly hash: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  /** Wrong ones since the last right one. */
  readonly failures: number;
  /** When the last wrong one was tried, milliseconds since 1970. */
  readonly failedAt: number;
}

// OWASP's figure for PBKDF2 with SHA-256.
const iterations = 600_000;
const minute = 60_000;

/** Fewer digits are guessed while the owner is out for lunch. */
export const isGoodPin = (pin: string): boolean => /^\d{6,12}$/.test(pin);

/** Milliseconds to wait after so many wrong ones in a row: the first three cost nothing. */
export function waitAfter(failures: number): number {
  if (failures < 3) return 0;
  return Math.min(30_000 * 2 ** (failures - 3), 60 * minute);
}

/** Milliseconds until the next may be tried. A clock that was set back makes it no longer than the whole wait. */
export function waitLeft(
  { failures, failedAt }: Pick<KeptPin, 'failures' | 'failedAt'>,
  now: number,
): number {
  const wait = waitAfter(failures);
  return Math.max(0, Math.min(wait, failedAt + wait - now));
}

async function hashPin(
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}

/** What to keep of a new PIN. */
export async function makePin(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<KeptPin> {
  return { salt, iterations, hash: await hashPin(pin, salt, iterations), failures: 0, failedAt: 0 };
}

/** Where a PIN is kept, and the time. */
export interface PinParts {
  readonly read: () => Promise<KeptPin | undefined>;
  readonly keep: (pin: KeptPin) => Promise<void>;
  readonly now: () => number;
}

/** What came of trying a PIN; `wait` in milliseconds until the next may be tried. */
export type PinTry = { readonly kind: 'right' } | { readonly kind: 'wrong' | 'early'; readonly wait: number };

/** Tries a PIN. The try is counted before it is looked at, so that a reload in between wins nothing. */
export async function tryPin(pin: string, { read, keep, now }: PinParts): Promise<PinTry> {
  const kept = await read();
  if (!kept) return { kind: 'wrong', wait: 0 };
  const early = waitLeft(kept, now());
  if (early > 0) return { kind: 'early', wait: early };
  const counted = { ...kept, failures: kept.failures + 1, failedAt: now() };
  await keep(counted);
  const hash = await hashPin(pin, kept.salt, kept.iterations);
  if (!hash.every((byte, index) => byte === kept.hash[index]))
    return { kind: 'wrong', wait: waitLeft(counted, now()) };
  await keep({ ...counted, failures: 0, failedAt: 0 });
  return { kind: 'right' };
}
