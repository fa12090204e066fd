import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import type { Sealed, Submission } from '../../proof/index.js';
import { problemAnswer, receiptSchema } from '../http/answer-schemas.js';
import { describeShape } from '../http/describe-shape.js';
import { sendProblem, type Problem } from '../http/problem.js';
import type { OpenSealed } from '../keys/open-sealed.js';
import { sha256 } from '../keys/sign.js';
import {
  answerSubmission,
  countSubmission,
  describeRefusal,
  type SubmissionRoute,
} from './answer-submission.js';
import { isKey } from './is-key.js';
import { makeDrawnTeller } from './tell-drawn.js';

/** A submission of 64 KiB with its tag, in base64url. */
const longestText = Math.ceil(((65_536 + 16) * 4) / 3);

const base64url = (maxLength: number) => ({
  type: 'string',
  maxLength,
  pattern: '^[\\w-]+$',
  description: 'Base64url, without padding.',
});

const sealedSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'kid', 'form', 'madeAt', 'enc', 'ciphertext'],
  properties: {
    schema: { const: 'accord/sealed/1' },
    kid: base64url(43),
    form: { type: 'string', maxLength: 40, pattern: '^[a-z][a-zA-Z0-9-]*$', description: 'Id of the form.' },
    madeAt: {
      type: 'string',
      pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
      description: 'A time such as 2026-11-23T10:15:00.000Z.',
    },
    enc: base64url(87),
    ciphertext: base64url(longestText),
  },
};

const stored = (description: string) => ({
  description,
  content: { 'application/json': { schema: receiptSchema } },
});

const schema = {
  operationId: 'sendSealed',
  tags: ['submissions'],
  summary: 'Store a submission that was sealed on a device, and give the signed receipt',
  description:
    'The body of `POST /v1/submissions`, sealed to the key of `GET /v1/keys/sealing` with HPKE (RFC 9180): base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, `accord/sealed/1` as info, and as additional data that text, the Idempotency-Key in small letters, `form` and `madeAt`, with line feeds between. The answers are the same.',
  body: sealedSchema,
  headers: {
    type: 'object',
    properties: {
      'idempotency-key': { type: 'string', description: 'The UUID that it was sealed under.' },
      'accord-held': {
        type: 'string',
        description: 'Milliseconds since it was sealed. What cannot be understood is passed over.',
      },
    },
  },
  response: {
    200: stored('This submission was stored before; the same receipt.'),
    201: stored('Stored, and it stands as the person’s answer.'),
    202: stored('Stored and flagged: it does not match the form or the law, and never counts as consent.'),
    400: problemAnswer('Not JSON, another shape, or no Idempotency-Key. Nothing is stored.'),
    403: problemAnswer('The page’s origin is not on the form’s list. Nothing is stored.'),
    404: problemAnswer('This receiver has no such form. Nothing is stored.'),
    409: problemAnswer('The Idempotency-Key stands for another body. Nothing is stored.'),
    413: problemAnswer('More than 64 KiB once opened. Nothing is stored.'),
    415: problemAnswer('Not application/json. Nothing is stored.'),
    422: problemAnswer(
      'It does not open, or the form does not accept these answers. Nothing is stored: keep it on the device.',
    ),
    429: problemAnswer('Too many requests from one address; Retry-After says when. Nothing is stored.'),
    503: problemAnswer('The store cannot be written; Retry-After says when to try again. Nothing is stored.'),
  },
};

/** What the route needs beyond that of open submissions. */
export interface SealedRoute extends SubmissionRoute {
  readonly open: OpenSealed;
  /** The value of a submission's JSON; throws as JSON.parse does. */
  parse(bytes: Buffer): unknown;
}

const unreadable: Problem = {
  status: 422,
  code: 'sealed-unreadable',
  detail:
    'Send it as the device has it, with its own Idempotency-Key: its ciphertext, key, form or time were changed since it was sealed.',
};

/** `POST /v1/sealed`. */
export function addSealedRoute(app: FastifyInstance, { open, parse, ...route }: SealedRoute): void {
  const options = { schema, attachValidation: true, bodyLimit: longestText + 1024 };
  const tell = makeDrawnTeller();
  app.post<{ Body: Sealed }>('/v1/sealed', options, async (request, reply) => {
    const key = request.headers['idempotency-key'];
    if (!isKey(key) || request.validationError) {
      const shape = describeShape(request.validationError?.validation ?? []);
      return sendProblem(reply, describeRefusal(isKey(key), shape));
    }
    const { body } = request;
    // Opened before it is counted, as it may hold a no.
    const opened = await open(key, body);
    const submission = opened.kind === 'opened' ? read(opened.bytes) : undefined;
    await countSubmission(request, submission, route);
    if (opened.kind === 'unknown-key')
      return sendProblem(reply, {
        status: 422,
        code: 'unknown-sealing-key',
        detail: `Put the sealing key ${body.kid} back into the keys folder of this receiver and start it again: this one was sealed to it.`,
      });
    if (opened.kind === 'unreadable') return sendProblem(reply, unreadable);
    const faults = route.judge(submission);
    if (faults.length > 0) return sendProblem(reply, describeRefusal(true, describeShape(faults)));
    // What is said outside is what is meant inside, for whoever sorts what is sealed.
    if ((submission as Submission).presentation.form.id !== body.form) return sendProblem(reply, unreadable);
    const digest = Buffer.from(sha256(opened.bytes)).toString('base64url');
    const came = { key, submission: submission as Submission, digest };
    return answerSubmission(request, reply, came, { ...route, tell });
  });

  /** Undefined where it is no JSON, or makes too many values. */
  function read(bytes: Buffer): unknown {
    if (!isUtf8(bytes)) return undefined;
    try {
      return parse(bytes);
    } catch {
      return undefined;
    }
  }
}
