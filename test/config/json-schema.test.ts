import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseConfig } from '../../src/config/index.js';
import { generateSchema } from '../../scripts/schema.js';
import { carefulForm, change } from './form.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(generateSchema()));

test('the schema that editors use is the one of this version', () => {
  assert.equal(read('accord.schema.json'), generateSchema(), 'run "npm run schema"');
});

for (const id of ['loyalty-card', 'newsletter', 'quote-request', 'business-contact']) {
  test(`an editor finds nothing to say of the ${id} form`, () => {
    const form: unknown = JSON.parse(read(`demo/forms/${id}.json`));
    assert.ok(validate(form), JSON.stringify(validate.errors));
    assert.ok(parseConfig(form).ok);
  });
}

const mistakes: readonly (readonly [path: string, value: unknown])[] = [
  ['marketing/chanels', ['email']],
  ['fields/0/type', 'emial'],
  ['controller/address', undefined],
  ['title/de', 'Der Gartenclub'],
  ['version', '1'],
  ['policy/url', 'javascript:alert(1)'],
  ['purposes/0/retention/months', 0],
];
test('an editor underlines what the parser refuses', () => {
  assert.ok(validate(carefulForm()), JSON.stringify(validate.errors));
  for (const [path, value] of mistakes) {
    const form = change(carefulForm(), path, value);
    assert.equal(validate(form), false, path);
    assert.equal(parseConfig(form).ok, false, path);
  }
});

test('an editor explains every key of a form', () => {
  const silent: string[] = [];
  const visit = (node: Record<string, unknown>, path: string): void => {
    for (const [key, value] of Object.entries(
      (node['properties'] ?? {}) as Record<string, Record<string, unknown>>,
    )) {
      if (!value['description']) silent.push(`${path}/${key}`);
      visit(value, `${path}/${key}`);
    }
    for (const branch of (node['oneOf'] ?? []) as Record<string, unknown>[]) visit(branch, path);
    if (node['items']) visit(node['items'] as Record<string, unknown>, `${path}/[]`);
  };
  const { $defs: _, ...schema } = JSON.parse(generateSchema());
  visit(schema, '');
  assert.deepEqual(silent, []);
});
