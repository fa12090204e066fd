import { existsSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.js';

const earlier = /^log\.[\da-f]{8}\.vkey$/;

/** The public keys of logs that this receiver wrote before, one line each: what they prove stays proved. */
export const readEarlierLogKeys = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => earlier.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());

/**
 * Puts the key of the log aside, so that the next start makes a new one, and with it another log: nothing is signed any more in
 * the name of the old one, whose public key goes on being published. Throws StartError.
 */
export function retireLogKey(folder: string): void {
  const vkey = join(folder, 'log.vkey');
  if (!existsSync(vkey))
    throw new StartError(`There is no key of a log in ${folder}: put the folder of the keys back.`);
  const [, mark = ''] = /\/log\/([\da-f]{8})\+/.exec(readFileSync(vkey, 'utf8')) ?? [];
  if (!mark) throw new StartError(`${vkey} names no log of Accord: put the right file back.`);
  // The private part first: with it gone, nothing can be signed in the old name, whatever happens next.
  renameSync(join(folder, 'log-key.pem'), join(folder, `log-key.${mark}.retired.pem`));
  renameSync(vkey, join(folder, `log.${mark}.vkey`));
}
