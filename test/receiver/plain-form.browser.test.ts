import { expect } from '@open-wc/testing';
import type { FormConfig } from '../../src/config/index.js';
import { planForm, presentForm } from '../../src/form/index.js';
import { makeWording } from '../../src/messages/wording.js';
import { form as fr } from '../../src/messages/fr.js';
import { calendarDateIn } from '../../src/law/index.js';
import { toHtml } from '../../src/draw/to-html.js';
import { drawPlainForm } from '../../src/receiver/plain/plain-form.js';
import { field, fill, find, heard, openForm, readDemo, tick, write } from '../elements/open-form.js';

const demos = ['loyalty-card', 'newsletter', 'quote-request', 'business-contact'] as const;

/** Name, kind, value and autofill of each control: all that a browser, a password manager or a receiver goes by. */
const controlsOf = (root: ParentNode): readonly string[] =>
  Array.from(
    root.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), select, textarea'),
    (control) =>
      [
        control.name,
        control.type,
        control.type === 'radio' || control.type === 'checkbox' ? control.value : '',
        control.autocomplete,
        control.required,
        control.checked ?? false,
      ].join(' '),
  );

// Without the spaces, which lay out, the two words for a notice that is open or closed, and the complete notice, which one of them keeps folded.
function textOf(root: HTMLElement): string {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const node of copy.querySelectorAll('details, [role=status]')) node.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/g, '');
}

for (const name of demos) {
  it(`a person without JavaScript is asked by ${name} what everyone is asked, word for word, control for control`, async () => {
    const element = await openForm(name);
    const config = (await readDemo(name)) as unknown as FormConfig;
    const wording = makeWording('fr', fr);
    const date = calendarDateIn(new Date(), 'Europe/Paris');
    const presentation = presentForm(planForm(config, { date }), wording);
    const form = { presentation, wording, words: '', action: '/' };
    const plain = write(toHtml(drawPlainForm(form)));
    expect(controlsOf(plain)).to.deep.equal(controlsOf(element));
    expect(textOf(plain).length).to.be.greaterThan(1000);
    expect(textOf(plain) === textOf(element), 'other words').to.equal(true);
    for (const label of plain.querySelectorAll('label'))
      expect(label.control, label.textContent ?? '').to.exist;
    await expect(plain).to.be.accessible();
  });
}

async function drawPlain(name: (typeof demos)[number]): Promise<string> {
  const config = (await readDemo(name)) as unknown as FormConfig;
  const wording = makeWording('fr', fr);
  const date = calendarDateIn(new Date(), 'Europe/Paris');
  const presentation = presentForm(planForm(config, { date }), wording);
  return toHtml(drawPlainForm({ presentation, wording, words: '', action: '/' }));
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
