import type { ProofRecord } from '../proof/index.js';

/** Somebody who said yes, as of the moment that was asked about. */
export interface Granted {
  /** The address or number that the yes was given for, as it was written. */
  readonly contact: string;
  readonly channel: string;
  readonly party: string;
  readonly purpose?: string | undefined;
  /** `granted`, or what keeps a call from being made at that very moment. */
  readonly reason: string;
  readonly ruleId: string;
  /** RFC 3339: when a call may be made, where it may not be now. */
  readonly from: string | null;
  /** The last day it holds, where it ends by itself. */
  readonly until: string | null;
  /** What they picked to read about, where they were asked: nothing else is sent. */
  readonly topics?: readonly string[] | undefined;
  /** How often at most, where they picked that. */
  readonly frequency?: string | undefined;
  /** The record that the yes stands in. */
  readonly record: ProofRecord;
}

/** The choices of the record that the yes was said to, and not what else it holds. */
export const choicesGranted = ({
  record,
  channel,
  party,
  purpose,
}: Pick<Granted, 'record' | 'channel' | 'party' | 'purpose'>): ProofRecord['items'] =>
  record.items.filter(
    (item) =>
      item.answer === 'granted' &&
      item.channel === channel &&
      item.party === party &&
      (purpose === undefined || item.purpose === purpose),
  );
