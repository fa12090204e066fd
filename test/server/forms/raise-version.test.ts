import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pickServed } from '../../../src/server/forms/pick-served.js';
import { raiseVersion } from '../../../src/server/forms/raise-version.js';

test('a version that another content has had is raised above every version of the form', () => {
  const used = [
    { version: '1.0.0', digest: 'a' },
    { version: '1.10.3', digest: 'b' },
    { version: '1.9.0', digest: 'c' },
  ];
  assert.equal(raiseVersion({ version: '1.0.0', digest: 'd' }, used), '1.11.0');
  assert.equal(raiseVersion({ version: '1.0.0', digest: 'a' }, used), '1.0.0');
  assert.equal(raiseVersion({ version: '2.0.0', digest: 'd' }, used), '2.0.0');
  assert.equal(
    raiseVersion({ version: '1.9999.0', digest: 'd' }, [{ version: '1.9999.0', digest: 'a' }]),
    '2.0.0',
  );
});

test('of what was published of a form, the latest day that has come is served, and none before its day', () => {
  const release = (formId: string, from: string) => ({
    formId,
    from,
    version: '1.0.0',
    digest: `${formId} ${from}`,
    content: '{}',
    source: '{}',
    publishedBy: 'owner',
    publishedAt: 0,
  });
  const releases = [
    release('a', '2027-01-01'),
    release('a', '2027-02-01'),
    release('a', '2027-03-01'),
    release('b', '2027-02-02'),
  ];
  const on = (day: string) => pickServed(releases, day).map(({ digest }) => digest);
  assert.deepEqual(on('2026-12-31'), []);
  assert.deepEqual(on('2027-02-01'), ['a 2027-02-01']);
  assert.deepEqual(on('2027-02-02'), ['a 2027-02-01', 'b 2027-02-02']);
});
