import { makeSalt, seal, unseal, unwrapKey } from '../people/private-part.js';
import { photoOf } from '../store/photo-of.js';
import type { Store } from '../store/store.js';

/** What a picture is, by its first bytes: a name or a header says nothing of it. */
const kinds: readonly { readonly type: string; isOf(bytes: Buffer): boolean }[] = [
  { type: 'image/jpeg', isOf: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) },
  {
    type: 'image/png',
    isOf: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
  },
  {
    type: 'image/webp',
    isOf: (bytes) =>
      bytes.subarray(0, 4).toString('latin1') === 'RIFF' &&
      bytes.subarray(8, 12).toString('latin1') === 'WEBP',
  },
];

/** The kind of a picture; undefined for what is none that is accepted. */
export const kindOfPhoto = (bytes: Buffer): string | undefined => kinds.find(({ isOf }) => isOf(bytes))?.type;

/** A picture as it was taken. */
export interface Photo {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Seals a picture with the key of its person, so that it leaves with them; false once they are erased. Throws StoreError. */
export const keepPhoto = (
  store: Store,
  wrappingKey: Buffer,
  { recordId, subjectId }: { readonly recordId: string; readonly subjectId: string },
  { type, bytes }: Photo,
): Promise<boolean> =>
  store.transact(async (parts) => {
    // Whoever erases them meanwhile waits.
    if (!(await parts.people.hold(subjectId))) return false;
    const person = await parts.people.findById(subjectId);
    if (!person) return false;
    const json = JSON.stringify({ type, data: bytes.toString('base64') });
    const sealed = seal(unwrapKey(wrappingKey, person.wrappedKey), photoOf(recordId), {
      json,
      salt: makeSalt(),
    });
    await parts.slips.keepPhoto({ recordId, subjectId, sealed });
    return true;
  });

/** The picture of a record; null where there is none, or its person was erased. */
export async function openPhoto(store: Store, wrappingKey: Buffer, recordId: string): Promise<Photo | null> {
  const photo = await store.slips.findPhoto(recordId);
  const person = photo && (await store.people.findById(photo.subjectId));
  if (!photo || !person) return null;
  const { json } = unseal(unwrapKey(wrappingKey, person.wrappedKey), photoOf(recordId), photo.sealed);
  const { type, data } = JSON.parse(json) as { type: string; data: string };
  return { type, bytes: Buffer.from(data, 'base64') };
}
