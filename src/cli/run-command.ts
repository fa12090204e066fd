import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import type { AskPerson } from './ask-on-terminal.js';
import type { Surroundings } from './check.js';

/** What a process, or a test, gives to a command. */
export interface CommandSurroundings extends Surroundings {
  readonly errors: Surroundings['output'];
  /** Null where nobody is there to ask. */
  readonly ask: AskPerson;
}

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

/** Runs one command line to its end, or until `serve` listens. */
export async function runCommand(words: readonly string[], surroundings: CommandSurroundings): Promise<void> {
  const { output, errors, setExitCode } = surroundings;
  const program = new Command('accord')
    .description('Consent forms that tell the truth, and a receiver that keeps the proof')
    .version(readVersion())
    .showHelpAfterError('(accord --help says more)')
    .configureOutput({ writeOut: (text) => output.write(text), writeErr: (text) => errors.write(text) })
    .exitOverride();
  const commands: Readonly<Record<string, () => Promise<void>>> = {
    init: async () => (await import('./init.js')).addInit(program, surroundings),
    check: async () => (await import('./check.js')).addCheck(program, surroundings),
    preview: async () => (await import('./preview.js')).addPreview(program, surroundings),
    print: async () => (await import('./print.js')).addPrint(program, surroundings),
    notice: async () => (await import('./notice.js')).addNotice(program, surroundings),
    serve: async () => (await import('./serve.js')).addServe(program, surroundings),
    contact: async () => (await import('./contact.js')).addContact(program, surroundings),
    import: async () => (await import('./import.js')).addImport(program, surroundings),
    migrate: async () => (await import('./migrate.js')).addMigrate(program, surroundings),
    users: async () => (await import('./users.js')).addUsers(program, surroundings),
    audit: async () => (await import('./audit.js')).addAudit(program, surroundings),
    export: async () => (await import('./export.js')).addExport(program, surroundings),
    'law-change': async () => (await import('./law-change.js')).addLawChange(program, surroundings),
    backup: async () => (await import('./backup.js')).addBackup(program, surroundings),
    restore: async () => (await import('./backup.js')).addRestore(program, surroundings),
    retention: async () => (await import('./retention.js')).addRetention(program, surroundings),
    endpoint: async () => (await import('./endpoint.js')).addEndpoint(program, surroundings),
    events: async () => (await import('./events.js')).addEvents(program, surroundings),
    bundle: async () => (await import('./bundle.js')).addBundle(program, surroundings),
    excerpt: async () => (await import('./excerpt.js')).addExcerpt(program, surroundings),
    verify: async () => (await import('./verify.js')).addVerify(program, surroundings),
    keys: async () => (await import('./keys.js')).addKeys(program, surroundings),
    log: async () => (await import('./log.js')).addLog(program, surroundings),
    journal: async () => (await import('./journal.js')).addJournal(program, surroundings),
    sealed: async () => (await import('./sealed.js')).addSealed(program, surroundings),
    suppression: async () => (await import('./suppression.js')).addSuppression(program, surroundings),
  };
  // What serves HTTP takes longer to load than a short list to answer.
  const [asked = ''] = words;
  const known = Object.hasOwn(commands, asked) ? commands[asked] : undefined;
  for (const add of known ? [known] : Object.values(commands)) await add();

  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has said what is wrong; a mistake in the command is 2, as 1 means that a form has errors.
    const isTold = error.exitCode === 0 || !error.code.startsWith('commander.');
    setExitCode(isTold ? error.exitCode : 2);
  }
}
