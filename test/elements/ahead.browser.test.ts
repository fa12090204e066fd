import { expect } from '@open-wc/testing';
import { planForm, presentForm } from '../../src/form/index.js';
import { presentChoicesOnly } from '../../src/form/present-choices.js';
import { choicesWordsOf } from '../../src/i18n/choices.js';
import fr from '../../src/i18n/locales/fr.js';
import { makeWording } from '../../src/i18n/wording.js';
import type { AccordChoices, FormConfig } from '../../src/index.js';
import { calendarDateIn } from '../../src/law/index.js';
import { drawAhead } from '../../src/receiver/plain/draw-ahead.js';
import { sheetAhead } from '../../src/theme/ahead.js';
import { box, dataOf, signUp, tag } from './choices-form.js';
import { find, heard, readDemo, until, write } from './open-form.js';

/** The choices as `accord preview --ahead` prints them. */
async function printAhead(): Promise<string> {
  const config = (await readDemo('account')) as unknown as FormConfig;
  const wording = makeWording('fr', fr);
  const date = calendarDateIn(new Date(), 'Europe/Paris');
  const whole = presentForm(planForm(config, { date }), wording);
  const given = ['firstName', 'email', 'phone'];
  return drawAhead(presentChoicesOnly(whole, given, choicesWordsOf('fr')), wording).markup;
}

async function writeAhead(change: (markup: string) => string = (markup) => markup) {
  const page = write(
    `<style>${sheetAhead}</style>${signUp({ choices: tag('', change(await printAhead())) })}`,
  );
  const element = find<AccordChoices>(page, 'accord-choices');
  return { page, element, form: find<HTMLFormElement>(page, 'form') };
}

async function wait(element: AccordChoices): Promise<void> {
  await heard(element, 'accord-ready');
  await element.updateComplete;
}

const textOf = (root: Element): string => {
  const copy = root.cloneNode(true) as Element;
  for (const node of copy.querySelectorAll('.accord-more')) node.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/g, '');
};

const controlsOf = (root: ParentNode): readonly string[] =>
  Array.from(root.querySelectorAll('input'), ({ name, type, value, autocomplete, checked, disabled }) =>
    [name, type, value, autocomplete, checked, disabled].join(' '),
  );

const placesOf = (root: ParentNode): readonly string[] =>
  Array.from(
    root.querySelectorAll(
      '.accord-item:not(.accord-more *), .accord-more, .accord-choice, .accord-box, [name=go]',
    ),
    (node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return `${node.className} ${[x, y, width, height].map(Math.round).join(' ')}`;
    },
  );

describe('choices that a page shows before the script has come', () => {
  it('can be used with assistive technology', async () => {
    await expect(write(`<form>${await printAhead()}</form>`)).to.be.accessible();
  });

  it('are drawn by the element word for word, control for control, and nothing moves', async () => {
    const { element, form } = await writeAhead();
    const before = [textOf(element), controlsOf(element), placesOf(form)];
    expect(before[1]).to.have.length(6);
    await wait(element);
    expect(element.querySelectorAll('[data-ahead]')).to.have.length(0);
    expect([textOf(element), controlsOf(element), placesOf(form)]).to.deep.equal(before);
  });

  it('keep what a person ticked, and where they are, when the element takes their place', async () => {
    const { element, form } = await writeAhead();
    box(form, 'email').click();
    box(form, 'phone', 'no').click();
    box(form, 'sms').focus();
    await wait(element);
    expect(box(element, 'email').checked).to.equal(true);
    expect(box(element, 'phone', 'no').checked).to.equal(true);
    expect(box(element, 'sms').checked).to.equal(false);
    expect(document.activeElement).to.equal(box(element, 'sms'));
    expect(dataOf(form)).to.include({ 'choice:offers:email:own': 'yes', 'accord-proof': '' });
  });

  it('ask a yes again whose words have changed since they were printed; a no stays a no', async () => {
    const { element, form } = await writeAhead((markup) =>
      markup.replaceAll('livres, rencontres et éditions anciennes', 'livres'),
    );
    for (const one of [box(form, 'email'), box(form, 'phone', 'no')]) one.click();
    await wait(element);
    expect(box(element, 'email').checked).to.equal(false);
    expect(box(element, 'phone', 'no').checked).to.equal(true);
  });

  it('go when they cannot be recorded, and the site’s form works without them', async () => {
    const { page, element, form } = await writeAhead();
    box(form, 'email').click();
    element.setAttribute('config', '/nowhere');
    await heard(element, 'accord-error');
    await until(() => element.querySelector('.accord-failure'));
    expect(element.querySelectorAll('[data-ahead], input')).to.have.length(0);
    expect(find(element, '.accord-failure').textContent).to.contain('Rien n’est accepté en votre nom');
    expect(dataOf(form)).not.to.have.property('choice:offers:email:own');
    expect(page.isConnected).to.equal(true);
  });
});
