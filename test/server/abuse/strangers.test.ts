import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isContact } from '../../../src/server/people/contact.js';
import { card, start, yes } from '../a-confirming-form.js';
import { startSmtp } from '../a-mailbox.js';
import { asBrowser, press } from '../a-person.js';
import { startReceiver } from '../a-receiver.js';
import { draw, fillIn, jeanne, loyaltyCard } from '../a-submission.js';

const victim = 'victim@z.example';
const several = `a1,${victim}`;

/** What a stranger sends under the shop's name: their own words, and any address. */
function forge(email: string, granted: readonly string[] = []) {
  const drawn = fillIn(draw(card), granted);
  return {
    ...drawn,
    presentation: { ...drawn.presentation, title: 'You have won' },
    answers: { ...drawn.answers, values: { ...drawn.answers.values, email } },
  };
}

test('two addresses in one field are nobody’s, and no mail goes to either', async (t) => {
  const { mailbox, receiver } = await start(t);
  for (const email of [
    several,
    `${victim};b@z.example`,
    `"x" <${victim}>`,
    `a@b@z.example`,
    `x\n${victim}`,
  ]) {
    const { receipt } = await receiver.post(forge(email, yes));
    assert.equal(receipt.standing, 'flagged');
    const asked = await press(receiver, '/forms/loyalty-card/link', { email }, asBrowser);
    assert.equal(asked.status, 422, email);
  }
  // The person whose address was among them gave it to nobody.
  await press(receiver, '/forms/loyalty-card/link', { email: victim }, asBrowser);
  await press(receiver, '/forms/loyalty-card/link', { email: jeanne }, asBrowser);
  await receiver.post(fillIn(draw(card), yes));
  await mailbox.wait(1);
  assert.deepEqual([...new Set(mailbox.mails.map(({ to }) => to))], [jeanne]);
});

test('an address is one address, and a number is one number', () => {
  for (const email of [jeanne, ' zoé@café.example ', "o'neil+a@x.example"])
    assert.ok(isContact('email', email));
  for (const email of [
    several,
    'a@b@c',
    'a b@c.example',
    '<a@b.example>',
    'x'.repeat(250) + '@b.example',
    '',
  ])
    assert.ok(!isContact('email', email), email);
  for (const phone of ['06 39 98 12 34', '+33 (0)6 39 98 12 34']) assert.ok(isContact('phone', phone));
  for (const phone of ['06 39 98 12 34 / 06 39 98 12 35', 'call me', '1'])
    assert.ok(!isContact('phone', phone));
});

test('a mail goes to one mailbox, whatever its address looks like', async (t) => {
  const { mailer, received } = await startSmtp(t);
  await mailer
    .send({ id: '1', to: `a,${victim}`, subject: 'x', text: 'x', language: 'fr' })
    .catch(() => undefined);
  await mailer.send({ id: '1', to: jeanne, subject: 'x', text: 'x', language: 'fr' });
  mailer.close();
  assert.ok(
    received.every((mail) => !new RegExp(`^(To|Cc):.*[ ,<]${victim}`, 'm').test(mail)),
    received[0],
  );
  assert.ok(received.at(-1)!.includes(`To: ${jeanne}`));
});

test('the words of a stranger are shown as a stranger’s on the shop’s page, with nothing to press', async (t) => {
  const receiver = await startReceiver(t);
  const drawn = fillIn(draw(), ['offers:email:own']);
  const link = { href: 'https://evil.example/prize', text: 'Collect your prize' };
  const { presentation } = drawn;
  const groups = presentation.groups.map((group) =>
    group.kind === 'choices'
      ? {
          ...group,
          text: { text: 'Read this first', link },
          ...(group.parties && { parties: group.parties.map((one) => ({ ...one, href: link.href })) }),
          choices: group.choices.map((choice) => ({
            ...choice,
            label: 'PRIZE',
            details: [{ text: '', link }],
          })),
        }
      : group,
  );
  const { receipt } = await receiver.post({
    ...drawn,
    presentation: { ...presentation, title: 'You have won', groups, saved: { text: 'Go on', link } },
  });
  assert.equal(receipt.standing, 'flagged');
  const page = await (await receiver.get(new URL(receipt.proof).pathname)).text();
  assert.ok(!page.includes('evil.example'), 'an address of the stranger');
  assert.match(page, /Ces mots sont venus avec la réponse\. Ce ne sont pas ceux de Boulangerie/);
  const [before, shown] = page.split('Ces mots sont venus');
  // Folded away, under a heading of the receiver's own.
  assert.match(before!, /<details class="part">\s*<summary><h2>Ce qui est venu avec la réponse/);
  assert.doesNotMatch(before!, /You have won|PRIZE|prize/);
  assert.match(shown!, /You have won[^]*PRIZE[^]*Collect your prize/);
  assert.doesNotMatch(shown!.split('accord-shown')[1]!.split('</details>')[0]!, /<a\s/);
  const known = await receiver.post(fillIn(draw(loyaltyCard)));
  const own = await (await receiver.get(new URL(known.receipt.proof).pathname)).text();
  assert.doesNotMatch(own, /Ce qui est venu avec la réponse/);
});
