import { type ChoiceFact, phoneMentions } from '../../law/index.js';
import type { ProofRecord, RecordItem } from '../../proof/index.js';

/**
 * What the choices of a record mean for the question whether the person may be contacted. `isTheirs` tells whether the
 * record carries the very contact that would be used: a yes for one number is none for another, a no is a no for all.
 */
export function choiceFactsOf(record: ProofRecord, isTheirs: boolean): readonly ChoiceFact[] {
  const controller = record.controllers[0]?.name;
  return record.items.flatMap((item) => {
    // Services that a field unlocks are used without contacting anybody.
    if (item.channel === null || !isKnownMedium(item.channel)) return [];
    if (!isTheirs && !isNo(item)) return [];
    return [
      {
        purpose: item.purpose,
        channel: item.channel,
        party: item.party,
        answer: item.answer,
        at: record.event.at,
        ...(controller !== undefined && { controller }),
        counted: record.standing === 'counted',
        ...(item.period && { period: item.period, mentions: phoneMentions }),
        proof: record.id,
      },
    ];
  });
}

const isNo = ({ answer }: RecordItem): boolean => answer === 'refused' || answer === 'objected';

const mediaOfForms = ['email', 'sms', 'automated-call', 'fax', 'phone', 'post'] as const;
const isKnownMedium = (channel: string): channel is (typeof mediaOfForms)[number] =>
  (mediaOfForms as readonly string[]).includes(channel);
