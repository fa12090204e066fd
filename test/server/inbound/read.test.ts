import assert from 'node:assert/strict';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { readBrevo } from '../../../src/server/inbound/brevo.js';
import { readSenders } from '../../../src/server/inbound/read-senders.js';
import { isStop, signTwilio } from '../../../src/server/inbound/twilio.js';
import { makeFolder } from '../a-receiver.js';

test('the signature that Twilio’s own libraries are tested with comes out here too', () => {
  const fields = new URLSearchParams({
    CallSid: 'CA1234567890ABCDE',
    Caller: '+14158675309',
    Digits: '1234',
    From: '+14158675309',
    To: '+18005551212',
  });
  assert.equal(
    signTwilio('12345', 'https://mycompany.com/myapp.php?foo=1&bar=2', fields),
    'RSOYDt4T1cUTdK1PDd93/VVr8B8=',
  );
});

test('a message that only has a word of refusal in it is no STOP', () => {
  for (const text of [
    'STOP',
    'stop.',
    'Stop SMS 36180',
    'Arrêt',
    'ARRET',
    'désabonner',
    'Unsubscribe',
    'BAJA',
  ])
    assert.ok(isStop(text), text);
  for (const text of ['Stop by at five?', 'non stop', 'a bientot', '', 'the end of it', '🛑'])
    assert.ok(!isStop(text), text);
});

test('of Brevo’s times only the one in UTC is taken, and to the end of its second', () => {
  const { events } = readBrevo({
    event: 'spam',
    email: 'a@example.fr',
    ts: 1604937337,
    ts_event: 1604933737,
  });
  assert.deepEqual(
    events.map(({ kind, saidAt }) => [kind, saidAt]),
    [['complained', '2020-11-09T14:55:37.999Z']],
  );
  for (const ts_event of ['1604933737', -1, 1e15, null, undefined])
    assert.equal(readBrevo({ event: 'spam', email: 'a@example.fr', ts_event }).events[0]?.saidAt, undefined);
});

test('a file of senders that is wrong is told at the start, without a secret in what is said', (t) => {
  const file = join(makeFolder(t), 'senders.json');
  const sender = { controller: 'shop', sender: 'brevo', secret: 'a-secret-of-the-shop-1' };
  const wrong = [
    '{',
    '[]',
    JSON.stringify({ senders: [{ ...sender, secret: 'short-secret' }] }),
    JSON.stringify({ senders: [{ ...sender, sender: 'mailjet' }] }),
    JSON.stringify({ senders: [sender, { ...sender, controller: 'other' }] }),
  ];
  for (const text of wrong) {
    writeFileSync(file, text);
    assert.throws(
      () => readSenders(file),
      (error: Error) => /--inbound/.test(error.message) && !/a-secret|short-secret/.test(error.message),
      text,
    );
  }
});
