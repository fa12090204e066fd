import { expect } from '@open-wc/testing';
import type { AccordChoices } from '../../src/index.js';
import { sheetAhead } from '../../src/theme/ahead.js';
import { box, dataOf, signUp, tag } from './choices-form.js';
import { addressOf, type DemoName, find, fixtureCleanup, heard, until, write } from './open-form.js';
import { printAhead } from './print-ahead.js';

async function writeAhead(change: (markup: string) => string = (markup) => markup, attributes = '') {
  const page = write(
    `<style>${sheetAhead}</style>${signUp({ choices: tag(attributes, change(await printAhead())) })}`,
  );
  const element = find<AccordChoices>(page, 'accord-choices');
  return { page, element, form: find<HTMLFormElement>(page, 'form') };
}

/** A form of its own for a demo's choices; one control stands for all of the site's fields. */
const formFor = (name: DemoName, fields: string, ahead: string): string =>
  `<form><input name="m" /><accord-choices lang="fr" config="${addressOf(name)}" ${fields
    .split(' ')
    .map((field) => `${field}="m"`)
    .join(' ')}>${ahead}</accord-choices></form>`;
const loyaltyFields = 'first-name last-name email phone address-street birth-date';

async function wait(element: AccordChoices): Promise<void> {
  await heard(element, 'accord-ready');
  await element.updateComplete;
}

const textOf = (root: Element): string => {
  const copy = root.cloneNode(true) as Element;
  for (const node of copy.querySelectorAll('.accord-more, [hidden]')) node.remove();
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
  afterEach(() => fixtureCleanup());

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
    find<HTMLDetailsElement>(form, '.accord-more').open = true;
    await wait(element);
    await until(() => element.querySelector('.accord-more[open] .accord-items'));
    expect(box(element, 'email').checked).to.equal(true);
    expect(box(element, 'phone', 'no').checked).to.equal(true);
    expect(box(element, 'phone', 'no').closest('details')!.open, 'an answer can be seen').to.equal(true);
    expect(box(element, 'sms').checked).to.equal(false);
    expect(document.activeElement).to.equal(box(element, 'sms'));
    expect(dataOf(form)).to.include({ 'choice:offers:email:own': 'yes', 'accord-proof': '' });
  });

  it('leave a person where they are who was about to open the complete notice', async () => {
    const { element } = await writeAhead();
    find(element, '.accord-more > summary').focus();
    await wait(element);
    expect((document.activeElement as HTMLElement).matches('[data-drawn] .accord-more > summary')).to.equal(
      true,
    );
  });

  it('ask a yes again whose words have changed since they were printed; a no stays a no', async () => {
    for (const [before, after] of [
      ['livres et rencontres', 'livres'],
      ['notre hébergeur', 'notre voisin'],
      ['Une case vide veut dire non', 'Une case vide ne dit rien'],
    ] as const) {
      const { element, form } = await writeAhead((markup) => markup.replaceAll(before, after));
      expect(find(form, '[data-ahead]').textContent, before).not.to.contain(before);
      for (const one of [box(form, 'email'), box(form, 'phone', 'no')]) one.click();
      await wait(element);
      expect(box(element, 'email').checked, before).to.equal(false);
      expect(box(element, 'phone', 'no').checked, before).to.equal(true);
    }
  });

  it('keep an objection to calls made in the words of the old law, and take no yes for one', async () => {
    const ahead = await printAhead('loyalty-card', '2026-08-10');
    const page = write(formFor('loyalty-card', loyaltyFields, ahead));
    const named = (channel: string, value = 'yes') =>
      find<HTMLInputElement>(page, `[name="choice:offers:${channel}:own"][value=${value}]`);
    for (const channel of ['phone', 'post', 'email']) named(channel).click();
    await wait(find<AccordChoices>(page, 'accord-choices'));
    expect([named('phone').checked, named('phone', 'no').checked]).to.deep.equal([false, true]);
    expect(named('post').checked).to.equal(true);
  });

  it('of two forms on a page: the words of each box tick that box, and no other', async () => {
    const page = write(
      formFor('account', 'email phone first-name', await printAhead('account')) +
        formFor('business-contact', 'email phone', await printAhead('business-contact')),
    );
    const ids = Array.from(page.querySelectorAll('[id]'), ({ id }) => id);
    expect(ids.toSorted().filter((id, index, all) => all[index - 1] === id)).to.deep.equal([]);
    for (const label of page.querySelectorAll<HTMLLabelElement>('.accord-check, .accord-answer'))
      expect(label.contains(label.control), label.innerText).to.equal(true);
  });

  it('keep what was ticked when what was wrong is put right', async () => {
    const { element, form } = await writeAhead();
    element.setAttribute('config', '/nowhere');
    box(form, 'email').click();
    await until(() => element.querySelector('.accord-failure'));
    element.setAttribute('config', addressOf('account'));
    await wait(element);
    expect(box(element, 'email').checked).to.equal(true);
  });

  it('are seen until they are drawn in a shadow root, and stay ticked there', async () => {
    const { element, form } = await writeAhead((markup) => markup, 'isolated');
    box(form, 'email').click();
    await element.updateComplete;
    expect(find(element, '[data-ahead]').getBoundingClientRect().height).to.be.greaterThan(300);
    await wait(element);
    expect(element.querySelectorAll('[data-ahead]')).to.have.length(0);
    expect(box(element.renderRoot, 'email').checked).to.equal(true);
    expect(element.renderRoot.querySelectorAll('slot')).to.have.length(0);
  });

  it('go when they cannot be recorded; the notice stays, and the site’s form works without them', async () => {
    const { page, element, form } = await writeAhead();
    box(form, 'email').click();
    element.setAttribute('config', '/nowhere');
    await heard(element, 'accord-error');
    await until(() => element.querySelector('.accord-failure'));
    expect(element.querySelectorAll('input')).to.have.length(0);
    expect(find(element, '.accord-items').textContent).to.contain('Qui les utilise');
    expect(find(element, '.accord-failure').textContent).to.contain('Rien n’est accepté en votre nom');
    expect(dataOf(form)).not.to.have.property('choice:offers:email:own');
    expect(page.isConnected).to.equal(true);
  });
});
