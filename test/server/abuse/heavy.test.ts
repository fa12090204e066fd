import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTooHeavy, mostValues, weighJson } from '../../../src/server/http/weigh-json.js';
import { makeJudge } from '../../../src/server/submit/judge-shape.js';
import { startReceiver } from '../a-receiver.js';
import { draw, fillIn } from '../a-submission.js';

const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const empties = (count: number): object[] => Array.from({ length: count }, () => ({}));

/** A submission whose form has so many questions, all of them empty. */
function withEmpty(groups: number, choices: number) {
  const drawn = fillIn();
  const group = { kind: 'choices', id: 'consent', title: '', text: { text: '' }, choices: empties(choices) };
  const many = Array.from({ length: groups }, () => group);
  return { ...drawn, presentation: { ...drawn.presentation, groups: many } };
}

test('a small body that makes a great many values is refused before anything is made of it', async (t) => {
  const receiver = await startReceiver(t);
  const { status, problem } = await receiver.post({ schema: 'x', presentation: { groups: empties(19_800) } });
  assert.deepEqual([status, problem.code], [413, 'too-large']);
  assert.match(problem.detail, /8000 values at most, 32 deep/);
  // Weighed, and not parsed: what follows would not be JSON.
  const broken = await receiver.post(`${'[{},{},{},'.repeat(3000)} no JSON at all`);
  assert.equal(broken.status, 413);
  assert.equal((await receiver.post('[no JSON at all')).status, 400);
});

test('what is weighed is what JSON makes of the bytes', () => {
  assert.deepEqual(weighJson(bytesOf({ a: [1, 2, { b: '{[,"\\' }] })), { values: 6, depth: 3 });
  assert.ok(isTooHeavy(weighJson(bytesOf(empties(mostValues)))));
  assert.ok(isTooHeavy(weighJson(Buffer.from('['.repeat(33)))));
  // A form whose words fill the body whole is far from it.
  const { values, depth } = weighJson(bytesOf(fillIn(draw(), ['offers:email:own'])));
  assert.ok(values < mostValues / 4, String(values));
  assert.ok(depth < 16, String(depth));
});

test('of a form with thousands of faults, the first is told and the others are not looked for', async (t) => {
  const judge = makeJudge();
  const faults = judge(withEmpty(8, 900));
  assert.deepEqual(
    faults.map(({ instancePath, keyword }) => [instancePath, keyword]),
    [['/presentation/groups/0/choices/0', 'required']],
  );
  const marks = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`a${index}`, 'maybe']));
  assert.equal(judge({ ...fillIn(), answers: { values: {}, marks } }).length, 1);
  const receiver = await startReceiver(t);
  const { status, problem } = await receiver.post(withEmpty(4, 900));
  assert.deepEqual([status, problem.code, problem.errors?.length], [400, 'invalid-shape', 1]);
});

test('a posted form of thousands of fields is refused before they are read', async (t) => {
  const receiver = await startReceiver(t);
  const answer = await fetch(`${receiver.url}/forms/loyalty-card/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'a=&'.repeat(2001),
  });
  assert.equal(answer.status, 400);
  assert.match(await answer.text(), /2000 fields at most/);
});
