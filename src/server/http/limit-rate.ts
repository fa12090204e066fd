import { isIPv6 } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';

/**
 * Lets a client address make `perMinute` requests a minute of the routes that ask for it, refused ones too; 0 sets no
 * limit. Addresses
 * stay in memory for that minute, and are neither logged nor stored.
 */
export async function limitRate(app: FastifyInstance, perMinute: number): Promise<{ config: object }> {
  if (perMinute === 0) return { config: {} };
  await app.register(rateLimit, {
    global: false,
    keyGenerator: ({ ip }) => nameClient(ip),
    errorResponseBuilder: (_request, { ttl }) => new RateError(Math.max(1, Math.ceil(ttl / 1000))),
  });
  return { config: { rateLimit: { max: perMinute, timeWindow: 60_000 } } };
}

/** A client asked for more than its share. */
export class RateError extends Error {
  override readonly name = 'RateError';
  readonly statusCode = 429;
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('Too many requests from this address.');
    this.retryAfter = retryAfter;
  }
}

/** A household has one IPv4 address, and 2^64 IPv6 addresses that share their first half. */
export function nameClient(ip: string): string {
  if (!isIPv6(ip) || ip.includes('.')) return ip;
  const [head = '', tail = ''] = ip.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = ip.includes('::') ? Array.from({ length: 8 - before.length - after.length }, () => '0') : [];
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
