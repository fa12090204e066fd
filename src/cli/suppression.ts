import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { channels, type Channel, LawError } from '../law/index.js';
import type { ContactBook, ListEntry } from '../receiver/index.js';
import { openContactBook } from '../receiver/person/open-contact-book.js';
import { StartError } from '../receiver/start-error.js';
import type { Surroundings } from './check.js';
import { linesIn, type ListHead, ListError, readHead, readList } from './contact-list.js';

interface Where {
  readonly form?: string;
  readonly data: string;
  readonly keys?: string;
}

interface ExportInput extends Where {
  readonly channel: Channel;
  readonly purpose?: string;
  readonly party?: string;
  readonly out: string;
  readonly overwrite?: true;
}

interface ImportInput extends Where {
  readonly channel?: Channel;
  readonly party?: string;
  readonly since?: string;
  readonly separator?: string;
  readonly emailColumn?: string;
  readonly phoneColumn?: string;
  readonly hashColumn?: string;
}

const wrongUse = 2;
const chunkLines = 2000;
const where = [
  new Option('--form <id>', 'a form of the controller (needed where there are several)'),
  new Option('--data <folder>', 'folder of the receiver’s database').env('ACCORD_DATA').default('.data'),
  new Option('--keys <folder>', 'folder of its keys (default: keys, in the data folder)').env('ACCORD_KEYS'),
];

/** Adds `accord suppression export` and `import`; they exit with 2 when the list or an option cannot be used. */
export function addSuppression(program: Command, surroundings: Surroundings): void {
  const group = program
    .command('suppression')
    .description('the list of people not to contact: hand it to a mailer, or take one in');
  const exporting = group
    .command('export')
    .description('write a CSV of everybody known here who said no, as SHA-256 of their address or number')
    .addOption(
      new Option('--channel <channel>', 'what they said no to').choices([...channels]).makeOptionMandatory(),
    )
    .option('--purpose <id>', 'why (default: choices for all purposes are one history)')
    .option('--party <id>', 'own, or the id of a partner (default: own)')
    .requiredOption('--out <file>', 'where the list goes')
    .option('--overwrite', 'replace that file')
    .addHelpText(
      'after',
      '\nHashes are SHA-256 in hex of the address in lower case, or of the number as +33612345678. Lines of lists that\nwere imported are not among them, unless the person is known here from a form or a refusal as well: only keyed digests\nof them are kept, so give the mailer the same list. A list is true on the day it is made: make it before each send.',
    );
  const importing = group
    .command('import')
    .description('put the lines of a CSV on the list: nobody on it is contacted until they say yes anew')
    .argument('<list.csv>', 'a list in UTF-8 with a column of addresses, numbers or SHA-256 hashes of them')
    .addOption(
      new Option('--channel <channel>', 'for this channel only (default: all)').choices([...channels]),
    )
    .option('--party <id>', 'for own, or for a partner only (default: all)')
    .option('--since <instant>', 'since when, such as 2026-01-31T00:00:00Z (default: now)')
    .option('--separator <character>', 'between the cells (default: found)')
    .option('--email-column <name>', 'column of the addresses (default: found)')
    .option('--phone-column <name>', 'column of the numbers (default: found)')
    .option('--hash-column <name>', 'column of the hashes (default: sha256)');
  for (const command of [exporting, importing]) for (const option of where) command.addOption(option);
  exporting.action((input: ExportInput) => withErrors(exporting, '', () => exportList(input, surroundings)));
  importing.action((list: string, input: ImportInput) =>
    withErrors(importing, `${list}: `, () => importList(list, input, surroundings)),
  );
}

async function withErrors(command: Command, place: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isKnown = error instanceof StartError || error instanceof LawError || error instanceof ListError;
    if (!isKnown) throw error;
    const prefix = error instanceof ListError ? place : '';
    command.error(`accord suppression: ${prefix}${error.message}`, { exitCode: wrongUse });
  }
}

const open = ({ data, keys, form }: Where): Promise<ContactBook> =>
  openContactBook({
    dataFolder: data,
    keysFolder: keys ?? join(data, 'keys'),
    ...(form !== undefined && { form }),
  });

async function exportList(input: ExportInput, { now, output }: Surroundings): Promise<void> {
  const { channel, purpose, party, out } = input;
  if (existsSync(out) && !input.overwrite)
    throw new StartError(`${out} is there already: choose another name with --out, or --overwrite it.`);
  const book = await open(input);
  // Under another name until it is whole: half a list must not be taken for one.
  const draft = `${out}.${process.pid}.part`;
  const question = {
    channel,
    ...(purpose !== undefined && { purpose }),
    ...(party !== undefined && { party }),
  };
  try {
    const file = createWriteStream(draft, { flags: 'wx', mode: 0o600 });
    await once(file, 'open');
    let written = 0;
    file.write(stringify([['sha256', 'channel', 'reason', 'rule', 'proof']]));
    const listed = book.listNos({ question, at: now().toISOString() });
    let next = await listed.next();
    for (; !next.done; next = await listed.next()) {
      const { hash, reason, ruleId, proof } = next.value;
      written++;
      if (!file.write(stringify([[hash, channel, reason, ruleId, proof ?? '']]))) await once(file, 'drain');
    }
    file.end();
    await once(file, 'close');
    renameSync(draft, out);
    output.write(`${written} said no to ${channel}: ${out}\n`);
    if (next.value > 0)
      output.write(
        `${next.value} ${next.value === 1 ? 'entry' : 'entries'} of imported lists not in it, as only keyed digests are kept: give the mailer those lists too.\n`,
      );
  } finally {
    rmSync(draft, { force: true });
    book.close();
  }
}

const sha256Hex = /^[\da-f]{64}$/i;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

async function importList(list: string, input: ImportInput, { now, output }: Surroundings): Promise<void> {
  const { channel = null, party = null, since = now().toISOString(), hashColumn = 'sha256' } = input;
  if (!instant.test(since) || Number.isNaN(Date.parse(since)))
    throw new StartError(`--since: got "${since}"; send an instant such as 2026-01-31T00:00:00Z.`);
  if (Date.parse(since) > now().getTime()) throw new StartError(`--since: ${since} lies in the future.`);
  const book = await open(input);
  const scope = { channel, party, since: new Date(since).toISOString() };
  let [lines, added, skipped] = [0, 0, 0];
  let chunk: ListEntry[] = [];
  const flush = (): void => {
    added += book.suppress(chunk, scope);
    chunk = [];
  };
  try {
    let head: ListHead | undefined;
    for await (const block of readList(list)) {
      head ??= readHead(block, { ...pick(input), hashColumn });
      const hashPlace = head.cells.findIndex((name) => name.trim() === hashColumn);
      for (const { cells, contact } of linesIn(block, head)) {
        lines++;
        const entries = entriesOf(cells[hashPlace] ?? '', contact);
        if (entries.length === 0) skipped++;
        chunk.push(...entries);
      }
      if (chunk.length >= chunkLines) flush();
    }
    flush();
    output.write(`${lines} lines, ${added} new on the list, ${skipped} without anything to put on it\n`);
  } finally {
    book.close();
  }
}

function entriesOf(
  cell: string,
  contact: { readonly email?: string; readonly phone?: string } | null,
): readonly ListEntry[] {
  const hash = cell.trim();
  return [
    ...(sha256Hex.test(hash) ? [{ kind: 'hash', text: hash } as const] : []),
    ...(contact?.email === undefined ? [] : [{ kind: 'email', text: contact.email } as const]),
    ...(contact?.phone === undefined ? [] : [{ kind: 'phone', text: contact.phone } as const]),
  ];
}

const pick = ({ separator, emailColumn, phoneColumn }: ImportInput) => ({
  ...(separator !== undefined && { separator: separator === String.raw`\t` ? '\t' : separator }),
  ...(emailColumn !== undefined && { emailColumn }),
  ...(phoneColumn !== undefined && { phoneColumn }),
});
