import { holderEmail, holderName } from '../config/holder-fields.js';
import type { Wording } from '../messages/wording.js';
import type { Plan } from './plan.js';
import { presentField } from './present-field.js';
import type { FieldsGroup, PresentedField, PresentedMinors } from './presentation.js';

// A browser would fill in the person's own name and address.
const presentHolder = (plan: Plan, wording: Wording): FieldsGroup => {
  const present = (id: string, type: 'text' | 'email', label: string): PresentedField => ({
    ...presentField({ id, type, label: { [wording.language]: label }, required: true }, plan, wording),
    autocomplete: 'off',
  });
  return {
    kind: 'fields',
    id: 'holder',
    title: wording.t('minors.holder'),
    text: wording.t('minors.holderText'),
    fields: [
      present(holderName, 'text', wording.t('minors.holderName')),
      present(holderEmail, 'email', wording.t('minors.holderEmail')),
    ],
  };
};

/**
 * What a person reads who is too young to consent alone. Undefined where nobody is asked a birth date, or a choice. The
 * sentence names no age and no way around it (MI4).
 */
export function presentMinors(plan: Plan, wording: Wording): PresentedMinors | undefined {
  const { config, choices } = plan;
  const isAsked = config.fields.some(({ type }) => type === 'birth-date') && config.minimumAge !== 0;
  if (!isAsked || choices.length === 0) return undefined;
  const isJoint = config.parentalConsent && choices.some(({ polarity }) => polarity === 'consent');
  return isJoint
    ? { text: wording.t('minors.joint'), holder: presentHolder(plan, wording) }
    : { text: wording.t('minors.text') };
}
