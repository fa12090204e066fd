import { expect } from '@open-wc/testing';
import { checkTimestamp } from '../../src/timestamp/index.js';
import { stampedNote } from './a-stamped-note.js';

const utf8 = new TextEncoder();
const token = Uint8Array.from(atob(stampedNote.token), (character) => character.charCodeAt(0));
const { caPem } = stampedNote;

it('a page tells a token that holds from one over other bytes, and one of a stranger', async () => {
  const data = utf8.encode(stampedNote.data);
  const { ok, faults, genTime } = await checkTimestamp({ token, data, caPem });
  expect([ok, faults, genTime?.toISOString()]).to.deep.equal([true, [], '2026-11-24T09:00:00.353Z']);
  const other = await checkTimestamp({ token, data: utf8.encode('other'), caPem });
  expect(other.faults).to.deep.equal(['imprint']);
  const untold = await checkTimestamp({ token, data, caPem: '' });
  expect(untold.faults).to.deep.equal(['no-anchor']);
});
