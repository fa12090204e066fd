import { isOpenTracking, type NamedChoice } from '../../form/index.js';
import { type Act, type ChoiceFact, phoneMentions } from '../../law/index.js';
import type { SameMeaning } from './same-meaning.js';
import type { WithdrawnScope } from '../../proof/index.js';
import type { Gist, GistItem } from '../store/gist.js';

/**
 * What the choices of a record mean for the question whether the person may be contacted. `isTheirs` tells whether the
 * record carries the very contact that would be used: a yes for one number is none for another, a no is a no for all.
 * `isSame` tells whether a yes still means what it meant.
 */
export function choiceFactsOf(
  record: Gist,
  isTheirs: boolean,
  isSame: SameMeaning,
  confirmedAt: (recordId: string) => string | undefined,
): readonly ChoiceFact[] {
  const controller = record.controllers[0]?.name;
  if (record.withdrawn) return withdrawnFactsOf(record, record.withdrawn, controller);
  return record.items.flatMap((item) => {
    // Services that a field unlocks are used without contacting anybody.
    if (item.channel === null || !isKnownMedium(item.channel)) return [];
    if (!isNo(item) && (!isTheirs || !isSame(record, item))) return [];
    return [
      {
        purpose: item.purpose,
        channel: item.channel,
        party: item.party,
        act: actOf(item),
        answer: item.answer,
        at: record.event.at,
        ...(controller !== undefined && { controller }),
        counted: record.standing === 'counted',
        ...(item.confirm && factOfConfirmation(confirmedAt(record.id))),
        ...(item.period && { period: item.period, mentions: phoneMentions }),
        proof: record.id,
      },
    ];
  });
}

/** A withdrawal is from the moment the person spoke, and not from when the business wrote it down. */
const withdrawnFactsOf = (
  { event, id }: Gist,
  scopes: readonly WithdrawnScope[],
  controller: string | undefined,
): readonly ChoiceFact[] =>
  scopes.flatMap(({ channel, purpose, party, choice }) =>
    (channel === null && choice === undefined) || (channel !== null && isKnownMedium(channel))
      ? [
          {
            purpose,
            channel,
            party,
            ...(choice !== undefined && { act: actOf({ id: choice, channel, purpose, party }) }),
            answer: 'withdrawn',
            at: event.saidAt ?? event.at,
            ...(controller !== undefined && { controller }),
            proof: id,
          },
        ]
      : [],
  );

const factOfConfirmation = (at: string | undefined): Pick<ChoiceFact, 'confirmed' | 'confirmedAt'> =>
  at === undefined ? { confirmed: false } : { confirmedAt: at };

const actOf = (choice: NamedChoice): Act => (isOpenTracking(choice) ? 'open-tracking' : 'marketing');

const isNo = ({ answer }: GistItem): boolean => answer === 'refused' || answer === 'objected';

const mediaOfForms = ['email', 'sms', 'automated-call', 'fax', 'phone', 'post'] as const;
const isKnownMedium = (channel: string): channel is (typeof mediaOfForms)[number] =>
  (mediaOfForms as readonly string[]).includes(channel);
