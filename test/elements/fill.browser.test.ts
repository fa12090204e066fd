import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { parseConfig } from '../../src/config/index.js';
import { planForm, presentForm } from '../../src/form/index.js';
import { wordingOf } from '../../src/messages/wording-of.js';
import { version } from '../../src/proof/version.js';
import type { AccordForm, Presentation } from '../../src/index.js';
import { FakeReceiver } from './fake-receiver.js';
import {
  addressOf,
  comeTo,
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
} from './open-form.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());

let receiver: FakeReceiver;
beforeEach(() => {
  receiver = new FakeReceiver();
});
afterEach(() => {
  fixtureCleanup();
  receiver.restore();
});

/** Presses Tab until the focus is where it should be: a person without a mouse has no other way. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await sendKeys({ press: 'Tab' });
    if (document.activeElement?.matches(selector)) return;
  }
  throw new Error(`No press of Tab reached ${selector}.`);
}

/** A form drawn as the layers below the element say it must be. */
async function presentationOf(name: Parameters<typeof readDemo>[0], language: string): Promise<Presentation> {
  const parsed = parseConfig(await readDemo(name));
  if (!parsed.ok) throw new Error('The demo form is not valid.');
  return presentForm(planForm(parsed.config, { date: today }), wordingOf(language));
}

/** Every string that a person can read or hear in a presentation, leaving out codes and addresses. */
function sentencesOf(node: unknown, key = ''): string[] {
  const codes =
    /^(?:id|schema|form|language|direction|date|rulebook|channel|party|polarity|regime|ruleId|control|needs|initial|kind|autocomplete|href|value|from|until|version|stands|with)$/;
  // Shown to the young only, and once the answers are stored.
  if (['minors', 'saved', 'stands'].includes(key)) return [];
  if (typeof node === 'string') {
    // A field's purpose is a sentence, a choice's is a code.
    const isCode = codes.test(key) || (key === 'purpose' && /^[\w-]*$/.test(node));
    return isCode || !node ? [] : [squeeze(node)];
  }
  if (node === null || typeof node !== 'object') return [];
  // Fields that come with a choice stand below it, without a heading; whether one is optional says the choice.
  const left = { asked: ['title'], choice: ['requirement'] };
  const { id, stands } = node as { id?: string; stands?: string };
  const unsaid = id === 'asked' ? left.asked : stands === 'choice' ? left.choice : [];
  return Object.entries(node).flatMap(([name, value]) =>
    unsaid.includes(name) ? [] : sentencesOf(value, Array.isArray(node) ? key : name),
  );
}
const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** All that a form says, to eyes and to ears. */
function saidBy(element: Element): string {
  const named = [...element.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
  return squeeze([element.textContent, ...named].join(' '));
}

/** Opens the complete notice, and has the fields come that come with a choice. */
async function unfold(element: AccordForm): Promise<void> {
  find(element, '.accord-more summary').click();
  tick(element, 'choice:offers:sms:own');
  await element.updateComplete;
}

const titleOf = (element: Element): string => textOf(find(element, '.accord-title[role=heading]'));

describe('a form on a page', () => {
  it('is drawn from the address of its JSON, says so once, and asks all that the law and the owner ask', async () => {
    const box = write(`<accord-form config="${addressOf('loyalty-card')}" lang="fr"></accord-form>`);
    const element = find<AccordForm>(box, 'accord-form');
    let ready = 0;
    box.addEventListener('accord-ready', () => ready++);
    const { presentation } = await heard(element, 'accord-ready');
    expect(presentation).to.deep.equal(await presentationOf('loyalty-card', 'fr'));
    await comeTo(element);
    // All that is presented is on the page, word for word; the complete notice is one press away.
    await unfold(element);
    const shown = saidBy(element);
    expect(sentencesOf(presentation).filter((sentence) => !shown.includes(sentence))).to.deep.equal([]);
    element.requestUpdate();
    await element.updateComplete;
    await aTimeout(20);
    expect(ready).to.equal(1);
  });

  it('shows nothing but the presentation and the words around controls', async () => {
    for (const name of ['newsletter', 'loyalty-card'] as const) {
      const element = await openForm(name);
      const presentation = await presentationOf(name, 'fr');
      let left = saidBy(element);
      for (const sentence of sentencesOf(presentation).toSorted((a, b) => b.length - a.length))
        left = left.replaceAll(sentence, '');
      expect(squeeze(left), name).to.equal('');
    }
  });

  it('is drawn from a property, set before or after it stands in the page', async () => {
    const config = await readDemo('newsletter');
    const before = document.createElement('accord-form');
    before.config = config;
    before.lang = 'fr';
    const after = document.createElement('accord-form');
    const errors: Event[] = [];
    const box = write('');
    box.addEventListener('accord-error', (event) => errors.push(event));
    box.append(before, after);
    after.config = config;
    after.lang = 'fr';
    await until(() => box.querySelectorAll('form').length === 2, 'both are drawn');
    expect(titleOf(before)).to.equal('Notre lettre');
    expect(titleOf(after)).to.equal('Notre lettre');
    expect(errors).to.deep.equal([]);
  });

  it('is drawn from the JSON inside it, which stays, while what stood there for the time before goes', async () => {
    const json = JSON.stringify(await readDemo('newsletter')).replaceAll('<', '\\u003c');
    const box = write(
      `<accord-form lang="fr"><script type="application/json">${json}</script><p>Un instant…</p></accord-form>`,
    );
    const element = find<AccordForm>(box, 'accord-form');
    await heard(element, 'accord-ready');
    expect(textOf(element)).to.include('Notre lettre');
    expect(textOf(element)).not.to.include('Un instant');
    expect(element.querySelector('script')).to.exist;
  });

  it('opens the complete notice in place, and what was typed stays', async () => {
    const element = await openForm('loyalty-card');
    fillCard(element);
    const more = find<HTMLDetailsElement>(element, '.accord-more');
    const address = '14 place du Marché, 49000 Angers, France';
    expect(textOf(more)).not.to.include(address);
    find(more, 'summary').click();
    await until(() => textOf(more).includes(address), 'the complete notice is shown');
    expect(textOf(find(more, 'summary'))).to.equal('Masquer le détail');
    expect(field(element, 'firstName').value).to.equal('Léa');
    expect(location.hash).to.equal('');
    for (const link of element.querySelectorAll('a')) {
      expect(link.target, link.href).to.equal('_blank');
      expect(link.rel, link.href).to.equal('noopener');
    }
  });

  it('starts with nothing ticked, nothing written, and no choice that must be made', async () => {
    for (const name of ['loyalty-card', 'newsletter', 'quote-request', 'business-contact'] as const) {
      const element = await openForm(name);
      expect(element.querySelectorAll(':checked:not(option)').length, name).to.equal(0);
      for (const control of element.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
        if (control.type !== 'checkbox' && control.type !== 'radio')
          expect(control.value, control.name).to.equal('');
        if (control.name.startsWith('choice:')) {
          expect(control.required, control.name).to.equal(false);
          expect(control.getAttribute('autocomplete'), control.name).to.equal('off');
        }
      }
      // Pressing the button of the letter is the yes to it.
      const boxes = element.querySelectorAll('[name^="choice:"]').length;
      if (name === 'newsletter') expect(boxes, name).to.equal(0);
      else expect(boxes, name).to.be.greaterThan(0);
    }
  });
});

describe('a person without a mouse', () => {
  it('signs up for the letter, reads what is sent, and ends on the receipt', async () => {
    const box = write(
      `<button id="before">…</button><accord-form config="${addressOf('newsletter')}" lang="fr"></accord-form>`,
    );
    const element = find<AccordForm>(box, 'accord-form');
    const { presentation } = await heard(element, 'accord-ready');
    const changes: Event[] = [];
    element.addEventListener('accord-change', (event) => changes.push(event));
    find(box, '#before').focus();
    await tabTo('[name="email"]');
    await sendKeys({ type: 'lea@shop.example' });
    await tabTo('accord-form summary');
    await sendKeys({ press: 'Enter' });
    await until(() => find<HTMLDetailsElement>(element, '.accord-more').open, 'the notice is open');
    await tabTo('.accord-submit');
    expect(textOf(document.activeElement!)).to.equal('M’inscrire à la lettre');
    const saved = heard(element, 'accord-saved');
    await sendKeys({ press: 'Enter' });
    const event = await saved;
    await until(() => document.activeElement?.matches('.accord-outcome'), 'the focus is on the outcome');

    expect(textOf(element)).to.include('Vous êtes inscrit à la lettre');
    expect(textOf(element)).to.include('23 novembre 2026');
    expect(find<HTMLAnchorElement>(element, '.accord-proof').href).to.equal(
      `${location.origin}/p/secret-token`,
    );
    expect(changes).to.have.length(1);

    expect(receiver.received).to.have.length(1);
    const [{ url, key, submission }] = receiver.received as [(typeof receiver.received)[number]];
    expect(url).to.equal(`${location.origin}/v1/submissions`);
    expect(key).to.match(uuid);
    expect(submission.presentation).to.deep.equal(presentation);
    expect(submission.answers).to.deep.equal({
      values: { email: 'lea@shop.example' },
      marks: { 'letter:email:own': 'yes' },
    });
    expect(submission.schema).to.equal('accord/submission/1');
    expect(submission.page).to.equal(location.origin + location.pathname);
    expect(submission.widget).to.equal(`accord/${version}`);
    expect(submission.device.shownAt).to.match(instant);
    expect(submission.device.sentAt).to.match(instant);
    expect(submission.device.shownAt <= submission.device.sentAt).to.equal(true);
    expect(event.values).to.deep.equal({ email: 'lea@shop.example' });
    expect(event.answers).to.deep.equal({ 'letter:email:own': 'granted' });
  });

  it('sends with Enter from a field, and answers the telephone question with the space bar', async () => {
    const element = await openForm('loyalty-card');
    fillCard(element);
    field(element, 'email').focus();
    await tabTo('[data-fold="choice:offers:phone:own"] summary');
    await sendKeys({ press: 'Enter' });
    await tabTo('[name="choice:offers:phone:own"]');
    await sendKeys({ press: ' ' });
    const { value, checked } = document.activeElement as HTMLInputElement;
    expect([value, checked]).to.deep.equal(['yes', true]);
    await sendKeys({ press: 'ArrowDown' });
    expect(find<HTMLInputElement>(element, '[name="choice:offers:phone:own"][value="no"]').checked).to.equal(
      true,
    );
    field(element, 'email').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => element.querySelector('.accord-outcome'), 'it is saved');
    expect(receiver.received[0]?.submission.answers.marks['offers:phone:own']).to.equal('no');
  });
});

describe('what leaves', () => {
  it('is one mark for each question, yes only where there was a yes', async () => {
    const element = await openForm('loyalty-card');
    fillCard(element);
    fill(element, 'address.street', ' 1 rue des Lices ');
    fill(element, 'address.postcode', '49000');
    fill(element, 'address.city', 'Angers');
    fill(element, 'birthDate', '03/02/1990');
    tick(element, 'choice:offers:email:own');
    tick(element, 'choice:offers:phone:own', 'no');
    tick(element, 'choice:partner-offers:post:roaster');
    send(element);
    await until(() => receiver.received.length === 1);
    expect(receiver.received[0]?.submission.answers).to.deep.equal({
      values: {
        firstName: 'Léa',
        lastName: 'Martin',
        email: 'lea@shop.example',
        terms: true,
        address: { street: '1 rue des Lices', postcode: '49000', city: 'Angers' },
        birthDate: '1990-02-03',
      },
      marks: {
        'history:history:own': null,
        'offers:email:own': 'yes',
        'offers:sms:own': null,
        'offers:automated-call:own': null,
        'offers:fax:own': null,
        'offers:phone:own': 'no',
        'partner-offers:email:roaster': null,
        'partner-offers:email:dairy': null,
        'partner-offers:sms:dairy': null,
        'offers:post:own': null,
        'partner-offers:post:roaster': 'yes',
      },
    });
  });

  it('is what stands in the fields, also when a password manager put it there without a sound', async () => {
    const element = await openForm('newsletter');
    field(element, 'email').value = 'lea@shop.example';
    send(element);
    await until(() => receiver.received.length === 1);
    expect(receiver.received[0]?.submission.answers).to.deep.equal({
      values: { email: 'lea@shop.example' },
      marks: { 'letter:email:own': 'yes' },
    });
  });

  it('stays on the page when the page says so', async () => {
    const element = await openForm('newsletter');
    fill(element, 'email', 'lea@shop.example');
    element.addEventListener('accord-submit', (event) => event.preventDefault());
    send(element);
    await aTimeout(20);
    expect(receiver.received).to.deep.equal([]);
    expect(field(element, 'email').value).to.equal('lea@shop.example');
    expect(field(element, 'email').disabled).to.equal(false);
  });

  it('is told to the page as the person goes, and not when code empties the form', async () => {
    const element = await openForm('newsletter');
    const told: unknown[] = [];
    element.addEventListener('accord-change', ({ answers }) => told.push(answers));
    fill(element, 'email', 'lea@shop.example');
    fill(element, 'email', 'lea.martin@shop.example');
    find<HTMLFormElement>(element, 'form').reset();
    // Nothing is agreed to before the button is pressed.
    expect(told).to.deep.equal([
      { values: { email: 'lea@shop.example' }, marks: { 'letter:email:own': null } },
      { values: { email: 'lea.martin@shop.example' }, marks: { 'letter:email:own': null } },
    ]);
  });
});

describe('an answer that needs another look', () => {
  it('an empty form is not sent: the first wrong answer has the focus, each says what to do, and a summary at the button leads to each', async () => {
    const element = await openForm('quote-request');
    send(element);
    await until(() => document.activeElement === field(element, 'name'), 'the first has the focus');
    const summary = find(element, '.accord-summary');
    expect(textOf(find(summary, '.accord-summary-title'))).to.equal('Il reste 7 réponses à revoir');
    expect(summary.closest('[role="status"]')?.nextElementSibling).to.equal(find(element, '.accord-actions'));
    const links = [...summary.querySelectorAll('a')];
    const wanted = [
      ['name', 'Écrivez votre nom.'],
      ['email', 'Écrivez votre adresse e-mail.'],
      ['address.street', 'Écrivez le numéro et la rue.'],
      ['address.postcode', 'Écrivez le code postal.'],
      ['address.city', 'Écrivez la ville.'],
      ['heating', 'Choisissez une réponse.'],
      ['surface', 'Remplissez « Surface en m² ».'],
    ] as const;
    expect(links.map((link) => squeeze(textOf(link)))).to.deep.equal(wanted.map(([, sentence]) => sentence));
    for (const [index, [name, sentence]] of wanted.entries()) {
      links[index]?.click();
      const control = field(element, name);
      expect(document.activeElement, name).to.equal(control);
      expect(control.getAttribute('aria-invalid'), name).to.equal('true');
      const [error] = (control.getAttribute('aria-describedby') ?? '').split(' ');
      expect(squeeze(textOf(document.getElementById(error!)!)), name).to.equal(sentence);
    }
    expect(location.hash).to.equal('');
    expect(element.querySelectorAll('[aria-invalid]').length).to.equal(7);
    expect(receiver.received).to.deep.equal([]);
  });

  it('a wrong answer behind a button is brought out, and has the focus', async () => {
    const element = await openForm('loyalty-card');
    fillCard(element);
    fill(element, 'birthDate', '31/02/1990');
    const fold = find<HTMLDetailsElement>(element, '[data-fold="optional"]');
    expect(fold.open).to.equal(false);
    send(element);
    await until(() => document.activeElement === field(element, 'birthDate'), 'it has the focus');
    expect(fold.open).to.equal(true);
    expect(receiver.received).to.deep.equal([]);
  });

  it('errors go away as they are put right, and nothing new is reproached on the way', async () => {
    const element = await openForm('loyalty-card');
    fill(element, 'email', 'lea@');
    send(element);
    await until(() => element.querySelectorAll('.accord-error').length === 4);
    fill(element, 'firstName', 'Léa');
    tick(element, 'choice:offers:sms:own');
    await element.updateComplete;
    fill(element, 'phone', 'abc');
    await element.updateComplete;
    expect(field(element, 'firstName').hasAttribute('aria-invalid')).to.equal(false);
    expect(field(element, 'phone').hasAttribute('aria-invalid')).to.equal(false);
    expect(textOf(find(element, '.accord-summary-title'))).to.equal('Il reste 3 réponses à revoir');
    fill(element, 'lastName', 'Martin');
    fill(element, 'email', 'lea@shop.example');
    tick(element, 'terms');
    await element.updateComplete;
    expect(element.querySelector('.accord-summary')).to.equal(null);
    expect(field(element, 'email').value).to.equal('lea@shop.example');
    send(element);
    await until(() => document.activeElement === field(element, 'phone'), 'the number has the focus');
    expect(textOf(find(element, '.accord-summary li'))).to.match(/^Vérifiez le numéro/);
  });

  it('the wrong sentence becomes the right one while it is being put right', async () => {
    const element = await openForm('newsletter');
    send(element);
    await until(() => element.querySelector('.accord-error'));
    fill(element, 'email', 'lea');
    await element.updateComplete;
    expect(textOf(find(element, '.accord-error'))).to.match(/^Vérifiez l’adresse e-mail/);
  });

  it('an error goes only when the finger is up, so that the button does not slip away under it', async () => {
    const element = await openForm('newsletter');
    send(element);
    await until(() => element.querySelector('.accord-error'));
    const button = find(element, '.accord-submit');
    button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    fill(element, 'email', 'lea@shop.example');
    await element.updateComplete;
    expect(element.querySelector('.accord-error')).to.exist;
    button.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    await until(() => !element.querySelector('.accord-error'), 'the error is gone');
  });

  it('a yes to text messages without a number is told at the number', async () => {
    const element = await openForm('loyalty-card');
    fillCard(element);
    tick(element, 'choice:offers:sms:own');
    send(element);
    await until(() => element.querySelector('.accord-error'));
    const [error] = field(element, 'phone').getAttribute('aria-describedby')!.split(' ');
    expect(textOf(document.getElementById(error!)!)).to.equal('Écrivez votre numéro, ou retirez ce oui.');
    expect(document.activeElement).to.equal(field(element, 'phone'));
    const [, back] = element.querySelectorAll<HTMLAnchorElement>('.accord-summary a');
    back!.click();
    expect(document.activeElement).to.equal(field(element, 'choice:offers:sms:own'));
    tick(element, 'choice:offers:sms:own');
    await element.updateComplete;
    expect(element.querySelector('.accord-error')).to.equal(null);
  });
});

describe('clearing the answers', () => {
  it('has no button of its own: a slip of the finger loses nothing', async () => {
    const element = await openForm('loyalty-card');
    expect(element.querySelector('[type="reset"]')).to.equal(null);
    for (const { type } of element.querySelectorAll('button')) expect(type).not.to.equal('reset');
  });

  it('by the page brings the telephone question back to no answer, which is what is sent', async () => {
    const element = await openForm('loyalty-card');
    tick(element, 'choice:offers:phone:own', 'yes');
    tick(element, 'choice:offers:sms:own');
    find<HTMLFormElement>(element, 'form').reset();
    expect(element.querySelectorAll(':checked:not(option)').length).to.equal(0);
    fillCard(element);
    send(element);
    await until(() => receiver.received.length === 1);
    expect(receiver.received[0]?.submission.answers.marks['offers:phone:own']).to.equal(null);
    expect(receiver.received[0]?.submission.answers.marks['offers:sms:own']).to.equal(null);
  });
});

describe('another language while filling', () => {
  it('every sentence changes, and nothing that was typed or ticked is lost', async () => {
    const element = await openForm('loyalty-card');
    fillCard(element);
    fill(element, 'address.city', 'Angers');
    fill(element, 'email', 'lea@');
    tick(element, 'choice:offers:phone:own', 'no');
    await unfold(element);
    find(element, '[data-fold="optional"] summary').click();
    fill(element, 'phone', '01 99 00 12 34');
    send(element);
    await until(() => element.querySelector('.accord-summary'));
    element.setAttribute('lang', 'en');
    await until(() => titleOf(element) === 'Your loyalty card', 'it is in English');

    const english = await presentationOf('loyalty-card', 'en');
    const shown = saidBy(element);
    expect(sentencesOf(english).filter((sentence) => !shown.includes(sentence))).to.deep.equal([]);
    const both = new Set(sentencesOf(english));
    const left = sentencesOf(await presentationOf('loyalty-card', 'fr')).filter(
      (sentence) => sentence.length > 12 && !both.has(sentence) && shown.includes(sentence),
    );
    expect(left).to.deep.equal([]);
    expect(textOf(find(element, '.accord-summary-title'))).to.equal('3 answers need another look');
    expect(textOf(find(element, '.accord-error'))).to.match(/^Check the e-mail address/);

    expect(field(element, 'firstName').value).to.equal('Léa');
    expect(field(element, 'address.city').value).to.equal('Angers');
    expect(field(element, 'terms').checked).to.equal(true);
    expect(find<HTMLInputElement>(element, '[name="choice:offers:phone:own"][value="no"]').checked).to.equal(
      true,
    );
    expect(field(element, 'phone').value).to.equal('01 99 00 12 34');
    for (const fold of ['notice', 'optional'])
      expect(find<HTMLDetailsElement>(element, `[data-fold="${fold}"]`).open, fold).to.equal(true);
    expect(find(element, 'form').lang).to.equal('en');
  });

  it('the list of a select keeps its answer', async () => {
    const element = await openForm('quote-request');
    fill(element, 'heating', 'wood');
    element.lang = 'en';
    await until(() => titleOf(element) === 'Ask for a quote', 'it is in English');
    const select = find<HTMLSelectElement>(element, 'select');
    expect(select.value).to.equal('wood');
    expect(select.selectedOptions[0]?.label).to.equal('Wood or pellets');
    expect(element.getAttribute('lang')).to.equal('en');
  });

  it('what is sent is the language that was read last', async () => {
    const element = await openForm('newsletter');
    fill(element, 'email', 'lea@shop.example');
    element.lang = 'en';
    await until(() => textOf(find(element, '.accord-submit')) === 'Sign up for the letter');
    send(element);
    await until(() => receiver.received.length === 1);
    expect(receiver.received[0]?.submission.presentation).to.deep.equal(
      await presentationOf('newsletter', 'en'),
    );
  });

  it('without a language of its own, the form follows what stands around it, and only whole languages', async () => {
    for (const [lang, title] of [
      ['fr-CA', 'Notre lettre'],
      ['en-GB', 'Our letter'],
    ] as const) {
      const box = write(
        `<section lang="${lang}"><accord-form config="${addressOf('newsletter')}"></accord-form></section>`,
      );
      const element = find<AccordForm>(box, 'accord-form');
      await heard(element, 'accord-ready');
      expect(titleOf(element), lang).to.equal(title);
    }
  });
});

describe('the controls', () => {
  /** type, inputmode, autocomplete, required. */
  const expected: Readonly<Record<string, readonly [string, string, string, boolean]>> = {
    firstName: ['text', 'text', 'given-name', true],
    lastName: ['text', 'text', 'family-name', true],
    email: ['email', 'email', 'email', true],
    terms: ['checkbox', '', '', true],
    phone: ['tel', 'tel', 'tel', false],
    'address.street': ['text', 'text', 'address-line1', false],
    'address.line2': ['text', 'text', 'address-line2', false],
    'address.postcode': ['text', 'numeric', 'postal-code', false],
    'address.city': ['text', 'text', 'address-level2', false],
    'address.country': ['text', 'text', 'country-name', false],
    birthDate: ['text', 'numeric', 'bday', false],
  };

  it('help browsers and keyboards: type, inputmode and autocomplete fit each field', async () => {
    const element = await openForm('loyalty-card');
    await unfold(element);
    const seen = Object.fromEntries(
      [...element.querySelectorAll<HTMLInputElement>('input:not([name^="choice:"])')].map((input) => [
        input.name,
        [input.type, input.inputMode, input.getAttribute('autocomplete') ?? '', input.required],
      ]),
    );
    expect(seen).to.deep.equal(expected);
    const quote = await openForm('quote-request');
    expect(field(quote, 'surface').inputMode).to.equal('decimal');
    expect(find<HTMLTextAreaElement>(quote, '[name="message"]').rows).to.equal(5);
    expect(field(quote, 'address.street').required).to.equal(true);
    expect(field(quote, 'address.line2').required).to.equal(false);
    expect(field(quote, 'heating').required).to.equal(true);
  });

  it('have labels, and "obligatoire" or "facultatif" in words at each', async () => {
    const element = await openForm('loyalty-card');
    await unfold(element);
    find(element, '[data-fold="optional"] summary').click();
    find(element, '[data-fold="choice:offers:phone:own"] summary').click();
    for (const control of element.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
      expect(control.labels?.length, control.name).to.equal(1);
      expect(textOf(control.labels![0]!).trim(), control.name).not.to.equal('');
    }
    for (const name of ['firstName', 'lastName', 'email', 'terms'])
      expect(textOf(field(element, name).labels![0]!), name).to.match(/obligatoire/);
    for (const name of ['birthDate', 'address.line2', 'address.country'])
      expect(textOf(field(element, name).labels![0]!), name).to.match(/facultatif/);
    // It came with a choice: what it is for is what there is to say.
    expect(textOf(field(element, 'phone').labels![0]!)).to.equal(
      'Téléphone pour les SMS, les appels automatiques, les fax et les appels',
    );
    expect(element.textContent).not.to.include('*');
  });

  it('say what each answer is for and what happens without it, tied to the control', async () => {
    const element = await openForm('loyalty-card');
    await unfold(element);
    find(element, '[data-fold="optional"] summary').click();
    const described = (control: Element) =>
      (control.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => textOf(document.getElementById(id)!))
        .join(' ');
    expect(described(field(element, 'phone'))).to.match(/appels commerciaux.*La loi interdit/s);
    expect(described(field(element, 'birthDate'))).to.match(/Jour, mois et année.*un gâteau vous attend/);
    // What is the same for all is said once, above them.
    const needed = find(element, '[data-group="needed"]');
    expect(textOf(needed)).to.match(
      /^Pour tenir votre carte et compter vos points. Sans ces réponses, pas de carte./,
    );
    // What differs is said at the field.
    const json = await readDemo('quote-request');
    const asked = (json['fields'] as { id: string }[]).find(({ id }) => id === 'email')!;
    const inAll = (fr: string) => ({ fr, en: fr, es: fr });
    Object.assign(asked, { hint: inAll('Le devis arrive ici.'), without: inAll('Sans elle, pas de devis.') });
    const quote = Object.assign(document.createElement('accord-form'), { config: json, lang: 'fr' });
    write('').append(quote);
    await heard(quote, 'accord-ready');
    expect(described(field(quote, 'email'))).to.equal('Le devis arrive ici. Sans elle, pas de devis.');
  });

  it('have ids of their own, also when a form stands on the page twice, and no answer crosses over', async () => {
    const box = write(
      `<accord-form config="${addressOf('loyalty-card')}" lang="fr"></accord-form>`.repeat(2),
    );
    await until(() => box.querySelectorAll('form').length === 2);
    const ids = [...box.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const reference of ['for', 'aria-describedby', 'aria-labelledby']) {
      for (const one of box.querySelectorAll(`[${reference}]`))
        for (const id of one.getAttribute(reference)!.split(' '))
          expect(one.closest('accord-form')!.contains(document.getElementById(id)), id).to.equal(true);
    }
    const [first, second] = box.querySelectorAll('accord-form');
    tick(first!, 'choice:offers:phone:own', 'yes');
    tick(second!, 'choice:offers:phone:own', 'no');
    expect(find<HTMLInputElement>(first!, '[name="choice:offers:phone:own"][value="yes"]').checked).to.equal(
      true,
    );
  });
});

describe('the law of another day', () => {
  it('is shown with data-debug, says so, and is never sent', async () => {
    const element = await openForm('loyalty-card', {
      attributes: 'lang="fr" data-debug preview-date="2026-08-10"',
    });
    expect(textOf(find(element, '.accord-preview'))).to.equal(
      'Aperçu de la loi au 10 août 2026. L’envoi est désactivé.',
    );
    expect(element.querySelector('[data-polarity="objection"] [name="choice:offers:phone:own"]')).to.exist;
    fillCard(element);
    send(element);
    await aTimeout(50);
    expect(receiver.received).to.deep.equal([]);
    element.setAttribute('preview-date', '2026-08-11');
    await until(() => element.querySelector('.accord-yes-no'), 'the law has changed');
    expect(field(element, 'firstName').value).to.equal('Léa');
  });

  it('is not shown on a live page: the owner is told, today’s law is drawn, and the form works', async () => {
    const complaints: string[] = [];
    const box = write('');
    box.addEventListener('accord-error', ({ code }) => complaints.push(code));
    const error = console.error;
    console.error = () => {};
    try {
      const element = document.createElement('accord-form');
      element.setAttribute('config', addressOf('loyalty-card'));
      element.setAttribute('preview-date', '2026-08-10');
      element.setAttribute('lang', 'fr');
      box.append(element);
      const { presentation } = await heard(element, 'accord-ready');
      expect(presentation.date).to.equal(today);
      await until(() => complaints.length > 0);
      expect(complaints).to.deep.equal(['preview-without-debug']);
      expect(element.querySelector('.accord-preview')).to.equal(null);
      expect(find(element, '.accord-submit').getAttribute('aria-disabled')).to.equal('false');
    } finally {
      console.error = error;
    }
  });
});
