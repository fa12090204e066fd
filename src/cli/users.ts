import { type Command, Option } from 'commander';
import { dismissUser, inviteUser, renewToken, rotateOwnerToken } from '../server/index.js';
import { StartError } from '../server/start-error.js';
import type { Store } from '../server/store/store.js';
import { type Scope, scopes } from '../server/store/access-scopes.js';
import { keysIn, storeOptions, type StoreInput, withStore } from './open-store.js';
import { readDuration } from './read-duration.js';
import type { CommandSurroundings } from './run-command.js';

type UsersSurroundings = Pick<CommandSurroundings, 'output' | 'now'>;

interface AddInput extends StoreInput {
  readonly scope: string;
  readonly controller?: readonly string[];
  readonly expires?: string;
}

interface RotateInput extends StoreInput {
  readonly expires?: string;
  readonly grace: string;
}

const expires = (): Option =>
  new Option('--expires <time>', 'how long the token holds, such as 90d (default: until it is taken away)');

/** Adds the commands about those who may ask the receiver: the owner's people and programs. */
export function addUsers(program: Command, { output, now }: UsersSurroundings): void {
  const group = program
    .command('users')
    .description('who may ask the receiver, and what: people and programs with tokens of their own');
  const say = (line: string): void => void output.write(`${line}\n`);

  const adding = group
    .command('add <name>')
    .description('add somebody, and print their token this once')
    .addOption(new Option('--scope <list>', `what they may do: ${scopes.join(', ')}`).makeOptionMandatory())
    .option('--controller <ids...>', 'businesses that they may ask about (default: all)')
    .addOption(expires());
  adding.action((name: string, input: AddInput) =>
    withStore(adding, input, async (store) => {
      const token = await inviteUser(
        store,
        {
          name,
          scopes: readScopes(input.scope),
          controllers: await readControllers(store, input.controller ?? []),
          lifetime: readLifetime(input.expires),
        },
        now(),
      );
      say(token);
    }),
  );

  const listing = group.command('list').description('name them all; tokens cannot be shown again');
  listing.action((input: StoreInput) =>
    withStore(listing, input, async (store) => {
      for (const { name, scopes: may, controllers, tokenMadeAt, expiresAt } of await store.users.list())
        say(
          [
            name,
            may.join(','),
            controllers.join(',') || '*',
            `since ${tokenMadeAt}`,
            expiresAt === null
              ? 'no end'
              : `${expiresAt <= now().toISOString() ? 'ended' : 'until'} ${expiresAt}`,
          ].join('\t'),
        );
    }),
  );

  const rotating = group
    .command('rotate <name>')
    .description('give somebody a new token, and print it this once; "owner" stands for the owner’s own')
    .addOption(expires())
    .addOption(
      new Option('--grace <time>', 'how long the token before goes on holding; 0h ends it now').default(
        '24h',
      ),
    );
  rotating.action((name: string, input: RotateInput) =>
    withStore(rotating, input, async (store) => {
      if (name === 'owner') {
        say(await rotateOwnerToken(store, keysIn(input), now()));
        say('It holds from the next start of the receiver on, and the one before ends then.');
        return;
      }
      say(
        await renewToken(
          store,
          name,
          { lifetime: readLifetime(input.expires), grace: readDuration('--grace', input.grace) },
          now(),
        ),
      );
    }),
  );

  const removing = group.command('remove <name>').description('take somebody away: their tokens end now');
  removing.action((name: string, input: StoreInput) =>
    withStore(removing, input, (store) => dismissUser(store, name, now())),
  );
  for (const command of [adding, listing, rotating, removing])
    for (const option of storeOptions) command.addOption(option);
}

const readLifetime = (text: string | undefined): number | null =>
  text === undefined ? null : readDuration('--expires', text);

function readScopes(text: string): readonly Scope[] {
  const given = text.split(',').map((one) => one.trim());
  const wrong = given.find((one) => !(scopes as readonly string[]).includes(one));
  if (wrong !== undefined)
    throw new StartError(`--scope: got "${wrong}"; accepted: ${scopes.join(', ')}, several with commas.`);
  return given as Scope[];
}

/** A slip in a name would give a user who sees nothing, and wonders why. */
async function readControllers(store: Store, given: readonly string[]): Promise<readonly string[]> {
  const known = (await store.controllers.list()).map(({ id }) => id);
  const wrong = given.find((one) => !known.includes(one));
  if (wrong !== undefined)
    throw new StartError(`--controller: got "${wrong}"; this receiver knows ${known.join(', ') || 'none'}.`);
  return given;
}
