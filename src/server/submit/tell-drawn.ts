import type { DrawnFacts, ProofRecord } from '../../proof/index.js';

/** What the owner reads of each fact that fails. */
const faults: Readonly<Record<keyof DrawnFacts, string>> = {
  onScreen: 'was never on the screen',
  uncovered: 'was covered',
  textSize: 'is too small, or its answers are not of one size',
  contrast: 'hardly stands out from its background',
};

interface Log {
  warn(facts: object, message: string): void;
}

/** Told of each record that was stored. */
export type DrawnTeller = (record: ProofRecord, log: Log) => void;

/**
 * Makes what warns the owner of questions that a page draws badly: once for each question and fault while this process runs, and
 * never of whom it met. Only of what counts: anybody can send the rest.
 */
export function makeDrawnTeller(): DrawnTeller {
  const told = new Set<string>();
  return ({ standing, flags, items, notice }, log) => {
    if (standing !== 'counted') return;
    for (const { id, drawn } of items)
      for (const [fact, said] of Object.entries(faults)) {
        const isUnread = fact === 'onScreen' || fact === 'uncovered';
        const key = `${notice.id} ${id} ${fact}`;
        if (drawn?.[fact as keyof DrawnFacts] !== false || told.has(key)) continue;
        // Nobody has to come to a question that they leave alone.
        if (fact === 'onScreen' && !flags.some(({ detail }) => detail === id)) continue;
        told.add(key);
        const effect = isUnread ? 'no yes to it counts' : 'it counts';
        log.warn({ form: notice.id, choice: id }, `A question ${said}: ${effect}.`);
      }
  };
}
