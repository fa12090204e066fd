import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defineElements } from '../../src/elements/define.js';
import type { AccordForm, AccordNotice } from '../../src/index.js';
import { answers, FakeReceiver, type Answer } from './fake-receiver.js';
import {
  addressOf,
  field,
  fill,
  fillCard,
  find,
  fixtureCleanup,
  heard,
  openForm,
  readDemo,
  send,
  textOf,
  tick,
  until,
  write,
  type DemoName,
} from './open-form.js';

let receiver: FakeReceiver;
/** What owners read in the console. */
let complaints: string[];
const { error: consoleError, warn: consoleWarn } = console;

beforeEach(() => {
  receiver = new FakeReceiver();
  complaints = [];
  console.error = console.warn = (...words: unknown[]) => complaints.push(words.join(' '));
});
afterEach(() => {
  console.error = consoleError;
  console.warn = consoleWarn;
  fixtureCleanup();
  receiver.restore();
});

const savedWords = /enregistré(?!\.)|saved|est créée|is ready/i;
const progress = (form: Element, state: string) =>
  form.querySelector(`.accord-progress[data-state="${state}"]`);

/** A card's form, filled in with a yes and sent to a receiver that answers so. */
async function sendCard(answer: Answer, options?: Parameters<typeof openForm>[1]): Promise<AccordForm> {
  const element = await openForm('loyalty-card', options);
  fillCard(element);
  tick(element, 'choice:offers:email:own');
  receiver.answer = answer;
  send(element);
  return element;
}

/** What was typed and ticked in the card's form is still there, and can be changed. */
function expectKept(element: AccordForm): void {
  expect(field(element, 'email').value).to.equal('lea@shop.example');
  expect(field(element, 'choice:offers:email:own').checked).to.equal(true);
}

describe('where a yes to e-mails counts once it is confirmed in a mail', () => {
  /** Léa sends a form; she says yes, or leaves the box alone. */
  async function sendConfirmed(name: DemoName, begin: (element: AccordForm) => void): Promise<string> {
    const json = { ...(await readDemo(name)), confirm: ['email'] };
    const element = Object.assign(document.createElement('accord-form'), { config: json, lang: 'fr' });
    write('').append(element);
    await heard(element, 'accord-ready');
    begin(element);
    send(element);
    await until(() => element.querySelector('.accord-outcome'));
    return textOf(find(element, '.accord-outcome'));
  }
  const step = /Encore un geste\s: confirmez dans l’e-mail/;

  it('who said yes is told that a step is left; who did not reads that nothing will come', async () => {
    const yes = await sendConfirmed('loyalty-card', (element) => {
      fillCard(element);
      tick(element, 'choice:offers:email:own');
    });
    expect(yes).to.match(step);
    const no = await sendConfirmed('loyalty-card', fillCard);
    expect(no).not.to.match(step);
    expect(no).to.match(/Pas de publicité\s: vous n’avez rien coché/);
  });

  it('who pressed the button of a letter is told so too', async () => {
    expect(
      await sendConfirmed('newsletter', (element) => fill(element, 'email', 'lea@shop.example')),
    ).to.match(step);
  });
});

describe('while the answers are on their way', () => {
  it('the person reads that they are being sent, cannot change or send them twice, and is told nothing else', async () => {
    const element = await sendCard(answers.never);
    await until(() => progress(element, 'sending'));
    expect(textOf(find(element, '.accord-progress'))).to.equal('Envoi en cours…');
    expect(textOf(element)).not.to.match(savedWords);
    expect(find(element, '.accord-submit').getAttribute('aria-disabled')).to.equal('true');
    expect(field(element, 'email').matches(':disabled')).to.equal(true);
    send(element);
    await until(() => receiver.received.length > 0, 'it leaves');
    await aTimeout(50);
    expect(receiver.received).to.have.length(1);
    expectKept(element);
  });

  it('a person who pressed Enter in a field keeps their place', async () => {
    const element = await openForm('newsletter');
    fill(element, 'email', 'lea@shop.example');
    receiver.answer = answers.offline;
    field(element, 'email').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => progress(element, 'kept'));
    expect(element.contains(document.activeElement)).to.equal(true);
    expect(document.activeElement).not.to.equal(field(element, 'email'));
  });
});

describe('when the line is broken', () => {
  it('nothing is called saved: the person reads "not sent yet", and their answers stay', async () => {
    for (const answer of [answers.offline, answers.hotel]) {
      const element = await sendCard(answer);
      const { delay } = await heard(element, 'accord-queued');
      expect(delay).to.equal(1000);
      await element.updateComplete;
      expect(textOf(find(element, '.accord-progress'))).to.match(/^Pas encore envoyé/);
      expect(textOf(element)).not.to.match(savedWords);
      expect(element.querySelector('.accord-outcome')).to.equal(null);
      expectKept(element);
      fixtureCleanup();
    }
    expect(complaints).to.deep.equal([]);
  });

  it('the form saves by itself once the device is back on line, with the same key and the same bytes', async () => {
    const element = await sendCard(answers.busy);
    await until(() => progress(element, 'kept'));
    receiver.answer = answers.saved;
    window.dispatchEvent(new Event('online'));
    await until(() => element.querySelector('.accord-outcome'), 'it is saved');
    expect(receiver.received).to.have.length(2);
    const [first, second] = receiver.received;
    expect(second?.key).to.equal(first?.key);
    expect(second?.body).to.equal(first?.body);
    expect(textOf(element)).to.match(savedWords);
  });

  it('"Réessayer maintenant" tries at once, and the focus stays in the form', async () => {
    const element = await sendCard(answers.busy);
    await until(() => progress(element, 'kept'));
    receiver.answer = answers.never;
    const [again] = element.querySelectorAll<HTMLElement>('.accord-progress button');
    expect(textOf(again!)).to.equal('Réessayer maintenant');
    again!.focus();
    again!.click();
    await until(() => progress(element, 'sending'));
    expect(receiver.received).to.have.length(2);
    expect(element.contains(document.activeElement)).to.equal(true);
  });

  it('"Modifier mes réponses" stops the trying and gives the form back with what was in it', async () => {
    const element = await sendCard(answers.offline);
    await until(() => progress(element, 'kept'));
    const [, edit] = element.querySelectorAll<HTMLElement>('.accord-progress button');
    expect(textOf(edit!)).to.equal('Modifier mes réponses');
    edit!.focus();
    edit!.click();
    await element.updateComplete;
    // A try may have begun before the press, and be on its way.
    await aTimeout(100);
    const tries = receiver.received.length;
    expect(element.querySelector('.accord-progress')).to.equal(null);
    expect(element.contains(document.activeElement)).to.equal(true);
    expect(field(element, 'email').matches(':disabled')).to.equal(false);
    expectKept(element);
    window.dispatchEvent(new Event('online'));
    await aTimeout(30);
    expect(receiver.received).to.have.length(tries);

    // A no in place of the yes is another message: another key.
    tick(element, 'choice:offers:email:own');
    receiver.answer = answers.saved;
    send(element);
    await until(() => element.querySelector('.accord-outcome'));
    expect(receiver.received.at(-1)?.key).not.to.equal(receiver.received[0]?.key);
    expect(receiver.received.at(-1)?.submission.answers.marks['offers:email:own']).to.equal(null);
  });

  it('a refusal stays a refusal through every try', async () => {
    const element = await openForm('loyalty-card');
    fillCard(element);
    tick(element, 'choice:offers:phone:own', 'no');
    receiver.answer = answers.busy;
    send(element);
    await until(() => progress(element, 'kept'));
    receiver.answer = answers.saved;
    window.dispatchEvent(new Event('online'));
    const { answers: meant } = await heard(element, 'accord-saved');
    for (const { submission } of receiver.received) {
      expect(submission.answers.marks['offers:phone:own']).to.equal('no');
      expect(Object.values(submission.answers.marks)).not.to.include('yes');
    }
    expect(Object.values(meant)).not.to.include('granted');
  });

  it('another language does not start a second sending, and what is kept is what was read', async () => {
    const element = await sendCard(answers.busy);
    await until(() => progress(element, 'kept'));
    element.lang = 'en';
    await until(() => textOf(find(element, '.accord-progress')).startsWith('Not sent yet'));
    receiver.answer = answers.saved;
    window.dispatchEvent(new Event('online'));
    await until(() => element.querySelector('.accord-outcome'));
    expect(receiver.received.map(({ submission }) => submission.presentation.language)).to.deep.equal([
      'fr',
      'fr',
    ]);
    expect(receiver.received[1]?.body).to.equal(receiver.received[0]?.body);
  });
});

describe('when the receiver says no', () => {
  it('the reason is shown, nothing is called saved, the input stays and can be sent again', async () => {
    const element = await sendCard(answers.refused);
    const { code, detail } = await heard(element, 'accord-error');
    expect(code).to.equal('refused-invalid');
    expect(detail).to.equal('The e-mail address is unknown here.');
    await element.updateComplete;
    const words = textOf(find(element, '.accord-progress'));
    expect(words).to.include('Votre envoi n’a pas été accepté');
    expect(words).to.include('Une réponse ne convient pas');
    expect(words).to.include('Rien n’a été enregistré');
    expectKept(element);
    expect(complaints.join()).to.include('refused-invalid');

    fill(element, 'email', 'lea@other.example');
    await element.updateComplete;
    expect(element.querySelector('.accord-progress'), 'the old reason is gone').to.equal(null);
    receiver.answer = answers.saved;
    send(element);
    await until(() => element.querySelector('.accord-outcome'));
    expect(receiver.received[1]?.key).not.to.equal(receiver.received[0]?.key);
  });

  it('a site that may not send the form is named to the person as the shop’s to mend', async () => {
    const element = await sendCard(answers.forbidden);
    await until(() => progress(element, 'refused'));
    expect(textOf(find(element, '.accord-progress'))).to.include('Prévenez Boulangerie des Tilleuls SARL');
  });

  it('a flagged submission reads "your agreements do not count", has a proof, and fires no accord-saved', async () => {
    let saved = 0;
    document.addEventListener('accord-saved', () => saved++, { once: true });
    const element = await sendCard(answers.flagged);
    const { code, detail } = await heard(element, 'accord-error');
    expect(code).to.equal('flagged');
    expect(detail).to.equal('unknown-version: 1.0.0');
    await element.updateComplete;
    expect(textOf(find(element, '.accord-outcome'))).to.match(/^Reçu, mais vos accords ne comptent pas/);
    expect(textOf(element)).not.to.match(savedWords);
    expect(document.activeElement).to.equal(find(element, '.accord-outcome'));
    expect(find<HTMLAnchorElement>(element, '.accord-proof').pathname).to.equal('/p/secret-token');
    expect(saved).to.equal(0);
  });
});

describe('when it is saved', () => {
  it('the outcome has the focus; what the person came for is said first, then what they agreed to and refused, the day, the number and the proof', async () => {
    const element = await openForm('loyalty-card');
    fillCard(element);
    tick(element, 'choice:offers:email:own');
    tick(element, 'choice:offers:post:own');
    send(element);
    const { receipt, values } = await heard(element, 'accord-saved');
    await until(() => document.activeElement?.matches('.accord-outcome'));
    expect(receipt.standing).to.equal('counted');
    expect(values['firstName']).to.equal('Léa');
    const words = textOf(element);
    expect(words).to.match(/^Votre carte est créée/);
    expect(find<HTMLAnchorElement>(element, '.accord-proof').target, 'in the same tab').to.equal('');
    expect(words).to.include('Reçu le 23 novembre 2026');
    expect(words).to.include('0E9F6D0E-1111');
    const acts = [...element.querySelectorAll('.accord-acts')].map(textOf);
    expect(acts).to.have.length(2);
    expect(acts[0]).to.match(/e-mail/);
    expect(acts[1]).to.match(/courrier/);
    expect(element.querySelector('form')).to.equal(null);
  });

  it('a person who writes somewhere else on the page by then goes on writing there', async () => {
    const element = await sendCard(answers.offline);
    await until(() => progress(element, 'kept'));
    const elsewhere = document.createElement('input');
    element.before(elsewhere);
    elsewhere.focus();
    receiver.answer = answers.saved;
    window.dispatchEvent(new Event('online'));
    await until(() => element.querySelector('.accord-outcome'));
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('a new form is empty: nothing of the last person is left, and the focus is at its start', async () => {
    const element = await sendCard(answers.saved);
    await until(() => element.querySelector('.accord-outcome'));
    const again = find(element, '.accord-outcome button');
    again.focus();
    again.click();
    await element.updateComplete;
    expect(field(element, 'email').value).to.equal('');
    expect(field(element, 'choice:offers:email:own').checked).to.equal(false);
    expect(element.contains(document.activeElement)).to.equal(true);
    for (const fold of element.querySelectorAll('details')) expect(fold.open).to.equal(false);
    fillCard(element);
    fill(element, 'email', 'max@shop.example');
    send(element);
    await until(() => element.querySelector('.accord-outcome'));
    const [first, second] = receiver.received;
    expect(second?.key).not.to.equal(first?.key);
    expect(second?.submission.answers.values['email']).to.equal('max@shop.example');
    expect(new Set(Object.values(second!.submission.answers.marks))).to.deep.equal(new Set([null]));
    expect(second!.submission.device.shownAt >= first!.submission.device.sentAt).to.equal(true);
  });
});

/** Writes a form that cannot be drawn beside one that can, and returns what happened. */
async function openBroken(tag: string): Promise<{ element: AccordForm; code: string; detail: string }> {
  const box = write(
    `${tag}<accord-form id="other" config="${addressOf('newsletter')}" lang="fr"></accord-form>`,
  );
  const [element, other] = box.querySelectorAll('accord-form');
  const [{ code, detail }] = await Promise.all([
    heard(element!, 'accord-error'),
    heard(other!, 'accord-ready'),
  ]);
  await element!.updateComplete;
  fill(other!, 'email', 'lea@shop.example');
  send(other!);
  await until(() => other!.querySelector('.accord-outcome'), 'the other form still works');
  return { element: element!, code, detail };
}

describe('a form that cannot be drawn', () => {
  const page =
    (body: string, status = 200) =>
    () =>
      new Response(body, { status });
  const form = async (change: (config: Record<string, unknown>) => void) => {
    const config = structuredClone(await readDemo('newsletter'));
    change(config);
    return JSON.stringify(config);
  };
  const cases: readonly [
    name: string,
    code: string,
    detail: RegExp,
    answer: () => Promise<() => Response | Promise<Response>>,
  ][] = [
    ['an address that answers 404', 'config-unreachable', /\/broken answered 404/, async () => page('', 404)],
    [
      'an address that does not answer',
      'config-unreachable',
      /\/broken cannot be fetched: Failed/,
      async () => answers.offline,
    ],
    ['a page that is not JSON', 'config-not-json', /is not JSON/, async () => page('<h1>Hello</h1>')],
    ['a file of more than 256 KiB', 'config-too-large', /256 KiB/, async () => page(' '.repeat(262_145))],
    ['JSON that is no form', 'config-invalid', /jurisdiction/, async () => page('{"id":"x"}')],
    ['JSON that is nothing', 'config-invalid', /./, async () => page('null')],
    [
      'a key with a slip of the pen',
      'config-invalid',
      /relationshp.*relationship/s,
      async () => page(await form((config) => (config['relationshp'] = 'prospect'))),
    ],
    [
      'a box that would be ticked beforehand',
      'config-unlawful',
      /\/marketing\/preset \[CV02\]/,
      async () => page(await form((config) => ((config['marketing'] as { preset: boolean }).preset = true))),
    ],
    [
      'a country that is not in the book',
      'config-unlawful',
      /DE/,
      async () => page(await form((config) => (config['jurisdiction'] = 'DE'))),
    ],
  ];
  for (const [name, code, detail, answer] of cases) {
    it(`${name}: visitors read a sentence, the owner reads ${code}, the rest of the page works`, async () => {
      receiver.pages.set('/broken', await answer());
      const broken = await openBroken('<accord-form config="/broken" lang="fr">Un instant…</accord-form>');
      expect(broken.code).to.equal(code);
      expect(broken.detail).to.match(detail);
      expect(complaints.filter((text) => text.startsWith(`<accord-form>: ${code}\n`))).to.have.length(1);
      expect(textOf(broken.element)).to.equal(
        'Ce formulaire ne peut pas s’afficher pour le moment. Rien n’a été enregistré. Réessayez plus tard.',
      );
      expect(broken.element.querySelector('form, input')).to.equal(null);
    });
  }

  it('with data-debug, the owner reads the finding in place, as text', async () => {
    receiver.pages.set('/broken', page('{"<img src=x onerror=alert(1)>":1}'));
    const { element } = await openBroken('<accord-form config="/broken" lang="fr" data-debug></accord-form>');
    expect(textOf(find(element, '.accord-owner'))).to.include('config-invalid');
    expect(textOf(find(element, '.accord-owner'))).to.include('<img src=x onerror=alert(1)>');
    expect(element.querySelector('img')).to.equal(null);
  });

  it('an element with nothing to draw says what to give it', async () => {
    const { code, detail } = await openBroken('<accord-form lang="fr"></accord-form>');
    expect(code).to.equal('config-missing');
    expect(detail).to.include('config attribute');
  });

  it('a preview of a day that does not exist is told to the owner', async () => {
    const { detail } = await openBroken(
      `<accord-form config="${addressOf('newsletter')}" lang="fr" data-debug preview-date="tomorrow"></accord-form>`,
    );
    expect(detail).to.equal('preview-date: "tomorrow" is not a day of the calendar; accepted: YYYY-MM-DD.');
  });

  it('a form inside another one is told to the owner, and the page’s own form is sent as before', async () => {
    const box = write('<form id="host"><input name="own" value="1" /></form>');
    const host = find<HTMLFormElement>(box, 'form');
    const codes: string[] = [];
    box.addEventListener('accord-error', ({ code }) => codes.push(code));
    let sent = 0;
    host.addEventListener('submit', (event) => {
      if (event.target === host) sent++;
      event.preventDefault();
    });
    const element = document.createElement('accord-form');
    element.setAttribute('config', addressOf('newsletter'));
    host.append(element);
    await until(() => codes.length > 0 && element.querySelector('.accord:not(.accord-loading)'));
    expect(codes).to.deep.equal(['nested-form']);
    host.requestSubmit();
    expect(sent).to.equal(1);
    expect([...new FormData(host)]).to.deep.equal([['own', '1']]);
  });

  it('is drawn as soon as its owner has mended it', async () => {
    receiver.pages.set('/broken', page('', 404));
    const { element } = await openBroken('<accord-form config="/broken" lang="fr"></accord-form>');
    element.setAttribute('config', addressOf('newsletter'));
    await heard(element, 'accord-ready');
    expect(textOf(find(element, '.accord-title'))).to.equal('Notre lettre');
  });

  it('a slow answer to an old address does not replace the form of the new one', async () => {
    let release: (response: Response) => void = () => {};
    receiver.pages.set('/slow', () => new Promise((resolve) => (release = resolve)));
    const box = write('<accord-form config="/slow" lang="fr"></accord-form>');
    const element = find<AccordForm>(box, 'accord-form');
    await until(() => receiver.fetched.includes('/slow'));
    element.setAttribute('config', addressOf('newsletter'));
    await heard(element, 'accord-ready');
    release(new Response(JSON.stringify(await readDemo('quote-request'))));
    await aTimeout(30);
    expect(textOf(find(element, '.accord-title'))).to.equal('Notre lettre');
  });
});

describe('the notice on its own', () => {
  it('is the complete notice of the form, word for word, in place of what stood there', async () => {
    const form = await openForm('loyalty-card');
    const box = write(
      `<accord-notice config="${addressOf('loyalty-card')}" lang="fr"><p>Un instant…</p></accord-notice>`,
    );
    const notice = find<AccordNotice>(box, 'accord-notice');
    await heard(notice, 'accord-ready');
    const items = (root: Element) => find(root, '.accord-items').textContent;
    find(form, '.accord-more summary').click();
    await form.updateComplete;
    expect(items(notice)).to.equal(items(find(form, '.accord-more')));
    expect(textOf(notice)).to.match(/^Vos données/);
    expect(textOf(notice)).not.to.include('Un instant');
    expect(notice.querySelector('input, button, form')).to.equal(null);
    notice.lang = 'en';
    await until(() => textOf(notice).startsWith('Your data'), 'it is in English');
  });

  it('tells visitors and owner when it cannot be drawn', async () => {
    receiver.pages.set('/gone', () => new Response('', { status: 404 }));
    const notice = find<AccordNotice>(
      write('<accord-notice config="/gone" lang="en"></accord-notice>'),
      'accord-notice',
    );
    const { code } = await heard(notice, 'accord-error');
    await notice.updateComplete;
    expect(code).to.equal('config-unreachable');
    expect(complaints[0]).to.match(/^<accord-notice>: config-unreachable/);
    expect(textOf(notice)).to.include('cannot be shown right now');
  });
});

describe('two copies of Accord on a page', () => {
  it('the first stays, the owner is warned, nothing throws', () => {
    const taken = new Map<string, CustomElementConstructor>();
    const registry = {
      get: (tag: string) => taken.get(tag),
      define: (tag: string, element: CustomElementConstructor) => void taken.set(tag, element),
    } as CustomElementRegistry;
    const first = class extends HTMLElement {};
    taken.set('accord-form', first);
    defineElements(registry);
    expect(taken.get('accord-form')).to.equal(first);
    expect(taken.get('accord-notice')).to.exist;
    expect(complaints).to.deep.equal([
      '<accord-form>: already defined on this page; this copy of Accord is not used.',
    ]);
    defineElements();
    expect(complaints).to.have.length(1);
  });
});

describe('while the page is still being parsed', () => {
  it('JSON inside the element is waited for', async () => {
    // What a parser does between the tag and what is inside it, in the same order.
    Object.defineProperty(document, 'readyState', { value: 'loading', configurable: true });
    const box = write('<accord-form lang="fr"></accord-form>');
    const element = find<AccordForm>(box, 'accord-form');
    await aTimeout(20);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(await readDemo('newsletter'));
    element.append(script);
    Reflect.deleteProperty(document, 'readyState');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await heard(element, 'accord-ready');
    expect(textOf(find(element, '.accord-title'))).to.equal('Notre lettre');
    expect(complaints).to.deep.equal([]);
  });
});

describe('under a strict Content-Security-Policy', () => {
  // The origin by name: what 'self' is in a srcdoc frame is not the same in every browser.
  const policy = [
    "default-src 'none'",
    `script-src ${location.origin}`,
    `style-src ${location.origin}`,
    `connect-src ${location.origin}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

  it('the form is drawn, checked, translated and sent without one violation', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
      <script type="module" src="/src/define.ts"></script>
      <accord-form lang="fr" config="${addressOf('newsletter')}"></accord-form>
      <accord-form lang="fr" config="/no-such-file" id="broken"></accord-form>`;
    const violations: string[] = [];
    write('').append(frame);
    await until(() => frame.contentDocument?.querySelector('accord-form'));
    const page = frame.contentDocument!;
    page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      violations.push(`${violatedDirective} ${blockedURI}`),
    );
    await until(() => page.querySelector('form') && page.querySelector('.accord-failure'), 'both are drawn');
    const element = find<AccordForm>(page, 'accord-form');
    fill(element, 'email', 'lea@');
    send(element);
    await until(() => page.querySelector('.accord-summary'));
    element.lang = 'en';
    await until(() => page.querySelector('.accord-summary')?.textContent?.includes('needs another look'));
    fill(element, 'email', 'lea@shop.example');
    frame.contentWindow!.fetch = async (_, init) =>
      receiver.answer(JSON.parse(String(init?.body)) as Parameters<Answer>[0]);
    send(element);
    await until(() => page.querySelector('.accord-outcome'));
    expect(getComputedStyle(find(page, '.accord-proof')).fontWeight, 'the theme is applied').to.equal('600');
    expect(violations).to.deep.equal([]);

    // The ear works: what the policy forbids is heard.
    const script = page.createElement('style');
    script.textContent = 'body { color: red }';
    page.body.append(script);
    await until(() => violations.length === 1);
  });
});
