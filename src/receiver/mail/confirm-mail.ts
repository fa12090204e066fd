import type { FormConfig } from '../../config/index.js';
import { wordingOf } from '../../i18n/all.js';
import type { CalendarDate } from '../../law/index.js';
import { languageOfWords } from '../../i18n/preferences.js';
import type { Mail } from './mailer.js';

/** The mail that asks whether a yes was meant. It advertises nothing: the yes does not count yet. */
export function writeConfirmMail(
  { controller: { name, address } }: FormConfig,
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
        subject: `Confirmez votre choix chez ${name}`,
        text: `Bonjour,

Cette adresse a été donnée à ${name}, avec ce choix :

${asked}

Confirmez-le ici, jusqu’au ${until} :

${link}

Ce n’était pas vous, ou vous avez changé d’avis ? Ne faites rien : sans confirmation, ce choix ne compte pas.

${name}
${address}
`,
      }
    : {
        to,
        language: lang,
        subject: `Confirm your choice at ${name}`,
        text: `Hello,

This address was given to ${name}, with this choice:

${asked}

Confirm it here, until ${until}:

${link}

It was not you, or you changed your mind? Do nothing: without it, this choice does not count.

${name}
${address}
`,
      };
}
