import { aTimeout, expect } from '@open-wc/testing';
import '../../src/define.js';
import { FakeReceiver } from '../elements/fake-receiver.js';
import { fillCard, find, fixtureCleanup, send, textOf, until, write } from '../elements/open-form.js';
import { card, formIn, isReady } from './a-shop.js';

let receiver: FakeReceiver;
let page: HTMLElement;
const start = location.href;

/** Views by address, as a site without a framework switches them. */
const views: Readonly<Record<string, () => Node>> = {
  form: () => Object.assign(document.createElement('accord-form'), { config: card, lang: 'fr' }),
  other: () => Object.assign(document.createElement('p'), { textContent: 'Another view' }),
};
const show = (): void => {
  const view = new URLSearchParams(location.hash.slice(1)).get('view') ?? 'form';
  page.replaceChildren(views[view]!());
};
const go = (view: string): void => {
  history.pushState({}, '', `#view=${view}`);
  show();
};

beforeEach(() => {
  receiver = new FakeReceiver();
  page = write('');
  addEventListener('popstate', show);
});
afterEach(() => {
  removeEventListener('popstate', show);
  history.replaceState({}, '', start);
  fixtureCleanup();
  receiver.restore();
});

describe('a site that switches views by itself', () => {
  it('a person goes on and back, and sends the form once', async () => {
    go('form');
    await until(() => isReady(page));
    go('other');
    expect(textOf(page)).to.equal('Another view');
    history.back();
    await until(() => isReady(page));
    fillCard(formIn(page));
    send(formIn(page));
    await until(() => page.querySelector('.accord-outcome'));
    await aTimeout(50);
    expect(receiver.received).to.have.length(1);
    // On and back again: a new form, and nothing is sent by itself.
    go('other');
    history.back();
    await until(() => isReady(page));
    await aTimeout(50);
    expect(receiver.received).to.have.length(1);
  });

  it('a form that is kept aside and put back has lost nothing', async () => {
    go('form');
    await until(() => isReady(page));
    const kept = formIn(page);
    fillCard(kept);
    kept.remove();
    await aTimeout(30);
    page.replaceChildren(kept);
    await aTimeout(30);
    expect(find<HTMLInputElement>(page, '[name="firstName"]').value).to.equal('Léa');
    send(kept);
    await until(() => receiver.received.length > 0);
    expect(receiver.received).to.have.length(1);
  });
});
