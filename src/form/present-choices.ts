import type { ChoicesWords } from '../messages/choices-words.js';
import { presentAlone } from './present-choice.js';
import {
  choicesOf,
  fieldsOf,
  type ChoicesGroup,
  type PresentedField,
  type PresentedGroup,
  type PresentedNotice,
  type PresentedText,
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

/** Says of the fields that are taken what the notice of the whole form says of each (GDPR 13(2)(e)). */
function noticeFor(
  whole: Presentation,
  taken: readonly PresentedField[],
  words: ChoicesWords,
): PresentedNotice {
  // The first text is about the whole form; then comes one a field, in the order of the page.
  const fields = fieldsOf(whole).filter(({ control }) => control !== 'terms');
  const textOf = (field: PresentedField, texts: readonly PresentedText[]): PresentedText[] =>
    texts.slice(1).filter((_, index) => fields[index]?.id === field.id);
  return {
    ...whole.notice,
    full: whole.notice.full.map((item) =>
      item.id === 'IN11'
        ? {
            ...item,
            texts: [{ text: words.mandatory }, ...taken.flatMap((field) => textOf(field, item.texts))],
          }
        : item,
    ),
  };
}

/** The site's button is not the yes to anything. */
const presentOpen = (group: ChoicesGroup): ChoicesGroup => ({
  ...group,
  stands: 'open',
  choices: group.choices.map((choice) => (choice.control === 'submit' ? presentAlone(choice) : choice)),
});

/** The site draws the fields: no choice stands behind one, and what stood there is with the others of its kind. */
function presentAllOpen(groups: readonly PresentedGroup[]): readonly ChoicesGroup[] {
  const open = new Map<ChoicesGroup['id'], ChoicesGroup>();
  for (const group of groups) {
    if (group.kind !== 'choices') continue;
    const { choices, ...rest } = presentOpen(group);
    const before = open.get(group.id);
    open.set(group.id, { ...rest, ...before, choices: [...(before?.choices ?? []), ...choices] });
  }
  return [...open.values()];
}

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
    notice: noticeFor(whole, fields, words),
    groups: [
      {
        kind: 'fields',
        id: 'site',
        stands: 'press',
        title: words.fields,
        text: words.fieldsText({ sender: whole.controller }),
        fields: fields.map(describeField),
      },
      ...presentAllOpen(whole.groups),
    ],
    submit: '',
  };
}

/** The fields that a sent presentation of choices takes from the site; undefined for a whole form. */
export const givenFieldsOf = (presentation: Presentation): readonly string[] | undefined =>
  presentation.surface === 'choices' ? fieldsOf(presentation).map(({ id }) => id) : undefined;
