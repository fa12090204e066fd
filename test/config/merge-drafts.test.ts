import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedPaths } from '../../src/config/changed-paths.js';
import { mergeDrafts } from '../../src/config/merge-drafts.js';

test('two people who changed two things both keep theirs, and are told where both wrote', () => {
  const base = { title: { fr: 'A', en: 'B' }, channels: ['email'], fields: [{ id: 'a' }, { id: 'b' }] };
  const mine = { ...base, title: { fr: 'Mine', en: 'B' }, fields: [{ id: 'a', half: true }, { id: 'b' }] };
  const theirs = {
    ...base,
    title: { fr: 'Theirs', en: 'Theirs' },
    channels: ['email', 'sms'],
    fields: [{ id: 'a' }, { id: 'b', half: true }],
  };
  assert.deepEqual(mergeDrafts(base, mine, theirs), {
    merged: {
      title: { fr: 'Mine', en: 'Theirs' },
      channels: ['email', 'sms'],
      fields: [
        { id: 'a', half: true },
        { id: 'b', half: true },
      ],
    },
    both: ['/title/fr'],
  });
});

test('what one person took out stays out, and what the other added stays', () => {
  const base = { introduction: { fr: 'A' }, without: { fr: 'B' } };
  assert.deepEqual(mergeDrafts(base, { without: { fr: 'B' } }, { ...base, saved: { url: '/' } }), {
    merged: { without: { fr: 'B' }, saved: { url: '/' } },
    both: [],
  });
});

test('what differs between two saves is named by its places, and no more than fifty of them', () => {
  assert.deepEqual(changedPaths({ a: { b: 1, c: 2 }, d: [1] }, { a: { b: 1, c: 3 }, d: [1, 2], e: 'x' }), [
    '/a/c',
    '/d/1',
    '/e',
  ]);
  assert.deepEqual(changedPaths({ a: [] }, { a: {} }), ['/a']);
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`k${index}`, index]));
  assert.equal(changedPaths({}, many).length, 50);
});
