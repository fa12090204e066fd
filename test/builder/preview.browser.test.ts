import { expect, fixture, html } from '@open-wc/testing';
import { FormPreview } from '../../src/builder/form-preview.js';
import { builderWordsIn } from '../../src/builder/words.js';
import { makeForm } from '../../src/config/templates/index.js';

customElements.define('form-preview', FormPreview);
const words = builderWordsIn('fr');
const card = {
  ...makeForm({
    template: 'loyalty-card',
    languages: ['fr', 'en'],
    name: 'Boulangerie du Port',
    address: '2 quai de la Fosse, 44000 Nantes, France',
    email: 'bonjour@port.example',
    channels: ['email', 'sms'],
  }),
};

const until = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !isSo(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  expect(isSo()).to.equal(true);
};

async function open(json: object = card) {
  const preview = await fixture<FormPreview>(
    html`<form-preview .words=${words} .today=${'2026-11-30'} .languages=${['fr', 'en']}></form-preview>`,
  );
  preview.show(json as never);
  const page = (): Document => {
    const found = preview.querySelector('iframe')?.contentDocument;
    if (!found) throw new Error('The preview has no document.');
    return found;
  };
  const find = <Found extends Element>(selector: string): Found => {
    const found = page().querySelector<Found>(selector);
    if (!found) throw new Error(`Nothing at ${selector}.`);
    return found;
  };
  await until(() => page().querySelector('.accord-submit') !== null);
  // After it has loaded, too.
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { preview, page, find };
}

describe('the preview of the builder', () => {
  it('draws the real form with its own style, in a window as wide as it says', async () => {
    const { preview, page, find } = await open();
    expect(find('.accord-submit').textContent?.trim()).to.equal('Créer ma carte');
    const view = page().defaultView as Window;
    expect(view.innerWidth).to.equal(360);
    expect(view.getComputedStyle(find('.accord-submit')).backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
    preview.querySelector<HTMLInputElement>('input[type=radio]:not(:checked)')?.click();
    await until(() => view.innerWidth === 1280);
    await until(() => /\d+ mots · \d+ px/.test(preview.querySelector('.b-size')?.textContent ?? ''));
  });

  it('follows each change at once, and keeps the last good form when the next is faulty', async () => {
    const { preview, find } = await open();
    preview.show({ ...card, title: { fr: 'La carte du port', en: 'The card of the port' } } as never);
    expect(find('.accord-title').textContent?.trim()).to.equal('La carte du port');
    preview.show({ ...card, title: { fr: 'X' }, id: 'Not an id' } as never);
    expect(find('.accord-title').textContent?.trim()).to.equal('La carte du port');
    await preview.updateComplete;
    expect(preview.querySelector('.b-size')?.textContent).to.contain('la dernière version qui tient');
  });

  it('can be tried: a choice brings its field, and nothing is sent or left', async () => {
    const { page, find } = await open();
    const before = page().location.href;
    find<HTMLInputElement>('input[name="offers:sms:own"], input[name*=":sms:"]').click();
    await until(() => page().querySelector('input[type=tel]') !== null);
    find<HTMLButtonElement>('.accord-submit').click();
    page().querySelector<HTMLAnchorElement>('a[href]:not([href^="#"])')?.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page().location.href).to.equal(before);
    expect(page().querySelector('.accord-submit')).not.to.equal(null);
  });

  it('shows the other language, and another day by its law', async () => {
    const { preview, page, find } = await open({
      ...card,
      channels: ['email', 'phone'],
      goods: { fr: 'pains', en: 'bread' },
      // What the law of calls before 11 August 2026 wants told.
      purposes: [{ id: 'offers', interest: { fr: 'faire connaître nos pains', en: 'make our bread known' } }],
    });
    const list = preview.querySelector('select') as HTMLSelectElement;
    list.value = 'en';
    list.dispatchEvent(new Event('change'));
    await until(() => page().querySelector('form')?.lang === 'en');
    list.value = 'fr';
    list.dispatchEvent(new Event('change'));
    await until(() => page().querySelector('form')?.lang === 'fr');
    const [day] = preview.querySelectorAll<HTMLInputElement>('input[type=date]');
    if (!day) throw new Error('There is a field for the day.');
    const asks = () => find('form').querySelector('[data-polarity=objection]') !== null;
    expect(asks()).to.equal(false);
    let chosen = '';
    preview.addEventListener('day-chosen', (event) => (chosen = (event as CustomEvent<string>).detail));
    day.value = '2026-08-10';
    day.dispatchEvent(new Event('change'));
    await until(asks);
    expect(chosen).to.equal('2026-08-10');
    day.value = '1999-01-01';
    day.dispatchEvent(new Event('change'));
    await preview.updateComplete;
    expect(preview.querySelector('#b-day-problem')?.textContent).to.contain('n’est pas au calendrier');
    expect(asks()).to.equal(true);
  });
});
