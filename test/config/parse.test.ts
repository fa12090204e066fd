import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeProblem, parseConfig, type ConfigProblem } from '../../src/config/index.js';
import { carefulForm, change } from './form.js';

const problemsOf = (input: unknown): readonly ConfigProblem[] => {
  const parsed = parseConfig(input);
  assert.ok(!parsed.ok, 'the form was accepted');
  return parsed.problems;
};

const cases: readonly {
  title: string;
  path: string;
  value: unknown;
  at?: string;
  code: string;
  suggestion?: string;
  received?: string;
  accepted?: RegExp;
}[] = [
  {
    title: 'an owner who misspells a key is told which key was meant',
    path: 'marketing/chanels',
    value: ['email'],
    code: 'unknown-key',
    suggestion: 'channels',
  },
  {
    title: 'two letters swapped are recognised',
    path: 'controller/nmae',
    value: 'x',
    code: 'unknown-key',
    suggestion: 'name',
  },
  {
    title: 'a key of another shape of field is unknown in this one',
    path: 'fields/1/maxLength',
    value: 3,
    code: 'unknown-key',
  },
  {
    title: 'an owner who misspells a type of field is told which was meant',
    path: 'fields/0/type',
    value: 'emial',
    code: 'invalid-union',
    suggestion: 'email',
    accepted: /email, phone/,
  },
  {
    title: 'an owner who misspells a channel is told which was meant',
    path: 'marketing/channels/1',
    value: 'phon',
    code: 'invalid-value',
    suggestion: 'phone',
  },
  {
    title: 'a missing key is named',
    path: 'controller/address',
    value: undefined,
    code: 'missing',
    received: 'nothing',
    accepted: /a text/,
  },
  {
    title: 'a text without its languages is shown with them',
    path: 'title',
    value: 'Mon compte',
    code: 'invalid-type',
    accepted: /^an object such as \{ "fr": "…", "en": "…" \}$/,
  },
  {
    title: 'a missing button is shown with its languages',
    path: 'submit',
    value: undefined,
    code: 'missing',
    accepted: /such as \{ "fr": "…", "en": "…" \}$/,
  },
  {
    title: 'a missing retention is shown with what it holds',
    path: 'purposes/0/retention',
    value: undefined,
    code: 'missing',
    accepted: /^an object such as \{ "months": 36, "after": "last-contact" \}$/,
  },
  {
    title: 'a missing list is shown with an entry',
    path: 'languages',
    value: undefined,
    code: 'missing',
    accepted: /^a list such as \[ "fr" \]$/,
  },
  {
    title: 'a field that is no object is shown as one',
    path: 'fields/0',
    value: 'email',
    code: 'invalid-type',
    accepted: /^an object such as \{ "id": "…", "label": \{ "fr": "…", "en": "…" \}, "type": "text" \}$/,
  },
  {
    title: 'a text missing in one language is an error, not a gap',
    path: 'title/en',
    value: undefined,
    code: 'missing',
  },
  {
    title: 'a text in a language the form does not offer is refused',
    path: 'title/de',
    value: 'Der Gartenclub',
    code: 'unknown-key',
  },
  {
    title: 'an empty text is refused',
    path: 'submit/fr',
    value: '',
    code: 'too-small',
    accepted: /at least 1 characters/,
  },
  {
    title: 'a purpose that is not in the form is refused, and the nearest is named',
    path: 'fields/0/purposes/0',
    value: 'clubs',
    code: 'unknown-reference',
    suggestion: 'club',
  },
  {
    title: 'a service that is not in the form is refused',
    path: 'fields/4/service',
    value: 'histori',
    code: 'unknown-reference',
    suggestion: 'history',
  },
  { title: 'two fields do not share a name', path: 'fields/1/id', value: 'email', code: 'used-twice' },
  { title: 'a channel is asked once', path: 'marketing/channels/1', value: 'email', code: 'used-twice' },
  {
    title: 'a partner cannot take the name of the business itself',
    path: 'partners/members/0/id',
    value: 'own',
    code: 'reserved',
  },
  {
    title: 'a link that would run code is refused',
    path: 'policy/url',
    value: 'javascript:alert(1)',
    code: 'invalid-format',
    accepted: /https:\/\//,
  },
  {
    title: 'a link that leaves the site by two slashes is refused',
    path: 'terms/url',
    value: '//evil.example/',
    code: 'invalid-format',
  },
  {
    title: 'a day that no calendar has is refused',
    path: 'partners/list/date',
    value: '2026-02-30',
    code: 'impossible-date',
    accepted: /calendar/,
  },
  {
    title: 'half a year of age is refused',
    path: 'minimumAge',
    value: 15.5,
    code: 'invalid-type',
    accepted: /whole number/,
  },
  {
    title: 'a number that can never be given is refused',
    path: 'fields/3',
    value: { id: 'n', type: 'number', label: { fr: 'Nombre', en: 'Number' }, min: 5, max: 4 },
    at: '/fields/3/max',
    code: 'below-minimum',
  },
];

for (const { title, path, value, at, code, suggestion, received, accepted } of cases) {
  test(title, () => {
    const problems = problemsOf(change(carefulForm(), path, value));
    const found = problems.find((each) => each.path === (at ?? `/${path}`));
    assert.ok(found, problems.map(describeProblem).join('\n'));
    assert.equal(found.code, code);
    assert.equal(found.suggestion, suggestion);
    if (received) assert.equal(found.received, received);
    if (accepted) assert.match(found.accepted, accepted);
  });
}

test('a careful form is accepted, whatever the order of its keys', () => {
  const reversed = Object.fromEntries(Object.entries(carefulForm()).toReversed());
  assert.equal(parseConfig(reversed).ok, true);
});

test('a file that is no form is refused in one line', () => {
  for (const input of [null, undefined, 0, '', [], true]) {
    const [only, ...more] = problemsOf(input);
    assert.deepEqual([only?.path, more.length], ['', 0]);
  }
});

test('a hostile file gets problems, never an exception', () => {
  let deep: unknown = [];
  for (let depth = 0; depth < 200_000; depth++) deep = [deep];
  const circular: Record<string, unknown> = {};
  circular['title'] = circular;
  const hostile = [
    { ...carefulForm(), title: deep },
    { ...carefulForm(), fields: deep },
    circular,
    { title: 10n, id: Symbol.iterator },
    JSON.parse('{"__proto__":{"id":"x"},"constructor":1,"fields":[{"type":"text","__proto__":1}]}'),
    Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, index])),
    { ...carefulForm(), fields: Array.from({ length: 100_000 }, () => null) },
    { ...carefulForm(), id: 'x'.repeat(5_000_000) },
  ];
  for (const input of hostile) {
    const problems = problemsOf(input);
    assert.ok(problems.length > 0 && problems.length <= 100);
    for (const problem of problems) assert.ok(describeProblem(problem).length < 2000);
  }
  assert.equal(({} as Record<string, unknown>)['id'], undefined, 'a prototype was changed');
});
