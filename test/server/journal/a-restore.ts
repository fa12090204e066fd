import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredAnswer } from '../../../src/server/owner/ask-may-contact.js';
import { draw, fillIn, jeanne } from '../a-submission.js';

export const paul = 'paul.durand-test@example.fr';

/** What somebody sends who says yes to e-mails. */
export const yesOf = (email: string) => {
  const submission = fillIn(draw(), ['offers:email:own']);
  const { values } = submission.answers;
  return { ...submission, answers: { ...submission.answers, values: { ...values, email } } };
};

/** Puts a folder of a receiver in a place of its own, as a backup. */
export const backUp = (folder: string): void =>
  cpSync(join(folder, 'data'), join(folder, 'backup'), { recursive: true });

/** Brings the backup back, as a whole. */
export function restore(folder: string): void {
  rmSync(join(folder, 'data'), { recursive: true });
  cpSync(join(folder, 'backup'), join(folder, 'data'), { recursive: true });
}

export const journalOf = (folder: string): string => join(folder, 'data-journal');

/** The one journal of a folder. */
export const journalFile = (folder: string): string =>
  join(journalOf(folder), readdirSync(journalOf(folder))[0] ?? '');

/** Its lines, without the head. */
export const readLines = (path: string): readonly Record<string, unknown>[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Sends JSON with a token. */
export const send = (url: string, token: string, path: string, body?: object): Promise<Response> =>
  fetch(url + path, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });

/** May somebody get an e-mail? Gives the reason, and whether. */
export async function mayMail(url: string, token: string, email = jeanne): Promise<string> {
  const answer = await send(url, token, '/v1/may-contact', {
    form: 'loyalty-card',
    contact: { email },
    channel: 'email',
  });
  const { allowed, reason } = (await answer.json()) as StoredAnswer;
  return `${allowed ? 'yes' : 'no'}: ${reason}`;
}

export const sayNo = (url: string, token: string, contact: object = { email: jeanne }): Promise<Response> =>
  send(url, token, '/v1/withdrawals', { form: 'loyalty-card', contact, how: 'spoken', takenBy: 'Awa' });
