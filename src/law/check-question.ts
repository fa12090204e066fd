import { LawError } from './error.js';
import { acts, audiences, media, relationships, sectors, type Question } from './question.js';

const vocabulary = {
  audience: audiences,
  channel: media,
  relationship: relationships,
  sector: sectors,
  act: acts,
};
const switches = ['similarGoods', 'aboutContract', 'relatedToJob', 'strictB2B', 'partnerB2BOptOut'] as const;

const refuse = (name: string, came: unknown, accepted: string): never => {
  throw new LawError('unknown-value', `${name}: "${String(came)}" is unknown; accepted: ${accepted}.`);
};

/** Refuses values that plain JavaScript or JSON may bring in; throws LawError `unknown-value`. */
export function checkQuestion(question: Question): void {
  for (const [name, accepted] of Object.entries(vocabulary)) {
    const came: unknown = question[name as keyof typeof vocabulary];
    if (name === 'act' && came === undefined) continue;
    if (!(accepted as readonly unknown[]).includes(came)) refuse(name, came, accepted.join(', '));
  }
  if (typeof question.party !== 'string' || !question.party)
    refuse('party', question.party, "own, a partner's id");
  for (const name of switches) {
    if (question[name] !== undefined && typeof question[name] !== 'boolean')
      refuse(name, question[name], 'true, false');
  }
}
