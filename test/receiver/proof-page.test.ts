import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesOf, fieldsOf } from '../../src/form/index.js';
import { html } from '../../src/receiver/pages/html.js';
import { maskValue } from '../../src/receiver/person/mask.js';
import { startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone, loyaltyCard } from './a-submission.js';

const escaped = (text: string): string => html`${text}`.markup;

for (const language of ['fr', 'en']) {
  test(`a person reads word for word what was on screen and what they answered (${language})`, async (t) => {
    const receiver = await startReceiver(t);
    const presentation = draw(loyaltyCard, language);
    const { receipt } = await receiver.post(fillIn(presentation, ['offers:email:own', 'offers:phone:own']));
    const answer = await receiver.get(new URL(receipt.proof).pathname);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
    const page = await answer.text();
    const said = [
      presentation.title,
      presentation.introduction ?? '',
      presentation.submit,
      presentation.notice.title,
      ...[...presentation.notice.brief, ...presentation.notice.full].flatMap(({ title, texts }) => [
        title,
        ...texts.map(({ text }) => text),
      ]),
      ...fieldsOf(presentation).flatMap(({ label, purpose, requirement, without = '' }) => [
        label,
        purpose,
        requirement,
        without,
      ]),
      ...choicesOf(presentation).flatMap(({ label, details, mentions = {} }) => [
        label,
        ...details.map(({ text }) => text),
        ...Object.values(mentions),
      ]),
      ...presentation.groups.flatMap(({ title, text }) => [
        title,
        typeof text === 'string' ? text : text.text,
      ]),
      receipt.id,
    ];
    for (const text of said) assert.ok(page.includes(escaped(text)), text);
    assert.equal(page.match(/<strong class="granted">/g)?.length, 2);
    assert.equal(
      page.match(/<strong class="(?:refused|unanswered|not-objected)">/g)?.length,
      choicesOf(presentation).length - 2,
    );
    assert.ok(page.includes(`<html lang="${language}">`));
    assert.ok(page.includes(language === 'fr' ? 'heure de Paris' : 'Paris time'));
    assert.ok(page.includes(receipt.receivedAt));
  });
}

test('whoever finds the address of a proof cannot use the contact data on it', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(fillIn());
  const path = new URL(receipt.proof).pathname;
  for (const file of ['', '/record.json', '/presentation.json', '/receipt.jws', '/proof.tlog-proof']) {
    const text = await (await receiver.get(path + file)).text();
    const readable =
      file === '/receipt.jws' ? Buffer.from(text.split('.')[1]!, 'base64url').toString() : text;
    for (const secret of [jeanne, jeannesPhone, 'Lilas', '1980-02-03'])
      assert.ok(!readable.includes(secret), `${secret} in ${file}`);
  }
  assert.equal(maskValue(jeanne), 'j•••@example.fr');
  assert.equal(maskValue(jeannesPhone), '•••34');
  assert.equal(maskValue('1980-02-03'), '•••03');
  assert.equal(maskValue({ street: '3 rue des Lilas', city: 'Angers' }), '•••, •••');
});

test('markup in what was sent is shown as text', async (t) => {
  const receiver = await startReceiver(t);
  const attack = '<script>alert("x")</script><img src=x onerror=alert(1)>';
  const submission = JSON.parse(JSON.stringify(fillIn())) as {
    presentation: { title: string; groups: { text: unknown }[]; notice: { brief: unknown[] } };
  };
  submission.presentation.title = attack;
  submission.presentation.notice.brief = [
    {
      id: 'x',
      title: attack,
      texts: [{ text: attack, link: { href: 'javascript:alert(1)', text: attack } }],
    },
    {
      id: 'y',
      title: 'y',
      texts: [{ text: 'y', link: { href: `https://x.example/"><script>alert(2)</script>`, text: 'y' } }],
    },
    {
      id: 'z',
      title: 'z',
      texts: [{ text: 'z', link: { href: `partners.html"><script>alert(3)</script>`, text: 'z' } }],
    },
  ];
  const { status, receipt } = await receiver.post(submission);
  assert.equal(status, 202);
  const answer = await receiver.get(new URL(receipt.proof).pathname);
  const page = await answer.text();
  assert.ok(page.includes(escaped(attack)));
  assert.doesNotMatch(page, /<script|<img|href="javascript/i);
  // An address of the site's own leads there, from the page that the form was on.
  assert.match(
    page,
    /<a href="https:\/\/bakery\.example\/partners\.html[^"]*" rel="noopener noreferrer nofollow">z \(bakery\.example\)<\/a>/,
  );
  const policy = answer.headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe|script-src/);
});

test('the files of a proof are the very bytes that were signed and shown', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(fillIn());
  const path = new URL(receipt.proof).pathname;
  const file = async (name: string) => (await receiver.get(`${path}/${name}`)).text();
  assert.equal(await file('receipt.jws'), receipt.jws);
  assert.equal(await file('proof.tlog-proof'), receipt.logProof);
  assert.equal(await file('record.json'), Buffer.from(receipt.jws.split('.')[1]!, 'base64url').toString());
  assert.deepEqual(JSON.parse(await file('presentation.json')), draw());
  assert.equal((await receiver.get('/p/style.css')).headers.get('content-type'), 'text/css; charset=utf-8');
});

test('an address that was guessed answers like any other, and is not kept by caches', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(fillIn());
  const token = new URL(receipt.proof).pathname.slice(3);
  const real = await receiver.get(`/p/${token}`);
  assert.equal(real.headers.get('cache-control'), 'private, no-store');
  assert.equal(real.headers.get('referrer-policy'), 'no-referrer');
  const id = Buffer.from(token, 'base64url').subarray(0, 16);
  const guesses = [
    'x',
    token.slice(0, -1),
    `${token}A`,
    Buffer.concat([id, Buffer.alloc(16)]).toString('base64url'),
    Buffer.alloc(32, 7).toString('base64url'),
    receipt.id,
    encodeURIComponent('../../etc/passwd'),
  ];
  const answers = await Promise.all(
    guesses.map(async (guess) => {
      const answer = await receiver.get(`/p/${guess}`);
      return `${answer.status} ${await answer.text()}`;
    }),
  );
  assert.equal(new Set(answers).size, 1);
  assert.match(answers[0]!, /^404 /);
});
