#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';

// The package's own file lies two folders up from src/cli and three from dist/npm/cli.
function readVersion(): string {
  for (const up of ['../../package.json', '../../../package.json']) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')) as Record<
        string,
        unknown
      >;
      if (name === 'accord-consent' && typeof version === 'string') return version;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error('accord: package.json is missing from the package.');
}

const program = new Command('accord')
  .description('Consent forms that tell the truth, and a receiver that keeps the proof')
  .version(readVersion())
  .showHelpAfterError('(accord --help says more)')
  .exitOverride();

const surroundings = {
  environment: process.env,
  output: process.stdout,
  now: () => new Date(),
  setExitCode: (code: number) => {
    process.exitCode = code;
  },
};
const withErrors = { ...surroundings, errors: process.stderr };
const commands: Readonly<Record<string, () => Promise<void>>> = {
  check: async () => (await import('./check.js')).addCheck(program, surroundings),
  preview: async () => (await import('./preview.js')).addPreview(program, withErrors),
  serve: async () => (await import('./serve.js')).addServe(program),
  contact: async () => (await import('./contact.js')).addContact(program, withErrors),
  suppression: async () => {
    const [{ addSuppression }, { askOnTerminal }] = await Promise.all([
      import('./suppression.js'),
      import('./ask-on-terminal.js'),
    ]);
    addSuppression(program, { ...withErrors, ask: askOnTerminal(process) });
  },
};
// What serves HTTP takes longer to load than a short list to answer.
const [, , asked = ''] = process.argv;
const known = Object.hasOwn(commands, asked) ? commands[asked] : undefined;
for (const add of known ? [known] : Object.values(commands)) await add();

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Commander has said what is wrong; a mistake in the command is 2, as 1 means that a form has errors.
  process.exitCode = error.exitCode === 0 || !error.code.startsWith('commander.') ? error.exitCode : 2;
}
