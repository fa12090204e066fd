import { wordingOf } from '../../messages/wording-of.js';
import type { MessageKey } from '../../messages/wording.js';
import { isOpenTracking } from '../../form/index.js';
import type { SaidAnswer, SummaryItem } from '../../history/index.js';
import { namedChoicesIn } from '../../messages/named-choices.js';
import type { ProofRecord, RecordItem } from '../../proof/index.js';

const ways: Readonly<Record<string, MessageKey>> = {
  email: 'by.email',
  sms: 'by.sms',
  'automated-call': 'by.automated-call',
  fax: 'by.fax',
  phone: 'by.phone',
  post: 'by.post',
};

/** A choice where it stands among all of a person's, and the language of that. */
export interface NamedForPerson {
  readonly label: string;
  readonly language: string;
}

/**
 * The sentence of the form; for an objection, what it is an objection to. "No, do not send me offers" reads backwards
 * under what is allowed.
 */
export function nameChoice(item: RecordItem, askedWith: ProofRecord): NamedForPerson {
  const { label, channel, party } = item;
  const { language } = askedWith.notice;
  const way = item.polarity === 'objection' && !isOpenTracking(item) ? ways[channel ?? ''] : undefined;
  const name = party === 'own' ? askedWith.controllers[0]?.name : item.partyName;
  if (way === undefined || name === undefined) return { label, language };
  const { language: spoken, offers, handing } = namedChoicesIn(language);
  const said = wordingOf(spoken).t(way);
  return {
    label: party === 'own' ? offers({ sender: name, way: said }) : handing({ partner: name, way: said }),
    language: spoken,
  };
}

/** The item of a record that a choice was asked with. */
export const findItem = (
  { items }: ProofRecord,
  { choice }: Pick<SummaryItem, 'choice'>,
): RecordItem | undefined => items.find(({ id }) => id === choice);

/**
 * The answer, as it is said to the person. A no that came later is an objection where silence was a leave, and a plain no
 * where they had not answered: only who said yes can take that back.
 */
export const sayAnswer = (item: RecordItem, answer: SaidAnswer): SaidAnswer => {
  if (answer !== 'withdrawn') return answer;
  if (item.answer === 'not-objected') return 'objected';
  return item.answer === 'granted' ? answer : 'refused';
};
