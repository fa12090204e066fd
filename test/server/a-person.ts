import assert from 'node:assert/strict';
import type { ContactAnswer } from '../../src/law/index.js';
import type { Running } from './a-receiver.js';
import { jeanne } from './a-submission.js';

/** A receiver, wherever it runs. */
type Reached = Pick<Running, 'url' | 'ownerToken'>;

/** Sends JSON as the owner does. */
export const asOwner = (
  receiver: Reached,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${receiver.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${receiver.ownerToken}`,
      ...headers,
    },
    body: JSON.stringify(body),
  });

/** The links of a person, as paths on the running receiver. */
export interface PersonLinks {
  readonly stop: string;
  readonly preferences: string;
  readonly headers: Readonly<Record<string, string>>;
}

export async function linksOf(
  receiver: Reached,
  contact: object = { email: jeanne },
  more: object = {},
): Promise<PersonLinks> {
  const answer = await asOwner(receiver, '/v1/links', { form: 'loyalty-card', contact, ...more });
  assert.equal(answer.status, 200, await answer.clone().text());
  const links = (await answer.json()) as PersonLinks;
  return {
    ...links,
    stop: new URL(links.stop).pathname,
    preferences: new URL(links.preferences).pathname,
  };
}

/** Posts a page's form, as a browser or a mail program does. */
export const press = (
  receiver: Reached,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(receiver.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams(fields),
  });

export const asBrowser = { accept: 'text/html,application/xhtml+xml', 'accept-language': 'fr' };
export const oneClick = { 'List-Unsubscribe': 'One-Click' };

/** Whether the person may be contacted, as `yes: granted`. */
export async function mayContact(receiver: Reached, changes: object = {}): Promise<string> {
  const answer = await asOwner(receiver, '/v1/may-contact', {
    form: 'loyalty-card',
    contact: { email: jeanne },
    channel: 'email',
    relationship: 'prospect',
    ...changes,
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  const { allowed, reason } = (await answer.json()) as ContactAnswer;
  return `${allowed ? 'yes' : 'no'}: ${reason}`;
}
