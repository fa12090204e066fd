import type { Texts } from '../templates/template.js';

const text = (fr: string, en: string, es: string): Texts => ({ fr, en, es });

/** What stands at a place of a form, as an example: `[]` for any entry of a list. Each is accepted where it stands. */
export const examples: Readonly<Record<string, unknown>> = {
  template: 'newsletter',
  goods: text('livres et rencontres', 'books and author evenings', 'libros y encuentros'),
  keepMonths: 12,
  leaveOut: ['phone'],
  'leaveOut[]': 'phone',
  id: 'newsletter',
  version: '1.0.0',
  languages: ['fr'],
  'languages[]': 'fr',
  jurisdiction: 'FR',
  audience: 'consumer',
  relationship: 'prospect',
  sector: 'general',
  endpoint: '/',
  'origins[]': 'https://shop.example',
  title: text('Notre lettre', 'Our newsletter', 'Nuestro boletín'),
  submit: text('M’inscrire à la lettre', 'Sign up for the newsletter', 'Suscribirme al boletín'),
  without: text(
    'Sans cette réponse, pas de lettre.',
    'No newsletter without it.',
    'Sin ella no hay boletín.',
  ),
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
      title: text('vous envoyer la lettre', 'send you the newsletter', 'enviarle el boletín'),
      retention: { months: 36, after: 'last-contact' },
    },
  ],
  'purposes[].id': 'letter',
  'purposes[].basis': 'consent',
  'purposes[].title': text('vous envoyer la lettre', 'send you the newsletter', 'enviarle el boletín'),
  'purposes[].interest': text(
    'faire connaître nos nouveautés',
    'let people know what is new',
    'dar a conocer las novedades',
  ),
  'purposes[].retention': { months: 36, after: 'last-contact' },
  'purposes[].retention.months': 36,
  'purposes[].retention.after': 'last-contact',
  'recipients[].text': text('Notre hébergeur.', 'Our hosting company.', 'Nuestra empresa de alojamiento.'),
  'transfers[].country': text('États-Unis', 'United States', 'Estados Unidos'),
  'transfers[].safeguard': text(
    'Clauses contractuelles types',
    'Standard contractual clauses',
    'Cláusulas contractuales tipo',
  ),
  'sources[].from': text('Notre magasin', 'Our shop', 'Nuestra tienda'),
  'sources[].data': text('vos achats', 'your purchases', 'sus compras'),
  fields: [
    {
      id: 'email',
      type: 'email',
      label: text('Adresse e-mail', 'E-mail address', 'Dirección de correo electrónico'),
      purposes: ['letter'],
    },
  ],
  'fields[].id': 'email',
  'fields[].type': 'email',
  'fields[].label': text('Adresse e-mail', 'E-mail address', 'Dirección de correo electrónico'),
  'fields[].without': text(
    'Sans elle, pas de lettre.',
    'No newsletter without it.',
    'Sin ella no hay boletín.',
  ),
  'fields[].purposes': ['letter'],
  'fields[].options[].value': 'gas',
  'fields[].options[].label': text('Gaz', 'Gas', 'Gas'),
  'fields[].service': 'history',
  'services[].id': 'history',
  'services[].purpose': 'history',
  'services[].label': text('Retenir mes achats', 'Remember my purchases', 'Recordar mis compras'),
  'services[].text': text('gardés un an', 'kept for a year', 'se guardan un año'),
  'terms.label': text('J’accepte les conditions.', 'I accept the conditions.', 'Acepto las condiciones.'),
  'terms.url': '/terms.html',
  'terms.purpose': 'card',
  'callback.purpose': 'callback',
  'callback.about': text('mon projet', 'my project', 'mi proyecto'),
  'marketing.purpose': 'letter',
  'marketing.goods': text('livres et rencontres', 'books and author evenings', 'libros y encuentros'),
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
  'partners.members[].goods': text('cafés', 'coffee', 'cafés'),
  'partners.members[].channels': ['email'],
  'partners.members[].channels[]': 'email',
  'theme.accent': '#8a4b12',
};

/** The name of a place in `examples` from a JSON pointer: `/fields/2/label` is `fields[].label`. */
export const placeName = (keys: readonly string[]): string =>
  keys.map((key, index) => (/^(\d+|-)$/.test(key) ? '[]' : `${index === 0 ? '' : '.'}${key}`)).join('');

/** An example of what stands at a place, texts in the languages of a form; undefined where there is none. */
export function exampleAt(keys: readonly string[], languages: readonly string[]): unknown {
  const found = examples[placeName(keys)];
  if (found !== undefined) return inLanguages(found, languages);
  // One language of a text.
  const whole = examples[placeName(keys.slice(0, -1))];
  return whole !== undefined && isText(whole) ? whole[(keys.at(-1) ?? '') as keyof Texts] : undefined;
}

const isText = (value: unknown): value is Texts =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'fr');

function inLanguages(value: unknown, languages: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => inLanguages(one, languages));
  if (typeof value !== 'object' || value === null) return value;
  return isText(value)
    ? Object.fromEntries(languages.map((language) => [language, value[language as keyof Texts]]))
    : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inLanguages(one, languages)]));
}
