import type { ChoiceNow, ClockStep, Summary } from '../../history/index.js';
import { choicesOf } from '../../history/index.js';
import type { ProofRecord } from '../../proof/index.js';
import type { ConsentStillCovers } from './consent-still-covers.js';

/** What is stored of a person under one of their contacts, towards one business. */
export interface PersonView {
  readonly controller: string;
  /** Tags of that contact, in every writing. */
  readonly used: readonly string[];
  /** What all their contacts say of what stands, the oldest first: noes count whichever they came by. */
  readonly summaries: readonly Summary[];
  /** The records that were given under that contact, or only carry it, as the view was asked for; the oldest first. */
  readonly records: readonly StoredRecord[];
  readonly steps: readonly ClockStep[];
}

/** A record, and where it stands. */
export interface StoredRecord {
  readonly place: number;
  readonly record: ProofRecord;
}

/** What stands of each choice that this person was asked about under that contact. */
export function choicesIn(
  { summaries, controller, used, steps, records }: PersonView,
  stillCovers?: ConsentStillCovers,
): readonly ChoiceNow[] {
  // Asked for each summary and choice: somebody may have answered hundreds of times.
  const places = new Set(records.map(({ place }) => place));
  return choicesOf(
    summaries,
    { controller, used, steps, isReachedBy: () => false, ...(stillCovers && { stillCovers }) },
    ({ place }) => places.has(place),
  );
}

/** The record that a choice was asked with, and the one that its answer stands on; undefined where it is not in this view. */
export const recordAt = (
  { records }: PersonView,
  { place }: Pick<Summary, 'place'>,
): ProofRecord | undefined => records.find((one) => one.place === place)?.record;

/** The last record of a view: what changed since can be told by it. */
export const stateOf = ({ summaries }: PersonView): string => summaries.at(-1)?.id ?? '';

/** Whom a record of this view is about, as records name them; undefined for an empty view. */
export const subjectOf = ({ records }: PersonView): string | undefined => records.at(-1)?.record.subject.id;

/** All whom the records of this view are about: several, where people share a number. */
export const subjectsOf = ({ records }: PersonView): readonly string[] => [
  ...new Set(records.map(({ record }) => record.subject.id)),
];
