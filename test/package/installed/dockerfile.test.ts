// The steps of docs/deploy/Dockerfile, run in a folder that stands for the image: whoever has no Docker still knows that they work.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  mkdirSync,
  readdirSync,
  copyFileSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { findPort } from '../../server/a-process.js';
import { aForm, root, run } from './an-installation.js';

interface Step {
  readonly name: string;
  readonly rest: string;
}

const readSteps = (text: string): readonly Step[] =>
  text
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
      return { name, rest };
    });

/** What belongs to the image and not to this machine: its user. */
const shim = '#!/bin/sh\necho "$@" >> "$CHOWN_LOG"\n';

test('whoever builds the image has a receiver that serves, as a user of its own, with its keys apart', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-image-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [context, image, bin] = ['context', 'image', 'bin'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const one of [context, image, bin]) mkdirSync(one);
  writeFileSync(join(bin, 'chown'), shim, { mode: 0o755 });
  run('npm', ['pack', '--pack-destination', context], root);

  const environment: Record<string, string> = {
    PATH: `${bin}:${process.env['PATH']}`,
    HOME: folder,
    CHOWN_LOG: join(folder, 'chown.log'),
    // What the machine that runs the tests knows of a registry.
    ...(Object.fromEntries(
      Object.entries(process.env).filter(([name]) => /^npm_config_/i.test(name)),
    ) as Record<string, string>),
    npm_config_cache: run('npm', ['config', 'get', 'cache'], root).trim(),
    npm_config_registry: run('npm', ['config', 'get', 'registry'], root).trim(),
    npm_config_prefer_offline: 'true',
  };
  let workdir = image;
  let entry: string[] = [];
  let command: string[] = [];
  let check: string[] = [];
  const seen: string[] = [];
  for (const { name, rest } of readSteps(readFileSync(join(root, 'docs/deploy/Dockerfile'), 'utf8'))) {
    seen.push(name);
    if (name === 'WORKDIR') {
      workdir = join(image, rest);
      mkdirSync(workdir, { recursive: true });
    } else if (name === 'COPY') {
      const [from = '', to = ''] = rest.split(/\s+/);
      const pattern = new RegExp(`^${from.replaceAll('.', String.raw`\.`).replaceAll('*', '.*')}$`);
      const found = readdirSync(context).filter((one) => pattern.test(one));
      assert.ok(found.length > 0, `COPY ${rest}: no such file`);
      for (const one of found) copyFileSync(join(context, one), join(workdir, to, basename(one)));
    } else if (name === 'RUN') {
      const { status, stderr } = spawnSync('sh', ['-c', rest], {
        cwd: workdir,
        env: environment,
        encoding: 'utf8',
      });
      assert.equal(status, 0, `RUN ${rest}\n${stderr}`);
    } else if (name === 'ENV') {
      for (const [, key = '', value = ''] of rest.matchAll(/(\w+)=(\S+)/g)) environment[key] = value;
    } else if (name === 'ENTRYPOINT') entry = JSON.parse(rest) as string[];
    else if (name === 'CMD') command = JSON.parse(rest) as string[];
    else if (name === 'HEALTHCHECK') check = JSON.parse(rest.slice(rest.indexOf('CMD') + 3)) as string[];
    else
      assert.ok(
        ['FROM', 'USER', 'VOLUME', 'EXPOSE', 'STOPSIGNAL'].includes(name),
        `${name} is not tried here`,
      );
  }
  assert.ok(seen.indexOf('USER') < seen.indexOf('ENTRYPOINT'), 'it would run as root');
  assert.match(readFileSync(join(folder, 'chown.log'), 'utf8'), /node:node data keys journal/);

  // What whoever runs the image gives it: forms, a free port of this machine, and its own loopback.
  writeFileSync(join(workdir, 'forms/newsletter.json'), aForm());
  const port = await findPort();
  const running = { ...environment, ACCORD_PORT: `${port}`, ACCORD_HOST: '127.0.0.1' };
  const start = ([program = '', ...given]: readonly string[]) =>
    spawn(program === 'node' ? process.execPath : program, given, {
      cwd: workdir,
      env: running,
      stdio: 'pipe',
    });
  const receiver = start([...entry, ...command]);
  let said = '';
  receiver.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise((resolve) => receiver.once('close', resolve));
  t.after(() => receiver.kill('SIGKILL'));
  while (!said.includes('receives at')) {
    assert.equal(receiver.exitCode, null, said);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.equal((await fetch(`http://127.0.0.1:${port}/ready`)).status, 200);
  assert.equal((await fetch(`http://127.0.0.1:${port}/accord/accord.js`)).status, 200);
  const healthy = await new Promise((resolve) => start(check).once('close', resolve));
  assert.equal(healthy, 0);
  assert.ok(readdirSync(join(workdir, 'keys')).includes('log-key.pem'));
  assert.ok(!readdirSync(join(workdir, 'data')).includes('keys'));
  receiver.kill('SIGTERM');
  assert.equal(await ended, 0);
  const sick = await new Promise((resolve) => start(check).once('close', resolve));
  assert.equal(sick, 1);
});
