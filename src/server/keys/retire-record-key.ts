import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.js';
import { makePrivateFolder } from './key-file.js';
import { openRecordKey, type RecordKey } from './open-keys.js';

/**
 * Puts the record key of a folder aside and makes a new one: what the old one signed stays valid, and it signs nothing more once
 * every receiver was started again. Gives both. Throws StartError.
 */
export function rotateRecordKey(
  folder: string,
  controller?: string,
): { readonly old: RecordKey; readonly now: RecordKey } {
  const own = controller === undefined ? folder : join(folder, 'controllers', controller);
  const path = join(own, 'record-key.pem');
  if (!existsSync(path)) throw new StartError(`There is no key in ${own}: give the folder of the keys.`);
  makePrivateFolder(own);
  const old = openRecordKey(own);
  renameSync(path, join(own, `record-key.${old.jwk.kid.slice(0, 8)}.retired.pem`));
  return { old, now: openRecordKey(own) };
}
