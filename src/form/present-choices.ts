import type { ChoicesWords } from '../messages/choices-words.js';
import { presentAlone } from './present-choice.js';
import {
  choicesOf,
  fieldsOf,
  type ChoicesGroup,
  type PresentedField,
  type PresentedNotice,
  type Presentation,
} from './presentation.js';

/** The data that choices cannot do without: what is mandatory, and what a choice is about. */
const isIndispensable = ({ id, required }: PresentedField, whole: Presentation): boolean =>
  required || choicesOf(whole).some(({ needs }) => needs === id);

function without<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  ...keys: readonly Key[]
): Omit<Whole, Key> {
  const rest: Omit<Whole, Key> & Partial<Pick<Whole, Key>> = { ...whole };
  for (const key of keys) delete rest[key];
  return rest;
}

/**
 * What Accord says of a field that the site draws: what it is called in the notice, whether it is mandatory, and what
 * the law wants said there; what it is for stands in the notice. How it is drawn is the site's business: parts and options
 * are kept by their codes, for the checks.
 */
const describeField = (field: PresentedField): PresentedField => {
  const { parts, options, ...rest } = without(field, 'hint', 'unchosen', 'without', 'stands', 'with');
  return {
    ...rest,
    purpose: '',
    autocomplete: 'off',
    half: false,
    ...(parts && { parts: parts.map((part) => ({ ...without(part, 'requirement'), label: part.id })) }),
    ...(options && { options: options.map(({ value }) => ({ value, label: value })) }),
  };
};

/** Says of the fields that are taken what a whole form says of each where it asks (GDPR 13(2)(e)). */
const noticeFor = (
  notice: PresentedNotice,
  fields: readonly PresentedField[],
  words: ChoicesWords,
): PresentedNotice => ({
  ...notice,
  full: notice.full.map((item) =>
    item.id === 'IN11'
      ? {
          ...item,
          texts: [
            words.mandatory,
            ...fields.map((field) =>
              words
                .mandatoryField({
                  field: field.label,
                  requirement: field.requirement,
                  without: field.without ?? '',
                })
                .trim(),
            ),
          ].map((text) => ({ text })),
        }
      : item,
  ),
});

/** The site draws the fields, so that no choice stands behind one; and its button is not the yes to anything. */
const presentOpen = (group: ChoicesGroup): ChoicesGroup => ({
  ...group,
  stands: 'open',
  choices: group.choices.map((choice) => (choice.control === 'submit' ? presentAlone(choice) : choice)),
});

/**
 * A form's notice and choices, for a `<form>` that the site has drawn: no title, no button, and of the fields only what
 * Accord says about those that the site hands over (`given`, ids of fields). Mandatory ones and those that a choice needs
 * are always among them. Terms of sale stay with the site. Pure: the receiver derives the same object.
 */
export function presentChoicesOnly(
  whole: Presentation,
  given: readonly string[],
  words: ChoicesWords,
): Presentation {
  const fields = fieldsOf(whole)
    .filter(({ control }) => control !== 'terms')
    .filter((field) => given.includes(field.id) || isIndispensable(field, whole));
  const { minors } = whole;
  return {
    ...without(whole, 'introduction', 'minors', 'saved'),
    // Where the site keeps the birth date to itself, nothing is known of an age.
    ...(minors && fields.some(({ control }) => control === 'birth-date') && { minors }),
    surface: 'choices',
    title: whole.notice.title,
    notice: noticeFor(whole.notice, fields, words),
    groups: [
      {
        kind: 'fields',
        id: 'site',
        stands: 'press',
        title: words.fields,
        text: words.fieldsText({ sender: whole.controller }),
        fields: fields.map(describeField),
      },
      ...whole.groups.flatMap((group) => (group.kind === 'choices' ? [presentOpen(group)] : [])),
    ],
    submit: '',
  };
}

/** The fields that a sent presentation of choices takes from the site; undefined for a whole form. */
export const givenFieldsOf = (presentation: Presentation): readonly string[] | undefined =>
  presentation.surface === 'choices' ? fieldsOf(presentation).map(({ id }) => id) : undefined;
