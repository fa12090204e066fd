import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemAnswer } from '../http/answer-schemas.js';
import { sendProblem } from '../http/problem.js';
import { readBrevo } from './brevo.js';
import { findBySecret, shownSecrets } from './find-sender.js';
import type { InboundCall, SenderName } from './inbound-event.js';
import { longestMail, readMail } from './mail.js';
import { readBeginning } from './read-beginning.js';
import { readMailchimp } from './mailchimp.js';
import type { Sender } from './read-senders.js';
import { type InboundDesk, recordInbound } from './record-inbound.js';
import { findSigner, readToldEvents } from './told-events.js';
import { findTwilio, readTwilio } from './twilio.js';

/** What the doors of the senders need. */
export interface InboundParts extends InboundDesk {
  readonly senders: readonly Sender[];
}

/** One sender's door: who knocks, and what they tell. */
interface Door {
  /** So much of the body is all that is looked at: what is longer is taken, and its rest is let go. */
  readonly enough?: number;
  readonly summary: string;
  readonly description: string;
  find(senders: readonly Sender[], request: Knock): Sender | undefined;
  read(body: Buffer): InboundCall | Promise<InboundCall>;
  answer?(reply: FastifyReply): FastifyReply;
}

type Knock = FastifyRequest & { readonly body: Buffer; readonly publicAddress: string };

const queryOf = (url: string): string => url.split('?')[1] ?? '';
const fieldsOf = (body: Buffer): URLSearchParams => new URLSearchParams(body.toString('utf8'));
const headerOf = ({ headers }: FastifyRequest, name: string): string => String(headers[name] ?? '');
const bySecret = (senders: readonly Sender[], { headers, originalUrl }: FastifyRequest) =>
  findBySecret(senders, shownSecrets(headers.authorization, queryOf(originalUrl)));

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

const doors: Readonly<Record<SenderName, Door>> = {
  brevo: {
    summary: 'Brevo tells who unsubscribed, complained or cannot be reached',
    description:
      'Its secret comes as a Bearer token, as the password of the address, or as "secret" in the query.',
    find: bySecret,
    read: (body) => readBrevo(parse(body)),
  },
  mailchimp: {
    summary: 'Mailchimp tells who unsubscribed, complained or cannot be reached',
    description: 'Its secret comes as "secret" in the query. GET answers its check of the address.',
    find: bySecret,
    read: (body) => readMailchimp(fieldsOf(body)),
  },
  twilio: {
    summary: 'Twilio hands on a STOP',
    description: 'Known by X-Twilio-Signature. The answer is empty TwiML: no message goes back.',
    find: (senders, request) =>
      findTwilio(senders, {
        url: request.publicAddress,
        fields: fieldsOf(request.body),
        signature: headerOf(request, 'x-twilio-signature'),
      }),
    read: (body) => readTwilio(fieldsOf(body)),
    answer: (reply) =>
      reply
        .type('text/xml; charset=utf-8')
        .send('<?xml version="1.0" encoding="UTF-8"?><Response></Response>'),
  },
  mail: {
    summary: 'A mail to the address for stopping, as it came',
    description:
      'RFC 5322, handed on by the mail server with the secret as a Bearer token: somebody’s wish, a delivery report or a complaint. Automatic answers are passed over.',
    enough: longestMail,
    find: bySecret,
    read: readMail,
  },
  events: {
    summary: 'Any other sender tells who unsubscribed, complained or cannot be reached',
    description: 'Known by its signature (Standard Webhooks), or by its secret as a Bearer token.',
    find: (senders, request) =>
      findSigner(senders, {
        id: headerOf(request, 'webhook-id'),
        timestamp: headerOf(request, 'webhook-timestamp'),
        signature: headerOf(request, 'webhook-signature'),
        body: request.body,
      }) ?? bySecret(senders, request),
    read: (body) => readToldEvents(parse(body)),
  },
};

// A few hundred events fit into what other routes take; a sender that was kept waiting has more to tell.
const bodyLimit = 1_048_576;
const atOnce = 200;

const schemaOf = (name: SenderName, { summary, description }: Door) => ({
  operationId: `inbound${name[0]?.toUpperCase()}${name.slice(1)}`,
  tags: ['persons'],
  summary,
  description: `${description} Off until the file of --inbound names it. Not limited: a no is never refused for how often it comes. The same event again changes nothing; no event makes a yes.`,
  response: {
    200: {
      description: 'Taken, durably.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              taken: { type: 'integer', description: 'Events that are on record now.' },
              ignored: { type: 'integer', description: 'Events that say no no.' },
              unread: {
                type: 'array',
                description: 'What could not be read, beside what was taken.',
                items: {
                  type: 'object',
                  properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
                },
              },
            },
          },
        },
      },
    },
    400: problemAnswer('Nothing of it can be read.'),
    401: problemAnswer('The secret or the signature is missing or wrong. Nothing is changed.'),
    404: problemAnswer('This sender is not set up here.'),
    503: problemAnswer('The store cannot be written: send it again.'),
  },
});

/** `POST /v1/inbound/…`: what the services that send for a business tell of its people. */
export async function addInbound(app: FastifyInstance, parts: InboundParts): Promise<void> {
  await app.register(async (context) => {
    context.removeAllContentTypeParsers();
    // As it came: signatures are of bytes, and a type that is wrong keeps no no out.
    context.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, bytes, done) =>
      done(null, bytes),
    );
    const open = (at: FastifyInstance, name: SenderName, door: Door): void => {
      const senders = parts.senders.filter(({ sender }) => sender === name);
      at.post(`/v1/inbound/${name}`, { schema: schemaOf(name, door), bodyLimit }, (request, reply) =>
        take(request, reply, { door, senders, parts }),
      );
    };
    for (const [name, door] of Object.entries(doors) as [SenderName, Door][]) {
      const { enough } = door;
      if (enough === undefined) open(context, name, door);
      else
        await context.register(async (inner) => {
          inner.removeAllContentTypeParsers();
          inner.addContentTypeParser('*', (_request: FastifyRequest, payload: IncomingMessage) =>
            readBeginning(payload, enough),
          );
          open(inner, name, door);
        });
    }
    context.get(
      '/v1/inbound/mailchimp',
      {
        schema: {
          operationId: 'checkMailchimp',
          tags: ['persons'],
          summary: 'Mailchimp asks whether the address is there',
          response: {
            200: { description: 'It is.', type: 'object' },
            404: problemAnswer('This sender is not set up here.'),
          },
        },
      },
      (_request, reply) =>
        parts.senders.some(({ sender }) => sender === 'mailchimp')
          ? reply.code(200).send({})
          : sendOff(reply),
    );
  });
}

const sendOff = (reply: FastifyReply): FastifyReply =>
  sendProblem(reply, {
    status: 404,
    code: 'sender-off',
    detail: 'Name it, its business and its secret in the file of --inbound, and start the receiver again.',
  });

interface Taking {
  readonly door: Door;
  readonly senders: readonly Sender[];
  readonly parts: InboundParts;
}

async function take(
  request: FastifyRequest,
  reply: FastifyReply,
  { door, senders, parts }: Taking,
): Promise<FastifyReply> {
  if (senders.length === 0) return sendOff(reply);
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const publicAddress = parts.publicUrl.replace(/\/$/, '') + request.url;
  const from = door.find(senders, Object.assign(request, { body, publicAddress }));
  if (!from)
    return sendProblem(reply, {
      status: 401,
      code: 'sender-unknown',
      detail:
        'No secret of this sender makes this call: compare the one in the file of --inbound, and --public-url.',
    });
  const form = [...parts.forms.current.values()].find(
    ({ config }) => config.controller.id === from.controller,
  );
  if (!form)
    return sendProblem(reply, {
      status: 404,
      code: 'sender-off',
      detail: `No form of "${from.controller}" is served here: compare "controller" in the file of --inbound.`,
    });
  const call = await door.read(body);
  const unread = [...call.unread];
  let taken = 0;
  for (let start = 0; start < call.events.length; start += atOnce) {
    const some = call.events.slice(start, start + atOnce);
    const done = await Promise.all(some.map((event) => recordInbound(event, { from, form, desk: parts })));
    for (const [index, isTaken] of done.entries())
      if (isTaken) taken++;
      else unread.push({ pointer: `/${start + index}`, detail: 'This is no address and no number.' });
  }
  if (taken + call.ignored === 0 && unread.length > 0)
    return sendProblem(reply, {
      status: 400,
      code: 'inbound-unread',
      detail: `Nothing was taken. ${unread[0]?.pointer ?? ''}: ${unread[0]?.detail ?? ''}`,
      errors: unread.slice(0, 20),
    });
  return (
    door.answer?.(reply) ??
    reply.code(200).send({ taken, ignored: call.ignored, unread: unread.slice(0, 20) })
  );
}
