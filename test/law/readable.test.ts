import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, parseCalendarDate } from '../../src/law/index.js';
import { readableOn, thresholds, thresholdSources, type Readable } from '../../src/law/readable.js';

const names = Object.keys(thresholdSources).toSorted() as (keyof Readable)[];

test('an auditor finds a source and a level for every number by which a form is called hard to read', () => {
  for (const { source, evidence } of Object.values(thresholdSources)) {
    assert.ok(source.length > 5);
    // No law on consent gives a number, so none may be shown as certain.
    assert.ok(['C', 'UNVERIFIED'].includes(evidence), source);
  }
});

test('each number holds once on a day, and all of them hold today', () => {
  assert.deepEqual(Object.keys(readableOn('2026-11-29')).toSorted(), names);
  const now = thresholds.filter(({ until }) => until === null).flatMap(({ values }) => Object.keys(values));
  assert.deepEqual(now.toSorted(), names);
});

test('a threshold holds from its first day on, and not before', () => {
  for (const { from, values } of thresholds) {
    if (from === null) continue;
    const [name] = Object.keys(values) as [keyof Readable];
    assert.equal(readableOn(parseCalendarDate(from))[name], values[name]);
    assert.equal(readableOn(addDays(from, -1))[name], undefined);
  }
});
