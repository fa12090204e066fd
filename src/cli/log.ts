import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command } from 'commander';
import {
  isSameHash,
  parseCheckpoint,
  parseLogKey,
  parseNote,
  pathBetween,
  signatureOf,
  verifyConsistency,
} from '../proof/index.js';
import { openKeys } from '../server/keys/open-keys.js';
import { nodePrimitives, sha256 } from '../server/keys/sign.js';
import { makeCheckSignatures } from '../server/log/check-signatures.js';
import { checkWholeLog } from '../server/log/check-whole-log.js';
import { exportLog } from '../server/log/export-log.js';
import { readTree } from '../server/log/read-tree.js';
import { StartError } from '../server/start-error.js';
import { keysIn, storeOptions, type StoreInput, withStore } from './open-store.js';
import type { CommandSurroundings } from './run-command.js';

const mostTold = 100;

/** Opens the keys of a folder that has some: nothing is made. Throws StartError. */
function openExisting(input: StoreInput) {
  const folder = keysIn(input);
  if (!existsSync(join(folder, 'log-key.pem')))
    throw new StartError(
      `There are no keys of a log in ${folder}: give the folder of a receiver's keys with --keys.`,
    );
  return openKeys(folder, 'localhost');
}

/** Adds the commands about the log of all records: checking it, holding it against an older checkpoint, writing it as files. */
export function addLog(program: Command, { output, setExitCode }: CommandSurroundings): void {
  const group = program.command('log').description('the log of all records');
  const say = (line: string): void => void output.write(`${line}\n`);

  const checking = group
    .command('check')
    .description('walk the whole log, and say what is wrong where; exits with 1 where something is');
  checking.action((input: StoreInput) =>
    withStore(checking, input, async (store) => {
      const keys = openExisting(input);
      let told = 0;
      const { size, faults, privateParts, root } = await checkWholeLog({
        store,
        log: keys.log.name,
        logKeys: [keys.log.vkey, ...keys.log.earlier],
        wrappingKey: keys.secretFor('subject-key'),
        checkSignatures: makeCheckSignatures(),
        onFault: ({ place, fault }) => {
          told += 1;
          if (told <= mostTold) say(`${place === null ? 'log' : `place ${place}`}: ${fault}`);
        },
      });
      if (faults > mostTold) say(`… and ${faults - mostTold} more`);
      say(`${keys.log.name}: ${size} records, ${privateParts} with their private part, root ${root}`);
      say(faults === 0 ? 'All is well.' : `${faults} faults: keep a copy of the data, and restore a backup.`);
      setExitCode(faults === 0 ? 0 : 1);
    }),
  );

  const holding = group
    .command('consistency <checkpoint>')
    .description(
      'whether the log begins with what a checkpoint says that somebody kept; exits with 1 where not',
    );
  holding.action((file: string, input: StoreInput) =>
    withStore(holding, input, async (store) => {
      const { log } = openExisting(input);
      const old = readKept(file, [log.vkey, ...log.earlier]);
      const head = await store.log.readHead(log.name);
      const now = parseCheckpoint(parseNote(head.checkpoint ?? '')?.text ?? '');
      if (!now) throw new StartError('Nothing was logged here yet.');
      const isPart = await holds(old, now, readTree(store, log.name));
      say(
        isPart
          ? `The first ${old.size} of ${now.size} records are those of ${file}: nothing was changed or dropped.`
          : `The log of ${now.size} records does not begin with the ${old.size} of ${file}: it was changed, or is another one.`,
      );
      setExitCode(isPart ? 0 : 1);
    }),
  );

  const writing = group
    .command('export <folder>')
    .description('write the log as static files (C2SP tlog-tiles); again: what is new');
  writing.action((folder: string, input: StoreInput) =>
    withStore(writing, input, async (store) => {
      const keys = openExisting(input);
      const { size, files } = await exportLog(store, keys.log, folder);
      say(`${folder}: ${size} entries, ${files} files written.`);
    }),
  );
  for (const command of [checking, holding, writing])
    for (const option of storeOptions) command.addOption(option);
}

/** Reads a checkpoint that this receiver signed. Throws StartError. */
function readKept(file: string, vkeys: readonly string[]) {
  if (!existsSync(file)) throw new StartError(`${file} is not there.`);
  const note = parseNote(readFileSync(file, 'utf8'));
  const checkpoint = note && parseCheckpoint(note.text);
  const signed = vkeys.some((line) => {
    const key = parseLogKey(sha256, line);
    const signature = key && note && signatureOf(sha256, note, key);
    return signature && nodePrimitives.verifyEd25519(key.publicKey, Buffer.from(note.text), signature);
  });
  if (!checkpoint || !signed)
    throw new StartError(`${file} is no checkpoint that a log of this receiver signed.`);
  return checkpoint;
}

async function holds(
  old: { readonly size: number; readonly root: Uint8Array },
  now: { readonly size: number; readonly root: Uint8Array },
  read: ReturnType<typeof readTree>,
): Promise<boolean> {
  if (old.size > now.size) return false;
  if (old.size === 0) return true;
  if (old.size === now.size) return isSameHash(old.root, now.root);
  const path = await pathBetween(sha256, read, { oldSize: old.size, newSize: now.size });
  return verifyConsistency(sha256, {
    oldSize: old.size,
    oldRoot: old.root,
    newSize: now.size,
    newRoot: now.root,
    path,
  });
}
