import { examples as sentences } from '../../messages/every/examples.js';
import { firstLanguage, languages, type Sentences } from '../../messages/languages.js';
import type { Texts } from '../templates/template.js';

/** A text of the examples, in every language. */
const said = (name: keyof Sentences['examples']): Texts =>
  Object.fromEntries(languages.map((language) => [language, sentences[language][name]])) as Texts;

/** What stands at a place of a form, as an example: `[]` for any entry of a list. Each is accepted where it stands. */
export const examples: Readonly<Record<string, unknown>> = {
  template: 'newsletter',
  goods: said('goods'),
  keepMonths: 12,
  leaveOut: ['phone'],
  'leaveOut[]': 'phone',
  id: 'newsletter',
  version: '1.0.0',
  languages: [firstLanguage],
  'languages[]': firstLanguage,
  jurisdiction: 'FR',
  audience: 'consumer',
  relationship: 'prospect',
  sector: 'general',
  endpoint: '/',
  'origins[]': 'https://shop.example',
  title: said('title'),
  submit: said('submit'),
  without: said('without'),
  channels: ['email', 'sms'],
  'channels[]': 'email',
  controller: {
    id: 'garden-shop',
    name: 'Le Jardin SARL',
    address: '3 rue des Carmes, 44000 Nantes, France',
    email: 'contact@jardin.example',
  },
  'controller.id': 'garden-shop',
  'controller.name': 'Le Jardin SARL',
  'controller.address': '3 rue des Carmes, 44000 Nantes, France',
  'controller.email': 'contact@jardin.example',
  'controller.dataProtectionOfficer': { email: 'donnees@jardin.example' },
  'controller.representative': {
    name: 'Le Jardin Europe SARL',
    address: '3 rue des Carmes, 44000 Nantes, France',
  },
  policy: { url: 'https://shop.example/privacy', version: '2026-11' },
  'policy.url': 'https://shop.example/privacy',
  'policy.version': '2026-11',
  purposes: [
    {
      id: 'letter',
      basis: 'consent',
      title: said('aTitle'),
      retention: { months: 36, after: 'last-contact' },
    },
  ],
  'purposes[].id': 'letter',
  'purposes[].basis': 'consent',
  'purposes[].title': said('aTitle'),
  'purposes[].interest': said('purposesInterest'),
  'purposes[].retention': { months: 36, after: 'last-contact' },
  'purposes[].retention.months': 36,
  'purposes[].retention.after': 'last-contact',
  'recipients[].text': said('recipientsText'),
  'transfers[].country': said('transfersCountry'),
  'transfers[].safeguard': said('transfersSafeguard'),
  'sources[].from': said('sourcesFrom'),
  'sources[].data': said('sourcesData'),
  fields: [
    {
      id: 'email',
      type: 'email',
      label: said('label'),
      purposes: ['letter'],
    },
  ],
  'fields[].id': 'email',
  'fields[].type': 'email',
  'fields[].label': said('label'),
  'fields[].without': said('fieldsWithout'),
  'fields[].purposes': ['letter'],
  'fields[].options[].value': 'gas',
  'fields[].options[].label': said('fieldsOptionsLabel'),
  'fields[].service': 'history',
  'services[].id': 'history',
  'services[].purpose': 'history',
  'services[].label': said('servicesLabel'),
  'services[].text': said('servicesText'),
  'terms.label': said('termsLabel'),
  'terms.url': '/terms.html',
  'terms.purpose': 'card',
  'callback.purpose': 'callback',
  'callback.about': said('callbackAbout'),
  'marketing.purpose': 'letter',
  'marketing.goods': said('goods'),
  'marketing.channels': ['email'],
  'marketing.channels[]': 'email',
  'marketing.phone.until': '2027-06-30',
  'partners.purpose': 'partner-offers',
  'partners.list': { url: '/partners.html', version: '2026-05', date: '2026-05-04' },
  'partners.list.url': '/partners.html',
  'partners.list.version': '2026-05',
  'partners.list.date': '2026-05-04',
  'partners.members[].id': 'roaster',
  'partners.members[].name': 'Torréfaction du Quai SAS',
  'partners.members[].goods': said('partnersMembersGoods'),
  'partners.members[].channels': ['email'],
  'partners.members[].channels[]': 'email',
  'theme.accent': '#8a4b12',
};

/** The name of a place in `examples` from a JSON pointer: `/fields/2/label` is `fields[].label`. */
export const placeName = (keys: readonly string[]): string =>
  keys.map((key, index) => (/^(\d+|-)$/.test(key) ? '[]' : `${index === 0 ? '' : '.'}${key}`)).join('');

/** An example of what stands at a place, texts in the languages of a form; undefined where there is none. */
export function exampleAt(keys: readonly string[], wanted: readonly string[]): unknown {
  const found = examples[placeName(keys)];
  if (found !== undefined) return inLanguages(found, wanted);
  // One language of a text.
  const whole = examples[placeName(keys.slice(0, -1))];
  return whole !== undefined && isText(whole) ? whole[(keys.at(-1) ?? '') as keyof Texts] : undefined;
}

const isText = (value: unknown): value is Texts =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, firstLanguage);

function inLanguages(value: unknown, wanted: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => inLanguages(one, wanted));
  if (typeof value !== 'object' || value === null) return value;
  return isText(value)
    ? Object.fromEntries(wanted.map((language) => [language, value[language as keyof Texts]]))
    : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inLanguages(one, wanted)]));
}
