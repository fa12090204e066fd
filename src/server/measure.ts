import type { Meter } from './http/meter.js';
import type { Standing } from './http/prometheus.js';
import type { Append, Appended } from './log/append-batch.js';
import type { Draft } from './log/draft.js';
import type { Mailer } from './outbound/mail/mailer.js';
import type { Deliveries } from './owner/owner-answers.js';

/** Counts the mails that a mailer sends. */
export const measureMails = (mailer: Mailer, meter: Meter): Mailer => ({
  send: async (mail) => {
    try {
      await mailer.send(mail);
      meter.mailed('sent');
    } catch (error) {
      meter.mailed('failed');
      throw error;
    }
  },
  close: () => mailer.close(),
});

/** Counts transactions of the log, and what became of each draft. */
export const measureAppend =
  (append: Append, meter: Meter, steady: () => number): Append =>
  async (drafts: readonly Draft[]) => {
    const start = steady();
    try {
      const settled = await append(drafts);
      for (const one of settled) meter.appended(outcomeOf(one));
      return settled;
    } catch (error) {
      for (const _ of drafts) meter.appended('failed');
      throw error;
    } finally {
      meter.settled({ drafts: drafts.length, seconds: (steady() - start) / 1000 });
    }
  };

const outcomeOf = (settled: Appended) => (settled.kind === 'stored' ? settled.record.standing : settled.kind);

/** What waits to leave, as metrics tell it. */
export const describeWaiting = (
  { webhook, mails, time }: Deliveries,
  at: Date,
): Pick<Standing, 'mails' | 'webhook' | 'time'> => ({
  mails,
  webhook: webhook && { behind: webhook.behind, lagSeconds: secondsSince(webhook.behindSince, at) },
  time: time && {
    behind: time.behind,
    lagSeconds: secondsSince(time.behindSince, at),
    failures: time.attempts,
  },
});

const secondsSince = (since: string | null, at: Date): number =>
  since === null ? 0 : Math.max(0, (at.getTime() - new Date(since).getTime()) / 1000);
