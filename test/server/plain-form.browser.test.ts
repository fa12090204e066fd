import { expect } from '@open-wc/testing';
import type { FormConfig } from '../../src/config/index.js';
import { planForm, presentForm } from '../../src/form/index.js';
import { makeWording } from '../../src/messages/wording.js';
import { form as fr } from '../../src/messages/fr.js';
import { calendarDateIn } from '../../src/law/index.js';
import { toHtml } from '../../src/draw/to-html.js';
import { drawPlainForm } from '../../src/server/submit/plain/plain-form.js';
import { field, fill, find, heard, readDemo, tick, write } from '../elements/open-form.js';

const demos = ['loyalty-card', 'newsletter', 'quote-request', 'business-contact', 'account'] as const;

async function drawPlain(name: (typeof demos)[number]): Promise<string> {
  const config = (await readDemo(name)) as unknown as FormConfig;
  const wording = makeWording('fr', fr);
  const date = calendarDateIn(new Date(), 'Europe/Paris');
  const presentation = presentForm(planForm(config, { date }), wording);
  return toHtml(drawPlainForm({ presentation, wording, words: '', action: '/' }));
}

// That they are asked what everybody is asked, word for word, is compared in test/draw/whole-trees.browser.test.ts.
for (const name of demos) {
  it(`a person without JavaScript meets no barrier in ${name}, and each control has its words`, async () => {
    const plain = write(await drawPlain(name));
    for (const label of plain.querySelectorAll('label'))
      expect(label.control, label.textContent ?? '').to.exist;
    await expect(plain).to.be.accessible();
    for (const fold of plain.querySelectorAll('details')) fold.open = true;
    await expect(plain).to.be.accessible();
  });
}

describe('a person who has begun in the plain form when the script comes', () => {
  it('finds what they wrote and ticked in the form that takes its place, and the cursor where it was', async () => {
    const page = write(`<accord-form lang="fr">${await drawPlain('loyalty-card')}</accord-form>`);
    const element = page.querySelector('accord-form')!;
    expect(page.querySelector('.accord-loading'), 'empty room above the plain form').to.equal(null);
    const plain = find(element, 'form');
    fill(plain, 'firstName', 'Léa');
    fill(plain, 'address.city', 'Angers');
    tick(plain, 'choice:offers:email:own');
    tick(plain, 'choice:offers:phone:own', 'no');
    const input = find<HTMLInputElement>(plain, '[name=lastName]');
    input.value = 'Martin';
    input.focus();
    input.setSelectionRange(2, 4);
    element.config = '/demo/forms/loyalty-card.json';
    await heard(element, 'accord-ready');
    await element.updateComplete;
    expect(plain.isConnected).to.equal(false);
    expect(field(element, 'firstName').value).to.equal('Léa');
    expect(field(element, 'address.city').value).to.equal('Angers');
    const ticked = [...element.querySelectorAll<HTMLInputElement>(':checked')].map(({ name, value }) => [
      name,
      value,
    ]);
    expect(ticked.filter(([name]) => name)).to.deep.equal([
      ['choice:offers:email:own', 'yes'],
      ['choice:offers:phone:own', 'no'],
    ]);
    const here = document.activeElement as HTMLInputElement;
    expect([here.name, here.value, here.selectionStart, here.selectionEnd]).to.deep.equal([
      'lastName',
      'Martin',
      2,
      4,
    ]);
    expect(element.contains(here)).to.equal(true);
  });

  it('goes on with it when the form’s JSON cannot be fetched: it works by itself, and the owner is told', async () => {
    const page = write('');
    const element = document.createElement('accord-form');
    element.lang = 'fr';
    element.config = '/no-such-form';
    element.innerHTML = await drawPlain('newsletter');
    const told = heard(element, 'accord-error');
    page.append(element);
    fill(element, 'email', 'lea@shop.example');
    expect((await told).code).to.equal('config-unreachable');
    await element.updateComplete;
    expect(field(element, 'email').value).to.equal('lea@shop.example');
    expect(page.querySelector('.accord-failure')).to.equal(null);
  });
});
