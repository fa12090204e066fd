import { runCommand } from '../../src/cli/run-command.js';

/** What somebody at a command line sees, and the code that the command ends with. */
export interface RunHere {
  readonly code: number;
  readonly text: string;
}

/** Runs one command in this process. */
export async function runHere(...words: readonly string[]): Promise<RunHere> {
  let [code, text] = [0, ''];
  const output = { write: (part: string) => ((text += part), true) };
  await runCommand(words, {
    environment: {},
    output,
    errors: output,
    now: () => new Date(),
    setExitCode: (wanted: number) => {
      code = wanted;
    },
    ask: null,
  } as unknown as Parameters<typeof runCommand>[1]);
  return { code, text };
}
