import { picksIn } from '../history/picks.js';
import type { Said } from '../history/said.js';
import type { ContactQuestion } from './contact-facts.js';

/** What the picks of a person leave of their yes. */
export interface Narrowed {
  /** False where nothing is left to write about. */
  readonly isWanted: boolean;
  readonly topics?: readonly string[];
  readonly frequency?: string;
  /** The record of the no to the topic that was asked about. */
  readonly proof?: string | undefined;
}

/**
 * What a person picked narrows their yes, and widens nothing: without a topic, it is wanted while there is one left to write
 * about. Partners have no topics.
 */
export function narrowByPicks(
  { purpose, party, topic, topics = [], frequency = [], controller }: ContactQuestion,
  said: readonly Said[],
): Narrowed {
  if (purpose === undefined || party !== 'own') return { isWanted: true };
  const picks = picksIn(said, { purpose, ...(controller !== undefined && { controller }) }, { frequency });
  const left = picks.topics?.filter((one) => topics.length === 0 || topics.includes(one));
  return {
    isWanted: topic === undefined ? left?.length !== 0 : left?.includes(topic) === true,
    ...(left && { topics: left }),
    ...(picks.frequency !== undefined && { frequency: picks.frequency }),
    ...(topic !== undefined && { proof: picks.notPicked(topic)?.proof }),
  };
}
