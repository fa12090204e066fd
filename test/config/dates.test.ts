import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkConfig, type ProblemCode } from '../../src/config/index.js';
import { formWith, type Changes } from './form.js';

const reports = (changes: Changes, date: string, code: ProblemCode, path: string): boolean =>
  checkConfig(formWith(changes), date).some((each) => each.code === code && each.path === path);

const dated: readonly {
  title: string;
  changes: Changes;
  code: ProblemCode;
  path: string;
  before: string;
  from: string;
}[] = [
  {
    title: 'calls about renovation are banned from 26 July 2020',
    changes: { sector: 'energy-renovation' },
    code: 'banned-channel',
    path: '/marketing/channels/1',
    before: '2020-07-25',
    from: '2020-07-26',
  },
  {
    title: 'e-mails about renovation are banned from 1 July 2025',
    changes: { sector: 'energy-renovation' },
    code: 'banned-channel',
    path: '/marketing/channels/0',
    before: '2025-06-30',
    from: '2025-07-01',
  },
  {
    title: 'calls about home adaptation are banned from 1 July 2025',
    changes: { sector: 'home-adaptation' },
    code: 'banned-channel',
    path: '/marketing/channels/1',
    before: '2025-06-30',
    from: '2025-07-01',
  },
  {
    title: 'training accounts are off limits from 21 December 2022',
    changes: { sector: 'training-account' },
    code: 'banned-channel',
    path: '/marketing/channels/0',
    before: '2022-12-20',
    from: '2022-12-21',
  },
  {
    title: 'the five mentions are due from 11 August 2026',
    changes: {},
    code: 'phone-mentions',
    path: '/marketing/channels/1',
    before: '2026-08-10',
    from: '2026-08-11',
  },
  {
    title: 'a consent to calls has an end from 11 August 2026',
    changes: { 'marketing/phone/until': '2026-08-01' },
    code: 'phone-period-over',
    path: '/marketing/phone/until',
    before: '2026-08-10',
    from: '2026-08-11',
  },
  {
    title: 'contracts repeat the ban on calls from 11 August 2026',
    changes: { concludesContract: true },
    code: 'contract-clause',
    path: '/concludesContract',
    before: '2026-08-10',
    from: '2026-08-11',
  },
  {
    title: 'calls rest on consent, not on interest, from 11 August 2026',
    changes: { 'purposes/2/basis': 'legitimate-interest', 'marketing/channels': ['phone', 'post'] },
    code: 'consent-needed',
    path: '/purposes/2/basis',
    before: '2026-08-10',
    from: '2026-08-11',
  },
];
for (const { title, changes, code, path, before, from } of dated) {
  test(title, () => {
    assert.equal(reports(changes, before, code, path), false, `reported on ${before}`);
    assert.equal(reports(changes, from, code, path), true, `not reported on ${from}`);
  });
}
test('Bloctel is gone from 11 August 2026', () => {
  const path = '/marketing/channels/1';
  assert.equal(reports({}, '2026-08-10', 'bloctel-screening', path), true);
  assert.equal(reports({}, '2026-08-11', 'bloctel-screening', path), false);
});
