import type { Question } from '../../src/law/index.js';

/** A shop that writes to a consumer it does not know yet; each test changes what it is about. */
export const aQuestion = (changes: Partial<Question> = {}): Question => ({
  jurisdiction: 'FR',
  audience: 'consumer',
  channel: 'email',
  relationship: 'prospect',
  party: 'own',
  sector: 'general',
  ...changes,
});
