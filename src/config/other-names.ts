import { languages } from '../messages/languages.js';
import { closest } from './closest.js';

/** Names that people give to keys of the file, in French and English, and the key that they mean. */
const keys: Readonly<Record<string, readonly string[]>> = {
  jurisdiction: ['country', 'pays', 'law', 'countryCode', 'país', 'locale'],
  languages: ['language', 'lang', 'langs', 'langue', 'langues', 'locales'],
  controller: [
    'company',
    'business',
    'owner',
    'organisation',
    'organization',
    'société',
    'entreprise',
    'responsable',
  ],
  policy: ['privacy', 'privacyPolicy', 'privacy-policy', 'confidentialité'],
  audience: ['public', 'customers', 'target'],
  purposes: ['purpose', 'finalités', 'uses', 'processings'],
  fields: ['questions', 'inputs', 'champs', 'controls', 'elements'],
  title: ['heading', 'titre', 'headline', 'name', 'titulo'],
  introduction: ['intro', 'description', 'subtitle', 'text'],
  submit: ['button', 'submitLabel', 'submitText', 'bouton', 'cta'],
  channels: ['channel', 'canaux', 'media', 'contactBy'],
  goods: ['products', 'offer', 'offers', 'topics', 'produits', 'biens'],
  partners: ['partner', 'thirdParties', 'partenaires', 'sponsors'],
  members: ['companies', 'list', 'partners', 'names'],
  endpoint: ['action', 'api', 'server', 'receiver', 'submitUrl', 'url'],
  email: ['mail', 'e-mail', 'contact', 'courriel', 'contactEmail'],
  address: ['postalAddress', 'adresse', 'street'],
  phone: ['telephone', 'tel', 'téléphone', 'mobile'],
  registration: ['siret', 'siren', 'rcs', 'registrationNumber', 'vat'],
  dataProtectionOfficer: ['dpo', 'privacyOfficer'],
  basis: ['legalBasis', 'legal-basis', 'lawfulBasis', 'base', 'baseLegale'],
  retention: ['duration', 'keep', 'storage', 'conservation'],
  months: ['month', 'mois', 'duration', 'period'],
  after: ['from', 'since', 'start'],
  label: ['text', 'question', 'caption', 'title', 'libellé'],
  hint: ['help', 'placeholder', 'helpText', 'aide'],
  required: ['mandatory', 'obligatoire', 'isRequired'],
  id: ['name', 'key', 'identifier'],
  type: ['kind', 'inputType'],
  options: ['choices', 'values', 'items'],
  value: ['id', 'key'],
  minimumAge: ['minAge', 'age', 'ageMin'],
  parentalConsent: ['parents', 'parental', 'minors'],
  theme: ['colors', 'colours', 'style', 'look'],
  accent: ['color', 'colour', 'primary', 'couleur'],
  recipients: ['recipient', 'sharedWith', 'destinataires'],
  keepMonths: ['keepFor', 'months', 'retention', 'retentionMonths'],
  leaveOut: ['without', 'exclude', 'remove', 'omit'],
};

/** Words that people write for a value, and the value that they mean. */
const values: Readonly<Record<string, readonly string[]>> = {
  FR: ['france', 'fra', 'french', 'francia'],
  consumer: ['b2c', 'individual', 'particulier', 'person', 'public', 'private'],
  professional: ['b2b', 'business', 'pro', 'professionnel', 'work'],
  customer: ['client', 'buyer'],
  prospect: ['visitor', 'lead', 'none', 'new'],
  email: ['mail', 'e-mail', 'courriel', 'newsletter'],
  sms: ['text', 'mms', 'texto', 'text-message'],
  phone: ['tel', 'telephone', 'téléphone', 'call', 'calls', 'mobile'],
  post: ['courrier', 'letter', 'postal', 'address'],
  address: ['postal', 'street', 'adresse'],
  text: ['textarea', 'string', 'input'],
  select: ['dropdown', 'list', 'radio', 'choice'],
  'birth-date': ['birthday', 'birthdate', 'date-of-birth', 'dob'],
  'legitimate-interest': [
    'interest',
    'legitimate',
    'legitimateinterest',
    'legitimate_interest',
    'legitimate interests',
  ],
  consent: ['opt-in', 'optin', 'consentement'],
  contract: ['contrat', 'performance-of-contract'],
  'last-contact': ['last contact', 'lastcontact', 'inactivity'],
  account: ['compte', 'signup', 'sign-up', 'register', 'registration'],
  newsletter: ['letter', 'lettre', 'news', 'mailing-list', 'mailinglist'],
  'loyalty-card': ['loyalty', 'fidelity', 'card', 'fidélité', 'carte'],
  'quote-request': ['quote', 'devis', 'presupuesto'],
  'business-contact': ['b2b', 'contact', 'business', 'b2b-contact'],
  club: ['association', 'minors', 'membership', 'club-with-minors'],
  event: ['événement', 'evenement', 'booking', 'evento'],
};

/** Whether a word names a language: in any of Accord's, or with a country as in `en-GB`. */
const isLanguage = (code: string, plain: string): boolean =>
  languages.includes(code as never) &&
  (new RegExp(`^${code}[-_]`).test(plain) ||
    languages.some(
      (language) => new Intl.DisplayNames(language, { type: 'language' }).of(code)?.toLowerCase() === plain,
    ));

const candidates = (
  names: Readonly<Record<string, readonly string[]>>,
  word: string,
  known: readonly string[],
): readonly string[] => {
  const plain = word.trim().toLowerCase();
  // What differs in the size of its letters only is meant before all else.
  const same = known.filter((one) => one.toLowerCase() === plain);
  if (same.length > 0) return same;
  const isOther = (one: string) =>
    names[one]?.some((name) => name.toLowerCase() === plain) || (names === values && isLanguage(one, plain));
  const other = known.filter(isOther);
  if (other.length > 0) return other;
  const near = closest(word, known);
  return near === undefined ? [] : [near];
};

/** The keys that were probably meant by one that is not known: other names for it, or one that is written nearly so. */
export const meantKeys = (word: string, known: readonly string[]): readonly string[] =>
  candidates(keys, word, known);

/** The values that were probably meant. */
export const meantValues = (word: string, known: readonly string[]): readonly string[] =>
  candidates(values, word, known);
