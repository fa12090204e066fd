import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { PersonFile } from '../../../src/server/rights/person-file.js';
import { makeMailbox } from '../a-mailbox.js';
import { asBrowser, linksOf, mayContact, press } from '../a-person.js';
import { startReceiver } from '../a-receiver.js';
import { draw, fillIn, jeanne } from '../a-submission.js';
import { ask } from './a-request.js';

const claire = 'claire.nouveau-test@example.fr';
const start = async (t: TestContext, more: object = {}) => {
  const mailbox = makeMailbox();
  const receiver = await startReceiver(t, { mailer: mailbox, ...more });
  return { mailbox, receiver };
};
const linkIn = (text: string): string => new URL(/https?:\/\/\S+\/a\/\S+/.exec(text)![0]).pathname;

test('a person corrects their own address, and it counts once they have pressed in a mail to the new one', async (t) => {
  const { mailbox, receiver } = await start(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const { preferences } = await linksOf(receiver);
  const page = await (await receiver.get(preferences, asBrowser)).text();
  assert.match(page, /href="https:\/\/proof\.bakery\.example\/me\/[^"]+\/address"[^>]*>Corriger mon adresse/);
  const wrong = await press(receiver, `${preferences}/address`, { email: 'two@a.fr, three@b.fr' }, asBrowser);
  assert.equal(wrong.status, 422);
  const asked = await press(receiver, `${preferences}/address`, { email: ` ${claire} ` }, asBrowser);
  assert.match(await asked.text(), /Jusque-là, rien ne change/);
  await mailbox.wait(1);
  const [mail] = mailbox.mails;
  assert.equal(mail!.to, claire);
  assert.equal(await mayContact(receiver), 'yes: granted');
  const link = linkIn(mail!.text);
  // Mail scanners open every link.
  assert.match(await (await receiver.get(link, asBrowser)).text(), /Cette adresse est la mienne/);
  assert.equal(await mayContact(receiver), 'yes: granted');
  const done = await (await press(receiver, link, {}, asBrowser)).text();
  assert.match(done, /Votre adresse est corrigée/);
  assert.equal((await press(receiver, link, {}, asBrowser)).status, 410);
  const values = (await receiver.list())[0]?.['values'] as Record<string, string>;
  assert.equal(values['email'], claire);
  assert.equal((await mayContact(receiver, { contact: { email: claire } })).slice(0, 2), 'no');
  const choices = new URL(/href="([^"]+\/me\/[^"]+)"/.exec(done)![1]!, receiver.url + link).pathname;
  assert.equal((await receiver.get(choices, asBrowser)).status, 200);
  const { file } = await ask(receiver, 'access', {}, { email: claire });
  const datum = (file as unknown as PersonFile).data.find(({ field }) => field === 'email');
  assert.deepEqual(
    datum?.corrections.map(({ before }) => before),
    [jeanne],
  );
  // Who signs up with the old address later is somebody else.
  await receiver.post(fillIn(draw(), ['offers:sms:own']));
  const later = (await receiver.list()).map((one) => one['values'] as Record<string, string>);
  assert.deepEqual(
    later.map(({ email }) => email),
    [claire, jeanne],
  );
});

test('a link to a new address ends after three days, and with the person', async (t) => {
  let now = new Date();
  const { mailbox, receiver } = await start(t, { now: () => now });
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const { preferences } = await linksOf(receiver);
  await press(receiver, `${preferences}/address`, { email: claire }, asBrowser);
  await mailbox.wait(1);
  const first = linkIn(mailbox.mails[0]!.text);
  await press(receiver, `${preferences}/address`, { email: claire }, asBrowser);
  await mailbox.wait(2);
  await ask(receiver, 'erasure');
  assert.equal((await press(receiver, linkIn(mailbox.mails[1]!.text), {}, asBrowser)).status, 410);
  now = new Date(now.getTime() + 3.1 * 86_400_000);
  assert.equal((await press(receiver, first, {}, asBrowser)).status, 410);
});

test('whoever shares an address cannot put another’s in its place, and sees nobody else’s data', async (t) => {
  const { mailbox, receiver } = await start(t);
  await receiver.post(fillIn(draw(), ['offers:email:own']));
  const other = fillIn(draw(), ['offers:email:own']);
  await receiver.post({
    ...other,
    answers: { ...other.answers, values: { ...other.answers.values, firstName: 'Paul' } },
  });
  const { preferences } = await linksOf(receiver);
  const asked = await press(receiver, `${preferences}/address`, { email: claire }, asBrowser);
  assert.match(await asked.text(), /Plusieurs personnes utilisent cette adresse/);
  assert.equal(mailbox.mails.length, 0);
  const data = await receiver.get(`${preferences}/data`, asBrowser);
  assert.equal(data.status, 409);
  assert.doesNotMatch(await data.text(), /Paul/);
});

test('a person sees all their own data at once, as a page and as JSON', async (t) => {
  const { receiver } = await start(t);
  await receiver.post(fillIn(draw(), ['offers:email:own', 'partner-offers:email:roaster']));
  const { preferences } = await linksOf(receiver);
  const page = await (await receiver.get(`${preferences}/data`, asBrowser)).text();
  assert.match(page, /Ce que Boulangerie des Tilleuls SARL garde de vous/);
  assert.ok(page.includes(jeanne) && page.includes('Torréfaction du Quai SAS'));
  const file = (await (await receiver.get(`${preferences}/data`)).json()) as PersonFile;
  assert.equal(file.schema, 'accord/person-file/1');
});
