import { constants } from 'node:zlib';
import type { FastifyCompressOptions } from '@fastify/compress';

/** For answers that are the same for everybody, and long. Nothing that holds a secret is compressed: its length would tell of it. */
export const compression: FastifyCompressOptions = {
  encodings: ['br', 'gzip', 'identity'],
  // Made anew for each answer: the default of 11 takes fifty times as long as 5, for a tenth less.
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
};
