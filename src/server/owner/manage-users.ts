import { randomBytes, randomUUID } from 'node:crypto';
import { digestToken, makeAccessToken } from '../keys/access-token.js';
import { replaceOwnerToken } from '../keys/replace-owner-token.js';
import { StartError } from '../start-error.js';
import { type AuditedThings } from '../store/audit.js';
import type { Store, StoreParts } from '../store/store.js';
import { type Scope, scopes } from '../store/access-scopes.js';

/** Name under which the trail keeps what commands did. */
export const commandLine = 'command line';

/** What a new user is given. */
export interface UserInput {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly controllers: readonly string[];
  /** How long the token holds, in milliseconds; null: until it is taken away. */
  readonly lifetime: number | null;
}

const nameShape = /^[a-z0-9][a-z0-9._@-]{0,39}$/;
const taken: ReadonlySet<string> = new Set(['owner', 'command line']);

const later = (now: Date, milliseconds: number | null): string | null =>
  milliseconds === null ? null : new Date(now.getTime() + milliseconds).toISOString();

/** Adds a user; gives their token, which is shown this once. Throws StartError. */
export async function inviteUser(
  store: Store,
  { name, scopes: given, controllers, lifetime }: UserInput,
  now: Date,
): Promise<string> {
  if (!nameShape.test(name) || taken.has(name))
    throw new StartError(
      `The name "${name}" cannot be used: 1 to 40 small letters, digits and . _ @ - are accepted, "owner" is taken.`,
    );
  const token = makeAccessToken(randomBytes(32));
  const user = { name, scopes: scopes.filter((one) => given.includes(one)), controllers };
  const isAdded = await store.users.add(
    user,
    {
      digest: digestToken(token),
      madeAt: now.toISOString(),
      expiresAt: later(now, lifetime),
    },
    (parts) => note(parts, 'users add', { users: [name], controllers }, now),
  );
  if (!isAdded)
    throw new StartError(
      `There is a user "${name}" already: "accord users rotate ${name}" gives a new token.`,
    );
  return token;
}

/** Gives a user a new token; the one before holds for so many milliseconds more. Throws StartError. */
export async function renewToken(
  store: Store,
  name: string,
  { lifetime, grace }: { readonly lifetime: number | null; readonly grace: number },
  now: Date,
): Promise<string> {
  const token = makeAccessToken(randomBytes(32));
  const isKnown = await store.users.rotate(
    name,
    { digest: digestToken(token), madeAt: now.toISOString(), expiresAt: later(now, lifetime) },
    later(now, grace) ?? '',
    (parts) => note(parts, 'users rotate', { users: [name] }, now),
  );
  if (!isKnown) throw unknown(name);
  return token;
}

/** Takes a user away, with every token of theirs. Throws StartError. */
export async function dismissUser(store: Store, name: string, now: Date): Promise<void> {
  if (!(await store.users.remove(name, (parts) => note(parts, 'users remove', { users: [name] }, now))))
    throw unknown(name);
}

const unknown = (name: string): StartError =>
  new StartError(`There is no user "${name}": "accord users list" names them all.`);

const note = (parts: StoreParts, act: string, about: AuditedThings, now: Date): Promise<void> =>
  parts.audit.add(
    { at: now.toISOString(), who: commandLine, act: `accord ${act}`, about, outcome: 'done' },
    randomUUID().slice(0, 8),
  );

/** Gives the owner a new token, which holds from the next start on, and the one before until then. Throws StartError. */
export async function rotateOwnerToken(store: Store, keysFolder: string, now: Date): Promise<string> {
  const token = replaceOwnerToken(keysFolder);
  await store.transact((parts) => note(parts, 'users rotate', { users: ['owner'] }, now));
  return token;
}
