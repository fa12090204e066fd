import type { Named, Said } from '../history/said.js';
import type { AskedAbout } from '../history/what-stands.js';
import type { ContactFacts, ContactQuestion } from './contact-facts.js';
import { parseInstant } from './moment.js';

const asNamed = (given: string | Named): Named =>
  typeof given === 'string' ? { id: given, text: given } : given;

/** The question as it is put to a history. */
export const askedAbout = ({
  purpose,
  channel,
  party,
  partyName,
  partyRegistration,
  act = 'marketing',
  controller,
  goods,
  caller,
}: ContactQuestion): AskedAbout => ({
  channel,
  party,
  act,
  ...(purpose !== undefined && { purpose }),
  ...(partyName !== undefined && { partyName }),
  ...(partyRegistration !== undefined && { partyRegistration }),
  ...(controller !== undefined && { controller }),
  ...(goods !== undefined && { goods: asNamed(goods) }),
  ...(caller !== undefined && { caller: asNamed(caller) }),
});

/**
 * Choices that are kept elsewhere, as a history reads them at a moment: a yes or a silence of later is not there yet, while a
 * no that is known counts, whatever its date.
 */
export const saidFacts = ({ choices }: ContactFacts, time: number): readonly Said[] =>
  (choices ?? []).flatMap((fact) => {
    const at = parseInstant(fact.at);
    if (at > time && (fact.answer === 'granted' || fact.answer === 'not-objected')) return [];
    const { confirmed = true, confirmedAt, controller, partyName, partyRegistration, goods, caller } = fact;
    const pressed = confirmedAt === undefined ? null : parseInstant(confirmedAt);
    const waits = pressed === null ? !confirmed : pressed > time;
    return [
      {
        purpose: fact.purpose,
        channel: fact.channel,
        party: fact.party,
        act: fact.act ?? null,
        answer: fact.answer,
        place: null,
        by: at,
        from: at,
        isCounted: fact.counted ?? true,
        isTheirs: true,
        ...((waits || pressed !== null) && { confirmedAt: waits ? null : pressed }),
        ...(fact.isBoxLeft && { isBoxLeft: true }),
        ...(fact.isJoint && { isJoint: true }),
        ...(controller !== undefined && { controller }),
        ...(partyName !== undefined && { partyName }),
        ...(partyRegistration !== undefined && { partyRegistration }),
        ...(goods !== undefined && { goods: asNamed(goods) }),
        ...(caller !== undefined && { caller: asNamed(caller) }),
        ...(fact.period && { period: fact.period }),
        ...(fact.mentions && { mentions: fact.mentions }),
        ...(fact.retention && { retention: fact.retention }),
        ...(fact.proof !== undefined && { proof: fact.proof }),
      },
    ];
  });
