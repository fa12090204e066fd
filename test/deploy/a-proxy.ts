// nginx and Caddy with the examples of docs/deploy as they are, but for addresses, certificates and shorter patience.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { connect } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../server/a-receiver.js';
import { findPort } from '../server/a-process.js';

export const deployFolder = fileURLToPath(new URL('../../docs/deploy/', import.meta.url));
const readExample = (name: string): string => readFileSync(join(deployFolder, name), 'utf8');

/** Replaces what an example says; fails where it no longer says it. */
function change(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((changed, [from, to]) => {
    assert.ok(changed.includes(from), `The example no longer says "${from}".`);
    return changed.replaceAll(from, to);
  }, text);
}

/** What a proxy takes to be started: its program, and what it is given. */
export interface ProxyKind {
  readonly name: string;
  start(folder: string, port: number, receiver: string): readonly [program: string, given: readonly string[]];
}

/** A certificate for this machine, which no browser would take. */
function makeCertificate(folder: string): readonly [certificate: string, key: string] {
  const [certificate, key] = [join(folder, 'proof.pem'), join(folder, 'proof.key')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', ...kind, '-keyout', key, '-out', certificate, ...subject], {
    stdio: 'pipe',
  });
  return [certificate, key];
}

/** An example as a whole configuration of nginx, which writes nowhere but into a folder. */
function startNginx(folder: string, example: string): readonly [string, readonly string[]] {
  const whole = [
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr warn;`,
    'events {}',
    `http { access_log ${folder}/access.log;`,
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (one) => `${one}_temp_path ${folder}/${one};`,
    ),
    `${example}}`,
  ].join('\n');
  writeFileSync(join(folder, 'nginx.conf'), whole);
  return ['nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr']];
}

function startCaddy(folder: string, example: string): readonly [string, readonly string[]] {
  writeFileSync(join(folder, 'Caddyfile'), example);
  return ['caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile']];
}

export const nginx: ProxyKind = {
  name: 'nginx',
  start: (folder, port, receiver) => {
    const [certificate, key] = makeCertificate(folder);
    return startNginx(
      folder,
      change(readExample('nginx.conf'), [
        ['127.0.0.1:4600', receiver],
        ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
        ['/etc/ssl/proof.shop.example.pem', certificate],
        ['/etc/ssl/private/proof.shop.example.key', key],
        ['server_name proof.shop.example', 'server_name localhost'],
        ['client_body_timeout 15s', 'client_body_timeout 1s'],
      ]),
    );
  },
};

export const caddy: ProxyKind = {
  name: 'Caddy',
  start: (folder, port, receiver) => {
    // Its own authority may be cleaned away by Caddy itself while it writes: it then waits for a minute.
    const [certificate, key] = makeCertificate(folder);
    return startCaddy(
      folder,
      change(readExample('Caddyfile'), [
        ['127.0.0.1:4600', receiver],
        ['proof.shop.example {', `https://localhost:${port} {\n\ttls ${certificate} ${key}`],
        ['read_body 15s', 'read_body 1s'],
        ['\tservers {', '\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n\tservers {'],
      ]),
    );
  },
};

/** A page of the shop, where its site lies. */
function writeSite(folder: string): string {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><h1>La boulangerie</h1>');
  return folder;
}

export const nginxBelowPath: ProxyKind = {
  name: 'nginx, below one path of a site',
  start: (folder, port, receiver) => {
    const [certificate, key] = makeCertificate(folder);
    return startNginx(
      folder,
      change(readExample('nginx-path.conf'), [
        ['127.0.0.1:4600', receiver],
        ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
        ['/etc/ssl/www.shop.example.pem', certificate],
        ['/etc/ssl/private/www.shop.example.key', key],
        ['server_name www.shop.example', 'server_name localhost'],
        ['/var/www/shop', writeSite(folder)],
      ]),
    );
  },
};

export const caddyBelowPath: ProxyKind = {
  name: 'Caddy, below one path of a site',
  start: (folder, port, receiver) => {
    const [certificate, key] = makeCertificate(folder);
    const options = '{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n}\n';
    const site = change(readExample('Caddyfile-path'), [
      ['127.0.0.1:4600', receiver],
      ['www.shop.example {', `https://localhost:${port} {\n\ttls ${certificate} ${key}`],
      ['/var/www/shop', writeSite(folder)],
    ]);
    return startCaddy(folder, options + site);
  },
};

export interface Proxy {
  readonly port: number;
  readonly folder: string;
  readonly output: { text: string };
}

/** Puts a proxy in front of a receiver, and waits until it takes connections. */
export async function startProxy(t: TestContext, kind: ProxyKind, receiver: string): Promise<Proxy> {
  const folder = makeFolder(t);
  const port = await findPort();
  const [program, given] = kind.start(folder, port, receiver);
  const output = { text: '' };
  const child = spawn(program, given, {
    env: { PATH: process.env['PATH'], HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      output.text += `${error.message}: install ${kind.name} (apt-get install nginx caddy).`;
      resolve(null);
    });
    child.once('close', resolve);
  });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output.text += text));
  t.after(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  for (let tries = 0; tries < 400; tries++) {
    assert.equal(child.exitCode, null, output.text);
    assert.ok(!output.text.includes('ENOENT'), output.text);
    if (await isOpen(port)) return { port, folder, output };
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${kind.name} does not answer: ${output.text}`);
}

/** Whether a handshake succeeds: Caddy listens before it has its certificate. */
const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(
      { host: '127.0.0.1', port, servername: 'localhost', rejectUnauthorized: false },
      () => {
        socket.destroy();
        resolve(true);
      },
    );
    socket.once('error', () => resolve(false));
  });
