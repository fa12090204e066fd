import type { FieldConfig } from '../schema.js';
import { error, warning, type Check, type Problem } from './problem.js';
import { firstIn, hasAny, plain, wholeWords } from './words.js';

/** One kind of data that a form for marketing has no business with, or only under conditions of its own. */
interface SensitiveKind {
  readonly code:
    'social-security-number' | 'card-code' | 'card-number' | 'identity-document' | 'special-category';
  readonly ruleId: string;
  readonly words: RegExp;
  /** Words that may mean something else, or be needed: a warning. */
  readonly likely?: RegExp;
}

const kinds: readonly SensitiveKind[] = [
  {
    code: 'social-security-number',
    ruleId: 'LP9',
    words: wholeWords(
      "(?:numero|no|n°|num\\.?) (?:de |d')?(?:securite sociale|secu|insee|assure social)",
      'numero vitale',
      'nir',
      'carte vitale',
      'social security number',
      'national insurance number',
    ),
  },
  {
    code: 'card-code',
    ruleId: 'RT13',
    words: wholeWords(
      'cvv2?',
      'cvc2?',
      'cryptogramme(?: visuel)?',
      'card (?:security code|verification (?:code|value))',
      'code de securite de (?:la |votre )?carte',
      'trois (?:derniers )?chiffres au dos',
    ),
    likely: wholeWords('code de securite', 'security code'),
  },
  {
    code: 'card-number',
    ruleId: 'RT12',
    words: wholeWords(
      "numeros? (?:de |d'une )?(?:la |votre )?(?:carte|cb)(?: (?:bancaire|bleue|de credit|de paiement|bleu))",
      'numeros? de cb',
      '(?:credit|debit|payment|bank) card numbers?',
      'numero de carte (?:visa|mastercard)',
    ),
    likely: wholeWords('carte bancaire', 'credit card'),
  },
  {
    code: 'identity-document',
    ruleId: 'RT11',
    words: wholeWords(
      "(?:numero|n°|copie|scan|photo|photocopie)s? (?:recto verso )?(?:de |du |d'une |d')?(?:la |votre |sa )?(?:carte d'identite|carte nationale d'identite|cni|piece d'identite|passeport|titre de sejour)",
      '(?:identity|id) card (?:numbers?|copy|scan)',
      '(?:copy|scan|photo) of (?:your |an? )?(?:identity card|id card|id|passport)',
    ),
    likely: wholeWords(
      "(?:carte|piece) (?:nationale )?d'identite",
      'cni',
      'passeports?',
      'identity cards?',
      'passports?',
    ),
  },
  {
    code: 'special-category',
    ruleId: 'LP9',
    words: wholeWords(
      '(?:etat|problemes?|donnees?|dossier|questionnaire) (?:de )?(?:sante|medical|medicales?|medicaux)',
      'antecedents? medicaux',
      'traitements? medic(?:al|aux|amenteux)',
      'maladies?|pathologies?|diabete|diabetique|asthme|cancer|depression',
      'groupe sanguin',
      '(?:health|medical) (?:condition|conditions|problems?|data|history|status|issues?|questionnaire)',
      'illness(?:es)?|diseases?|disabilit(?:y|ies)|blood (?:group|type)',
      '(?:votre |vos )?(?:religions?|confessions?(?: religieuses?)?|croyances?|convictions? (?:religieuses?|philosophiques?))',
      'religious (?:beliefs?|affiliation)|faith',
      "(?:votre |vos )?syndicats?(?! (?:de copropri|des copropri|mixte|d'initiative|professionnel|intercommunal|des eaux))|(?:appartenance|affiliation|adhesion) syndicale|syndiquee?s?",
      'trade union(?: membership)?|union members?(?:hip)?',
      '(?:opinions?|convictions?|parti|affiliation) politiques?|political (?:opinions?|views?|party)',
      'orientation sexuelle|sexual orientation|vie sexuelle',
      'origine ethnique|ethnic(?:ity| origin)',
    ),
    likely: wholeWords(
      'sante|health',
      'handicaps?',
      'medecin traitant|doctor',
      'allergies?|allergy|allergenes?',
      'grossesse|pregnan(?:t|cy)',
      'ordonnances?|prescriptions?',
      'regime alimentaire|dietary (?:needs|requirements)',
      'casher|halal|kosher',
    ),
  },
];

// What a field's words say around the thing itself: "history of religions" is a subject, no confession.
const subject = wholeWords('histoire des', 'history of', 'livres? sur', 'books? (?:on|about)');

const saidIn = (field: FieldConfig, list: RegExp): string | undefined => {
  for (const words of [field.label, field.hint ?? {}])
    for (const text of Object.values(words)) {
      const said = hasAny(text, subject) ? undefined : firstIn(text, list);
      if (said !== undefined) return said;
    }
  return undefined;
};

/** Questions about health, beliefs, unions, cards and identity papers (GDPR 5(1)(c), 9; LP9, RT11 to RT13). */
const sensitiveFields: Check = ({ fields }) =>
  fields.flatMap((field, index) =>
    kinds.flatMap(({ code, ruleId, words, likely }): Problem[] => {
      // It is shown and not kept; whether a copy is, has a check of its own.
      if (code === 'identity-document' && field.type === 'document') return [];
      const path = ['fields', index, 'label'];
      const said = saidIn(field, words);
      if (said !== undefined) return [error(code, path, ruleId, { field: field.id, text: said })];
      const hinted = likely && saidIn(field, likely);
      return hinted === undefined
        ? []
        : [warning('likely-sensitive', path, ruleId, { field: field.id, text: hinted })];
    }),
  );

const civility = wholeWords(
  'civilites?',
  'civility',
  'salutation',
  'titre de civilite',
  'madame ou monsieur',
);
const titles =
  /^(m|mr|mme|mlle|mrs|ms|miss|mx|monsieur|madame|mademoiselle|homme|femme|male|female|man|woman)\.?$/;

function asksCivility(field: FieldConfig): boolean {
  if (field.type === 'text' && field.autocomplete === 'honorific-prefix') return true;
  if (Object.values(field.label).some((text) => hasAny(text, civility))) return true;
  if (field.type !== 'select') return false;
  const known = field.options.filter(({ label }) =>
    Object.values(label).some((text) => titles.test(plain(text).trim())),
  );
  return known.length >= 2;
}

/** A mandatory "Monsieur, Madame" (CJEU C-394/23; CI1). */
const mandatoryCivility: Check = ({ fields }) =>
  fields.flatMap((field, index) =>
    field.required && asksCivility(field)
      ? [error('civility-mandatory', ['fields', index, 'required'], 'CI1', { field: field.id })]
      : [],
  );

/** Questions that need more than a form like this can give, or that may not be insisted on. */
export const sensitive: Check = (config, date) => [
  ...sensitiveFields(config, date),
  ...mandatoryCivility(config, date),
];
