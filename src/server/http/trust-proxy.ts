import { isIP } from 'node:net';
import { StartError } from '../start-error.js';

/**
 * Whose word on a client's address is taken (`X-Forwarded-For`): of so many proxies in front of the receiver, or of those with
 * these addresses. False: of nobody. A proxy adds to that header what it sees and leaves the rest as it came, so "of everybody"
 * would let each client choose an address, and with it a limit of its own.
 */
export type TrustProxy = false | number | readonly string[];

const mostHops = 10;
const names: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isNetwork(text: string): boolean {
  const [address = '', length, ...more] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (bits < 0 || more.length > 0) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) > 0 && Number(length) <= bits);
}

/** Reads the setting of `accord serve`. Throws StartError with what came and what is accepted. */
export function readTrustProxy(text: string): TrustProxy {
  if (text === 'no') return false;
  if (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= mostHops) return Number(text);
  const networks = text.split(',').map((one) => one.trim());
  if (networks.every((one) => names.has(one) || isNetwork(one))) return networks;
  throw new StartError(
    `--trust-proxy: got "${text}"; accepted: no, how many proxies stand in front (1 to ${mostHops}), or their addresses, such as 127.0.0.1,10.0.0.0/8 or loopback. "yes" is not: whoever writes X-Forwarded-For would have no limit.`,
  );
}

/** The same, as Fastify asks it of each address, the nearest first: `hop` 0 is whoever holds the connection. */
export const trustsOf = (
  trusted: TrustProxy,
): false | string[] | ((address: string, hop: number) => boolean) =>
  typeof trusted === 'number' ? (_address, hop) => hop < trusted : trusted && [...trusted];
