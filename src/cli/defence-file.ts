import { createHash } from 'node:crypto';
import { createReadStream, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { rulebookVersion } from '../law/index.js';
import { readMoment } from '../law/moment.js';
import { toFiles } from '../proof/index.js';
import type { ContactBook } from '../server/index.js';
import type { Bundles } from '../server/open-bundles.js';
import { type CoverRow, type DefenceFacts, renderDefenceCover } from '../server/pages/defence-cover.js';
import { renderReadable } from '../server/pages/readable-bundle.js';
import { StartError } from '../server/start-error.js';
import { type Run, runList } from './contact-run.js';
import { proofFolder, readAnswers } from './defence-rows.js';
import { openZip, type ZipFile } from './write-zip.js';

/** What a defence file is made of. */
export interface DefenceParts {
  readonly book: ContactBook;
  readonly bundles: Bundles;
  /** The list and the question; where the answers lie meanwhile is `run.out`. */
  readonly run: Run & { readonly at: string };
  readonly out: string;
  readonly withValues: boolean;
  readonly now: Date;
}

const mostOnCover = 100;

/**
 * Answers a list as of a moment, and writes the answers, the proofs that they rest on and a page to read into one ZIP, with the
 * digest of each file, signed. Throws ListError, LawError and StartError; then nothing is there.
 */
export async function writeDefenceFile(parts: DefenceParts): Promise<DefenceFacts> {
  const { book, run, out, now } = parts;
  const signer = await book.openSigner();
  const draft = `${out}.${process.pid}.part`;
  try {
    const { columns: _, separator, ...tally } = await runList(book, run);
    const zip = await openZip(draft, now);
    try {
      const lines: string[] = [];
      const add = async (name: string, content: Parameters<ZipFile['add']>[1]): Promise<void> => {
        lines.push(`${await zip.add(name, content)}  ${name}\n`);
      };
      await add('answers.csv', createReadStream(run.out));
      const { rows, proofs } = await addProofs(parts, separator, add);
      const facts: DefenceFacts = {
        schema: 'accord/defence/1',
        madeAt: now.toISOString(),
        kid: signer.jwk.kid,
        business: book.business,
        form: { id: book.form, version: book.version },
        rulebook: rulebookVersion,
        question: run.question,
        on: run.at,
        isAhead: readMoment(run.at, 'Europe/Paris').time > now.getTime(),
        list: { name: basename(run.list), sha256: await digestOf(run.list), lines: tally.lines },
        allowed: tally.allowed,
        outcomes: Object.fromEntries(tally.outcomes),
        mustConfirm: tally.mustConfirm,
        proofs,
      };
      await add('defence.json', `${JSON.stringify(facts, null, 2)}\n`);
      await add('jwks.json', `${JSON.stringify({ keys: [signer.jwk] })}\n`);
      await add('cover.html', renderDefenceCover(facts, rows));
      const signed = lines.join('');
      await zip.add('manifest.sha256', signed);
      await zip.add('manifest.sig', signer.sign(Buffer.from(signed)));
      await zip.finish();
      renameSync(draft, out);
      return facts;
    } catch (error) {
      zip.abandon();
      throw error;
    }
  } finally {
    rmSync(draft, { force: true });
    rmSync(run.out, { force: true });
  }
}

/** Adds the bundle of each proof once, and gives the first lines. */
async function addProofs(
  { bundles, run, withValues }: DefenceParts,
  separator: string,
  add: (name: string, content: string | Uint8Array) => Promise<void>,
): Promise<{ readonly rows: readonly CoverRow[]; readonly proofs: DefenceFacts['proofs'] }> {
  const rows: CoverRow[] = [];
  const added = new Set<string>();
  let stamped = 0;
  for await (const { proofId, ...row } of readAnswers(run.out, separator)) {
    if (rows.length < mostOnCover) rows.push(row);
    if (proofId === null || added.has(proofId)) continue;
    added.add(proofId);
    const bundle = await bundles.make(proofId, { withValues });
    if (!bundle)
      throw new StartError(`The record ${proofId} went away meanwhile: run the same command again.`);
    if (bundle.timestamps.length > 0) stamped += 1;
    const page = renderReadable(bundle);
    const files = { ...toFiles(bundle), ...(page !== null && { 'shown.html': page }) };
    for (const [name, content] of Object.entries(files))
      await add(`${proofFolder(proofId)}/${name}`, content);
  }
  return { rows, proofs: { count: added.size, stamped } };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Uint8Array);
  return hash.digest('hex');
}
