import type { Sealed, SealedOfPerson } from '../store/reseal.js';
import { makePersonKey, seal, unseal, unwrapKey, wrapKey } from './private-part.js';

/** What stays of a person, sealed under a new key. */
export interface SealedAnew {
  readonly wrappedKey: Buffer;
  readonly sealed: SealedOfPerson;
}

/** Seals what stays of a person under a new key, so that the old one can be forgotten with the rest. */
export function sealAnew(
  wrappingKey: Buffer,
  wrapped: Uint8Array,
  { parts, requests, rectifications, photos }: SealedOfPerson,
): SealedAnew {
  const before = unwrapKey(wrappingKey, wrapped);
  const key = makePersonKey();
  const again = <One extends Sealed>(one: One): One => ({
    ...one,
    sealed: seal(key, one.id, unseal(before, one.id, one.sealed)),
  });
  return {
    wrappedKey: wrapKey(wrappingKey, key),
    sealed: {
      parts: parts.map(again),
      requests: requests.map(again),
      rectifications: rectifications.map(again),
      photos: photos.map(again),
    },
  };
}
