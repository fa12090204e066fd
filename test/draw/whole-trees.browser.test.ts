import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { toHtml } from '../../src/draw/to-html.js';
import { fieldsOf, planForm, presentForm, type Presentation } from '../../src/form/index.js';
import { presentChoicesOnly } from '../../src/form/present-choices.js';
import { wordingOf } from '../../src/messages/wording-of.js';
import { calendarDateIn } from '../../src/law/index.js';
import type { FormConfig } from '../../src/index.js';
import { choicesWordsOf } from '../../src/messages/choices-words.js';
import { drawAhead } from '../../src/server/submit/plain/draw-ahead.js';
import { drawPlainForm } from '../../src/server/submit/plain/plain-form.js';
import {
  addressOf,
  find,
  fixtureCleanup,
  heard,
  openForm,
  readDemo,
  write,
  type DemoName,
} from '../elements/open-form.js';

const demos: readonly DemoName[] = [
  'loyalty-card',
  'newsletter',
  'quote-request',
  'business-contact',
  'account',
];
const languages = ['fr', 'en', 'es'] as const;

async function presentationOf(name: DemoName, language: string): Promise<Presentation> {
  const config = (await readDemo(name)) as unknown as FormConfig;
  const date = calendarDateIn(new Date(), 'Europe/Paris');
  return presentForm(planForm(config, { date }), wordingOf(language));
}

/** Elements with their attributes and texts, one a line; what only lays out, or only a script needs, is left out. */
function treeOf(root: Element, prefix: string, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  const attributes = Array.from(root.attributes)
    // Nothing is written in a field either way.
    .filter(({ name, value }) => name !== 'value' || value !== '')
    .map(({ name, value }) => `${name}="${value.replaceAll(prefix, 'ID')}"`)
    .toSorted()
    .join(' ');
  const inside = Array.from(root.childNodes).flatMap((node) => {
    if (node instanceof Element) return treeOf(node, prefix, depth + 1);
    const text = node instanceof Text ? node.data.replaceAll(/\s+/g, ' ').trim() : '';
    return text ? [`${indent}  ${text}`] : [];
  });
  return [`${indent}${root.localName} ${attributes}`.trimEnd(), ...inside];
}

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

/** Of a form in a page, what a page without a script has no use for; said here, so that nothing else may differ. */
function dropScripted(form: Element): Element {
  for (const name of ['novalidate', 'aria-labelledby']) form.removeAttribute(name);
  // What is said as things change, and what is switched off while answers are on their way.
  for (const region of form.querySelectorAll('[role=status]')) region.remove();
  unwrap(find(form, '.accord-body'));
  for (const button of form.querySelectorAll('.accord-submit')) button.removeAttribute('aria-disabled');
  return form;
}

/** Of a form without a script: where it is posted to, the field that nobody sees, and what came with a choice behind a fold each. */
function dropPosted(form: Element): Element {
  for (const name of ['method', 'action', 'accept-charset']) form.removeAttribute(name);
  for (const region of form.querySelectorAll('[role=status]')) region.remove();
  for (const hidden of form.querySelectorAll('[type=hidden], p[hidden]')) hidden.remove();
  for (const fold of form.querySelectorAll('.accord-asked > .accord-add')) {
    find(fold, 'summary').remove();
    unwrap(fold);
  }
  return form;
}

/** Each field that comes with a choice, by the first choice that needs it. */
const bringers = (presentation: Presentation): readonly string[] => [
  ...new Set(
    fieldsOf(presentation).flatMap(({ stands, with: [first] = [] }) =>
      stands === 'choice' && first ? [first] : [],
    ),
  ),
];

describe('a form without a script', () => {
  afterEach(() => fixtureCleanup());

  for (const name of demos)
    for (const language of languages)
      it(`is the form of ${name} in ${language}, tree for tree, complete notice and all`, async () => {
        const presentation = await presentationOf(name, language);
        const element = await openForm(name, { attributes: `lang="${language}"` });
        find(element, '.accord-more summary').click();
        for (const choice of bringers(presentation)) find(element, `[name="choice:${choice}"]`).click();
        await element.updateComplete;
        const [prefix] = find(element, '.accord-title').id.split('-title');
        const plain = write(
          toHtml(drawPlainForm({ presentation, wording: wordingOf(language), words: '', action: '/' })),
        );
        for (const fold of element.querySelectorAll('details')) fold.open = false;
        const drawn = treeOf(dropScripted(find(element, 'form')), prefix!);
        const printed = treeOf(dropPosted(find(plain, 'form')), `accord-plain-${name}`);
        expect(drawn.length).to.be.above(50);
        expect(printed.join('\n')).to.equal(drawn.join('\n'));
      });
});

/** A form of a site's own under the headings that a receiver takes for granted; one control stands for all fields. */
const site = (name: DemoName, language: string, fields: readonly string[]) =>
  `<h1>Boutique</h1><h2>Votre compte</h2><form><input name="m" /><accord-choices lang="${language}" config="${addressOf(name)}"
    ${fields.map((field) => `${field}="m"`).join(' ')}></accord-choices></form>`;

describe('choices that are printed into a page', () => {
  afterEach(() => fixtureCleanup());

  for (const name of demos)
    for (const language of languages)
      it(`are those of ${name} in ${language}, tree for tree, complete notice and all`, async () => {
        const whole = await presentationOf(name, language);
        const given = fieldsOf(whole).filter(({ control }) => control !== 'terms');
        const presentation = presentChoicesOnly(
          whole,
          given.map(({ id }) => id),
          choicesWordsOf(language),
        );
        const printed = write(drawAhead(presentation, wordingOf(language)));
        const mapped = [...printed.querySelectorAll('[data-mapped]')].flatMap((one) =>
          (one as HTMLElement).dataset['mapped']!.split(' ').slice(0, 1),
        );
        const box = write(site(name, language, mapped));
        const element = find<HTMLElementTagNameMap['accord-choices']>(box, 'accord-choices');
        await heard(element, 'accord-ready');
        find(element, '.accord-more summary').click();
        await element.updateComplete;
        for (const fold of element.querySelectorAll('details')) fold.open = false;
        const [prefix] = find(element, '.accord-notice-title').id.split('-notice');
        const ahead = find(printed, '.accord');
        for (const attribute of ['data-ahead', 'data-sending', 'data-unrecorded', 'data-failed'])
          ahead.removeAttribute(attribute);
        // What the element knows of the site's fields by itself.
        for (const hidden of ahead.querySelectorAll('[hidden]')) hidden.remove();
        for (const said of ahead.querySelectorAll('[data-mapped]'))
          if (said.childElementCount === 0) said.remove();
          else said.removeAttribute('data-mapped');
        for (const all of ahead.querySelectorAll('.accord-given'))
          if (all.childElementCount === 0) all.remove();
        const block = find(element, '.accord');
        for (const hidden of block.querySelectorAll('[data-accord]')) hidden.removeAttribute('data-accord');
        expect(treeOf(ahead, `accord-ahead-${name}`).join('\n')).to.equal(treeOf(block, prefix!).join('\n'));
      });
});
