import { askedOf, choicesAsked, choicesOf, isUnderAge, type Asked } from '../../form/index.js';
import type { CalendarDate } from '../../law/index.js';
import type { Flag, Received, RecordItem } from '../../proof/index.js';

type Sent = Pick<Received, 'presentation' | 'answers'>;

/** What is asked of a person too young to consent alone; null for everybody else. */
export const askedOfYoung = ({ presentation, answers }: Sent, today: CalendarDate): Asked | null =>
  isUnderAge(presentation, answers, today) ? askedOf(presentation, answers, today) : null;

/** A yes that a person of that age may give: together with a parent, whose address is there to ask them. */
const isJoint = (asked: Asked, choice: string): boolean =>
  asked.holder !== undefined && choicesAsked(asked).some(({ id }) => id === choice);

/**
 * The yeses of a person too young to give them. They are no consent, and no reason to refuse what the person came for: an
 * error would only teach them to write another date (GDPR 8, loi Informatique et Libertés art. 45).
 */
export function checkAge(sent: Sent, today: CalendarDate): readonly Flag[] {
  const asked = askedOfYoung(sent, today);
  return !asked
    ? []
    : choicesOf(sent.presentation)
        .filter(
          ({ id, polarity }) =>
            polarity !== 'objection' && sent.answers.marks[id] === 'yes' && !isJoint(asked, id),
        )
        .map(({ id }) => ({ code: 'under-age', detail: id }));
}

/**
 * An item in the record of a person too young to consent alone: no yes of theirs stands, and no silence that would mean yes, as
 * nothing was asked of them. A yes given with a parent waits for that parent; a no stays a no.
 */
export function holdBack(item: RecordItem, asked: Asked, { answers }: Pick<Sent, 'answers'>): RecordItem {
  const isAsked = choicesAsked(asked).some(({ id }) => id === item.id);
  if (item.answer === 'granted') {
    if (isJoint(asked, item.id)) return { ...item, confirm: true, holder: true };
    // What a contract with the person is about needs no consent, and a field that they filled in says so.
    if (item.control === 'field' && item.legalBasis !== 'consent') return item;
    return { ...item, answer: 'unanswered' };
  }
  const isSaid = item.answer === 'objected' || answers.marks[item.id] === 'no';
  return isSaid || isAsked ? item : { ...item, answer: 'unanswered' };
}
