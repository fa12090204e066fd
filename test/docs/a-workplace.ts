import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programArguments } from '../cli/accord.js';
import { root } from './blocks.js';

/** A folder in which the commands of the documents run, as in a checkout. */
export interface Workplace {
  readonly folder: string;
  /** Runs one line to its end; gives what it said. Throws when it fails. */
  run(line: string): Promise<string>;
  /** Runs one line that goes on, until it answers at a port, and stops it. */
  runUntilItAnswers(line: string, path: string, environment?: Record<string, string>): Promise<string>;
  /** The same, and the line goes on until `act` has ended: it is given the address, and what the line said. */
  whileItAnswers<Result>(
    line: string,
    path: string,
    act: (url: string, said: () => string) => Promise<Result>,
    environment?: Record<string, string>,
  ): Promise<Result>;
  close(): void;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

export function openWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'accord-work-'));
  // What is found from the project's folder must be found from here too.
  const given = programArguments.map((word) => (word === 'tsx' ? import.meta.resolve('tsx') : word));
  const cli = [process.execPath, ...given].map((word) => `"${word}"`).join(' ');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', scripts: { accord: cli } }));
  mkdirSync(join(folder, 'demo'));
  cpSync(join(root, 'demo/forms'), join(folder, 'demo/forms'), { recursive: true });
  const start = (line: string, cwd: string, environment: Record<string, string> = {}) =>
    spawn('sh', ['-c', line], {
      cwd,
      detached: true,
      env: { ...process.env, LANG: 'en_GB.UTF-8', ...environment },
    });
  const whileItAnswers: Workplace['whileItAnswers'] = async (line, path, act, environment = {}) => {
    const port = String(await freePort());
    const isStart = line === 'npm start';
    const child = start(line.replaceAll('4600', port), isStart ? root : folder, {
      ACCORD_PORT: port,
      PORT: port,
      ...environment,
    });
    let said = '';
    child.stdout.on('data', (text) => (said += String(text)));
    child.stderr.on('data', (text) => (said += String(text)));
    const ended = new Promise((resolve) => child.once('close', resolve));
    try {
      for (let tries = 0; tries < 600; tries++) {
        const answer = await fetch(`http://localhost:${port}${path}`).catch(() => null);
        if (answer?.ok) return await act(`http://localhost:${port}`, () => said);
        if (child.exitCode !== null) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`${line} does not answer\n${said}`);
    } finally {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await ended;
    }
  };
  return {
    folder,
    run: (line) =>
      new Promise((resolve, reject) => {
        const child = start(line, folder);
        let said = '';
        child.stdout.on('data', (text) => (said += String(text)));
        child.stderr.on('data', (text) => (said += String(text)));
        child.once('close', (code) =>
          code === 0 ? resolve(said) : reject(new Error(`${line}: ${code}\n${said}`)),
        );
      }),
    whileItAnswers,
    runUntilItAnswers: (line, path, environment) =>
      whileItAnswers(line, path, async (url) => (await fetch(url + path)).text(), environment),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
