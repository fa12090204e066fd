import { holderEmail, holderName } from '../config/holder-fields.js';
import type { Wording } from '../i18n/wording.js';
import type { Plan } from './plan.js';
import type { FieldsGroup, PresentedField, PresentedMinors } from './presentation.js';

// A browser would fill in the person's own name and address.
const holderField = (
  id: string,
  control: 'text' | 'email',
  label: string,
  maxLength: number,
  { t }: Wording,
): PresentedField => ({
  id,
  control,
  label,
  required: true,
  requirement: t('requirement.required'),
  purpose: '',
  statements: [],
  autocomplete: 'off',
  maxLength,
  half: false,
});

const presentHolder = (wording: Wording): FieldsGroup => ({
  kind: 'fields',
  id: 'holder',
  title: wording.t('minors.holder'),
  text: wording.t('minors.holderText'),
  fields: [
    holderField(holderName, 'text', wording.t('minors.holderName'), 200, wording),
    holderField(holderEmail, 'email', wording.t('minors.holderEmail'), 254, wording),
  ],
});

/**
 * What a person reads who is too young to consent alone. Undefined where nobody is asked a birth date, or a choice. The
 * sentence names no age and no way around it (MI4).
 */
export function presentMinors({ config, choices }: Plan, wording: Wording): PresentedMinors | undefined {
  const isAsked = config.fields.some(({ type }) => type === 'birth-date') && config.minimumAge !== 0;
  if (!isAsked || choices.length === 0) return undefined;
  const isJoint = config.parentalConsent && choices.some(({ polarity }) => polarity === 'consent');
  return isJoint
    ? { text: wording.t('minors.joint'), holder: presentHolder(wording) }
    : { text: wording.t('minors.text') };
}
