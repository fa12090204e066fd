import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { asOwner } from '../a-person.js';
import type { Running } from '../a-receiver.js';
import { jeanne } from '../a-submission.js';

export interface CarriedOut {
  readonly id: string;
  readonly answer: {
    readonly at: string;
    readonly language: string;
    readonly subject: string;
    readonly text: string;
  };
  readonly file: Record<string, never> | null;
  readonly erased: readonly string[];
  readonly kept: readonly { readonly what: string; readonly ruleId: string; readonly until: string | null }[];
}

type Reached = Pick<Running, 'url' | 'ownerToken'>;

/** Takes a request down as the owner does, and gives its id. */
export async function takeDown(
  receiver: Reached,
  right: string,
  more: object = {},
  contact: object = { email: jeanne },
): Promise<string> {
  const answer = await asOwner(receiver, '/v1/requests', { form: 'loyalty-card', contact, right, ...more });
  assert.equal(answer.status, 201, await answer.clone().text());
  return ((await answer.json()) as { id: string }).id;
}

/** Carries a request out. */
export async function carryOut(receiver: Reached, id: string, order: object = {}): Promise<CarriedOut> {
  const answer = await asOwner(receiver, `/v1/requests/${id}/carry-out`, order);
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as CarriedOut;
}

/** Does both. */
export const ask = async (
  receiver: Reached,
  right: string,
  order: object = {},
  contact: object = { email: jeanne },
): Promise<CarriedOut> => carryOut(receiver, await takeDown(receiver, right, {}, contact), order);

/** The files below a folder that hold some bytes. */
export const filesWith = (folder: string, bytes: Uint8Array | string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() && readFileSync(path).includes(Buffer.from(bytes as Uint8Array));
  });
