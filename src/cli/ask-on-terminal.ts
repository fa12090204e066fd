import { createInterface } from 'node:readline/promises';
import { commands } from '../messages/every/commands.js';
import { languages } from '../messages/languages.js';

/** Asks somebody and gives what they typed; null where nobody is there to ask. */
export type AskPerson = ((question: string) => Promise<string>) | null;

/** Asks on the terminal of a process, as far as it has one on both sides. */
export function askOnTerminal({ stdin, stdout }: Pick<NodeJS.Process, 'stdin' | 'stdout'>): AskPerson {
  if (!stdin.isTTY || !stdout.isTTY) return null;
  return async (question) => {
    const terminal = createInterface({ input: stdin, output: stdout });
    // Whoever closes the terminal or presses Ctrl-C has not said yes.
    const closed = new Promise<null>((resolve) => terminal.once('close', () => resolve(null)));
    const typed = await Promise.race([terminal.question(question), closed]);
    if (typed === null) stdout.write('\n');
    terminal.close();
    return typed ?? '';
  };
}

/** Whether what somebody typed is a yes, in any language that questions are asked in. */
export const isYes = (typed: string): boolean =>
  languages.some((language) =>
    commands[language].suppression.agreed.split(' ').includes(typed.trim().toLowerCase()),
  );
