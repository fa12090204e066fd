import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCalendarDate } from '../../src/law/index.js';
import { readableOn, thresholds, type Readable } from '../../src/law/readable.js';

const today = '2026-11-29';

test('an auditor finds a source and a level for every number by which a form is called hard to read', () => {
  for (const { values, source, evidence, from, until } of thresholds) {
    assert.ok(Object.keys(values).length > 0);
    assert.ok(source.length > 5);
    // No law on consent gives a number, so none may be shown as certain.
    assert.ok(['C', 'UNVERIFIED'].includes(evidence), source);
    for (const day of [from, until]) if (day !== null) parseCalendarDate(day);
  }
});

test('each number holds once on a day, and all of them hold today', () => {
  const names = ['textSize', 'sameSize', 'contrast', 'contrastOfLarge', 'large', 'largeBold', 'part', 'time'];
  assert.deepEqual(Object.keys(readableOn(today)).toSorted(), names.toSorted());
  const now = thresholds.filter(({ until }) => until === null).flatMap(({ values }) => Object.keys(values));
  assert.deepEqual(now.toSorted(), names.toSorted());
});

test('a threshold holds from its first day on, and not before', () => {
  for (const { from, values } of thresholds) {
    if (from === null) continue;
    const [name] = Object.keys(values) as [keyof Readable];
    assert.equal(readableOn(from)[name], values[name]);
    assert.equal(readableOn('2008-12-10')[name], undefined);
  }
});
