import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeForm, writeForm } from '../../../src/config/templates/index.js';
import { readFormsFolder } from '../../../src/server/forms/read-folder.js';

const form = makeForm({
  template: 'newsletter',
  name: 'Le Jardin SARL',
  email: 'contact@jardin.example',
  address: '3 rue des Carmes, 44000 Nantes, France',
  languages: ['fr'],
});

test('a receiver keeps the whole of a form that names a template, and links to its own notice wherever it stands', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-short-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'letter.json');
  const readOne = async (path?: string) => {
    const [known] = await readFormsFolder(folder, '2026-11-29', path);
    return known!;
  };
  writeFileSync(file, writeForm(form));
  const atRoot = await readOne();
  const kept = JSON.parse(atRoot.content) as { title: object; template?: string; policy: { url: string } };
  assert.deepEqual(kept.title, { fr: 'Notre lettre' });
  assert.equal(kept.template, undefined);
  assert.equal(kept.policy.url, '/notices/le-jardin-sarl');
  const below = await readOne('/accord');
  assert.equal(below.config.policy.url, '/accord/notices/le-jardin-sarl');
  assert.equal(below.config.endpoint, '/accord/');
  assert.notEqual(below.digest, atRoot.digest);

  // The owner's word goes before.
  writeFileSync(file, writeForm({ ...form, endpoint: 'https://proof.jardin.example/' }));
  assert.equal(
    (await readOne('/accord')).config.policy.url,
    'https://proof.jardin.example/notices/le-jardin-sarl',
  );
  writeFileSync(file, writeForm({ ...form, policy: { url: '/vie-privee', version: '3' } }));
  assert.deepEqual((await readOne('/accord')).config.policy, { url: '/vie-privee', version: '3' });
});
