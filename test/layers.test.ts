import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'accord-layers-'));
after(() => rmSync(copy, { recursive: true, force: true }));

// The real configuration, over source files that hold nothing but what is tested.
for (const path of ['.oxlintrc.json', 'scripts/layers.mjs']) cpSync(join(root, path), join(copy, path));

/** What oxlint says of files with this content at these paths. */
function lint(files: Readonly<Record<string, string>>): { failed: boolean; report: string } {
  rmSync(join(copy, 'src'), { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), `${content}\n`);
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/oxlint/bin/oxlint'), '--deny-warnings', '--format=unix', 'src'],
    { cwd: copy, encoding: 'utf8' },
  );
  return { failed: status !== 0, report: stdout + stderr };
}

const wrong: readonly (readonly [path: string, line: string, named: string])[] = [
  ['src/law/planted.ts', `export * from '../config/schema.js';`, 'law may not import config'],
  ['src/law/fr/planted.ts', `export * from '../../form/plan.js';`, 'law may not import form'],
  ['src/law/planted-date.ts', `export { z } from 'zod/mini';`, 'law may not import the package "zod/mini"'],
  ['src/config/planted.ts', `export * from '../form/plan.js';`, 'config may not import form'],
  ['src/config/planted-zod.ts', `export { z } from 'zod';`, 'config may not import the package "zod"'],
  ['src/config/planted-entry.ts', `export * from '../index.js';`, 'config may not import entry'],
  ['src/form/planted.ts', `export * from '../proof/record.js';`, 'form may not import proof'],
  [
    'src/form/planted-messages.ts',
    `export * from '../messages/translate.js';`,
    'form may import only types from messages',
  ],
  ['src/proof/planted.ts', `export * from '../delivery/outbox.js';`, 'proof may not import delivery'],
  [
    'src/proof/planted-node.ts',
    `export * from 'node:crypto';`,
    'proof may not import the package "node:crypto"',
  ],
  ['src/delivery/planted.ts', `export * from '../form/plan.js';`, 'delivery may not import form'],
  [
    'src/delivery/planted-value.ts',
    `export { a } from '../proof/record.js';`,
    'delivery may import only types from proof',
  ],
  ['src/messages/planted.ts', `export * from '../law/rule.js';`, 'messages may not import law'],
  ['src/messages/planted-lit.ts', `export { html } from 'lit';`, 'messages may not import the package "lit"'],
  ['src/theme/planted.ts', `export * from '../elements/form.js';`, 'theme may not import elements'],
  ['src/elements/planted.ts', `export * from '../server/serve.js';`, 'elements may not import server'],
  [
    'src/elements/planted-lazy.ts',
    `export const lazy = () => import('../cli/main.js');`,
    'elements may not import cli',
  ],
  [
    'src/elements/planted-i18next.ts',
    `export { t } from 'i18next';`,
    'elements may not import the package "i18next"',
  ],
  ['src/server/planted.ts', `export * from '../elements/form.js';`, 'server may not import elements'],
  [
    'src/server/planted-delivery.ts',
    `export * from '../delivery/outbox.js';`,
    'server may not import delivery',
  ],
  ['src/draw/planted.ts', `export * from '../elements/form.js';`, 'draw may not import elements'],
  [
    'src/draw/planted-messages.ts',
    `export { t } from '../messages/translate.js';`,
    'draw may import only types from messages',
  ],
  ['src/server/planted-lit.ts', `export { html } from 'lit';`, 'server may not import the package lit'],
  ['src/cli/planted.ts', `export * from '../elements/form.js';`, 'cli may not import elements'],
  [
    'src/server/submit/planted.ts',
    `export * from '../owner/overview.js';`,
    'server/submit may not import server/owner',
  ],
  [
    'src/server/store/planted.ts',
    `export * from '../http/problem.js';`,
    'server/store may not import server/http',
  ],
  [
    'src/server/owner/planted-sql.ts',
    `import { listTally } from '../store/tally.js';\nexport const list = listTally;`,
    'stays within server/store',
  ],
  [
    'src/server/owner/planted-database.ts',
    `import type { Database } from '../store/sql.js';\nexport type Kept = Database;`,
    'Database stays within server/store',
  ],
  ['src/server/log/planted.ts', `export * from '../compose.js';`, 'server/log may not import server/ '],
  ['src/server/planted/planted.ts', `export * from '../store/log.js';`, 'server/planted has no place'],
  ['src/accord.ts', `export * from './server/index.js';`, 'entry may not import server'],
  [
    'src/utils/planted.ts',
    `export * from '../law/rule.js';`,
    'the folder utils has no place among the layers',
  ],
  ['src/law/planted-now.ts', `export const now = Date.now();`, "'Date.now' is restricted"],
  ['src/config/planted-today.ts', `export const today = new Date();`, 'Reads the clock'],
  ['src/form/planted-random.ts', `export const chance = Math.random();`, "'Math.random' is restricted"],
  ['src/proof/planted-id.ts', `export const id = crypto.randomUUID();`, "'crypto.randomUUID' is restricted"],
  ['src/form/planted-page.ts', `export const title = document.title;`, 'No browser here'],
  ['src/config/planted-load.ts', `export const load = () => fetch('/form.json');`, 'No network here'],
  ['src/server/planted-env.ts', `export const port = process.env['PORT'];`, "'process.env' is restricted"],
];

test('an import or a call that a layer may not make is refused by name', () => {
  const { failed, report } = lint(Object.fromEntries(wrong.map(([path, line]) => [path, line])));
  assert.ok(failed, report);
  const lines = report.split('\n');
  for (const [path, line, named] of wrong) {
    const found = lines.some((said) => said.startsWith(path) && said.includes(named));
    assert.ok(found, `${path}: "${line}" passed, or was not called "${named}"\n${report}`);
  }
});

test('what the layers allow passes', () => {
  const { failed, report } = lint({
    'src/law/rule.ts': `export const rule = (day: string) => new Date(day);`,
    'src/law/fr/rules.ts': `export { rule } from '../rule.js';`,
    'src/config/schema.ts': `import { rule } from '../law/rule.js';\nimport * as z from 'zod/mini';\nexport const schema = z.string().check(z.refine((day) => rule(day)));`,
    'src/form/plan.ts': `export { schema } from '../config/schema.js';\nexport { rule } from '../law/rule.js';`,
    'src/proof/record.ts': `export { schema } from '../form/plan.js';\nexport type Record = { readonly id: string };`,
    'src/delivery/outbox.ts': `import type { Record } from '../proof/record.js';\nexport const send = (record: Record) => fetch(record.id);`,
    'src/messages/translate.ts': `export { createInstance } from 'i18next';\nexport const load = () => import('./locales/en.js');`,
    'src/theme/styles.ts': `export { css } from 'lit';`,
    'src/draw/field.ts': `export { rule } from '../law/rule.js';\nexport { html } from 'lit/html.js';`,
    'src/elements/form.ts': `export { rule } from '../draw/field.js';\nexport { send } from '../delivery/outbox.js';\nexport { css } from '../theme/styles.js';\nexport { live } from 'lit/directives/live.js';`,
    'src/server/serve.ts': `export { schema } from '../proof/record.js';\nexport { fastify } from 'fastify';\nexport { readFile } from 'node:fs/promises';\nexport const now = () => Date.now();`,
    'src/cli/main.ts': `export { schema } from '../server/serve.js';\nexport const port = process.env['PORT'];`,
    'src/accord.ts': `import './elements/form.js';`,
  });
  assert.ok(!failed, report);
});
