import type { FormConfig } from '../../../config/index.js';
import { wordingOf } from '../../../messages/wording-of.js';
import type { CalendarDate } from '../../../law/index.js';
import { mailWordsIn } from './mail-words.js';
import type { Letter } from './mailer.js';

/** A mail that asks for a yes to be confirmed: to whom, and what they would confirm until when. */
export interface Asked {
  readonly to: string;
  readonly language: string;
  readonly link: string;
  readonly labels: readonly string[];
  readonly lastDay: CalendarDate;
}

/** The mail that asks whether a yes was meant. It advertises nothing: the yes does not count yet. */
export function writeConfirmMail(
  { controller: { name, address } }: FormConfig,
  { to, language: wanted, link, labels, lastDay }: Asked,
): Letter {
  const { language, confirm } = mailWordsIn(wanted);
  const until = wordingOf(language).day(lastDay);
  const asked = labels.map((label) => `- ${label}`).join('\n');
  return {
    to,
    language,
    subject: confirm.subject({ name }),
    text: confirm.text({ name, address, asked, until, link }),
  };
}
