import type { FormConfig } from '../../config/index.js';
import { languageOfWords } from '../../i18n/preferences.js';
import type { Mail } from './mailer.js';

/** The mail with a link that a person asked for. It sells nothing. */
export function writeLinkMail(
  { controller: { name, address } }: FormConfig,
  { to, language, link, minutes }: { to: string; language: string; link: string; minutes: number },
): Mail {
  const lang = languageOfWords(language);
  return lang === 'fr'
    ? {
        to,
        language: lang,
        subject: `Vos choix chez ${name}`,
        text: `Bonjour,

Vous avez demandé à voir ou à changer vos choix chez ${name}.
Ce lien s’ouvre une seule fois, dans les ${minutes} minutes :

${link}

Vous n’avez rien demandé ? Ne faites rien : rien ne change.

${name}
${address}
`,
      }
    : {
        to,
        language: lang,
        subject: `Your choices at ${name}`,
        text: `Hello,

You asked to see or change your choices at ${name}.
This link opens once, within ${minutes} minutes:

${link}

You did not ask for anything? Do nothing: nothing changes.

${name}
${address}
`,
      };
}
