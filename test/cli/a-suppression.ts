import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { addSuppression } from '../../src/cli/suppression.js';
import type { Submission } from '../../src/proof/index.js';
import type { Running } from '../receiver/a-receiver.js';
import type { Outcome } from './accord.js';

/** Who sits at the terminal: what they type, and what they were asked. */
export interface Person {
  readonly types: string;
  readonly asked: string[];
}

/** Runs `accord suppression` on a receiver's store in this process, with somebody at the terminal or with nobody. */
export async function suppression(
  receiver: Running,
  words: readonly string[],
  { person, language = 'en' }: { readonly person?: Person; readonly language?: 'fr' | 'en' } = {},
): Promise<Outcome> {
  let [out, err, code] = ['', '', 0];
  const program = new Command('accord').exitOverride();
  addSuppression(program, {
    environment: { LANG: language === 'fr' ? 'fr_FR.UTF-8' : 'en_GB.UTF-8' },
    output: { write: (text) => (out += text) },
    errors: { write: (text) => (err += text) },
    now: () => new Date(),
    setExitCode: (wanted) => (code = wanted),
    ask: person
      ? async (question) => {
          person.asked.push(question);
          return person.types;
        }
      : null,
  });
  const quieten = (command: Command): void => {
    command
      .exitOverride()
      .configureOutput({ writeErr: (text) => (err += text), writeOut: (text) => (out += text) });
    command.commands.forEach(quieten);
  };
  quieten(program);
  const place = ['--data', join(receiver.folder, 'data'), '--keys', join(receiver.folder, 'keys')];
  try {
    await program.parseAsync(['suppression', ...words, ...(words[0] === 'key' ? [] : place)], {
      from: 'user',
    });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // As main.ts does.
    code = error.exitCode === 0 || !error.code.startsWith('commander.') ? error.exitCode : 2;
  }
  return { code, out, err };
}

/** A submission of a widget that says that everything was pressed just now. */
export function pressedNow(form: Submission): Submission {
  const at = new Date().toISOString();
  const presses = Object.fromEntries(
    Object.entries(form.answers.marks).flatMap(([id, mark]) => (mark === null ? [] : [[id, { at, ago: 0 }]])),
  );
  return { ...form, device: { shownAt: at, sentAt: at, visit: 'A'.repeat(22), turn: 1, presses } };
}
