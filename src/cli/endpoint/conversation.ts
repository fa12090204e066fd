import { z } from 'zod';
import type { Presentation } from '../../form/index.js';
import type { Submission } from '../../proof/index.js';
import type { AskEndpoint, EndpointAnswer } from './ask-endpoint.js';

/** The levels of an endpoint, the lowest first. */
export const levels = ['keeps', 'checks', 'signs', 'proves'] as const;
/** How much an endpoint does: keep answers, know its forms, sign what it keeps, prove that nothing was taken out. */
export type EndpointLevel = (typeof levels)[number];

/** Who asks an endpoint, and about which form. */
export interface Conversation {
  readonly endpoint: URL;
  /** Origin of the page that the form would stand in. */
  readonly origin: string;
  readonly presentation: Presentation;
  readonly ask: AskEndpoint;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** One thing that an endpoint has to do. */
export interface EndpointCheck {
  readonly level: EndpointLevel;
  readonly title: string;
  /** Null where it does; else what it does instead, and what to change. */
  readonly run: (conversation: Conversation) => Promise<string | null>;
}

/** What the widget takes for a receipt. */
export const receiptSchema = z.object({
  schema: z.literal('accord/receipt/1'),
  id: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/, 'urn:uuid: and a UUID'),
  standing: z.enum(['counted', 'flagged']),
  flags: z.array(z.object({ code: z.string(), detail: z.string() })),
  receivedAt: z.iso.datetime({ offset: true }),
  proof: z.string().regex(/^(?:https?:\/\/|\/)/, 'an address, or a path that begins with /'),
  answers: z.array(z.object({ choice: z.string(), answer: z.string() })),
  jws: z.string(),
  logProof: z.string(),
});

/** A receipt as an endpoint gave it. */
export type GivenReceipt = z.infer<typeof receiptSchema>;

/** A path of the endpoint, which may itself have one. */
export const addressAt = ({ endpoint }: Conversation, path: string): URL =>
  new URL(path.replace(/^\//, ''), endpoint.href.replace(/\/?$/, '/'));

/** Posts a body as the widget does. */
export const post = (
  conversation: Conversation,
  body: string,
  key: string | null = conversation.newId(),
): Promise<EndpointAnswer> =>
  conversation.ask(addressAt(conversation, 'v1/submissions'), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: conversation.origin,
      ...(key !== null && { 'idempotency-key': key }),
      'accord-held': '0',
    },
    body,
  });

/** Posts answers, and gives the receipt, or what stands in its place. */
export async function send(
  conversation: Conversation,
  submission: Submission,
  key?: string,
): Promise<{ readonly answer: EndpointAnswer; readonly receipt: GivenReceipt | string }> {
  const answer = await post(conversation, JSON.stringify(submission), key);
  return { answer, receipt: readReceipt(answer) };
}

function readReceipt({ status, json, text }: EndpointAnswer): GivenReceipt | string {
  if (status !== 200 && status !== 201 && status !== 202) {
    const { code, detail } = (json ?? {}) as { code?: unknown; detail?: unknown };
    const told = typeof detail === 'string' ? `: ${detail}` : '';
    const form = code === 'unknown-form' ? ' Give a form that it knows with --form.' : '';
    return `${status}${told}${told && !/[.!]$/.test(told) ? '.' : ''}${form}`;
  }
  if (json === undefined)
    return `${status} with ${JSON.stringify(text.slice(0, 60))}, which is no JSON; give the receipt.`;
  const parsed = receiptSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues
    .slice(0, 8)
    .map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`);
  return `${status} with a receipt that the widget does not take (${faults.join('; ')}).`;
}
