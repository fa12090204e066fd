import { aTimeout, expect } from '@open-wc/testing';
import type { AccordForm } from '../../src/index.js';
import { landed, openSignUp, press, standing, type } from './choices-form.js';
import { FakeReceiver } from './fake-receiver.js';
import {
  begin,
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

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());
/** Born on the second of January so many years ago, as people write it. */
const born = (years: number): string => `02/01/${Number(today.slice(0, 4)) - years}`;
const email = 'choice:offers:email:own';

let receiver: FakeReceiver;
beforeEach(() => {
  receiver = new FakeReceiver();
});
afterEach(() => {
  fixtureCleanup();
  receiver.restore();
});

const choices = (root: ParentNode): string[] =>
  [...root.querySelectorAll<HTMLInputElement>('input[name^="choice:"]')].map(({ name }) => name);

/** The loyalty card of an owner who asks parents. */
async function openJointly(): Promise<AccordForm> {
  const element = document.createElement('accord-form');
  element.config = { ...(await readDemo('loyalty-card')), parentalConsent: true };
  element.lang = 'fr';
  const ready = heard(element, 'accord-ready');
  write('').append(element);
  await ready;
  await begin(element);
  return element;
}

describe('a child who fills a form in', () => {
  it('sees the choices leave with the date, reads one sentence, and gets the card', async () => {
    const element = await openForm('loyalty-card');
    fillCard(element);
    tick(element, email);
    fill(element, 'birthDate', born(12));
    await element.updateComplete;
    expect(choices(element)).to.deep.equal([]);
    expect(textOf(find(element, '[data-minors]'))).to.equal('Nous ne vous enverrons pas de publicité.');
    send(element);
    await until(() => element.querySelector('.accord-outcome'));
    const [{ submission }] = receiver.received as [(typeof receiver.received)[number]];
    expect(new Set(Object.values(submission.answers.marks))).to.deep.equal(new Set([null]));
    expect(Object.keys(submission.answers.marks)).to.include('offers:email:own');
    expect(submission.answers.values['birthDate']).to.match(/^\d{4}-01-02$/);
    // Nobody tells a child to fill it in again and tick.
    expect(textOf(element)).not.to.contain('Vous vouliez dire oui');
  });

  it('whose date was wrong gets the choices back, none of them ticked', async () => {
    const element = await openForm('loyalty-card');
    const before = choices(element);
    tick(element, email);
    fill(element, 'birthDate', born(12));
    await element.updateComplete;
    fill(element, 'birthDate', born(32));
    await element.updateComplete;
    expect(choices(element)).to.deep.equal(before);
    expect(element.querySelectorAll('input[name^="choice:"]:checked').length).to.equal(0);
    expect(element.querySelectorAll('[data-minors]').length).to.equal(0);
  });

  it('is not told how to pass: no error, no hint, no word about a date or an age', async () => {
    const element = await openForm('loyalty-card');
    const before = textOf(element).split('\n');
    fill(element, 'birthDate', born(12));
    await element.updateComplete;
    const added = textOf(element)
      .split('\n')
      .filter((line) => line && !before.includes(line));
    expect(added).to.deep.equal(['Nous ne vous enverrons pas de publicité.']);
  });

  it('a form that is emptied asks everybody again', async () => {
    const element = await openForm('loyalty-card');
    fill(element, 'birthDate', born(12));
    await element.updateComplete;
    find(element, '[type="reset"]').click();
    await until(() => choices(element).length > 0, 'the choices are back');
  });

  it('a date that a script has put there is seen at the press', async () => {
    const element = await openForm('loyalty-card');
    fillCard(element);
    tick(element, email);
    field(element, 'birthDate').value = born(12);
    send(element);
    await until(() => choices(element).length === 0, 'the person sees what is asked of them');
    expect(receiver.received.length).to.equal(0);
    send(element);
    await until(() => receiver.received.length > 0);
    expect(receiver.received[0]!.submission.answers.marks['offers:email:own']).to.equal(null);
  });
});

describe('a yes that is given together with a parent', () => {
  it('is asked anew, in other words, and the parent is asked for once there is a yes', async () => {
    const element = await openJointly();
    fillCard(element);
    tick(element, email);
    fill(element, 'birthDate', born(12));
    await element.updateComplete;
    expect(textOf(find(element, '[data-minors]'))).to.match(/^Ici, un oui se donne à deux/);
    expect(field(element, email).checked).to.equal(false);
    expect(element.querySelectorAll('[name="holderEmail"]').length).to.equal(0);
    tick(element, email);
    await element.updateComplete;
    fill(element, 'holderName', 'Anne Martin');
    fill(element, 'holderEmail', 'anne@maison.example');
    tick(element, email);
    await element.updateComplete;
    expect(element.querySelectorAll('[name="holderEmail"]').length).to.equal(0);
  });

  it('is not sent without the parent, nor with the child’s own address for the parent’s', async () => {
    const element = await openJointly();
    fillCard(element);
    fill(element, 'birthDate', born(12));
    await element.updateComplete;
    tick(element, email);
    send(element);
    await until(() => element.querySelector('.accord-summary'));
    expect(element.querySelectorAll('.accord-error').length).to.equal(2);
    find<HTMLAnchorElement>(element, '.accord-summary a').click();
    expect(document.activeElement).to.equal(field(element, 'holderName'));
    fill(element, 'holderName', 'Anne Martin');
    fill(element, 'holderEmail', 'LEA@shop.example');
    send(element);
    await until(() => element.querySelectorAll('.accord-error').length === 1);
    expect(textOf(find(element, '.accord-error'))).to.match(/^Indiquez l’adresse de votre parent/);
    expect(receiver.received).to.deep.equal([]);
  });

  it('is sent with the parent’s name and address, and the child reads that it waits', async () => {
    const element = await openJointly();
    fillCard(element);
    fill(element, 'birthDate', born(12));
    await element.updateComplete;
    tick(element, email);
    await element.updateComplete;
    fill(element, 'holderName', 'Anne Martin');
    fill(element, 'holderEmail', 'anne@maison.example');
    send(element);
    await until(() => element.querySelector('.accord-outcome'));
    const { values, marks } = receiver.received[0]!.submission.answers;
    expect([values['holderName'], values['holderEmail'], marks['offers:email:own']]).to.deep.equal([
      'Anne Martin',
      'anne@maison.example',
      'yes',
    ]);
    expect(textOf(element)).to.contain('Il ne compte qu’une fois confirmé');
  });
});

for (const where of ['', 'isolated'])
  describe(`choices in a shop’s own form, ${where ? 'in a shadow root' : 'in the page'}`, () => {
    const mapped = `lang="fr" ${where} first-name="prenom" last-name="nom" email="user[mail]" phone="tel"
      address-street="rue" birth-date="ne"`;
    const fields = `<input name="nom" aria-label="Nom" /><input name="rue" aria-label="Rue" />
      <input name="ne" aria-label="Naissance" />`;
    const open = async (more: object = {}) => {
      const json = JSON.stringify({ ...(await readDemo('loyalty-card')), ...more }).replaceAll(
        '<',
        '\\u003c',
      );
      const tag = `<accord-choices ${mapped}><script type="application/json">${json}</script></accord-choices>`;
      const opened = await openSignUp({ choices: tag, fields });
      type(opened.form, 'prenom', 'Léa');
      type(opened.form, 'nom', 'Martin');
      type(opened.form, 'user[mail]', 'lea@shop.example');
      return opened;
    };

    it('leave it with a child’s date, written as people write it, and the form goes its way', async () => {
      const { form, root, element, box } = await open();
      find<HTMLInputElement>(root, `[name="${email}"]`).click();
      type(form, 'ne', born(12));
      await element.updateComplete;
      expect(choices(root)).to.deep.equal([]);
      expect(textOf(find(root, '[data-minors]'))).to.equal('Nous ne vous enverrons pas de publicité.');
      press(form);
      expect((await landed(box)).searchParams.get(email)).to.equal(null);
      const { marks, values } = receiver.received[0]!.submission.answers;
      expect([marks['offers:email:own'], String(values['birthDate']).slice(4)]).to.deep.equal([
        null,
        '-01-02',
      ]);
    });

    it('count a yes with a parent, and say what it lacks without', async () => {
      const { form, root, element, box } = await open({ parentalConsent: true });
      type(form, 'ne', born(12));
      await element.updateComplete;
      find<HTMLInputElement>(root, `[name="${email}"]`).click();
      await element.updateComplete;
      expect(textOf(find(root, '[data-unmet]'))).to.match(/Remplissez «\sSon nom\s» pour que ce oui compte/);
      press(form);
      await aTimeout(50);
      expect(receiver.received).to.deep.equal([]);
      type(root, 'holderName', 'Anne Martin');
      type(root, 'holderEmail', 'anne@maison.example');
      await element.updateComplete;
      expect(root.querySelectorAll('[data-unmet]').length).to.equal(0);
      press(form);
      await landed(box);
      const { values, marks } = receiver.received[0]!.submission.answers;
      expect([values['holderEmail'], marks['offers:email:own']]).to.deep.equal([
        'anne@maison.example',
        'yes',
      ]);
      expect(standing(root)).to.equal('saved');
    });
  });
