import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readServeSettings, type ServeInput } from '../../src/cli/serve-settings.js';
import { addDays } from '../../src/law/index.js';
import { makeMailbox } from './a-mailbox.js';
import { linksOf, press } from './a-person.js';
import { makeFolder, startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne, parisToday } from './a-submission.js';

const owner = 'owner@bakery.example';
const to = (answers: 'each' | 'daily' | 'never', addresses: readonly [string, string][] = []) => ({
  address: owner,
  addresses: new Map(addresses),
  answers,
});
const day = 86_400_000;

test('an owner is told at once what a person asks for, with the last day, and nothing of who they are', async (t) => {
  const mailbox = makeMailbox();
  const receiver = await startReceiver(t, { mailer: mailbox, ownerMail: to('never') });
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const { preferences } = await linksOf(receiver);
  await press(receiver, preferences, { right: 'erasure', message: 'Effacez tout, je suis Jeanne' });
  // The same press again is the same request, and no second mail.
  await press(receiver, preferences, { right: 'erasure', message: 'Effacez tout, je suis Jeanne' });
  await mailbox.wait(1);
  const [mail, ...others] = mailbox.mails;
  assert.ok(mail);
  assert.deepEqual([mail.to, others.length], [owner, 0]);
  assert.match(mail.subject, /^Une demande attend votre réponse avant le .* : Boulangerie/);
  assert.match(mail.text, /Effacer ses données/);
  assert.match(mail.text, /https:\/\/proof\.bakery\.example\/console#requests/);
  assert.ok(!/Jeanne|example\.fr/i.test(mail.subject + mail.text));
});

test('nothing is lost by a stop or a mail server that is down, and each business has its own address', async (t) => {
  const folder = makeFolder(t);
  const down = makeMailbox();
  down.failures = 1000;
  const own: [string, string] = ['boulangerie-des-tilleuls', 'bread@bakery.example'];
  const options = { folder, ownerMail: to('each', [own]) };
  const before = await startReceiver(t, { ...options, mailer: down });
  await before.post(fillIn(draw(), ['offers:email:own']));
  const { preferences } = await linksOf(before);
  await press(before, preferences, { right: 'access', message: '' });
  await before.close();
  assert.deepEqual(down.mails, []);
  const mailbox = makeMailbox();
  // The stored mail waits for its next try.
  const receiver = await startReceiver(t, {
    ...options,
    mailer: mailbox,
    now: () => new Date(Date.now() + 3_600_000),
  });
  await mailbox.wait(2);
  assert.deepEqual(
    mailbox.mails.map((mail) => mail.to),
    [own[1], own[1]],
  );
  const answers = mailbox.mails.find(({ subject }) => subject.startsWith('1 nouvelle réponse'));
  assert.match(answers?.text ?? '', /E-mail : 1 oui, 0 non/);
  assert.ok(!(answers?.text ?? jeanne).includes(jeanne));
  await receiver.close();
});

test('a digest goes out once a day, with what came since the last, and not twice after a restart', async (t) => {
  const folder = makeFolder(t);
  let shift = 0;
  const mailbox = makeMailbox();
  const textOf = (index: number): string => mailbox.mails[index]?.text ?? '';
  const start = () =>
    startReceiver(t, {
      folder,
      mailer: mailbox,
      ownerMail: to('daily'),
      now: () => new Date(Date.now() + shift),
    });
  const first = await start();
  await first.post(fillIn(draw(), ['offers:email:own']));
  await first.post(fillIn(draw(), []));
  await first.close();
  assert.deepEqual(mailbox.mails, []);
  shift = day;
  const second = await start();
  await mailbox.wait(1);
  assert.match(textOf(0), /2 réponses\n {2}E-mail : 1 oui, 1 non/);
  await second.post(fillIn(draw(undefined, 'fr', addDays(parisToday(), 1)), ['offers:sms:own']));
  await second.close();
  const third = await start();
  await third.close();
  assert.equal(mailbox.mails.length, 1);
  shift = 2 * day;
  const fourth = await start();
  await mailbox.wait(2);
  assert.match(textOf(1), /1 réponse\n/);
  await fourth.close();
  assert.equal(mailbox.mails.length, 2);
});

test('an address for owners that cannot be one is refused at the start', () => {
  const read = (
    ownerMail?: string,
    ownerAnswers = 'never',
    smtp: string | undefined = 'smtp://localhost',
  ) => {
    const input = {
      port: '0',
      host: 'localhost',
      forms: '.',
      data: '.',
      retention: 'run',
      financialYearEnd: '12-31',
      keepAudit: '1',
      rateLimit: '0',
      trustProxy: 'no',
      logLevel: 'info',
      metricsHost: 'localhost',
      drain: '0',
      ownerAnswers,
      ...(ownerMail !== undefined && { ownerMail }),
      ...(smtp !== '' && { smtp, mailFrom: 'a@b.example' }),
    } as ServeInput;
    return readServeSettings(input).receiver.ownerMail;
  };
  assert.deepEqual(read('me@shop.example, bread=you@shop.example', 'daily'), {
    address: 'me@shop.example',
    addresses: new Map([['bread', 'you@shop.example']]),
    answers: 'daily',
  });
  assert.equal(read(), undefined);
  assert.throws(() => read('me'), /--owner-mail: got "me"/);
  assert.throws(() => read('a@b.example,c@d.example'), /--owner-mail/);
  assert.throws(() => read('me@shop.example', 'weekly'), /accepted: each, daily, never/);
  assert.throws(() => read(undefined, 'daily'), /--owner-answers goes with --owner-mail/);
  assert.throws(() => read('me@shop.example', 'never', ''), /--owner-mail goes with --smtp/);
});
