import { stringify } from 'csv-stringify/sync';
import { type Command, Option } from 'commander';
import { type ListedAuditEntry } from '../server/store/audit.js';
import { type CampaignInput, campaignOptions, writeCampaign } from './campaign.js';
import { storeOptions, type StoreInput, withStore } from './open-store.js';
import type { CommandSurroundings } from './run-command.js';
import { StartError } from '../server/start-error.js';

interface AuditInput extends StoreInput, Partial<Omit<CampaignInput, keyof StoreInput>> {
  readonly format: 'csv' | 'jsonl';
  readonly who?: string;
  readonly before?: string;
  readonly limit?: string;
}

const columns = ['at', 'who', 'act', 'outcome', 'about', 'id'] as const;
const pageSize = 1000;

/** Adds `accord audit`, which writes who did what, the newest first; with `--campaign`, a defence file. */
export function addAudit(program: Command, surroundings: CommandSurroundings): void {
  const { output } = surroundings;
  const command = program
    .command('audit')
    .description(
      'who did what with the receiver, the newest first, as CSV or as lines of JSON; or a defence file of a campaign',
    )
    .addOption(new Option('--format <format>', 'how to write it').choices(['csv', 'jsonl']).default('csv'))
    .option('--who <name>', 'of one user: "owner", "command line", or a name of "accord users list"')
    .option('--before <id>', 'go on after the last "id" that you have')
    .option('--limit <number>', 'at most so many (default: all)');
  for (const option of [...campaignOptions, ...storeOptions]) command.addOption(option);
  command.addHelpText(
    'after',
    '\nWith --campaign it answers each line of a list as of the moment --on, and writes a ZIP for whoever asks what you relied on:\nthe answers, the proof behind each, a page to read, all of it signed (docs/defence.md).',
  );
  command.action((input: AuditInput) => {
    if (input.campaign !== undefined) return writeCampaign(command, input as CampaignInput, surroundings);
    return writeTrail(command, input, output);
  });
}

const writeTrail = (
  command: Command,
  input: AuditInput,
  output: CommandSurroundings['output'],
): Promise<void> =>
  withStore(command, input, async (store) => {
    const limit = readLimit(input.limit);
    if (input.format === 'csv') output.write(stringify([columns]));
    let { before } = input;
    for (let left = limit; left > 0;) {
      const page = await store.audit.list({ before, who: input.who, most: Math.min(left, pageSize) });
      for (const entry of page) output.write(input.format === 'csv' ? csvLine(entry) : jsonLine(entry));
      left = page.length < pageSize ? 0 : left - page.length;
      before = page.at(-1)?.id ?? before;
    }
  });

function readLimit(text: string | undefined): number {
  if (text === undefined) return Infinity;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new StartError(`--limit: got "${text}"; a whole number from 1 on is accepted.`);
}

const csvLine = (entry: ListedAuditEntry): string =>
  stringify([columns.map((name) => (name === 'about' ? JSON.stringify(entry.about) : entry[name]))]);

const jsonLine = (entry: ListedAuditEntry): string => `${JSON.stringify(entry)}\n`;
