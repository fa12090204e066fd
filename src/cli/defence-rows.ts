import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { CoverRow } from '../server/pages/defence-cover.js';

/** Where a proof lies in a defence file. */
export const proofFolder = (id: string): string => `proofs/${id.replace('urn:uuid:', '')}`;

/** An answered line, and the number of its proof. */
export interface AnsweredRow extends CoverRow {
  readonly proofId: string | null;
}

/** Reads the answers to a list one by one, as `accord contact` wrote them. */
export async function* readAnswers(
  path: string,
  separator: string,
): AsyncGenerator<AnsweredRow, void, undefined> {
  const lines = createReadStream(path).pipe(
    parse({ delimiter: separator, relax_column_count: true, relax_quotes: true }),
  ) as AsyncIterable<readonly string[]>;
  let names: readonly string[] | undefined;
  let line = 0;
  for await (const cells of lines) {
    if (!names) {
      names = cells;
      continue;
    }
    line += 1;
    // The answers come last: a column of the list may have the same name.
    const answer = (name: string): string => cells[names?.lastIndexOf(`accord_${name}`) ?? -1] ?? '';
    const proofId = answer('proof') || null;
    yield {
      line,
      allowed: answer('allowed') === 'yes',
      reason: answer('reason'),
      rule: answer('rule'),
      proof: proofId === null ? null : proofFolder(proofId),
      proofId,
    };
  }
}
