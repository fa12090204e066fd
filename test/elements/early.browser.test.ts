import { expect, fixtureCleanup } from '@open-wc/testing';
import type { CarriedChoices } from '../../src/form/carried.js';
import type { Submission } from '../../src/index.js';
import { toDrawnNode } from '../../src/server/submit/plain/drawn-node.js';
import { box, press, signUp, type } from './choices-form.js';
import { answers } from './fake-receiver.js';
import { find, heard, readDemo, until, write } from './open-form.js';
import { printAhead } from './print-ahead.js';

type Frame = Window & {
  readonly give: () => void;
  readonly fail: (error: Error) => void;
  fetch: typeof fetch;
};

const put = (path: string, mime: string, body: string): Promise<Response> =>
  fetch(path, { method: 'PUT', headers: { 'content-type': mime }, body });

let shops = 0;

/** A shop's page with the form's own script, which holds the choices; the elements' script comes when it is given. */
async function openShop(change: (markup: string) => string = (markup) => markup) {
  // An address of its own: the test server remembers what it served.
  const place = `/kept/${++shops}`;
  const choices = `<accord-choices config="${place}/account" email="user[mail]" phone="tel" first-name="prenom"></accord-choices>`;
  await put(`${place}/account`, 'application/json', JSON.stringify(await readDemo('account')));
  const markup = change(await printAhead());
  const carried: CarriedChoices = {
    mapped: [['first-name'], ['email'], ['phone']],
    unmapped: [],
    languages: ['fr'],
    drawn: { fr: toDrawnNode(markup) },
  };
  await put(
    `${place}/shop.html`,
    'text/html; charset=utf-8',
    `<!doctype html><html lang="fr"><title>Librairie</title>${signUp({ choices })}
    <script type="module">
      import { buildCarried } from '/src/elements/ahead/carried-choices.ts';
      import { startAhead } from '/src/elements/ahead/start-ahead.ts';
      const load = async () => {
        await new Promise((give, fail) => Object.assign(window, { give, fail }));
        await import('/src/accord.ts');
      };
      const carried = ${JSON.stringify(carried)};
      void startAhead(load, (element) => buildCarried(element, carried));
    </script>`,
  );
  const frame = find<HTMLIFrameElement>(
    write(`<iframe src="${place}/shop.html" title="shop" width="800" height="3000"></iframe>`),
    'iframe',
  );
  await heard(frame, 'load');
  const shop = frame.contentWindow as Frame;
  const { document: page } = shop;
  const received: Submission[] = [];
  const ask = shop.fetch.bind(shop);
  shop.fetch = (input, init) => {
    if (!String(input).endsWith('/v1/submissions')) return ask(input, init);
    const submission = JSON.parse(String(init?.body)) as Submission;
    received.push(submission);
    return Promise.resolve(answers.saved(submission));
  };
  await until(() => 'give' in shop, 'the script was not asked for');
  const form = find<HTMLFormElement>(page, 'form');
  type(form, 'user[mail]', 'lea@shop.example');
  return { shop, page, received, form };
}

const isDrawn = (page: Document): boolean => page.querySelector('accord-choices[data-drawn]') !== null;
const landed = (page: Document): string | undefined =>
  find<HTMLIFrameElement>(page, 'iframe[name=landing]').contentWindow?.location.search;

describe('a form’s own script, in the page of a shop', () => {
  afterEach(() => fixtureCleanup());

  it('shows choices that look as they will; a tick and the focus stay when the element has come', async () => {
    const { shop, page, form } = await openShop();
    expect(page.adoptedStyleSheets).to.have.length(1);
    const email = box(form, 'email');
    expect(Math.round(email.getBoundingClientRect().width)).to.equal(24);
    const places = () =>
      Array.from(form.querySelectorAll('.accord-choice, .accord-box, .accord-notice, [name=go]'), (node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join(' ');
      });
    const before = places();
    email.click();
    box(form, 'sms').focus();
    shop.give();
    await until(() => isDrawn(page));
    await until(() => box(form, 'email').checked);
    expect(page.querySelectorAll('[data-ahead]')).to.have.length(0);
    expect((page.activeElement as HTMLInputElement).name).to.equal('choice:offers:sms:own');
    const sheets = page.adoptedStyleSheets.map(({ cssRules }) => cssRules[0]?.cssText);
    expect(new Set(sheets).size, 'a sheet is there twice').to.equal(sheets.length);
    expect(places()).to.deep.equal(before);
  });

  it('shows at once what the form’s own script holds; ticks and places stay when the element has come', async () => {
    const { shop, page, form, received } = await openShop();
    const places = () =>
      Array.from(form.querySelectorAll('.accord-choice, .accord-box, .accord-notice, [name=go]'), (node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join(' ');
      });
    const before = places();
    expect(before.length).to.be.above(5);
    for (const name of ['for', 'aria-labelledby', 'aria-describedby'])
      for (const one of form.querySelectorAll(`[data-ahead] [${name}]`))
        for (const id of one.getAttribute(name)!.split(' '))
          expect(page.getElementById(id), `${name} ${id}`).to.exist;
    find<HTMLElement>(form, '.accord-chip > span').click();
    expect(box(form, 'email').checked).to.equal(true);
    shop.give();
    await until(() => isDrawn(page));
    await until(() => box(form, 'email').checked);
    expect(page.querySelectorAll('[data-ahead]')).to.have.length(0);
    expect(places()).to.deep.equal(before);
    press(form);
    await until(() => landed(page)?.includes('accord-proof=urn'), 'the form went without a reference');
    expect(received.map((one) => one.answers.marks['offers:email:own'])).to.deep.equal(['yes']);
  });

  it('keeps a form that is sent at once until its choices are recorded', async () => {
    const { shop, page, form, received } = await openShop();
    box(form, 'email').click();
    press(form);
    expect(received).to.have.length(0);
    shop.give();
    await until(() => landed(page)?.includes('accord-proof=urn'), 'the form went without a reference');
    expect(received.map((one) => one.answers.marks['offers:email:own'])).to.deep.equal(['yes']);
    expect(landed(page)).to.contain('go=create');
  });

  it('records nothing of choices whose words are others by then', async () => {
    const { shop, page, form, received } = await openShop((markup) =>
      markup.replaceAll('livres et rencontres', 'gravures'),
    );
    box(form, 'email').click();
    press(form);
    shop.give();
    await until(() => landed(page)?.includes('go=create'), 'the form did not go');
    expect(landed(page)).to.contain('accord-proof=&');
    expect(received).to.have.length(0);
  });

  it('takes the choices away when the elements’ script does not come', async () => {
    const { shop, page, form } = await openShop();
    shop.fail(new TypeError('no line'));
    await until(() => page.querySelector('[data-ahead] input') === null);
    expect(find(page, '.accord-notice-title').textContent).to.contain('Vos données');
    press(form);
    await until(() => landed(page)?.includes('go=create'), 'the form did not go');
    expect(landed(page)).not.to.contain('choice');
  });
});
