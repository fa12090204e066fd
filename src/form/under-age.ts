import type { CalendarDate } from '../law/date.js';
import { ofAgeOn } from '../law/of-age.js';
import type { Answers, Mark } from './answers.js';
import { choicesAsked, type Asked } from './asked.js';
import { birthDateProblem } from './birth-date.js';
import { pickOf } from './pick-id.js';
import {
  fieldsOf,
  type ChoicesGroup,
  type PresentedChoice,
  type PresentedField,
  type PresentedGroup,
  type Presentation,
} from './presentation.js';

/**
 * The day from which a person may be asked for a consent of their own, by the birth dates that they gave; undefined where
 * none is known that could be one.
 */
export function ofAgeDay(
  presentation: Presentation,
  { values }: Pick<Answers, 'values'>,
  today: CalendarDate,
): CalendarDate | undefined {
  const days = fieldsOf(presentation).flatMap(({ id, control, minimumAge }) => {
    const value = control === 'birth-date' && Object.hasOwn(values, id) ? values[id] : undefined;
    const date = typeof value === 'string' ? value.trim() : '';
    return minimumAge && birthDateProblem(date, today) === null ? [ofAgeOn(date, minimumAge)] : [];
  });
  return days.toSorted().at(-1);
}

/**
 * True for a person who is too young, by the birth date that they gave, to consent alone. A form that was drawn before a
 * birthday and sent after it goes by the earlier day: its questions were not on screen.
 */
export function isUnderAge(
  presentation: Presentation,
  answers: Pick<Answers, 'values'>,
  today: CalendarDate = presentation.date,
): boolean {
  const from = ofAgeDay(presentation, answers, today);
  return from !== undefined && (today < from || presentation.date < from);
}

// The mail goes to the parent: the sentence on a mail to confirm, always the last, would not be true.
const askJointly = ({ details, ...choice }: PresentedChoice): PresentedChoice => ({
  ...choice,
  details: choice.confirm ? details.slice(0, -1) : details,
});

/** Whether a field is in the page: one that comes with a choice is while that choice is granted. */
export const isFieldAsked = (
  { stands, with: choices = [] }: PresentedField,
  { marks }: Pick<Answers, 'marks'>,
): boolean => stands !== 'choice' || choices.some((id) => marks[id] === 'yes');

/** The groups with the fields that are in the page; what stands empty is left out. */
const withAskedFields = (
  groups: readonly PresentedGroup[],
  answers: Pick<Answers, 'marks'>,
): readonly PresentedGroup[] =>
  groups.flatMap((group) => {
    if (group.kind !== 'fields' || group.id !== 'asked') return [group];
    const fields = group.fields.filter((field) => isFieldAsked(field, answers));
    return fields.length > 0 ? [{ ...group, fields }] : [];
  });

/**
 * What of a form is asked of one person, by what they have answered so far. Of whoever is too young, no consent of their own,
 * no silence that would mean yes, and no call back; where the form knows joint consent, what needs a yes, and who
 * has parental authority.
 */
export function askedOf(
  presentation: Presentation,
  { values, marks }: Answers,
  today: CalendarDate = presentation.date,
): Asked {
  const { minors, groups } = presentation;
  if (!isUnderAge(presentation, { values }, today)) return { groups: withAskedFields(groups, { marks }) };
  const fields = groups.filter(({ kind }) => kind === 'fields');
  const { text = '', holder } = minors ?? {};
  // A field that comes with a choice is not in the page where the choice is not.
  if (!holder) return { groups: withAskedFields(fields, { marks: {} }), text };
  const choices = groups
    .filter((group): group is ChoicesGroup => group.kind === 'choices' && group.polarity === 'consent')
    .map((group) => ({ ...group, choices: group.choices.map(askJointly) }));
  const asked = choices.flatMap((group) => group.choices.map(({ id }) => [id, marks[id] ?? null] as const));
  const own = { marks: Object.fromEntries(asked) };
  // What is picked lets nobody write: there is nothing yet for a parent to agree to.
  const hasYes = asked.some(([id, mark]) => mark === 'yes' && !pickOf(id));
  return { groups: [...withAskedFields(fields, own), ...choices], text, ...(hasYes && { holder }) };
}

/** The answers without marks for choices that are not asked of this person. */
export function onlyAsked(presentation: Presentation, answers: Answers, today?: CalendarDate): Answers {
  const ids = choicesAsked(askedOf(presentation, answers, today)).map(({ id }) => id);
  const marks = Object.entries(answers.marks).map(([id, mark]) => [id, ids.includes(id) ? mark : null]);
  return { ...answers, marks: Object.fromEntries(marks) as Record<string, Mark> };
}
