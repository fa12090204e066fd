import { type ChoiceNow, isAboutContact, isOpen } from '../../history/index.js';
import type { WithdrawnScope } from '../../proof/index.js';

// An objection is to everything that is offered; a consent is taken back for what it was given for.
const scopeOf = ({ item, answer }: ChoiceNow): WithdrawnScope => ({
  channel: item.channel === 'none' ? null : item.channel,
  purpose: item.purpose,
  party: item.party,
  choice: item.choice,
  ...(item.partyName !== undefined && { partyName: item.partyName }),
  ...(item.partyRegistration !== undefined && { partyRegistration: item.partyRegistration }),
  ...(item.goods && answer === 'granted' && { goods: item.goods }),
});

/** What a press on "no to all of this" takes back. Uses without a contact are named one by one, as all channels do not cover them. */
export const refuseAll = (choices: readonly ChoiceNow[]): readonly WithdrawnScope[] => [
  { channel: null, purpose: null, party: null },
  ...choices.filter((choice) => !isAboutContact(choice.item) && isOpen(choice)).map(scopeOf),
];

/**
 * What a press on the no of one choice takes back; nothing where it was taken back before. A yes that waits to be confirmed,
 * and an empty box, are no such no: the page may have shown them otherwise when it was opened.
 */
export const refuseOne = (choice: ChoiceNow): readonly WithdrawnScope[] =>
  choice.answer === 'withdrawn' ? [] : [scopeOf(choice)];
