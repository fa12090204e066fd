import type { FormConfig } from '../../config/index.js';
import { languageOfWords } from '../../i18n/preferences.js';
import type { WithdrawnScope } from '../../proof/index.js';

type Language = 'fr' | 'en';

const ways: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: {
    email: 'Plus d’e-mails',
    sms: 'Plus de SMS',
    'automated-call': 'Plus d’appels automatiques',
    fax: 'Plus de fax',
    phone: 'Plus d’appels',
    post: 'Plus de courrier',
  },
  en: {
    email: 'No more e-mails',
    sms: 'No more text messages',
    'automated-call': 'No more automated calls',
    fax: 'No more faxes',
    phone: 'No more calls',
    post: 'No more post',
  },
};

/**
 * What a person says no to, as one sentence. It names who is meant: the controller alone, a partner, or the controller
 * and its partners.
 */
export function sentenceFor(
  { channel, purpose, party }: WithdrawnScope,
  { controller, partners, purposes }: FormConfig,
  language: string,
): string {
  const lang = languageOfWords(language);
  const isFrench = lang === 'fr';
  const partner = partners?.members.find(({ id }) => id === party)?.name;
  const who =
    partner ??
    (party === null
      ? isFrench
        ? `${controller.name} et de ses partenaires`
        : `${controller.name} and its partners`
      : controller.name);
  const title = purposes.find(({ id }) => id === purpose)?.title;
  const why = title && (title[language] ?? title[lang] ?? Object.values(title)[0]);
  const way =
    channel === null
      ? isFrench
        ? 'Plus de publicité, par aucun moyen,'
        : 'No more advertising by any means'
      : (ways[lang][channel] ?? channel);
  return isFrench
    ? `${way} de la part de ${who}${why ? ` pour « ${why} »` : ''}.`
    : `${way} from ${who}${why ? ` to “${why}”` : ''}.`;
}
