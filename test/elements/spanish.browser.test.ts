import { expect, waitUntil } from '@open-wc/testing';
import { choices } from '../../src/messages/every/choices.js';
import { form } from '../../src/messages/every/form.js';
import { type AccordChoices } from '../../src/index.js';
import { find, heard, openForm, textOf, tick, write } from './open-form.js';

/** What the other languages say, in pieces long enough to be known by. */
const strange = [form.fr, form.en, choices.fr, choices.en]
  .flatMap((tree) => [...JSON.stringify(tree).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text ?? ''))
  .flatMap((sentence) => sentence.split(/\{\{\w+\}\}/))
  .map((piece) => piece.trim())
  .filter((piece) => piece.length > 12);

/** Everything that is read of an element, folded or not. */
const allTextOf = (element: Element): string =>
  [
    element.textContent ?? '',
    ...[...element.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label') ?? ''),
  ].join(' ');

describe('a person who reads Spanish', () => {
  for (const name of ['loyalty-card', 'newsletter', 'quote-request', 'business-contact'] as const)
    it(`is asked in Spanish and told in Spanish: ${name}`, async () => {
      const element = await openForm(name, { attributes: 'lang="es"', width: 360 });
      expect(find(element, '.accord').lang).to.equal('es');
      find<HTMLButtonElement>(element, '.accord-submit').click();
      await element.updateComplete;
      const read = allTextOf(element);
      expect(read).to.match(/Escriba su dirección de correo electrónico\./);
      for (const piece of strange) expect(read).not.to.contain(piece);
      expect(element.scrollWidth).to.be.at.most(360);
      await expect(element).to.be.accessible();
    });

  it('is told what a yes lacks, in a form of the site’s own', async () => {
    const box = write(
      `<form><label>Correo <input name="email" type="email" /></label>
        <label>Teléfono <input name="phone" type="tel" /></label>
        <accord-choices config="/demo/forms/account.json" lang="es" email="email" phone="phone"></accord-choices>
        <button>Crear mi cuenta</button></form>`,
      360,
    );
    const element = box.querySelector<AccordChoices>('accord-choices')!;
    await heard(element, 'accord-ready');
    tick(element, 'choice:offers:email:own');
    await element.updateComplete;
    expect(textOf(element)).to.match(/para que este sí cuente, o retírelo/);
    const read = allTextOf(element);
    for (const piece of strange) expect(read).not.to.contain(piece);
    await expect(element).to.be.accessible();
  });

  it('comes to a form in another language, and changes it', async () => {
    const element = await openForm('newsletter');
    element.lang = 'es';
    await waitUntil(() => textOf(element).includes('Suscribirme a la carta'));
    expect(find(element, '.accord').lang).to.equal('es');
  });
});
