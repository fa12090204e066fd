import type { FormConfig } from '../../config/index.js';
import { lists as sentences } from '../../messages/every/lists.js';
import type { Language } from '../../messages/languages.js';
import { readableContact } from '../people/readable-contact.js';
import type { ExcelWording } from '../../exports/index.js';

/** The words of a list of one business, as its forms and the reader's language have them. */
export function wordExcel(
  forms: readonly Pick<FormConfig, 'controller' | 'partners' | 'purposes' | 'languages'>[],
  language: Language,
): ExcelWording {
  const { columns, channels } = sentences[language];
  const members = forms.flatMap(({ partners }) => partners?.members ?? []);
  const purposes = forms.flatMap((form) => form.purposes);
  return {
    columns,
    sayContact: readableContact,
    timeZone: 'Europe/Paris',
    nameChannel: (channel) => (channels as Readonly<Record<string, string>>)[channel] ?? channel,
    nameParty: (party) =>
      (party === 'own' ? forms[0]?.controller.name : members.find(({ id }) => id === party)?.name) ?? party,
    namePurpose: (purpose) => {
      const title = purposes.find(({ id }) => id === purpose)?.title;
      return title?.[language] ?? Object.values(title ?? {})[0] ?? purpose;
    },
  };
}
