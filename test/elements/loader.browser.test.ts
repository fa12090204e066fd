import { aTimeout, expect } from '@open-wc/testing';
import type { Submission } from '../../src/index.js';
import { answers } from './fake-receiver.js';
import { find, fixtureCleanup, heard, until, write } from './open-form.js';

const put = (path: string, body: string, type = 'text/html; charset=utf-8'): Promise<Response> =>
  fetch(path, { method: 'PUT', headers: { 'content-type': type }, body });

const choices = `<div data-accord-choices="/demo/forms/loyalty-card.json" data-accord-lang="fr" data-accord-email="email"
  data-accord-first-name="first" data-accord-last-name="last" data-accord-address-street="street"
  data-accord-address-postcode="postcode" data-accord-address-city="city" data-accord-phone="tel" data-accord-terms="terms"></div>`;
const shopForm = `<form action="/test/elements/landing.html"><input name="first" value="Léa" /><input name="last" value="Martin" />
  <input name="email" value="lea@shop.example" /><input name="tel" type="tel" /><input name="street" value="1 rue du Four" />
  <input name="postcode" value="75001" /><input name="city" value="Paris" /><input type="checkbox" name="terms" checked />
  ${choices}<button name="go" value="create">Créer</button></form>`;

let pages = 0;

/** A page of a shop with the classic loader, as it was built. */
async function openPage(body: string, script = '<script src="/dist/cdn/loader.js"></script>') {
  const path = `/kept/loader-${++pages}.html`;
  await put(
    path,
    `<!doctype html><html lang="fr"><head><title>Boutique</title>${script}</head><body>${body}</body></html>`,
  );
  const frame = find<HTMLIFrameElement>(
    write(`<iframe src="${path}" title="shop" width="800" height="3000"></iframe>`),
    'iframe',
  );
  await heard(frame, 'load');
  const shop = frame.contentWindow as Window & { fetch: typeof fetch };
  const received: Submission[] = [];
  const ask = shop.fetch.bind(shop);
  shop.fetch = (input, init) => {
    if (!String(input).endsWith('/v1/submissions')) return ask(input, init);
    const submission = JSON.parse(String(init?.body)) as Submission;
    if (new URL(submission.page).pathname === path) received.push(submission);
    return Promise.resolve(answers.saved(submission));
  };
  return { frame, document: shop.document, received };
}

/** Where the frame has gone with the shop's form. */
const landedIn = async (frame: HTMLIFrameElement): Promise<URL> => {
  await until(
    () => frame.contentWindow?.location.pathname.endsWith('/landing.html'),
    'the form has not gone',
  );
  return new URL(frame.contentWindow!.location.href);
};

describe('a shop’s page with the classic loader', () => {
  before(async () => {
    const built = await fetch('/dist/cdn/loader.js');
    if (!built.ok) throw new Error('Build it first: npm run build:cdn');
  });
  afterEach(() => fixtureCleanup());

  it('a person finds the choices in the shop’s own form, ticks, and it is recorded', async () => {
    const { frame, document, received } = await openPage(shopForm);
    await until(() => document.querySelector('accord-choices [name="choice:offers:email:own"]'), 'not drawn');
    find<HTMLInputElement>(document, '[name="choice:offers:email:own"]').click();
    find<HTMLButtonElement>(document, 'button[name=go]').click();
    expect((await landedIn(frame)).searchParams.get('accord-proof')).to.match(/^urn:uuid:/);
    expect(received[0]!.answers.marks).to.include({ 'offers:email:own': 'yes' });
  });

  it('a person who sends before the choices are there is shown them, ticks and sends', async () => {
    const late = `<script>document.querySelector('button[name=go]').click();</script>`;
    const { frame, document, received } = await openPage(shopForm + late);
    await until(() => document.querySelector('accord-choices [name="choice:offers:email:own"]'), 'not drawn');
    expect(frame.contentWindow!.location.pathname).to.match(/^\/kept\//);
    // A press right when they come up is still the one of before.
    await aTimeout(1500);
    find<HTMLInputElement>(document, '[name="choice:offers:email:own"]').click();
    find<HTMLButtonElement>(document, 'button[name=go]').click();
    expect((await landedIn(frame)).searchParams.get('accord-proof')).to.match(/^urn:uuid:/);
    expect(received[0]!.answers.marks).to.include({ 'offers:email:own': 'yes' });
  });

  it('a person finds a whole form in its place, also where the script comes after the page', async () => {
    const place =
      '<div data-accord-form="/demo/forms/newsletter.json" data-accord-lang="fr"><p>Bientôt</p></div>';
    const late = `<script>addEventListener('load', () => setTimeout(() => {
      const script = document.createElement('script'); script.src = '/dist/cdn/loader.js'; document.body.append(script); }, 50))</script>`;
    const { document } = await openPage(place + late, '');
    await until(() => document.querySelector('accord-form .accord-submit'), 'not drawn');
    expect(document.body.textContent).not.to.contain('Bientôt');
  });
});
