import type { FastifyReply } from 'fastify';
import { sendProblem } from './problem.js';

/** The part of an address that names the form, as JSON Schema. */
export const formParams = {
  type: 'object',
  properties: { id: { type: 'string', description: 'The "id" in the form’s JSON.' } },
} as const;

/** Parameters of what is drawn for a page. */
export const drawnFor = {
  language: { type: 'string', maxLength: 35 },
  mapped: { type: 'string', maxLength: 2000 },
} as const;

export const drawnHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-robots-tag': 'noindex',
} as const;

export const sendUnknownForm = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, { status: 404, code: 'unknown-form', detail: 'Check "id" in the form’s JSON.' });

export const sendNotBuilt = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, {
    status: 404,
    code: 'no-scripts',
    detail: 'The scripts were not built: run "npm run build:cdn", and start again.',
  });
