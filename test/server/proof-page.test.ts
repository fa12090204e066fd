import assert from 'node:assert/strict';
import { languages } from '../../src/messages/languages.js';
import { test } from 'node:test';
import { contrast, grounds } from '../../src/config/colour.js';
import { choicesOf, fieldsOf } from '../../src/form/index.js';
import { html } from '../../src/draw/html.js';
import { toHtml } from '../../src/draw/to-html.js';
import { maskValue } from '../../src/server/people/mask.js';
import { startReceiver } from './a-receiver.js';
import { draw, fillIn, jeanne, jeannesPhone, loyaltyCard } from './a-submission.js';

const escaped = (text: string): string => toHtml(html`${text}`);

const textOf = (page: string): string =>
  page
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

for (const language of languages) {
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
      ...fieldsOf(presentation)
        .filter(({ stands }) => stands !== 'choice')
        .flatMap(({ label, requirement }) => [label, requirement]),
      ...choicesOf(presentation).flatMap(({ label, details, mentions = {} }) => [
        label,
        ...details.map(({ text }) => text),
        ...Object.values(mentions),
      ]),
      ...presentation.groups
        .filter(({ id }) => id !== 'asked')
        .flatMap(({ title, text }) => [title, typeof text === 'string' ? text : text.text]),
      receipt.id,
    ];
    for (const text of said) assert.ok(page.includes(escaped(text)), text);
    const ticked = [...page.matchAll(/<input[^>]*\schecked=""/g)].map(([input]) => input);
    assert.equal(ticked.filter((input) => input.includes('name="choice:')).length, 2);
    // Nothing on it can be filled in.
    assert.match(page, /<fieldset class="accord-body" disabled>/);
    assert.ok(page.includes(`<html lang="${language}"`));
    assert.ok(page.includes({ fr: 'heure de Paris', en: 'Paris time', es: 'hora de París' }[language]));
    assert.ok(page.includes(receipt.receivedAt));
  });
}

test('what was agreed to and what was not comes first, in words, and a box left empty is no refusal', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(fillIn(draw(), ['offers:email:own', 'offers:sms:own']));
  const page = await (await receiver.get(new URL(receipt.proof).pathname)).text();
  const [start, technical] = [page.indexOf('En bref'), page.lastIndexOf('<details class="part"')];
  const short = textOf(page.slice(start, page.indexOf('<details')));
  assert.match(
    short,
    /^En bref À qui Boulangerie des Tilleuls SARL Quand \d+ \S+ \d{4} à \d+:\d+, heure de Paris/,
  );
  assert.match(short, /Oui .*Vous envoyer nos offres\s: e-mail, SMS/);
  assert.match(short, /Non coché .*Vous envoyer nos offres/);
  assert.doesNotMatch(short, /Vous avez dit non/);
  // Numbers and digests are behind a fold of their own, at the end.
  for (const text of [receipt.id, 'sha256', 'UTC']) assert.ok(page.indexOf(text) > technical, text);
  assert.match(
    page,
    /<title>Votre réponse du \d+ \S+ \d{4} · Preuve · Boulangerie des Tilleuls SARL<\/title>/,
  );
});

test('a proof can be read in the other languages of its form, with the form in the words that were shown', async (t) => {
  const receiver = await startReceiver(t);
  const { receipt } = await receiver.post(fillIn());
  const { pathname } = new URL(receipt.proof);
  const page = await (await receiver.get(`${pathname}?from=mail`)).text();
  const [, way] = /<a\s+href="([^"]+)"\s+hreflang="en"/.exec(page) ?? [];
  assert.equal(way, '?from=mail&amp;language=en');
  const english = await (await receiver.get(`${pathname}?from=mail&language=en`)).text();
  assert.match(english, /<html lang="en"/);
  assert.match(english, /In short/);
  assert.match(english, /lang="fr"[^]*Votre carte de fidélité/);
});

test('a page carries the shop’s name, picture and colours, and lets in nothing else', async (t) => {
  const form = {
    ...loyaltyCard,
    controller: { ...(loyaltyCard['controller'] as object), logo: 'https://bakery.example/a/logo.svg' },
    theme: { accent: '#8a4b12', dark: '#f0b36b' },
  };
  const receiver = await startReceiver(t, { forms: [form] });
  const { receipt } = await receiver.post(fillIn(draw(form)));
  const answer = await receiver.get(new URL(receipt.proof).pathname);
  const page = await answer.text();
  assert.match(
    page,
    /<header>[^]*https:\/\/bakery\.example\/a\/logo\.svg[^]*Boulangerie des Tilleuls SARL[^]*<\/header>/,
  );
  const policy = answer.headers.get('content-security-policy') ?? '';
  assert.match(policy, /^default-src 'none';style-src 'self';img-src https:\/\/bakery\.example;/);
  assert.doesNotMatch(page, /\sstyle=|<style/);
  const [, sheet] = /stylesheet"\s+href="([^"]+)"/.exec(page) ?? [];
  const css = await (
    await receiver.get(new URL(sheet!, `${receiver.url}/p/x`).href.slice(receiver.url.length))
  ).text();
  assert.match(css, /--accord-accent: light-dark\(#8a4b12, #f0b36b\)/);
  // What leads nowhere is nobody's page.
  const missing = await receiver.get('/p/nothing', { accept: 'text/html' });
  assert.doesNotMatch(await missing.text(), /Boulangerie|<img/);
  assert.doesNotMatch(missing.headers.get('content-security-policy') ?? '', /img-src/);
});

test('a colour that cannot be read on the page is replaced by the nearest that can', async (t) => {
  const form = { ...loyaltyCard, theme: { accent: '#f0b36b' } };
  const receiver = await startReceiver(t, { forms: [form] });
  const css = await (await receiver.get('/p/style.css?form=loyalty-card')).text();
  const [, light, dark] = /--accord-accent: light-dark\((#\w+), (#\w+)\)/.exec(css) ?? [];
  assert.ok(contrast(light!, grounds.light) >= 4.5);
  assert.equal(dark, '#f0b36b');
  assert.equal((await receiver.get('/p/style.css?form=../../x')).status, 200);
});

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
  assert.doesNotMatch(page, /<script|<img[^>]*onerror|href="javascript/i);
  // Nothing that a stranger names can be pressed.
  assert.doesNotMatch(page, /x\.example|partners\.html/);
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
