import type { StoredAnswer } from './ask-may-contact.js';

/** The answer while the store lacks its journal: a no, whatever it holds, as the journal may know of another. */
export function withoutJournal({ regime, requires, unchecked }: StoredAnswer): StoredAnswer {
  return {
    allowed: false,
    regime,
    reason: 'journal-missing',
    ruleId: 'OP11',
    evidence: 'UNVERIFIED',
    mustConfirm: false,
    requires,
    unchecked,
    proof: null,
    until: null,
  };
}
