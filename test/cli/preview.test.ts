import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parseConfig } from '../../src/config/index.js';
import { planForm, presentForm, type Presentation } from '../../src/form/index.js';
import { wordingOf } from '../../src/messages/wording-of.js';
import { html } from '../../src/draw/html.js';
import { toHtml } from '../../src/draw/to-html.js';
import { digestWords } from '../../src/server/forms/digest-words.js';
import { accord } from './accord.js';
import { demoNames, presentDemo } from '../form/demo-form.js';
import { carefulForm, change } from '../config/form.js';

const folder = mkdtempSync(join(tmpdir(), 'accord-preview-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const day = '2026-11-23';
const escaped = (text: string): string => toHtml(html`${text}`);

// What is no sentence, the word for a notice that is open, which a browser without script cannot swap in, what the young read,
// and what is said once the form is sent.
const unsaid = new Set(
  'schema form language direction date rulebook controller minors saved id kind stands with polarity control channel party regime ruleId autocomplete needs initial period less'.split(
    ' ',
  ),
);

/** Every sentence of a presentation, wherever it stands. */
function sentencesOf(value: unknown, key = ''): readonly string[] {
  if (unsaid.has(key)) return [];
  if (typeof value === 'string') return value ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => sentencesOf(one));
  if (typeof value !== 'object' || value === null) return [];
  // Fields that come with a choice stand below it, under its words.
  if ('fields' in value && 'id' in value && value.id === 'asked') return sentencesOf(value.fields);
  // The button says what it is the yes to.
  if ('choices' in value && JSON.stringify(value.choices).includes('"control":"submit"')) return [];
  const isChoice = 'polarity' in value && 'channel' in value;
  return Object.entries(value).flatMap(([name, one]) =>
    isChoice && name === 'purpose' ? [] : sentencesOf(one, name),
  );
}

/** The words on a page, with one space between any two. */
const textOf = (markup: string): string => markup.replaceAll(/\s+/g, ' ');
const assertSays = (markup: string, presentation: Presentation): void => {
  const sentences = sentencesOf(presentation);
  assert.ok(sentences.length > 50, `${sentences.length}`);
  for (const sentence of sentences) assert.ok(textOf(markup).includes(textOf(escaped(sentence))), sentence);
};

for (const name of demoNames) {
  test(`what is printed of ${name} is the presentation word for word, with nothing preset, script or style`, async () => {
    for (const [language, pieces] of [
      ['fr', []],
      ['en', ['--choices']],
    ] as const) {
      const given = ['--html', '--language', language, '--on', day, ...pieces];
      const { code, out, err } = await accord(['preview', `demo/forms/${name}.json`, ...given]);
      assert.equal(code, 0, err);
      const presentation = presentDemo(name, day, language);
      assertSays(out, presentation);
      assert.doesNotMatch(
        out,
        /<input[^>]*\schecked|<option[^>]*\sselected|<script|<style|\sstyle=|\son\w+=/,
      );
      assert.equal(out.match(/<form\s/g)?.length, 1);
      assert.ok(out.includes(`value="${digestWords(presentation)}"`));
    }
  });
}

test('a site with a form of its own gets controls that belong to another form, and that form', async () => {
  const { out } = await accord([
    'preview',
    'demo/forms/loyalty-card.json',
    '--html',
    '--choices',
    '--receiver',
    'https://proof.shop.example/accord',
  ]);
  const [inside = '', below = ''] = out.split('<!-- After');
  assert.doesNotMatch(inside, /<form/);
  const controls = inside.match(/<(?:input|select|textarea|button)\b[^>]*>/g) ?? [];
  assert.ok(controls.length > 20);
  for (const control of controls) assert.match(control, /\sform="accord-fallback-loyalty-card"/);
  assert.match(below, /<form\s+id="accord-fallback-loyalty-card"\s+method="post"/);
  assert.match(below, /action="https:\/\/proof\.shop\.example\/accord\/forms\/loyalty-card\/answers"/);
  // What nobody sees tells programs apart; people have nothing here to fill in.
  const seen = below.replace(/<p hidden aria-hidden="true">[\s\S]*?<\/p>/, '');
  assert.notEqual(seen, below);
  assert.doesNotMatch(seen, /type="(?!hidden)/);
});

test('a site may print the choices ahead of the script too: the element’s words, controls of its own form, nothing preset', async () => {
  const given = ['demo/forms/account.json', '--html', '--choices'];
  const { out } = await accord(['preview', ...given, '--ahead']);
  const [ahead = '', rest = ''] = out.split('<noscript>');
  assert.match(ahead, /data-ahead/);
  assert.doesNotMatch(ahead, /\sform="|<input[^>]*\schecked|<button|accord-plain-/);
  assert.match(ahead, /name="accord-proof"\s+value=""/);
  assert.match(rest, /^[^]*form="accord-fallback-account"[^]*<\/noscript>/);
  const alone = await accord(['preview', 'demo/forms/account.json', '--html', '--ahead']);
  assert.equal(alone.code, 2);
  assert.match(alone.err, /--ahead: only with --choices/);
});

test('markup in an owner’s text is printed as text', async () => {
  const path = file('markup.json', change(carefulForm(), 'title/fr', '<b onclick="x()">Club & co</b>'));
  const { code, out } = await accord(['preview', path, '--html', '--on', day]);
  assert.equal(code, 0);
  assert.match(out, /&lt;b onclick=&quot;x\(\)&quot;&gt;Club &amp; co&lt;\/b&gt;/);
  assert.doesNotMatch(out, /<b[ >]/);
});

test('of a form that the law forbids nothing is printed, and its owner reads why', async () => {
  const banned = file('banned.json', change(carefulForm(), 'sector', 'energy-renovation'));
  const typo = file('typo.json', change(carefulForm(), 'titel', {}));
  for (const [path, said] of [
    [banned, /rule FR-S01/],
    [typo, /\/titel/],
  ] as const) {
    const { code, out, err } = await accord(['preview', path, '--html', '--on', day]);
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(err, said);
  }
  assert.equal((await accord(['preview', join(folder, 'nowhere.json'), '--html'])).code, 2);
});

test('the day decides which questions are printed', async () => {
  const config = JSON.parse(readFileSync('demo/forms/loyalty-card.json', 'utf8')) as unknown;
  const parsed = parseConfig(config);
  assert.ok(parsed.ok);
  for (const date of ['2026-08-10', '2026-08-11']) {
    const { out } = await accord(['preview', 'demo/forms/loyalty-card.json', '--html', '--on', date]);
    assertSays(out, presentForm(planForm(parsed.config, { date }), wordingOf('fr')));
    assert.equal(out.includes('Bloctel'), date === '2026-08-10');
  }
});

test('an option that makes no sense is explained, and nothing is printed', async () => {
  for (const [given, said] of [
    [[], /--html/],
    [['--html', '--language', 'de'], /this form has fr, en/],
    [['--html', '--receiver', 'javascript:alert(1)'], /an address such as/],
    [['--html', '--on', 'today'], /A day such as/],
  ] as const) {
    const { code, out, err } = await accord(['preview', 'demo/forms/loyalty-card.json', ...given]);
    assert.equal(code, 2, err);
    assert.equal(out, '');
    assert.match(err, said);
  }
});
