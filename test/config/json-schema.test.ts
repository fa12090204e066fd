import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseConfig } from '../../src/config/index.js';
import { makeForm } from '../../src/config/templates/index.js';
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

const short = (more: object = {}) => ({
  ...makeForm({
    template: 'account',
    name: 'Le Jardin SARL',
    email: 'a@jardin.example',
    address: '3 rue des Carmes, Nantes',
    languages: ['fr'],
    goods: 'plantes',
  }),
  ...more,
});
test('an editor finds nothing to say of a short form, and underlines what the parser refuses in it', () => {
  for (const more of [
    {},
    { fields: [{ id: 'email', label: 'Courriel' }], purposes: [{ id: 'offers', title: { fr: 'écrire' } }] },
    { leaveOut: ['firstName'], marketing: { openTracking: true }, channels: ['email', 'post'] },
    { template: 'account/1', title: 'Mon coin', callback: { about: 'mes plantes' } },
  ]) {
    assert.ok(validate(short(more)), JSON.stringify(validate.errors));
    assert.ok(parseConfig(short(more)).ok, JSON.stringify(more));
  }
  for (const more of [
    { template: 'acount' },
    { template: 'account/2' },
    { channels: ['mail'] },
    { keepMonths: 0, template: 'event' },
    { controller: { name: 'Le Jardin' } },
    { fields: [{ id: 'email', lable: 'Courriel' }] },
    { gods: 'plantes' },
  ]) {
    assert.equal(validate(short(more)), false, JSON.stringify(more));
    assert.equal(parseConfig(short(more)).ok, false, JSON.stringify(more));
  }
});

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
  const { $defs } = JSON.parse(generateSchema());
  visit($defs.whole, '');
  visit($defs.short, '');
  assert.deepEqual(silent, []);
});
