import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { programArguments } from '../cli/accord.js';
import { writeForms } from './a-receiver.js';
import { loyaltyCard } from './a-submission.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A receiver in a process of its own. */
export interface Process {
  readonly url: string;
  readonly process: ChildProcess;
  readonly output: { out: string; err: string };
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

export async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs `accord serve` with arguments as they stand. `wrap` puts a shell around it, to take rights away. */
export function runServe(
  t: TestContext,
  given: readonly string[],
  wrap = '',
  environment: Record<string, string> = {},
): Omit<Process, 'url'> {
  const command = [process.execPath, ...programArguments, 'serve', ...given];
  const options = { cwd: root, env: { ...process.env, NODE_NO_WARNINGS: '1', ...environment } };
  const started = wrap
    ? spawn('bash', ['-c', `${wrap}; exec "$0" "$@"`, ...command], options)
    : spawn(command[0] as string, command.slice(1), options);
  const output = { out: '', err: '' };
  started.stdout.setEncoding('utf8').on('data', (text: string) => (output.out += text));
  started.stderr.setEncoding('utf8').on('data', (text: string) => (output.err += text));
  const ended = new Promise<number | string>((resolve) =>
    started.once('close', (code, signal) => resolve(code ?? signal ?? 0)),
  );
  t.after(() => {
    started.kill('SIGKILL');
    return ended;
  });
  return { process: started, output, ended };
}

/** Starts a receiver on a folder and waits until it answers. */
export async function startProcess(t: TestContext, folder: string, wrap = ''): Promise<Process> {
  const port = await findPort();
  const forms = writeForms(folder, [loyaltyCard]);
  const data = join(folder, 'data');
  const running = runServe(
    t,
    ['--port', `${port}`, '--host', '127.0.0.1', '--forms', forms, '--data', data, '--rate-limit', '0'],
    wrap,
  );
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 200; attempt++) {
    if (running.process.exitCode !== null) break;
    const answer = await fetch(`${url}/.well-known/jwks.json`).catch(() => null);
    if (answer?.ok) return { ...running, url };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`It did not start: ${running.output.err}${running.output.out}`);
}
