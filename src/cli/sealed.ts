import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from 'commander';
import type { Sealed } from '../proof/index.js';
import type { CommandSurroundings } from './run-command.js';

type Entry = Sealed & { readonly key: string };

/** What a receiver answered to one of them. */
interface Answered {
  readonly status: number;
  /** A sentence on what to do, where it said no. */
  readonly detail: string;
}

const isEntry = (value: unknown): value is Entry => {
  const one = value as Partial<Entry> | null;
  return one?.schema === 'accord/sealed/1' && typeof one.key === 'string';
};

/** The entries of a file that a counter saved; undefined where it is no such file. */
function readEntries(path: string): readonly Entry[] | undefined {
  try {
    const { schema, entries } = JSON.parse(readFileSync(path, 'utf8')) as {
      schema?: unknown;
      entries?: unknown;
    };
    const isOurs = schema === 'accord/sealed-export/1' && Array.isArray(entries) && entries.every(isEntry);
    return isOurs ? entries : undefined;
  } catch {
    return undefined;
  }
}

/** Sends one, and waits as long as a busy receiver asks for. */
async function send({ key, ...sealed }: Entry, address: URL): Promise<Answered> {
  for (;;) {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(sealed),
    });
    const json = (await answer.json().catch(() => null)) as { detail?: unknown } | null;
    if (answer.status !== 429) return { status: answer.status, detail: String(json?.detail ?? '') };
    await wait(Math.min(Number(answer.headers.get('retry-after')) || 1, 300) * 1000);
  }
}

/** Adds the command that carries by hand what a counter could not send. */
export function addSealed(program: Command, { output, setExitCode }: CommandSurroundings): void {
  const say = (line: string): void => void output.write(`${line}\n`);
  program
    .command('sealed <file>')
    .description('send what a counter saved as a sealed file; what has arrived before is not stored twice')
    .requiredOption('--receiver <url>', 'address of the receiver that it was sealed to')
    .action(async (file: string, { receiver }: { receiver: string }) => {
      const entries = readEntries(file);
      if (!entries || !URL.canParse(receiver)) {
        say(
          entries
            ? `--receiver: got "${receiver}"; an address such as https://proof.shop.example is accepted.`
            : `${file} is not a file that a counter saved: give one from its list, ending in .sealed.json.`,
        );
        return setExitCode(2);
      }
      const address = new URL('v1/sealed', receiver.replace(/\/?$/, '/'));
      let [stored, known, refused] = [0, 0, 0];
      try {
        for (const entry of entries) {
          const { status, detail } = await send(entry, address);
          if (status === 200) known++;
          else if (status === 201 || status === 202) stored++;
          else {
            refused++;
            say(`${entry.madeAt} ${entry.form}: ${status} ${detail}`);
          }
        }
      } catch (error) {
        say(`${address.origin} cannot be reached (${(error as Error).message}): run this again when it can.`);
        setExitCode(1);
      }
      say(`${stored} stored, ${known} stored before, ${refused} refused, of ${entries.length}.`);
      if (refused > 0) setExitCode(1);
    });
}
