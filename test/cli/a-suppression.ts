import { join } from 'node:path';
import type { Submission } from '../../src/proof/index.js';
import type { Running } from '../server/a-receiver.js';
import { accord, type Outcome } from './accord.js';

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
  const place = ['--data', join(receiver.folder, 'data'), '--keys', join(receiver.folder, 'keys')];
  const ask = async (question: string): Promise<string> => {
    person?.asked.push(question);
    return person?.types ?? '';
  };
  return accord(
    ['suppression', ...words, ...(words[0] === 'key' ? [] : place)],
    { LANG: language === 'fr' ? 'fr_FR.UTF-8' : 'en_GB.UTF-8' },
    person ? ask : null,
  );
}

/** A submission of a widget that says that everything was pressed just now. */
export function pressedNow(form: Submission): Submission {
  const at = new Date().toISOString();
  const presses = Object.fromEntries(
    Object.entries(form.answers.marks).flatMap(([id, mark]) => (mark === null ? [] : [[id, { at, ago: 0 }]])),
  );
  return { ...form, device: { shownAt: at, sentAt: at, visit: 'A'.repeat(22), turn: 1, presses } };
}
