import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readEarlierLogKeys, retireLogKey } from './keys/retire-log-key.js';
import { rotateRecordKey } from './keys/retire-record-key.js';
import { type Keys, openKeys } from './keys/open-keys.js';
import { publishRecordKey } from './keys/bind-keys.js';
import { openRecordKeys } from './keys/record-keys.js';
import { continueLog } from './log/continue-log.js';
import { StartError } from './start-error.js';
import type { Store } from './store/store.js';

/** A key as its owner sees it. */
export interface ListedKey {
  /** RFC 7638 thumbprint of a record key, the name of a log's. */
  readonly id: string;
  readonly use: 'record' | 'log';
  /** `signs` now, `kept` for what it signed before, or taken back (`revoked`). */
  readonly state: 'signs' | 'kept' | 'revoked';
}

interface Revocable {
  readonly kid: string;
  readonly revoked?: object;
}

/** Opens the keys of a folder that has some, and that the store was written with: nothing is made. Throws StartError. */
async function openExisting(store: Store, folder: string): Promise<Keys> {
  if (!existsSync(join(folder, 'record-key.pem')))
    throw new StartError(`There are no keys in ${folder}: give the folder of a receiver's keys with --keys.`);
  const keys = openKeys(folder, 'localhost');
  const known = await store.facts.read('secret-fingerprint');
  if (known !== undefined && known !== keys.secretFor('fingerprint').toString('base64url'))
    throw new StartError(`The keys in ${folder} are not those of the data: give the right ones with --keys.`);
  return keys;
}

/** All keys of a receiver, those that sign now first. Throws StartError. */
export async function listKeys(store: Store, folder: string): Promise<readonly ListedKey[]> {
  const keys = await openExisting(store, folder);
  const businesses = (await store.controllers.list()).map(({ id }) => id);
  const signing = new Set(
    [keys.record, ...openRecordKeys(folder, keys.record, businesses).values()].map(({ jwk }) => jwk.kid),
  );
  const records = (await store.keys.list()).map((text) => JSON.parse(text) as Revocable);
  const listed: ListedKey[] = [
    ...records.map(({ kid, revoked }): ListedKey => ({
      id: kid,
      use: 'record',
      state: revoked ? 'revoked' : signing.has(kid) ? 'signs' : 'kept',
    })),
    { id: keys.log.name, use: 'log', state: 'signs' },
    ...readEarlierLogKeys(folder).map((vkey): ListedKey => ({
      id: vkey.split('+')[0] ?? '',
      use: 'log',
      state: 'kept',
    })),
  ];
  return listed.toSorted((one, other) => Number(other.state === 'signs') - Number(one.state === 'signs'));
}

/** Gives the receiver, or one of its businesses, a new record key, published at once. Throws StartError. */
export async function rotateKey(
  store: Store,
  folder: string,
  at: Date,
  controller?: string,
): Promise<{ readonly old: string; readonly now: string }> {
  await openExisting(store, folder);
  const { old, now } = rotateRecordKey(folder, controller);
  await publishRecordKey(store, old, at);
  await publishRecordKey(store, now, at);
  return { old: old.jwk.kid, now: now.jwk.kid };
}

/** Why a key is taken back (RFC 7517 "revoked", as OpenID Federation has it). */
export const revocations = ['compromised', 'superseded', 'unspecified'] as const;

/**
 * Says of a record key, for good, that what it signed counts only where an independent clock saw it before that time. Throws
 * StartError for one that is not known, or signs still.
 */
export async function revokeKey(
  store: Store,
  folder: string,
  kid: string,
  revoked: { readonly at: Date; readonly reason: (typeof revocations)[number] },
): Promise<void> {
  const key = (await listKeys(store, folder)).find(({ id, use }) => use === 'record' && id === kid);
  if (!key) throw new StartError(`No record key is called ${kid}: "accord keys list" names them.`);
  if (key.state === 'signs')
    throw new StartError(
      `${kid} still signs: give the receiver another key first, with "accord keys rotate".`,
    );
  await store.keys.revoke(kid, {
    revoked_at: Math.floor(revoked.at.getTime() / 1000),
    reason: revoked.reason,
  });
}

/**
 * Lets the log go on from what is stored under a new name and key, where records were lost: the receiver must not run. Gives both
 * names. Throws StartError.
 */
export async function startNewLog(
  store: Store,
  folder: string,
  host: string | undefined,
): Promise<{ readonly old: string; readonly now: string }> {
  const { log: old } = await openExisting(store, folder);
  const names = await store.log.listNames();
  if (!names.includes(old.name))
    throw new StartError(
      `The store holds the log ${names.join(', ') || 'of nobody'}, and the keys are of ${old.name}: put the right ones together.`,
    );
  retireLogKey(folder);
  const keys = openKeys(folder, host ?? old.name.split('/log/')[0] ?? old.name);
  keys.keepLogName();
  await continueLog(store, old.name, keys);
  return { old: old.name, now: keys.log.name };
}
