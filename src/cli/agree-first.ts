import type { Language } from '../config/index.js';
import { type AskPerson, isYes } from './ask-on-terminal.js';
import type { Surroundings } from './check.js';
import { commandWordsIn } from './command-words.js';

/** Who agrees to a change, and how they are spoken to. */
export interface Conversation extends Surroundings {
  readonly language: Language;
  readonly errors: { write(text: string): unknown };
  readonly ask: AskPerson;
}

const nothingDone = 2;

/** Whether a change is agreed to: by --yes, or by whoever sits at the terminal. Says so when it is not. */
export async function isAgreed(
  question: string,
  { yes }: { readonly yes?: true },
  { ask, language, output, errors, setExitCode }: Conversation,
  command = 'suppression',
): Promise<boolean> {
  if (yes) return true;
  const say = commandWordsIn(language).suppression;
  if (ask && isYes(await ask(question))) return true;
  setExitCode(nothingDone);
  if (ask) output.write(`${say.declined}\n`);
  else errors.write(`accord ${command}: ${say.notAsked}\n`);
  return false;
}
