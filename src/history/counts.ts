import { isNo } from './said.js';
import type { Summary, SummaryItem } from './summary.js';
import { isAboutContact } from './choices-of.js';

/** One answer, as it is counted. */
export interface CountedAnswer {
  /** `none` for a use that contacts nobody, `*` for all channels at once. */
  readonly channel: string;
  /** `own`, the id of a partner, or `*` for all. */
  readonly party: string;
  /** As in a record; `waiting` for a yes that is not confirmed yet. */
  readonly answer: string;
}

const channelOf = (item: SummaryItem): string => (isAboutContact(item) ? item.channel : 'none');

/**
 * The answers that a record brings, as they are counted. What a record cannot prove is not counted as a yes, and a yes that
 * waits counts as one when the record that confirms it comes.
 */
export function countedIn(summary: Summary, confirmed?: Summary): readonly CountedAnswer[] {
  const items = (summary.items ?? []).filter(
    // A call that somebody asks for is no answer about advertising.
    (item) => item.act !== 'requested-call' && (!summary.isFlagged || isNo(item)),
  );
  const waited = (confirmed?.items ?? []).filter(({ confirm, answer }) => confirm && answer === 'granted');
  return [
    ...items.map((item) => ({
      channel: channelOf(item),
      party: item.party,
      answer: item.confirm && item.answer === 'granted' ? 'waiting' : item.answer,
    })),
    ...waited.map((item) => ({ channel: channelOf(item), party: item.party, answer: 'granted' })),
    // A pause takes nothing back.
    ...(summary.withdrawn ?? [])
      .filter(({ until }) => until === undefined)
      .map(({ channel, party, choice }) => ({
        channel:
          choice !== undefined && choice.includes(':open-tracking:')
            ? 'none'
            : (channel ?? (choice === undefined ? '*' : 'none')),
        party: party ?? '*',
        answer: 'withdrawn',
      })),
  ];
}
