import { pickId, pickOf } from '../form/pick-id.js';
import type { Said } from './said.js';
import { type AskedAbout, whatStands } from './what-stands.js';

/** What a person picked of a purpose. */
export interface Picks<One extends Said = Said> {
  /** The topics they picked; null where they were never asked, so that their yes is as wide as what they were told. */
  readonly topics: readonly string[] | null;
  /** The rarest of the frequencies that they picked. */
  readonly frequency?: string;
  /** What was said last of a topic that they did not pick. */
  notPicked(topic: string): One | null;
}

/** What narrows a yes, of those that are picked today. */
export interface Pickable {
  readonly frequency?: readonly string[];
}

/**
 * What somebody picked of a purpose, by what stands of each box. A topic that was not there when they said yes is not picked, and
 * no yes to a channel brings it.
 */
export function picksIn<One extends Said>(
  said: readonly One[],
  asked: Pick<AskedAbout, 'controller'> & { readonly purpose: string },
  { frequency = [] }: Pickable,
): Picks<One> {
  const standing = (choice: string) =>
    whatStands(said, {
      purpose: asked.purpose,
      channel: 'none',
      party: 'own',
      act: 'marketing',
      choice,
      ...(asked.controller !== undefined && { controller: asked.controller }),
    });
  const offered = new Set<string>();
  for (const { choice, purpose, isTheirs, isCounted } of said) {
    const pick = choice === undefined || purpose !== asked.purpose ? null : pickOf(choice);
    if (pick?.kind === 'topics' && isTheirs && isCounted) offered.add(pick.pick);
  }
  const topicOf = (topic: string) => standing(pickId(asked.purpose, 'topics', topic));
  const rarest = frequency.find((one) => standing(pickId(asked.purpose, 'frequency', one)).yes);
  return {
    topics: offered.size === 0 ? null : [...offered].filter((topic) => topicOf(topic).yes),
    ...(rarest !== undefined && { frequency: rarest }),
    notPicked: (topic) => {
      const { no, boxLeft } = topicOf(topic);
      return no ?? boxLeft;
    },
  };
}
