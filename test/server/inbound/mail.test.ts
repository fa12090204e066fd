import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { linksOf, mayContact } from '../a-person.js';
import { startReceiver, type Running } from '../a-receiver.js';
import { draw, fillIn, jeanne } from '../a-submission.js';
import { secrets, senders, type Taken } from './a-sender.js';

const saysYes = () => fillIn(draw(), ['offers:email:own', 'offers:sms:own']);

const handOn = ({ url }: Running, mail: string, secret: string = secrets.mail): Promise<Response> =>
  fetch(`${url}/v1/inbound/mail`, {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${secret}` },
    body: mail.replaceAll('\n', '\r\n'),
  });
const read = async (answer: Response): Promise<Taken> => (await answer.json()) as Taken;

async function startWithYes(t: TestContext) {
  const receiver = await startReceiver(t, { senders });
  await receiver.post(saysYes());
  assert.equal(await mayContact(receiver), 'yes: granted');
  return receiver;
}

const letter = (from: string, { subject = 'unsubscribe', more = '', to = 'stop@bakery.example' } = {}) =>
  `From: Jeanne <${from}>\nTo: ${to}\nSubject: ${subject}\nMessage-ID: <1@mail.example>\n${more}\nMerci\n`;

const report = (status: string, recipient = jeanne) => `From: MAILER-DAEMON@mx.example
To: stop@bakery.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <2@mx.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I am sorry.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ${recipient}
Action: failed
Status: ${status}

--b
Content-Type: message/rfc822

Subject: Nos offres

Bonjour
--b--
`;

const complaint = (original: string, type = 'abuse', more = '') => `From: fbl@provider.example
To: stop@bakery.example
Subject: complaint
Message-ID: <3@provider.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b"

--b
Content-Type: text/plain

This is a complaint.

--b
Content-Type: message/feedback-report

Feedback-Type: ${type}
User-Agent: Provider/1
Version: 1
${more}
--b
Content-Type: message/rfc822

${original}
--b--
`;

const linkOf = async (receiver: Running) => {
  const { headers } = (await linksOf(receiver)) as unknown as { headers: Record<string, string> };
  return headers['List-Unsubscribe'] ?? '';
};

test('who stops by the mail that their program wrote is not written to again, from whatever address they write', async (t) => {
  const receiver = await startWithYes(t);
  const header = await linkOf(receiver);
  const [, subject = ''] = /<mailto:stop@bakery\.example\?subject=([\w-]+)>/.exec(header) ?? [];
  assert.ok(header.startsWith('<https://'), 'the link first');
  assert.deepEqual(await read(await handOn(receiver, letter('alias@elsewhere.example', { subject }))), {
    taken: 1,
    ignored: 0,
    unread: [],
  });
  assert.equal(await mayContact(receiver), 'no: withdrawn');
  assert.equal(await mayContact(receiver, { channel: 'sms' }), 'yes: granted');
});

test('who writes to stop in their own words is heard, once', async (t) => {
  const receiver = await startWithYes(t);
  for (let again = 0; again < 2; again++)
    assert.equal((await read(await handOn(receiver, letter(jeanne, { subject: 'Plus de mails' })))).taken, 1);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
  assert.equal((await receiver.list()).length, 2);
});

test('an out-of-office note, and a report that says nothing of a person, change nothing', async (t) => {
  const receiver = await startWithYes(t);
  const notes = [
    letter(jeanne, { more: 'Auto-Submitted: auto-replied\n' }),
    letter('mailer-daemon@mx.example'),
    report('5.2.2'),
    report('4.4.1'),
    report('5.7.1'),
    complaint('Subject: Nos offres\n', 'not-spam', `Original-Rcpt-To: ${jeanne}\n`),
  ];
  for (const note of notes)
    assert.deepEqual(await read(await handOn(receiver, note)), { taken: 0, ignored: 1, unread: [] });
  assert.equal(await mayContact(receiver), 'yes: granted');
});

test('an address that is not there is not written to, and nobody is said to have said no', async (t) => {
  const receiver = await startWithYes(t);
  assert.equal((await read(await handOn(receiver, report('5.1.1')))).taken, 1);
  assert.equal(await mayContact(receiver), 'no: suppressed');
  assert.equal((await receiver.list()).length, 1);
});

test('a complaint is a no: by the address that it names, or by the link of the mail that it is about', async (t) => {
  for (const which of ['address', 'link', 'link in encoded words']) {
    const receiver = await startWithYes(t);
    const written = await linkOf(receiver);
    const encoded = (written.match(/.{1,40}/g) ?? [])
      .map(
        (part) =>
          `=?utf-8?q?${part.replaceAll('=', '=3D').replaceAll('_', '=5F').replaceAll('?', '=3F').replaceAll(' ', '_')}?=`,
      )
      .join('\n ');
    const header = which === 'link' ? written.replace(', ', ',\n ') : encoded;
    const mail =
      which === 'address'
        ? complaint('Subject: Nos offres\n', 'abuse', `Original-Rcpt-To: <${jeanne}>\n`)
        : complaint(`Subject: Nos offres\nList-Unsubscribe: ${header}\n`);
    assert.equal((await read(await handOn(receiver, mail))).taken, 1, which);
    assert.equal(await mayContact(receiver), 'no: withdrawn', which);
  }
});

test('a mail without the secret, or that is none, is told, and the next one is taken', async (t) => {
  const receiver = await startWithYes(t);
  assert.equal((await handOn(receiver, letter(jeanne), 'wrong-secret-of-somebody')).status, 401);
  assert.equal((await handOn(receiver, '')).status, 400);
  const nested = Array.from(
    { length: 30 },
    (_, index) => `Content-Type: multipart/report; boundary="b${index}"\n\n--b${index}\n`,
  );
  const deep = `From: x@y.example\nMIME-Version: 1.0\n${nested.join('')}`;
  assert.equal((await handOn(receiver, deep)).status, 400);
  assert.equal((await read(await handOn(receiver, letter(jeanne)))).taken, 1);
});

test('a no is taken however long the mail is, and whatever hangs on it', async (t) => {
  const receiver = await startWithYes(t);
  const long = letter(jeanne, { more: `X-Long: ${'x'.repeat(70_000)}\n` }) + ' \n'.repeat(3_000_000);
  assert.equal((await read(await handOn(receiver, long))).taken, 1);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});

test('a person who hangs a report of another mail on theirs says no all the same', async (t) => {
  const receiver = await startWithYes(t);
  const mail = report('4.4.1')
    .replace(/^From: .*/, `From: ${jeanne}`)
    .replace('multipart/report', 'multipart/mixed');
  assert.equal((await read(await handOn(receiver, mail))).taken, 1);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});

test('a mail of several, or of a group, is a no of each; of nobody, it is told', async (t) => {
  for (const from of [`x@y.example, ${jeanne}`, `Nous: x@y.example, ${jeanne};`]) {
    const receiver = await startWithYes(t);
    const mail = letter(jeanne).replace(/^From: .*/, `From: ${from}`);
    assert.equal((await read(await handOn(receiver, mail))).taken, 2, from);
    assert.equal(await mayContact(receiver), 'no: withdrawn', from);
  }
  const receiver = await startWithYes(t);
  const answer = await handOn(receiver, letter(jeanne).replace(/^From: .*\n/, ''));
  assert.equal(answer.status, 400);
  assert.match(await answer.text(), /names nobody/);
});

test('a mail program that stops by itself is heard, and an answer without a return path is not', async (t) => {
  const receiver = await startWithYes(t);
  const away = await handOn(receiver, `Return-Path: <>\n${letter(jeanne)}`);
  assert.deepEqual(await read(away), { taken: 0, ignored: 1, unread: [] });
  assert.equal(await mayContact(receiver), 'yes: granted');
  const [, subject = ''] = /subject=([\w-]+)>/.exec(await linkOf(receiver)) ?? [];
  const stop = letter(jeanne, { subject, more: 'Auto-Submitted: auto-generated\n' });
  assert.equal((await read(await handOn(receiver, stop))).taken, 1);
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});

test('two mails of long numbers that end alike are two: the second no takes back a yes of between', async (t) => {
  const receiver = await startWithYes(t);
  const mail = (number: number) => letter(jeanne).replace('<1@', `<${number}${'x'.repeat(300)}@`);
  await handOn(receiver, mail(1));
  await receiver.post(saysYes());
  assert.equal(await mayContact(receiver), 'yes: granted');
  await handOn(receiver, mail(2));
  assert.equal(await mayContact(receiver), 'no: withdrawn');
});
