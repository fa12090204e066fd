import type { StoreParts } from '../store/store.js';
import type { AddressChange } from '../store/address-changes.js';
import { makeSalt, seal, unseal, unwrapKey } from './private-part.js';

/** A new address, the one that it is to take the place of, and the language that both are written to in. */
export interface AddressPair {
  readonly before: string;
  readonly after: string;
  readonly language: string;
  /** A form of the business, for words and looks. */
  readonly form: string;
}

/** How long a new address may wait for its press. */
export const daysToConfirmAddress = 3;

/** Seals both addresses with the key of their person, for one change. */
export const sealAddresses = (key: Buffer, id: string, pair: AddressPair): Buffer =>
  seal(key, id, { json: JSON.stringify(pair), salt: makeSalt() });

/** What was sealed; null once the person is erased. */
export async function openAddresses(
  parts: Pick<StoreParts, 'people'>,
  wrappingKey: Buffer,
  { id, subjectId, sealed }: Pick<AddressChange, 'id' | 'subjectId' | 'sealed'>,
): Promise<AddressPair | null> {
  const subject = await parts.people.findById(subjectId);
  if (!subject) return null;
  try {
    return JSON.parse(unseal(unwrapKey(wrappingKey, subject.wrappedKey), id, sealed).json) as AddressPair;
  } catch {
    // Another part of a household was erased meanwhile, and the rest has a new key: the person asks again.
    return null;
  }
}
