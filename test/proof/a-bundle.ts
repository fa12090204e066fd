import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Bundle, PublishedKeys } from '../../src/proof/index.js';
import { linksOf, oneClick, press } from '../server/a-person.js';
import { makeMailbox } from '../server/a-mailbox.js';
import { type Running, startReceiver } from '../server/a-receiver.js';
import { fillIn } from '../server/a-submission.js';

/** A person's bundle from a receiver that runs, and the keys that it publishes. */
export interface Given {
  readonly receiver: Running;
  readonly bundle: Bundle;
  readonly keys: PublishedKeys;
}

const json = async (receiver: Running, path: string): Promise<unknown> => (await receiver.get(path)).json();

/** The keys as the receiver publishes them. */
export async function keysOf(receiver: Running): Promise<PublishedKeys> {
  const vkeys = await (await receiver.get('/v1/log/vkey')).text();
  return {
    jwks: (await json(receiver, '/.well-known/jwks.json')) as PublishedKeys['jwks'],
    log: vkeys.split('\n').filter(Boolean),
  };
}

/** What somebody sent, and what they took back where `isTakenBack`. */
export async function makeGiven(
  t: TestContext,
  { isTakenBack = false, options = {} }: { isTakenBack?: boolean; options?: object } = {},
): Promise<Given> {
  const receiver = await startReceiver(t, { mailer: makeMailbox(), ...options });
  for (let index = 0; index < 3; index++) await receiver.post(fillIn());
  const { receipt, status, text } = await receiver.post(fillIn());
  assert.ok(status === 201, text);
  if (isTakenBack) await press(receiver, (await linksOf(receiver)).stop, oneClick);
  const path = `${new URL(receipt.proof).pathname}/bundle.json`;
  return { receiver, bundle: (await json(receiver, path)) as Bundle, keys: await keysOf(receiver) };
}
