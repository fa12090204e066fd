import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tsImport } from 'tsx/esm/api';

test('a page that is rendered on a server may import the package: nothing asks for a window', async () => {
  const before = Object.keys(globalThis);
  // By a name that the type checker does not follow: the elements are checked against a browser's types.
  const accord = (await tsImport('../../src/index.ts', import.meta.url)) as Record<string, unknown>;
  for (const name of [
    'AccordForm',
    'AccordNotice',
    'defineElements',
    'parseConfig',
    'planForm',
    'presentForm',
  ])
    assert.equal(typeof accord[name], 'function', name);
  assert.ok(!('window' in globalThis));
  assert.ok(!('document' in globalThis));
  // Lit brings stand-ins for the classes of elements, zod two empty registers; Accord adds nothing.
  const added = Object.keys(globalThis).filter((name) => !before.includes(name));
  assert.deepEqual(
    added.filter(
      (name) => !/^(?:lit|reactive|HTMLElement|customElements|__zod_global(?:Config|Registry)$)/.test(name),
    ),
    [],
  );
});
