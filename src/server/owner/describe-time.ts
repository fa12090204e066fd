import { timeJob, type TimeOptions } from '../outbound/time/anchor.js';
import type { StoreParts } from '../store/store.js';
import type { Deliveries } from './owner-answers.js';

/** Up to where an authority has said when the log stood, and what is in the way of more. */
export async function describeTime(
  { log, times, records, queue }: Pick<StoreParts, 'log' | 'times' | 'records' | 'queue'>,
  { url }: Pick<TimeOptions, 'url'>,
  logName: string,
): Promise<NonNullable<Deliveries['time']>> {
  const [{ edge }, last, job] = [
    await log.readHead(logName),
    await times.findLast(logName),
    await queue.findStanding(timeJob),
  ];
  const covered = last?.size ?? 0;
  return {
    authority: new URL(url).host,
    genTime: last?.genTime ?? null,
    covered,
    behind: Math.max(0, edge.size - covered),
    behindSince: edge.size > covered ? (await records.countAfter(covered - 1)).behindSince : null,
    problem: job?.problem ?? null,
    attempts: job?.tries ?? 0,
    lastTriedAt: typeof job?.triedAt === 'number' ? new Date(job.triedAt).toISOString() : null,
  };
}
