import { makeControllerOf } from '../../forms/known-controllers.js';
import { sealAnew } from '../../people/seal-anew.js';
import type { ProofRecord } from '../../../proof/index.js';
import type { StoreParts } from '../../store/store.js';

/**
 * Forgets what one business holds of somebody whom another one goes on knowing: the rest is sealed under a new key, so that the old
 * one opens nothing in a backup. Gives the ids of the records that were forgotten; part of a transaction.
 */
export async function forgetPart(
  parts: StoreParts,
  subject: string,
  controller: string,
  wrappingKey: Buffer,
): Promise<readonly string[]> {
  const controllerOf = makeControllerOf(await parts.controllers.listAliases());
  const ids = (await parts.records.listOf(subject))
    .filter(({ record }) => controllerOf(JSON.parse(record) as ProofRecord) === controller)
    .map(({ id }) => id);
  const gone = new Set(ids);
  const sealed = await parts.people.listSealed(subject);
  const person = await parts.people.findById(subject);
  await parts.people.eraseRecords(ids);
  await parts.requests.forgetWords(subject, controller);
  if (!person) return ids;
  const anew = sealAnew(wrappingKey, person.wrappedKey, {
    parts: sealed.parts.filter(({ id }) => !gone.has(id)),
    requests: sealed.requests.filter((one) => one.controller !== controller && one.sealed.length > 0),
    rectifications: sealed.rectifications.filter(({ recordId }) => !gone.has(recordId)),
    photos: sealed.photos.filter(({ recordId }) => !gone.has(recordId)),
  });
  await parts.people.giveNewKey(subject, anew.wrappedKey, anew.sealed);
  return ids;
}
