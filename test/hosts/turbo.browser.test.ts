import { expect } from '@open-wc/testing';
import { readDemo } from '../elements/open-form.js';
import type { Submission } from '../../src/index.js';
import { landed, press } from '../elements/choices-form.js';
import { answers, FakeReceiver } from '../elements/fake-receiver.js';
import { find, fixtureCleanup, heard, until, write } from '../elements/open-form.js';
import { boxIn, cardForm, cardTag, loadScript, openCard, packages } from './a-card-page.js';

const objection = 'offers:post:own';
const consent = 'offers:email:own';

type Frame = Window & {
  readonly Turbo: {
    visit(address: string, options?: object): void;
    readonly session: { refresh(address: string): void };
  };
  fetch: typeof fetch;
};

const put = (path: string, body: string): Promise<Response> =>
  fetch(path, { method: 'PUT', headers: { 'content-type': 'text/html; charset=utf-8' }, body });
let shops = 0;

const turnOf = ({ visit, turn }: Submission['device']): string => `${visit} ${turn}`;

/** A shop whose pages Turbo replaces one by the other, in one and the same document. */
async function openShop() {
  const place = `/kept/turbo-${++shops}`;
  await put(`${place}/account`, JSON.stringify(await readDemo('loyalty-card')));
  const head = `<meta charset="utf-8"><meta name="turbo-refresh-method" content="morph"><title>Librairie</title>
    <script src="${packages}/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>
    <script type="module" src="/src/accord.ts"></script>`;
  const page = (body: string) =>
    `<!doctype html><html lang="fr"><head>${head}</head><body>${body}</body></html>`;
  const choices = cardTag().replace('/demo/forms/loyalty-card.json', `${place}/account`);
  await put(`${place}/card.html`, page(`<h1>Carte</h1>${cardForm({ choices })}`));
  await put(`${place}/other.html`, page('<h1>Autre page</h1>'));
  const frame = find<HTMLIFrameElement>(
    write(`<iframe src="${place}/card.html" title="shop" width="800" height="3000"></iframe>`),
    'iframe',
  );
  await heard(frame, 'load');
  const shop = frame.contentWindow as Frame;
  const received: Submission[] = [];
  const ask = shop.fetch.bind(shop);
  shop.fetch = (input, init) => {
    if (!String(input).endsWith('/v1/submissions')) return ask(input, init);
    const submission = JSON.parse(String(init?.body)) as Submission;
    // What another page of this browser left to be sent comes by here too, and a retry is no other answer.
    const isOurs = new URL(submission.page).pathname.startsWith(place);
    const isRetry = received.some(({ device }) => turnOf(device) === turnOf(submission.device));
    if (isOurs && !isRetry) received.push(submission);
    return Promise.resolve(answers.saved(submission));
  };
  const { document } = shop;
  const isAt = (title: string) => until(() => document.querySelector('h1')?.textContent === title, title);
  const isDrawn = () =>
    until(() => document.querySelector(`accord-choices [name="choice:${objection}"]`), 'not drawn');
  await isDrawn();
  return { shop, document, received, place, isAt, isDrawn };
}

describe('a shop whose pages Turbo puts in place', () => {
  afterEach(() => fixtureCleanup());

  it('a customer ticks, follows a link and comes back: one block, their ticks, and these are recorded', async () => {
    const { shop, document, received, place, isAt, isDrawn } = await openShop();
    boxIn(document, objection).click();
    boxIn(document, consent).click();
    for (let round = 0; round < 2; round++) {
      shop.Turbo.visit(`${place}/other.html`);
      await isAt('Autre page');
      shop.history.back();
      await isAt('Carte');
      await isDrawn();
      await until(() => boxIn(document, objection).checked, 'the no is lost');
      expect(boxIn(document, consent).checked).to.equal(true);
      expect(document.querySelectorAll('accord-choices > .accord')).to.have.length(1);
      expect(document.querySelectorAll(`[name="choice:${objection}"]`)).to.have.length(1);
    }
    boxIn(document, consent).click();
    press(document);
    expect((await landed(document)).searchParams.get('accord-proof')).to.match(/^urn:uuid:/);
    expect(received.map(({ device }) => device.turn)).to.deep.equal([1]);
    expect(received[0]!.answers.marks).to.include({ [objection]: 'yes', [consent]: null });
  });

  it('a page that Turbo brings up to date by morphing: the ticks stand again', async () => {
    const { shop, document, received, place, isDrawn } = await openShop();
    const element = find(document, 'accord-choices');
    boxIn(document, objection).click();
    shop.Turbo.session.refresh(new URL(`${place}/card.html`, shop.location.href).href);
    await heard(document.documentElement, 'turbo:morph' as never);
    await isDrawn();
    expect(find(document, 'accord-choices')).to.equal(element);
    await until(() => boxIn(document, objection).checked, 'the no is lost');
    press(document);
    await landed(document);
    expect(received[0]!.answers.marks).to.include({ [objection]: 'yes' });
  });
});

describe('a shop whose page htmx brings up to date', () => {
  let receiver: FakeReceiver;
  beforeEach(() => {
    receiver = new FakeReceiver();
  });
  afterEach(() => {
    fixtureCleanup();
    receiver.restore();
  });

  for (const swap of ['morph:innerHTML', 'innerHTML'])
    it(`by ${swap}: what was ticked stands again, and is recorded`, async () => {
      await loadScript('htmx.org/dist/htmx.js');
      await loadScript('idiomorph/dist/idiomorph-ext.js');
      const { htmx } = window as unknown as { htmx: { process(node: Element): void } };
      await put('/kept/htmx', cardForm());
      const { page } = await openCard();
      page.insertAdjacentHTML(
        'afterend',
        `<button id="up" hx-get="/kept/htmx" hx-swap="${swap}" hx-ext="morph">Voir</button>`,
      );
      const button = find(document, '#up');
      page.id = 'shop';
      button.setAttribute('hx-target', '#shop');
      htmx.process(button);
      boxIn(page, objection).click();
      boxIn(page, consent).click();
      const swapped = heard(page, 'htmx:afterSettle' as never);
      button.click();
      await swapped;
      button.remove();
      await until(() => page.querySelector(`accord-choices [name="choice:${objection}"]`), 'not drawn');
      await until(() => boxIn(page, objection).checked, 'the no is lost');
      expect(boxIn(page, consent).checked).to.equal(true);
      press(page);
      await landed(page);
      expect(receiver.received[0]!.submission.answers.marks).to.include({
        [objection]: 'yes',
        [consent]: 'yes',
      });
    });
});
