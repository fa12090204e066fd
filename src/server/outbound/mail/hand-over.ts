import { sha256 } from '../../keys/sign.js';
import { StoreError } from '../../store/sql.js';
import type { StoredJob } from '../../store/jobs.js';
import type { Outcome } from '../queue/job.js';
import { isRefusedForGood, isSurelyNotTaken, type Letter, type Mailer, problemOf } from './mailer.js';
import type { StoredLimit } from './stored-limit.js';

/** What handing a mail over needs of the world around it. */
export interface MailDesk {
  readonly mailer: Mailer;
  readonly limit: StoredLimit;
  /** The keyed digest of an address; null when there is nothing in it. */
  digest(email: string): string | null;
}

/**
 * Hands the mail of a job over, as far as its limit allows. `write` makes the mail, with its link, once it may go. A mailbox that has
 * had its share gets no new mail at all; one that was tried before waits for an hour.
 */
export async function handOver(
  { id, tries }: StoredJob,
  to: string,
  { mailer, limit, digest: digestOf }: MailDesk,
  write: () => Promise<Letter>,
): Promise<Outcome> {
  const digest = digestOf(to);
  if (digest === null) return { kind: 'done' };
  const allowance = await limit.take(digest);
  if (allowance === 'full') return { kind: 'limited', isForAll: true };
  if (allowance === 'enough') return tries > 0 ? { kind: 'limited', isForAll: false } : { kind: 'done' };
  try {
    await mailer.send({ ...(await write()), id: digestId(id) });
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof StoreError || isSurelyNotTaken(error)) await limit.takeBack(digest);
    if (error instanceof StoreError) throw error;
    return { kind: 'failed', problem: problemOf(error), isForGood: isRefusedForGood(error) };
  }
}

/** The same for each try of one job, so that a mail that went twice can be recognised. It tells nothing of the job. */
const digestId = (id: string): string =>
  Buffer.from(sha256(Buffer.from(`mail ${id}`)))
    .toString('hex')
    .slice(0, 32);
