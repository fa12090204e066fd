import type { FormConfig } from '../../config/index.js';
import { languageOfWords } from '../../i18n/preferences.js';
import type { WithdrawnScope } from '../../proof/index.js';

type Language = 'fr' | 'en';

const ways: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: {
    email: 'd’e-mails',
    sms: 'de SMS',
    'automated-call': 'd’appels automatiques',
    fax: 'de fax',
    phone: 'd’appels',
    post: 'de courrier',
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
  if (isFrench) {
    // "Plus d’e-mails" alone would also mean more of them.
    const no = `Vous ne recevrez plus ${channel === null ? 'de publicité' : (ways.fr[channel] ?? channel)} de ${who}`;
    return `${no}${why ? ` pour « ${why} »` : ''}${channel === null ? ', par aucun moyen' : ''}.`;
  }
  const way = channel === null ? 'No more advertising by any means' : (ways.en[channel] ?? channel);
  return `${way} from ${who}${why ? ` to “${why}”` : ''}.`;
}
