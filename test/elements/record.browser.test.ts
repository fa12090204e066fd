import { aTimeout, expect } from '@open-wc/testing';
import type { AccordChoices } from '../../src/index.js';
import { box, dataOf, landed, openSignUp, press, standing, type } from './choices-form.js';
import { answers, FakeReceiver } from './fake-receiver.js';
import { find, fixtureCleanup, heard, until, write } from './open-form.js';

const reference = 'urn:uuid:0e9f6d0e-1111-4000-8000-000000000001';
const consent = 'offers:email:own';

let receiver: FakeReceiver;
let warnings: string[];
const { warn, error } = console;
beforeEach(() => {
  receiver = new FakeReceiver();
  warnings = [];
  console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
  console.error = (...words: unknown[]) => warnings.push(`error: ${words.join(' ')}`);
});
afterEach(() => {
  Object.assign(console, { warn, error });
  fixtureCleanup();
  receiver.restore();
});

for (const attributes of ['', 'isolated']) {
  const open = () =>
    openSignUp({
      choices: `<accord-choices config="/demo/forms/account.json" lang="fr" ${attributes}
        email="user[mail]" phone="tel" first-name="prenom"></accord-choices>`,
    });
  describe(`a site that sends its form by itself asks for a record${attributes && ', in a shadow root'}`, () => {
    it('from the click handler of its button: the receipt comes back, and the reference is in the form', async () => {
      const { form, root, element } = await open();
      let data: Record<string, string> | undefined;
      find(form, '[value=create]').addEventListener('click', async (event) => {
        event.preventDefault();
        const { receipt, reason } = await element.record();
        expect([receipt?.id, reason]).to.deep.equal([reference, null]);
        data = dataOf(form);
      });
      type(form, 'user[mail]', 'lea@shop.example');
      box(root, 'email').click();
      press(form);
      await until(() => data);
      expect(data).to.include({ 'accord-proof': reference, 'choice:offers:email:own': 'yes' });
      expect(data!['accord-reference']).to.equal(receiver.received[0]!.key);
      expect(receiver.received[0]!.submission.answers.marks).to.include({ [consent]: 'yes' });
      expect(standing(root)).to.equal('saved');
      await aTimeout(100);
      expect(warnings).to.deep.equal([]);
    });

    it('in the callback of a check for robots, which then calls submit()', async () => {
      const { box: page, form, root, element } = await open();
      type(form, 'user[mail]', 'lea@shop.example');
      box(root, 'email').click();
      const { receipt } = await element.record();
      expect(receipt?.standing).to.equal('counted');
      form.submit();
      expect((await landed(page)).searchParams.get('accord-proof')).to.equal(reference);
      expect(receiver.received).to.have.length(1);
      expect(warnings).to.deep.equal([]);
    });

    it('and reads why there is none', async () => {
      const { form, element, root } = await open();
      expect(await element.record()).to.deep.equal({ receipt: null, reason: 'data-missing' });
      type(form, 'user[mail]', 'lea@shop.example');
      box(root, 'email').click();
      for (const [answer, reason] of [
        [answers.refused, 'refused'],
        [answers.flagged, 'flagged'],
        [answers.offline, 'queued'],
      ] as const) {
        receiver.answer = answer;
        expect(await element.record()).to.deep.equal({ receipt: null, reason });
      }
      element.addEventListener('accord-submit', (event) => event.preventDefault(), { once: true });
      expect(await element.record()).to.deep.equal({ receipt: null, reason: 'canceled' });
      element.remove();
      expect(await element.record()).to.deep.equal({ receipt: null, reason: 'not-drawn' });
    });
  });
}

describe('a site that sends its form by itself and asks for nothing', () => {
  it('by submit(): its owner reads once that nothing was recorded, and what to do', async () => {
    const { box: page, form, root } = await openSignUp();
    type(form, 'user[mail]', 'lea@shop.example');
    box(root, 'email').click();
    form.submit();
    expect((await landed(page)).searchParams.get('accord-proof')).to.equal('');
    await until(() => warnings.length > 0);
    form.submit();
    await aTimeout(50);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('nothing was recorded').and.include('record()');
    expect(receiver.received).to.have.length(0);
  });

  it('by a click handler that keeps the browser from sending: the same', async () => {
    const { form, root } = await openSignUp();
    form.addEventListener('click', (event) => {
      if (event.target instanceof HTMLButtonElement) event.preventDefault();
    });
    box(root, 'email').click();
    press(form);
    await until(() => warnings.length > 0);
    expect(warnings[0]).to.include('click');
  });

  it('a form that goes as forms go says nothing', async () => {
    const { box: page, form, root } = await openSignUp();
    type(form, 'user[mail]', 'lea@shop.example');
    box(root, 'email').click();
    press(form);
    await landed(page);
    await aTimeout(50);
    expect(warnings).to.deep.equal([]);
  });
});

describe('the reply is lost', () => {
  it('the site gets the reference under which the answers were sent, and can ask the receiver', async () => {
    const { box: page, form, root } = await openSignUp();
    receiver.answer = answers.offline;
    type(form, 'user[mail]', 'lea@shop.example');
    box(root, 'email').click();
    press(form);
    const { searchParams } = await landed(page);
    expect(searchParams.get('accord-proof')).to.equal('');
    expect(searchParams.get('accord-reference')).to.equal(receiver.received[0]!.key);
  });

  it('a form of which nothing was sent carries no reference', async () => {
    const { box: page, form, root, element } = await openSignUp();
    element.addEventListener('accord-submit', (event) => event.preventDefault());
    type(form, 'user[mail]', 'lea@shop.example');
    box(root, 'email').click();
    press(form);
    expect((await landed(page)).searchParams.has('accord-reference')).to.equal(false);
  });
});

describe('an element that is not ready', () => {
  it('record() waits for the choices to be drawn', async () => {
    const page = write(
      `<form><input name="mail" value="lea@shop.example" /><input name="tel" /><accord-choices
        config="/demo/forms/account.json" lang="fr" email="mail" phone="tel"></accord-choices></form>`,
    );
    const element = find<AccordChoices>(page, 'accord-choices');
    const ready = heard(element, 'accord-ready');
    const result = element.record();
    await ready;
    expect((await result).receipt?.id).to.equal(reference);
  });
});
