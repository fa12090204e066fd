import { expect } from '@open-wc/testing';
import type { FormConfig } from '../../src/config/index.js';
import { planForm, presentForm } from '../../src/form/index.js';
import { makeWording } from '../../src/i18n/wording.js';
import fr from '../../src/i18n/locales/fr.js';
import { calendarDateIn } from '../../src/law/index.js';
import { drawPlainForm } from '../../src/receiver/plain/plain-form.js';
import { openForm, readDemo, write } from '../elements/open-form.js';

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
    const plain = write(drawPlainForm(form).markup);
    expect(controlsOf(plain)).to.deep.equal(controlsOf(element));
    expect(textOf(plain).length).to.be.greaterThan(1000);
    expect(textOf(plain) === textOf(element), 'other words').to.equal(true);
    for (const label of plain.querySelectorAll('label'))
      expect(label.control, label.textContent ?? '').to.exist;
    await expect(plain).to.be.accessible();
  });
}
