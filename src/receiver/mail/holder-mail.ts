import type { FormConfig } from '../../config/index.js';
import { wordingOf } from '../../i18n/all.js';
import { languageOfWords } from '../../i18n/preferences.js';
import type { CalendarDate } from '../../law/index.js';
import type { Mail } from './mailer.js';

/**
 * The mail that asks a holder of parental authority to agree with a child's yes. It names neither: whoever filled the form
 * wrote both names, and a mail says only what the business stands for.
 */
export function writeHolderMail(
  { controller: { name, address, email } }: FormConfig,
  {
    to,
    language,
    link,
    labels,
    lastDay,
  }: { to: string; language: string; link: string; labels: readonly string[]; lastDay: CalendarDate },
): Mail {
  const lang = languageOfWords(language);
  const until = wordingOf(lang).day(lastDay);
  const asked = labels.map((label) => `- ${label}`).join('\n');
  return lang === 'fr'
    ? {
        to,
        language: lang,
        subject: `Un jeune demande votre accord : ${name}`,
        text: `Bonjour,

Un jeune a rempli un formulaire de ${name}. Il a donné votre adresse comme celle de son parent, et a dit oui à ceci :

${asked}

À son âge, ce oui ne compte qu’avec le vôtre. Pour voir et donner votre accord, jusqu’au ${until} :

${link}

Vous n’êtes pas d’accord, ou cela ne vous concerne pas ? Ne faites rien : sans votre accord, rien ne compte.

Votre nom et votre adresse ne servent qu’à cette demande. Pour vos droits, ou pour revenir sur un accord : ${email}.

${name}
${address}
`,
      }
    : {
        to,
        language: lang,
        subject: `A young person asks for your agreement: ${name}`,
        text: `Hello,

A young person filled in a form of ${name}. They gave your address as that of their parent, and said yes to this:

${asked}

At their age, this yes counts only together with yours. To see it and to agree, until ${until}:

${link}

You do not agree, or this is not about you? Do nothing: without your agreement, nothing counts.

Your name and address serve this request only. For your rights, or to take an agreement back: ${email}.

${name}
${address}
`,
      };
}
