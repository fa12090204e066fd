import type { StoredSubmission } from '../../store/submissions.js';
import type { Handler, Hold, Outcome } from '../queue/job.js';
import { readRecord } from '../../log/make-receipt.js';
import { signWebhook } from './sign-webhook.js';

/** Where changes are told, and how patient the receiver is. */
export interface WebhookOptions {
  /** https, or this machine. */
  readonly url: string;
  /** See `readWebhookSecret`. */
  readonly key: Buffer;
  /** Milliseconds before each new try; the last one goes on. */
  readonly pauses?: readonly number[];
}

/** What telling needs of the world around it. */
export interface WebhookDesk {
  readonly now: () => Date;
  listAfter(index: number, most: number): Promise<readonly StoredSubmission[]>;
  describe(submission: StoredSubmission): Promise<{ readonly kind: string }>;
}

/** The one job of the webhook: it carries the place in the log up to which all is told. */
export const webhookJob = 'webhook';

const minute = 60_000;
const defaultPauses = [1000, 5000, 30_000, 2 * minute, 10 * minute, 60 * minute];
const patience = 15_000;
const most = 100;

/**
 * Tells another system of every record, in the order of the log and at least once each. How far it got is stored, so neither a
 * restart nor an outage of days loses anything; what fails is told again, and what comes after it waits.
 */
export const makeWebhook = (options: WebhookOptions, desk: WebhookDesk): Handler => ({
  kind: 'webhook',
  pauses: options.pauses ?? defaultPauses,
  isStanding: true,
  failure: 'The webhook was not taken; it will be told again.',
  run: ({ about }, hold) => tellAll(Number(about), options, desk, hold),
});

async function tellAll(
  from: number,
  options: WebhookOptions,
  desk: WebhookDesk,
  hold: Hold,
): Promise<Outcome> {
  for (let cursor = from; ;) {
    const entries = await desk.listAfter(cursor, most);
    if (entries.length === 0) return { kind: 'idle' };
    for (const entry of entries) {
      // Data out of a file and a document that was shown choose nothing.
      const { provenance, checked } = readRecord(entry);
      const isChoice = !provenance && !checked;
      const problem = isChoice ? await tell(entry, options, desk, hold.signal) : null;
      if (hold.signal.aborted) return { kind: 'stopped' };
      if (problem !== null) return { kind: 'failed', problem, isForGood: false };
      cursor = entry.logIndex;
      // Another receiver that has taken over goes on from where this one noted last.
      if (!(await hold.keep(String(cursor)))) return { kind: 'stopped' };
    }
  }
}

/** Null once it is taken. */
async function tell(
  entry: StoredSubmission,
  { url, key }: WebhookOptions,
  desk: WebhookDesk,
  signal: AbortSignal,
): Promise<string | null> {
  const data = await desk.describe(entry);
  const seconds = Math.floor(desk.now().getTime() / 1000);
  const body = JSON.stringify({ type: `choices.${data.kind}`, timestamp: entry.receivedAt, data });
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signWebhook(key, entry.id, seconds, body) },
      body,
      // A redirect would take a person's data to where nobody said it should go.
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    await answer.body?.cancel();
    return answer.ok ? null : `status ${answer.status}`;
  } catch (error) {
    const { name, cause } = error as Error & { readonly cause?: { readonly code?: unknown } };
    // Node's fetch says "TypeError" of all that a network does, and why in its cause.
    return typeof cause?.code === 'string' ? cause.code : name;
  }
}
