import { jobKinds } from '../outbound/queue/job.js';
import type { TimeOptions } from '../outbound/time/anchor.js';
import { webhookJob, type WebhookOptions } from '../outbound/webhook/tell-webhook.js';
import type { JobGroup } from '../store/queue-state.js';
import type { Store, StoreParts } from '../store/store.js';
import { describeTime } from './describe-time.js';
import type { Deliveries } from './owner-answers.js';

/** What this receiver was given to send with. */
interface Means {
  readonly webhook: Pick<WebhookOptions, 'url'> | undefined;
  readonly hasMailer: boolean;
  readonly time: Pick<TimeOptions, 'url'> | undefined;
  readonly logName: string;
}

/** What should reach other systems, what of it has not, and what was given up. */
export const describeDeliveries = (store: Store, means: Means): Promise<Deliveries> =>
  store.readTogether(async (parts) => {
    const groups = await parts.queue.describe(jobKinds);
    return {
      webhook: means.webhook ? await describeWebhook(parts, means.webhook) : null,
      mails: means.hasMailer ? describeMails(groups.filter(({ kind }) => kind.endsWith('-mail'))) : null,
      time: means.time ? await describeTime(parts, means.time, means.logName) : null,
      dead: groups
        .filter(({ state }) => state === 'dead')
        .map(({ kind, problem, count, since, lastTriedAt }) => ({
          kind,
          problem: problem ?? '',
          count,
          since: instant(since),
          lastTriedAt: lastTriedAt === null ? null : instant(lastTriedAt),
        })),
    };
  });

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

async function describeWebhook(
  parts: StoreParts,
  { url }: Pick<WebhookOptions, 'url'>,
): Promise<NonNullable<Deliveries['webhook']>> {
  const job = await parts.queue.findStanding(webhookJob);
  return {
    // Without the path and what may be secret in it.
    to: new URL(url).host,
    ...(job ? await parts.records.countAfter(Number(job.about)) : { behind: 0, behindSince: null }),
    problem: job?.problem ?? null,
    attempts: job?.tries ?? 0,
    lastTriedAt: typeof job?.triedAt === 'number' ? instant(job.triedAt) : null,
  };
}

const sumOf = (groups: readonly JobGroup[]): number => groups.reduce((sum, { count }) => sum + count, 0);

function describeMails(groups: readonly JobGroup[]): NonNullable<Deliveries['mails']> {
  const waiting = groups.filter(({ state }) => state === 'waiting');
  const limited = waiting.filter(({ problem }) => problem === 'limit');
  const failures = groups.flatMap(({ problem, lastTriedAt }) =>
    problem === null || problem.startsWith('limit') ? [] : (lastTriedAt ?? []),
  );
  return {
    waiting: sumOf(waiting),
    waitingSince: waiting.length > 0 ? instant(Math.min(...waiting.map(({ since }) => since))) : null,
    isLimited: limited.length > 0,
    failed: sumOf(groups.filter(({ state }) => state === 'dead')),
    lastFailedAt: failures.length > 0 ? instant(Math.max(...failures)) : null,
  };
}
