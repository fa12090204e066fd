import { hmacSha256 } from '../../keys/sign.js';

const minute = 60_000;

/**
 * The idempotency keys under which a plain form's body may be stored at a time: the one to use, and that of the minute
 * before. Printed markup has no key of its own, so that the same bytes within a minute or two are one press of the
 * button, made twice.
 */
export function plainKeys(
  secret: Buffer,
  form: string,
  bodyDigest: string,
  now: Date,
): readonly [current: string, before: string] {
  const turn = Math.floor(now.getTime() / minute);
  const keyFor = (one: number) =>
    toUuid(hmacSha256(secret, `plain:${form}:${bodyDigest}:${one}`).subarray(0, 16));
  return [keyFor(turn), keyFor(turn - 1)];
}

/** A UUID of version 8 (RFC 9562): its bits are the application's own. */
function toUuid(bytes: Buffer): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
