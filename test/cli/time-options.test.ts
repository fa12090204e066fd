import assert from 'node:assert/strict';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';

import { readTime, type TimeInput } from '../../src/cli/time-options.js';
import { makeFolder } from '../server/a-receiver.js';
import { makeAuthority } from '../timestamp/an-authority.js';

const usual = { timeMinutes: '10', timeRecords: '1000' };

test('an owner who names an authority and its certificate has the log stamped, and keeps the password out of the address', (t) => {
  const { folder, caPem } = makeAuthority(t);
  const timeCa = join(folder, 'root.pem');
  assert.deepEqual(readTime(usual), {});
  assert.deepEqual(readTime({ ...usual, timeAuthority: 'http://tsa.example/tsr', timeCa }).time, {
    url: 'http://tsa.example/tsr',
    caPem,
    policy: undefined,
    every: 600_000,
    records: 1000,
  });
  const { time } = readTime({
    timeAuthority: 'https://shop:p%40ss@tsa.example/tsr',
    timeCa,
    timePolicy: '1.3.6.1.4.1.4146.2.3',
    timeMinutes: '1',
    timeRecords: '50',
  });
  assert.deepEqual(
    [time?.url, time?.policy, time?.every, time?.records],
    ['https://tsa.example/tsr', '1.3.6.1.4.1.4146.2.3', 60_000, 50],
  );
  assert.equal(time?.authorization, `Basic ${Buffer.from('shop:p@ss').toString('base64')}`);
});

test('settings of the time that cannot work stop the start, with what is accepted and without a password', (t) => {
  const { folder } = makeAuthority(t);
  const timeCa = join(folder, 'root.pem');
  const empty = join(makeFolder(t), 'empty.pem');
  writeFileSync(empty, 'no certificate');
  const timeAuthority = 'https://tsa.example/tsr';
  const cases: readonly (readonly [Partial<TimeInput>, RegExp])[] = [
    [{ timeAuthority }, /--time-authority and --time-ca go together/],
    [{ timeCa }, /--time-authority and --time-ca go together/],
    [{ timePolicy: '1.2.3' }, /--time-authority and --time-ca go together/],
    [
      { timeAuthority: 'ftp://shop:secret@tsa.example', timeCa },
      /--time-authority: got "ftp:\/\/…@tsa\.example"/,
    ],
    [{ timeAuthority: 'http://shop:secret@tsa.example', timeCa }, /with https only/],
    [{ timeAuthority, timeCa: join(folder, 'none.pem') }, /--time-ca: .* cannot be read/],
    [{ timeAuthority, timeCa: empty }, /--time-ca: .* holds no certificate/],
    [{ timeAuthority, timeCa, timePolicy: 'policy' }, /--time-policy: got "policy"; an OID/],
    [{ timeAuthority, timeCa, timeMinutes: '0' }, /--time-minutes: got "0"; a whole number from 1 to 1440/],
    [{ timeAuthority, timeCa, timeRecords: 'many' }, /--time-records: got "many"/],
  ];
  for (const [input, message] of cases)
    assert.throws(
      () => readTime({ ...usual, ...input }),
      (error: Error) => {
        assert.match(error.message, message);
        assert.ok(!error.message.includes('secret'));
        return error.name === 'StartError';
      },
    );
});
