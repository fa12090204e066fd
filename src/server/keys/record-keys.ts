import { join } from 'node:path';
import { openKeyFile, makePrivateFolder } from './key-file.js';
import { type Keys, openRecordKey, type RecordKey } from './open-keys.js';

/** The key that signs a business's records. */
export const recordKeyFor = (
  { record, recordOf }: Pick<Keys, 'record' | 'recordOf'>,
  controller: string | undefined,
): RecordKey => (controller === undefined ? undefined : recordOf.get(controller)) ?? record;

/**
 * Opens the record keys of a receiver's businesses, and makes those that are not there: the first business keeps the receiver's own,
 * every other has one in `controllers/ID`. Which one was first is written down beside the keys, for good. Throws StartError.
 */
export function openRecordKeys(
  folder: string,
  record: RecordKey,
  controllers: readonly string[],
): ReadonlyMap<string, RecordKey> {
  const [oldest] = controllers;
  if (oldest === undefined) return new Map();
  const first = openKeyFile(folder, 'record-key.controller', () => `${oldest}\n`).text.trim();
  return new Map(
    [...new Set(controllers)].map((controller) => {
      if (controller === first) return [controller, record];
      const own = join(folder, 'controllers', controller);
      makePrivateFolder(own);
      return [controller, openRecordKey(own)];
    }),
  );
}
