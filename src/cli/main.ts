#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addCheck } from './check.js';
import { addContact } from './contact.js';
import { addPreview } from './preview.js';
import { addSuppression } from './suppression.js';
import { addServe } from './serve.js';

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
addCheck(program, surroundings);
addPreview(program, { ...surroundings, errors: process.stderr });
addServe(program);
addContact(program, { ...surroundings, errors: process.stderr });
addSuppression(program, surroundings);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Commander has said what is wrong; a mistake in the command is 2, as 1 means that a form has errors.
  process.exitCode = error.exitCode === 0 || !error.code.startsWith('commander.') ? error.exitCode : 2;
}
