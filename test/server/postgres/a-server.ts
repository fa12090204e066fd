import { spawn } from 'node:child_process';

interface Control {
  readonly program: string;
  readonly words: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/** Stops the PostgreSQL of these tests as a crash would, and starts it again. */
export async function restartServer(): Promise<void> {
  const control = JSON.parse(process.env['ACCORD_TEST_DATABASE_CONTROL'] ?? '{}') as Control;
  const { program, words, ...who } = control;
  await new Promise<void>((resolve, reject) => {
    const restarting = spawn(program, [...words, '-m', 'immediate', 'restart'], {
      // The server goes on in the background, and would hold what it inherits open.
      stdio: 'ignore',
      cwd: '/',
      ...who,
    });
    restarting.once('error', reject);
    restarting.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`pg_ctl could not start it again (${code}).`)),
    );
  });
}
