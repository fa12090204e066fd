import type { FieldConfig, FormConfig } from '../config/schema.js';
import type { Wording } from '../messages/wording.js';
import { minimumAge } from '../law/minors.js';
import { isPhoneSentenceDue } from '../law/phone-sentence.js';
import { ownText } from './own-text.js';
import type { Plan } from './plan.js';
import type { FieldControl, PresentedField, PresentedPart, PresentedText } from './presentation.js';

const controls: Readonly<Record<Exclude<FieldConfig['type'], 'service' | 'document'>, FieldControl>> = {
  text: 'text',
  email: 'email',
  phone: 'phone',
  address: 'address',
  'birth-date': 'birth-date',
  select: 'select',
  number: 'number',
};

// What browsers and password managers fill in by themselves (HTML standard, 4.10.18.7).
const autofill: Readonly<Partial<Record<FieldConfig['type'], string>>> = {
  email: 'email',
  phone: 'tel',
  'birth-date': 'bday',
};

const longest: Readonly<Partial<Record<FieldConfig['type'], number>>> = {
  email: 254,
  phone: 30,
  'birth-date': 30,
  number: 20,
};

const parts: readonly Omit<PresentedPart, 'label'>[] = [
  { id: 'street', autocomplete: 'address-line1', required: true, maxLength: 200 },
  { id: 'line2', autocomplete: 'address-line2', required: false, maxLength: 200 },
  { id: 'postcode', autocomplete: 'postal-code', required: true, maxLength: 12 },
  { id: 'city', autocomplete: 'address-level2', required: true, maxLength: 100 },
  { id: 'country', autocomplete: 'country-name', required: false, maxLength: 80 },
];

/** What a field is for besides what its group says of all, and besides what a choice asks about. */
function purposeText(
  { purposes = [], unlocks }: FieldConfig,
  { config, choices }: Plan,
  wording: Wording,
  common: readonly string[],
): string {
  // What it unlocks says so itself.
  const unlocked = config.services?.find(({ id }) => id === unlocks)?.purpose;
  const said = [...common, ...choices.map(({ purpose }) => purpose), unlocked];
  const titles = config.purposes
    .filter(({ id }) => purposes.includes(id) && !said.includes(id))
    .map(({ title }) => ownText(title, wording));
  return titles.length > 0
    ? wording.t('field.purpose', {
        purposes: wording.list(titles.map((purpose) => wording.t('field.purposeEach', { purpose }))),
      })
    : '';
}

/** The sentences of Code de la consommation L223-2, due wherever a consumer's number is collected since 2026-08-11 (FR-P18). */
export function phoneStatements({ config, date, choices }: Plan, { t }: Wording): PresentedText[] {
  if (config.audience !== 'consumer' || !isPhoneSentenceDue(date)) return [];
  // Where the law lets somebody call who has not heard a no, the sentence says so.
  const isSilent = choices.some(({ channel, polarity }) => channel === 'phone' && polarity === 'objection');
  return [
    { text: t(isSilent ? 'field.phoneNoticeUnless' : 'field.phoneNotice') },
    ...(config.concludesContract ? [{ text: t('field.contractNotice') }] : []),
  ];
}

function kindOf(field: FieldConfig, config: FormConfig, wording: Wording): Partial<PresentedField> {
  switch (field.type) {
    case 'address':
      return {
        parts: parts.map((part) => ({
          ...part,
          label: wording.t(`field.${part.id}`),
          ...(part.id === 'postcode' && config.jurisdiction === 'FR' && { digits: 5 }),
          ...(!part.required && { requirement: wording.t('requirement.optional') }),
        })),
      };
    case 'select':
      return {
        options: field.options.map(({ value, label }) => ({ value, label: ownText(label, wording) })),
        unchosen: wording.t('field.selectFirst'),
      };
    case 'number':
      return {
        ...(field.min !== undefined && { min: field.min }),
        ...(field.max !== undefined && { max: field.max }),
      };
    case 'birth-date':
      return {
        hint: [field.hint && ownText(field.hint, wording), wording.t('field.dateFormat')]
          .filter(Boolean)
          .join(' '),
        minimumAge: config.minimumAge ?? minimumAge(config.jurisdiction),
      };
    case 'text':
      return field.lines && field.lines > 1 ? { control: 'multiline', lines: field.lines } : {};
    default:
      return {};
  }
}

/**
 * One field with the sentences around it: what it is for, where that is more than `common`, what its group says of all; what
 * happens without it, and what the law wants said there.
 */
export function presentField(
  field: FieldConfig,
  plan: Plan,
  wording: Wording,
  common: readonly string[] = [],
): PresentedField {
  const { config } = plan;
  const { t } = wording;
  const service = config.services?.find(({ id }) => id === field.unlocks);
  return {
    id: field.id,
    control: field.type === 'service' || field.type === 'document' ? 'text' : controls[field.type],
    label: ownText(field.label, wording),
    required: field.required ?? false,
    requirement: t(field.required ? 'requirement.required' : 'requirement.optional'),
    purpose: purposeText(field, plan, wording, common),
    ...(field.without && { without: ownText(field.without, wording) }),
    ...(field.hint && { hint: ownText(field.hint, wording) }),
    statements: [
      ...(service ? [{ text: t('field.unlocks', { service: ownText(service.text, wording) }) }] : []),
      ...(field.type === 'phone' ? phoneStatements(plan, wording) : []),
    ],
    autocomplete: (field.type === 'text' ? field.autocomplete : autofill[field.type]) ?? 'off',
    maxLength: (field.type === 'text' ? field.maxLength : longest[field.type]) ?? 200,
    half: field.half ?? false,
    ...kindOf(field, config, wording),
  };
}

/** The acceptance of the terms of sale: required, by itself, and never about marketing (GDPR 7(2)). */
export function presentTerms(terms: NonNullable<FormConfig['terms']>, wording: Wording): PresentedField {
  return {
    id: 'terms',
    control: 'terms',
    label: ownText(terms.label, wording),
    required: true,
    requirement: wording.t('requirement.required'),
    purpose: '',
    statements: [{ text: '', link: { href: terms.url, text: wording.t('field.terms') } }],
    autocomplete: 'off',
    maxLength: 0,
    half: false,
  };
}
