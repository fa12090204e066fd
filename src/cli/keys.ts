import { type Command, Option } from 'commander';
import { listKeys, revocations, revokeKey, rotateKey, startNewLog } from '../server/manage-keys.js';
import { StartError } from '../server/start-error.js';
import { keysIn, storeOptions, type StoreInput, withStore } from './open-store.js';
import type { CommandSurroundings } from './run-command.js';

type KeysSurroundings = Pick<CommandSurroundings, 'output' | 'now'>;

/** Adds the commands about the keys that sign: naming, renewing and taking them back. */
export function addKeys(program: Command, { output, now }: KeysSurroundings): void {
  const group = program.command('keys').description('the keys that sign records and the log');
  const say = (line: string): void => void output.write(`${line}\n`);
  const restart = 'Start every receiver of this store again: until then, the old one signs.';

  const listing = group.command('list').description('name them all, those that sign first');
  listing.action((input: StoreInput) =>
    withStore(listing, input, async (store) => {
      for (const { id, use, state } of await listKeys(store, keysIn(input))) say(`${state}\t${use}\t${id}`);
    }),
  );

  const rotating = group
    .command('rotate')
    .description('make a new key for records; what the old one signed stays valid')
    .option('--controller <id>', 'of this business (default: the receiver’s own)');
  rotating.action((input: StoreInput & { controller?: string }) =>
    withStore(rotating, input, async (store) => {
      const done = await rotateKey(store, keysIn(input), now(), input.controller);
      say(`${done.old} -> ${done.now}\n${restart}`);
    }),
  );

  const retiring = group
    .command('retire <kid>')
    .description('take a key back: what it signed counts only where an independent clock saw it before')
    .addOption(new Option('--reason <reason>', 'why').choices([...revocations]).default('compromised'))
    .option('--at <time>', 'when it was lost, RFC 3339 (default: now)');
  retiring.action((kid: string, input: StoreInput & { reason: (typeof revocations)[number]; at?: string }) =>
    withStore(retiring, input, async (store) => {
      const at = input.at === undefined ? now() : new Date(input.at);
      if (Number.isNaN(at.getTime()) || at > now())
        throw new StartError(
          `--at: got "${input.at}"; a time that has gone is accepted, such as 2026-11-24T10:00:00Z.`,
        );
      await revokeKey(store, keysIn(input), kid, { at, reason: input.reason });
      say(`${kid}: taken back, and published as such.`);
    }),
  );

  const renewing = group
    .command('new-log')
    .description(
      'let the log go on under a new name, where the store is older than it was; the receiver must not run',
    );
  renewing.action((input: StoreInput) =>
    withStore(renewing, input, async (store) => {
      const { old, now: name } = await startNewLog(store, keysIn(input), undefined);
      say(
        `${old} -> ${name}\nReceipts of lost records stay valid under the old key, which goes on being published.`,
      );
    }),
  );
  for (const command of [listing, rotating, retiring, renewing])
    for (const option of storeOptions) command.addOption(option);
}
