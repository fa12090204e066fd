// The package as somebody else has it: packed out of `dist`, and installed into an empty project.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs a command to its end; throws with all that it said when it fails. Gives what it printed. */
export function run(command: string, given: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, given, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, `${command} ${given.join(' ')}: ${error?.message ?? ''}\n${stdout}\n${stderr}`);
  return stdout;
}

export interface Installation {
  /** The project's folder. */
  readonly folder: string;
  /** The package in it. */
  readonly package: string;
  /** Every path in the package. */
  readonly files: readonly string[];
  /** Writes a file of the project. */
  readonly write: (path: string, content: string) => void;
  readonly remove: () => void;
}

/** Packs and installs what `npm run build` left in `dist`; `npm run test:package` does both. */
export function anInstallation(): Installation {
  assert.ok(
    existsSync(join(root, 'dist/cdn/integrity.json')),
    'Nothing is built: run "npm run build" first.',
  );
  const folder = mkdtempSync(join(tmpdir(), 'accord-installed-'));
  const write = (path: string, content: string) => writeFileSync(join(folder, path), content);
  write('package.json', '{ "private": true, "type": "module" }');
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--pack-destination', folder], root),
  ) as readonly { readonly filename: string; readonly files: readonly { readonly path: string }[] }[];
  assert.ok(packed);
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  run('npm', ['install', ...quiet, `./${packed.filename}`], folder);
  return {
    folder,
    package: join(folder, 'node_modules/accord-consent'),
    files: packed.files.map(({ path }) => path),
    write,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A demo form, for a page in French or in English. */
export const aForm = (): string => readFileSync(join(root, 'demo/forms/newsletter.json'), 'utf8');

/** Runs Vite of this project on a folder. */
export const bundle = (folder: string, ...given: readonly string[]): string =>
  run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', ...given], folder);
