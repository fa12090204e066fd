import assert from 'node:assert/strict';
import type { Excerpt, ExcerptStatement } from '../../../src/proof/index.js';
import type { ExcerptStanding } from '../../../src/server/partner/tell-standing.js';
import type { Running } from '../a-receiver.js';
import { draw, fillIn } from '../a-submission.js';

/** The questions about the two partners of the bakery. */
export const roaster = ['partner-offers:email:roaster', 'partner-offers:post:roaster'] as const;
export const dairy = ['partner-offers:email:dairy', 'partner-offers:sms:dairy'] as const;

/** Somebody says yes to all of this; gives the number of the record. */
export async function sayYes(receiver: Running, granted: readonly string[]): Promise<string> {
  const { receipt, status, text } = await receiver.post(fillIn(draw(), granted));
  assert.equal(status, 201, text);
  return receipt.id;
}

/** What the owner gets for one partner. */
export async function excerptOf(receiver: Running, id: string, party = 'roaster'): Promise<Excerpt> {
  const answer = await receiver.get(`/v1/proofs/${id}/excerpt?party=${party}`, {
    authorization: `Bearer ${receiver.ownerToken}`,
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as Excerpt;
}

/** What was signed, as its reader sees it. */
export const statementOf = ({ statement }: Excerpt): ExcerptStatement =>
  JSON.parse(Buffer.from(statement.split('.')[1] ?? '', 'base64url').toString()) as ExcerptStatement;

/** What the address in an excerpt tells. */
export async function standingOf(receiver: Running, excerpt: Excerpt): Promise<ExcerptStanding> {
  const answer = await receiver.get(new URL(statementOf(excerpt).address).pathname);
  assert.equal(answer.status, 200, await answer.clone().text());
  assert.match(answer.headers.get('cache-control') ?? '', /no-store/);
  return (await answer.json()) as ExcerptStanding;
}
