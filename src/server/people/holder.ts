import { holderEmail } from '../../config/holder-fields.js';
import type { ProofRecord, RecordContent } from '../../proof/index.js';
import { pendingIn } from './pending-confirmations.js';

/** True for a record whose yes waits for a holder of parental authority, and not for the person themselves. */
export const awaitsHolder = (record: ProofRecord): boolean => pendingIn(record).some(({ holder }) => holder);

/** The address of the holder, as it was written; null once erased. It is no contact of the person. */
export function holderAddressIn(values: Readonly<Record<string, unknown>> | null): string | null {
  const address = values && Object.hasOwn(values, holderEmail) ? values[holderEmail] : undefined;
  return typeof address === 'string' ? address.trim() : null;
}

/** A confirmation as what it is: the act of somebody else than the person. */
export const byHolder = (record: RecordContent): RecordContent => ({
  ...record,
  event: { ...record.event, by: 'holder' },
});
