import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Recent } from '../forms/recent.js';
import { isNamed } from './is-named.js';

/** An answer that is the same for everybody, and its name. */
export interface Kept {
  readonly content: string;
  /** Weak (RFC 9110 section 8.8.1): its bytes may be compressed or not. */
  readonly etag: string;
}

export const nameKept = (content: string): Kept => ({
  content,
  etag: `W/"${createHash('sha256').update(content).digest('hex').slice(0, 32)}"`,
});

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];
const packers = {
  br: (content: string) => brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (content: string) => zip(content),
};
const encodings = ['br', 'gzip', 'identity'] as const;
// `negotiate` gives the first to a `*`, though it be refused by name.
const acceptedBy = (header: string): string[] =>
  encodings.filter(
    (one) => !new RegExp(`(?:^|,)\\s*${one}\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)`, 'i').test(header),
  );

/** Sends it, or says that the browser has it already. */
export type SendKept = (
  request: FastifyRequest,
  reply: FastifyReply,
  kept: Kept,
  headers: { readonly 'content-type': string; readonly vary: string; readonly [name: string]: string },
) => Promise<FastifyReply>;

/**
 * Makes a sender that compresses each answer once. For nothing that holds a secret: its length would tell of it. Browsers may keep
 * what it sends, and must ask whether it changed: another day may have other words.
 */
export function makeSendKept(): SendKept {
  const packed = new Recent<Buffer>(200);
  return async (request, reply, { content, etag }, headers) => {
    const vary = `${headers.vary}, accept-encoding`;
    void reply.headers({ ...headers, etag, vary, 'cache-control': 'no-cache' });
    if (isNamed(etag, request.headers['if-none-match'])) return reply.code(304).send();
    const asked = request.headers['accept-encoding'];
    const encoding = asked && (negotiate(asked, acceptedBy(asked)) as (typeof encodings)[number] | null);
    if (!encoding || encoding === 'identity') return reply.send(content);
    const key = encoding + etag;
    const body = packed.get(key) ?? (await packers[encoding](content));
    packed.set(key, body);
    return reply.header('content-encoding', encoding).send(body);
  };
}
