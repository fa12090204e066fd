import type { FormConfig } from '../../../config/index.js';
import { wordingOf } from '../../../messages/wording-of.js';
import { forDays } from '../queue/back-off.js';
import type { Handler, Outcome } from '../queue/job.js';
import { handOver, type MailDesk } from './hand-over.js';
import { mailWordsIn } from './mail-words.js';

/** What reminding an owner needs of the world around it. */
export interface LeavingMailDesk extends MailDesk {
  readonly publicUrl: string;
  /** A form of a business; undefined where none is served any more. */
  formOf(controller: string): FormConfig | undefined;
}

/** Reminds an owner of those who leave soon: how many, and when the first. It names nobody. */
export const makeLeavingMails = (desk: LeavingMailDesk): Handler => ({
  kind: 'leaving-mail',
  pauses: forDays,
  failure: 'An owner could not be reminded of those who leave.',
  run: async (job): Promise<Outcome> => {
    const { controller, count, first } = JSON.parse(job.about) as {
      controller: string;
      count: number;
      first: string;
    };
    const config = desk.formOf(controller);
    if (!config) return { kind: 'done' };
    const { language, leaving } = mailWordsIn(config.languages[0] ?? '');
    const { name, email } = config.controller;
    const day = wordingOf(language).day(first);
    const link = `${desk.publicUrl.replace(/\/$/, '')}/console`;
    return handOver(job, email, desk, async () => ({
      to: email,
      language,
      subject: leaving.subject({ name }),
      text: leaving.text({ name, count: String(count), day, link }),
    }));
  },
});
