import type { FormConfig } from '../../../config/index.js';
import { wordingOf } from '../../../messages/wording-of.js';
import type { Asked } from './confirm-mail.js';
import { mailWordsIn } from './mail-words.js';
import type { Letter } from './mailer.js';

/**
 * The mail that asks a holder of parental authority to agree with a child's yes. It names neither: whoever filled the form
 * wrote both names, and a mail says only what the business stands for.
 */
export function writeHolderMail(
  { controller: { name, address, email } }: FormConfig,
  { to, language: wanted, link, labels, lastDay }: Asked,
): Letter {
  const { language, holder } = mailWordsIn(wanted);
  const until = wordingOf(language).day(lastDay);
  const asked = labels.map((label) => `- ${label}`).join('\n');
  return {
    to,
    language,
    subject: holder.subject({ name }),
    text: holder.text({ name, address, email, asked, until, link }),
  };
}
