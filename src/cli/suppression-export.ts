import { once } from 'node:events';
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { Language } from '../config/index.js';
import type { Channel } from '../law/index.js';
import type { ContactBook } from '../server/index.js';
import { contactUsedBy } from '../server/people/contact.js';
import { StartError } from '../server/start-error.js';
import type { Surroundings } from './check.js';
import { readListKey } from './list-key.js';
import { commandWordsIn } from './command-words.js';

/** What `accord suppression export` is told. */
export interface ExportInput {
  readonly channel: Channel;
  readonly purpose?: string;
  readonly party?: string;
  readonly topic?: string;
  readonly out: string;
  readonly overwrite?: true;
  readonly keyed?: string;
}

/** Writes everybody who said no, hashed. Throws StartError. */
export async function exportList(
  input: ExportInput,
  open: () => Promise<ContactBook>,
  { now, output, language }: Surroundings & { readonly language: Language },
): Promise<void> {
  const { channel, purpose, party, topic, out, keyed } = input;
  const say = commandWordsIn(language).suppression;
  if (existsSync(out) && !input.overwrite)
    throw new StartError(`${out} is there already: choose another name with --out, or --overwrite it.`);
  const key = keyed === undefined ? undefined : readListKey(keyed);
  const book = await open();
  // Under another name until it is whole: half a list must not be taken for one.
  const draft = `${out}.${process.pid}.part`;
  const question = {
    channel,
    ...(purpose !== undefined && { purpose }),
    ...(party !== undefined && { party }),
    ...(topic !== undefined && { topic }),
  };
  try {
    const file = createWriteStream(draft, { flags: 'wx', mode: 0o600 });
    await once(file, 'open');
    let [written, paused] = [0, 0];
    file.write(stringify([[key ? 'hmac-sha256' : 'sha256', 'channel', 'reason', 'rule', 'proof']]));
    const listed = book.listNos({ question, at: now().toISOString() }, key);
    let next = await listed.next();
    for (; !next.done; next = await listed.next()) {
      const { hash, reason, ruleId, proof } = next.value;
      written++;
      if (reason === 'paused') paused++;
      if (!file.write(stringify([[hash, channel, reason, ruleId, proof ?? '']]))) await once(file, 'drain');
    }
    file.end();
    await once(file, 'close');
    renameSync(draft, out);
    output.write(`${say.exported({ count: written, channel, file: out })}\n`);
    if (paused > 0) output.write(`${say.exportedPaused({ count: paused })}\n`);
    if (next.value > 0) output.write(`${say.importedLeftOut({ count: next.value })}\n`);
    if (!key && contactUsedBy(channel) === 'phone') output.write(`${say.plainNumbers}\n`);
  } finally {
    rmSync(draft, { force: true });
    await book.close();
  }
}
