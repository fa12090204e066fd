import type { FormConfig } from '../../../config/index.js';
import { mailWordsIn } from './mail-words.js';
import type { Letter } from './mailer.js';

/** The mail with a link that a person asked for. It sells nothing. */
export function writeLinkMail(
  { controller: { name, address } }: FormConfig,
  { to, language: wanted, link, minutes }: { to: string; language: string; link: string; minutes: number },
): Letter {
  const { language, link: words } = mailWordsIn(wanted);
  return {
    to,
    language,
    subject: words.subject({ name }),
    text: words.text({ name, address, link, minutes }),
  };
}
