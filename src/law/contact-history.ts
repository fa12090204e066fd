import type { ChoiceFact, ContactFacts, ContactQuestion, SuppressionFact } from './contact-facts.js';
import { parseInstant } from './moment.js';
import type { Act } from './question.js';

/** What a person's choices come to, for one question at one moment. */
export interface Standing {
  /** The last no that nothing lifts. */
  readonly no: ChoiceFact | null;
  readonly suppression: SuppressionFact | null;
  /** The last yes after any no. */
  readonly yes: ChoiceFact | null;
  /** A later yes that counts for nothing yet: flagged, or not confirmed. */
  readonly weakYes: ChoiceFact | null;
  /** A choice that shows the person was told and could object. */
  readonly told: ChoiceFact | null;
}

const covers = (said: string | null, asked: string | undefined): boolean =>
  said === null || asked === undefined || said === asked;

const isTracking = (act: Act | undefined): boolean => act === 'open-tracking';

function isAbout(choice: ChoiceFact, question: ContactQuestion): boolean {
  return (
    (choice.act === undefined || isTracking(choice.act) === isTracking(question.act)) &&
    covers(choice.channel, question.channel) &&
    covers(choice.party, question.party) &&
    covers(choice.purpose, question.purpose) &&
    (choice.controller === undefined || covers(choice.controller, question.controller))
  );
}

const isNo = ({ answer }: ChoiceFact): boolean =>
  answer === 'refused' || answer === 'objected' || answer === 'withdrawn';
function isCounted({ counted = true, confirmed = true, confirmedAt }: ChoiceFact, time: number): boolean {
  if (!counted) return false;
  return confirmedAt === undefined ? confirmed : parseInstant(confirmedAt) <= time;
}

/**
 * Reads a history. A no counts even when its record is flagged; a yes only when it is counted and confirmed. Of a yes
 * and a no at the same instant the no holds. Silence lifts nothing.
 */
export function standingOf(question: ContactQuestion, facts: ContactFacts, time: number): Standing {
  const past = (facts.choices ?? [])
    .filter((choice) => isAbout(choice, question))
    .map((choice) => ({ choice, at: parseInstant(choice.at) }))
    .filter(({ at }) => at <= time);
  const last = (accept: (choice: ChoiceFact) => boolean, after = -Infinity) =>
    past.reduce<(typeof past)[number] | null>(
      (best, one) => (accept(one.choice) && one.at > after && one.at >= (best?.at ?? after) ? one : best),
      null,
    );
  const no = last(isNo);
  const yes = last((choice) => choice.answer === 'granted' && isCounted(choice, time), no?.at);
  const weakYes = last((choice) => choice.answer === 'granted' && !isCounted(choice, time), no?.at);
  const told = last(
    (choice) => isCounted(choice, time) && (choice.answer === 'not-objected' || choice.answer === 'granted'),
  );
  const suppression = (facts.suppressed ?? []).find(({ channel, party, since }) => {
    if (!covers(channel, question.channel) || !covers(party, question.party)) return false;
    if (since === undefined) return true;
    const from = parseInstant(since);
    return from <= time && !(yes && yes.at > from);
  });
  return {
    no: yes ? null : (no?.choice ?? null),
    suppression: suppression ?? null,
    yes: yes?.choice ?? null,
    weakYes: weakYes?.choice ?? null,
    told: told?.choice ?? null,
  };
}
