import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AskPerson } from '../../src/cli/ask-on-terminal.js';
import { runCommand } from '../../src/cli/run-command.js';
import { databaseOfCommand } from '../server/a-database.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What Node is given for a process to go by the clock of these tests. */
export const clock: readonly string[] = process.execArgv.filter((word) => word.includes('/test-clock.mjs?'));
const source = [...clock, '--import', 'tsx', join(root, 'src/cli/main.ts')];
const { ACCORD_PROGRAM: bundled } = process.env;

/** What Node is given, in the project's folder, to run the command line: a bundle of it starts faster, where there is one. */
export const programArguments: readonly string[] = bundled ? [...clock, bundled] : source;

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string>>;
const english: Environment = { LANG: 'en_GB.UTF-8' };

/**
 * Runs a command line in this process, in English unless `environment` says otherwise. Nobody sits at the terminal, unless `ask`
 * answers for them.
 */
export async function accord(
  words: readonly string[],
  environment: Environment = {},
  ask: AskPerson = null,
): Promise<Outcome> {
  const outcome = { code: 0, out: '', err: '' };
  await runCommand([...words, ...(await databaseOfCommand(words))], {
    environment: { ...english, ...environment },
    output: { write: (text: string) => (outcome.out += text) },
    errors: { write: (text: string) => (outcome.err += text) },
    ask,
    now: () => new Date(),
    setExitCode: (code) => {
      outcome.code = code;
    },
  });
  return outcome;
}

/** Runs a command line as its own process, from the source, as people do. */
export async function spawnAccord(words: readonly string[], environment: Environment = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [...source, ...words, ...(await databaseOfCommand(words))], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...english, ...environment },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  return { code, out, err };
}
