import { aTimeout, expect } from '@open-wc/testing';
import type { AccordChoices, AccordErrorEvent } from '../../src/index.js';
import {
  box,
  config,
  dataOf,
  landed,
  mapping,
  openSignUp,
  press,
  signUp,
  standing,
  tag,
  type,
} from './choices-form.js';
import { answers, FakeReceiver } from './fake-receiver.js';
import { find, fixtureCleanup, heard, readDemo, textOf, until, write } from './open-form.js';

let receiver: FakeReceiver;
let complaints: string[];
const { error: consoleError } = console;

beforeEach(() => {
  receiver = new FakeReceiver();
  complaints = [];
  console.error = (...words: unknown[]) => complaints.push(words.join(' '));
});
afterEach(() => {
  console.error = consoleError;
  fixtureCleanup();
  receiver.restore();
});

/** After two frames and what follows them. */
const frames = async (): Promise<void> => {
  for (let count = 0; count < 2; count++)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
};
/** Once a browser tells observers that it is in sight. */
const inSight = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      sight.disconnect();
      resolve();
    });
    sight.observe(element);
  });

const reference = 'urn:uuid:0e9f6d0e-1111-4000-8000-000000000001';

describe('pages that send in their own way', () => {
  it('a form that a script sends with fetch: its handler runs once, and finds the reference', async () => {
    const { form, root } = await openSignUp();
    const sent: Record<string, string>[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(dataOf(form));
    });
    type(form, 'user[mail]', 'lea@shop.example');
    box(root, 'email').click();
    press(form);
    press(form);
    press(form);
    await until(() => sent.length > 0);
    await aTimeout(50);
    expect(sent.map((one) => one['accord-proof'])).to.deep.equal([reference]);
    expect(receiver.received).to.have.length(1);
  });

  it('a picture as the button: the shop’s server learns where it was pressed', async () => {
    const picture =
      '<input type="image" name="at" alt="Créer" width="120" height="60" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
    const { form, box: page } = await openSignUp({ choices: tag() + picture });
    type(form, 'user[mail]', 'lea@shop.example');
    const button = find(form, '[type=image]');
    const { left, top } = button.getBoundingClientRect();
    const place = { clientX: Math.ceil(left) + 31, clientY: Math.ceil(top) + 17 };
    button.dispatchEvent(new MouseEvent('click', { ...place, bubbles: true, cancelable: true, detail: 1 }));
    const { searchParams } = await landed(page);
    expect(searchParams.get('accord-proof')).to.equal(reference);
    expect(Number(searchParams.get('at.x'))).to.be.within(30, 32);
    expect(Number(searchParams.get('at.y'))).to.be.within(16, 18);
  });

  it('requestSubmit() of the page is a submit like any other', async () => {
    const { form, box: page } = await openSignUp();
    type(form, 'user[mail]', 'lea@shop.example');
    form.requestSubmit();
    expect((await landed(page)).searchParams.get('accord-proof')).to.equal(reference);
  });

  it('form.submit() asks nobody: the form goes, nothing is recorded, no reference', async () => {
    const { form, box: page } = await openSignUp();
    type(form, 'user[mail]', 'lea@shop.example');
    form.submit();
    expect((await landed(page)).searchParams.get('accord-proof')).to.equal('');
    expect(receiver.received).to.have.length(0);
  });

  it('an event that a script makes up runs the page’s handlers and nothing else', async () => {
    const { form } = await openSignUp();
    let runs = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      runs++;
    });
    type(form, 'user[mail]', 'lea@shop.example');
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await aTimeout(50);
    expect([runs, receiver.received.length]).to.deep.equal([1, 0]);
  });

  it('a button outside of the form, tied to it by its form attribute', async () => {
    const { box: page, form } = await openSignUp();
    type(form, 'user[mail]', 'lea@shop.example');
    const far = document.createElement('button');
    far.setAttribute('form', 'signup');
    far.name = 'go';
    far.value = 'far';
    page.append(far);
    far.click();
    expect((await landed(page)).searchParams.get('go')).to.equal('far');
  });

  it('a button that the page takes away meanwhile does not keep the form', async () => {
    const { box: page, form } = await openSignUp();
    type(form, 'user[mail]', 'lea@shop.example');
    const button = find(form, 'button');
    button.click();
    button.remove();
    expect((await landed(page)).searchParams.get('accord-proof')).to.equal(reference);
  });

  it('fields called like properties of a form get in nobody’s way', async () => {
    const fields = ['submit', 'requestSubmit', 'elements', 'method', 'name', 'id']
      .map((name) => `<input name="${name}" value="x">`)
      .join('');
    const { box: page, form } = await openSignUp({ fields });
    type(form, 'user[mail]', 'lea@shop.example');
    press(form);
    expect((await landed(page)).searchParams.get('accord-proof')).to.equal(reference);
  });

  it('a form without validation by the browser (novalidate) goes, and what lacks a number does not count', async () => {
    const { box: page, form, root } = await openSignUp({ attributes: 'novalidate' });
    type(form, 'user[mail]', 'lea@shop.example');
    box(root, 'sms').click();
    press(form);
    await landed(page);
    expect(receiver.received[0]!.submission.answers.marks['offers:sms:own']).to.equal(null);
    await until(() => textOf(find(root, '[role=status]')).includes('ce oui ne compte pas'));
  });

  it('an address that is none: nothing is recorded, the shop decides what to do with the form', async () => {
    const { box: page, form, root } = await openSignUp({ attributes: 'novalidate' });
    type(form, 'user[mail]', 'lea');
    box(root, 'email').click();
    press(form);
    expect((await landed(page)).searchParams.get('accord-proof')).to.equal('');
    expect(receiver.received).to.have.length(0);
    expect(standing(root)).to.equal('incomplete');
    expect(complaints.join()).to.include('data-missing').and.include('user[mail]');
    expect(complaints.join()).not.to.include('lea,');
  });

  it('a form that the site sends back: the same answers are recorded once, other answers anew', async () => {
    const { form, root } = await openSignUp();
    let runs = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      runs++;
    });
    type(form, 'user[mail]', 'lea@shop.example');
    press(form);
    await until(() => runs === 1);
    press(form);
    await until(() => runs === 2);
    const [first, second] = receiver.received;
    expect([second!.key, second!.body]).to.deep.equal([first!.key, first!.body]);
    box(root, 'email').click();
    press(form);
    await until(() => runs === 3);
    expect(receiver.received[2]!.key).not.to.equal(first!.key);
  });

  it('a page that cancels accord-submit: its form goes, nothing is recorded', async () => {
    const { box: page, form, element } = await openSignUp();
    element.addEventListener('accord-submit', (event) => event.preventDefault());
    type(form, 'user[mail]', 'lea@shop.example');
    press(form);
    expect((await landed(page)).searchParams.get('accord-proof')).to.equal('');
    expect(receiver.received).to.have.length(0);
  });
});

describe('forms of many shapes', () => {
  it('steps: a yes on a step that is hidden never keeps the form from being sent', async () => {
    const { box: page, form, element, root } = await openSignUp();
    type(form, 'user[mail]', 'lea@shop.example');
    box(root, 'sms').click();
    const step = document.createElement('div');
    element.before(step);
    step.append(element);
    await element.updateComplete;
    expect(box(root, 'sms').checked).to.equal(true);
    step.style.display = 'none';
    press(form);
    await landed(page);
    expect(receiver.received[0]!.submission.answers.marks['offers:sms:own']).to.equal(null);
  });

  it('steps: a number that is asked for on another step does not hold this one back', async () => {
    const { form, root } = await openSignUp();
    find(form, 'p').hidden = true;
    box(root, 'sms').click();
    expect(form.checkValidity()).to.equal(true);
    find(form, 'p').hidden = false;
    document.body.click();
    expect(form.checkValidity()).to.equal(false);
  });

  it('choices that were never on screen are never recorded', async () => {
    const { box: page, form } = await openSignUp({ choices: `<div style="display:none">${tag()}</div>` });
    type(form, 'user[mail]', 'lea@shop.example');
    press(form);
    expect((await landed(page)).searchParams.get('accord-proof')).to.equal('');
    expect(receiver.received).to.have.length(0);
  });

  it('steps: choices count as shown from when their step is, though the form is sent from a later one', async () => {
    const step = `<div id="step" style="display:none">${tag()}</div>`;
    const { box: page, form } = await openSignUp({ choices: step });
    type(form, 'user[mail]', 'lea@shop.example');
    await frames();
    const { style } = find<HTMLElement>(page, '#step');
    const shown = new Date().toISOString();
    style.display = '';
    page.scrollIntoView();
    await inSight(find(page, '#step'));
    await frames();
    const hidden = new Date().toISOString();
    style.display = 'none';
    press(form);
    await landed(page);
    const { device } = receiver.received[0]!.submission;
    expect(device.shownAt >= shown && device.shownAt <= hidden).to.equal(
      true,
      `${device.shownAt} is no time`,
    );
  });

  it('a field that appears on a later step is found when it is needed', async () => {
    const { box: page, form, root } = await openSignUp();
    type(form, 'user[mail]', 'lea@shop.example');
    const late = find(form, 'p');
    late.remove();
    box(root, 'phone').click();
    form.prepend(late);
    type(form, 'tel', '06 12 34 56 78');
    press(form);
    await landed(page);
    expect(receiver.received[0]!.submission.answers.marks['offers:phone:own']).to.equal('yes');
  });

  it('two forms on a page: each records its own', async () => {
    const page = write(signUp() + signUp().replaceAll('landing"', 'second"').replace('id="signup"', ''));
    const [one, two] = [...page.querySelectorAll('form')];
    await until(() => page.querySelectorAll('[data-drawn]').length === 2);
    const [, second] = [...page.querySelectorAll<AccordChoices>('accord-choices')];
    await second!.updateComplete;
    type(two!, 'user[mail]', 'zoe@shop.example');
    press(two!);
    await until(() => receiver.received.length === 1);
    expect(receiver.received[0]!.submission.answers.values).to.deep.equal({ email: 'zoe@shop.example' });
    expect(dataOf(one!)['accord-proof']).to.equal('');
  });

  it('two elements in one form: the first stays, the owner is told', async () => {
    const { form } = await openSignUp({ choices: tag() + tag() });
    await until(() => complaints.length > 0);
    expect(complaints.join()).to.include('two-choices');
    expect(form.querySelectorAll('[name="choice:offers:email:own"]')).to.have.length(1);
  });

  it('in a <dialog>: a post goes, a press that only closes it records nothing', async () => {
    const page = write(
      `<dialog>${signUp().replace('<button', '<button formmethod="dialog" value="cancel">X</button><button')}</dialog>`,
    );
    const element = find<AccordChoices>(page, 'accord-choices');
    await heard(element, 'accord-ready');
    const dialog = find<HTMLDialogElement>(page, 'dialog');
    dialog.showModal();
    const form = find<HTMLFormElement>(page, 'form');
    type(form, 'user[mail]', 'lea@shop.example');
    box(element, 'email').click();
    press(form, 'cancel');
    await until(() => !dialog.open);
    expect(receiver.received).to.have.length(0);
    dialog.showModal();
    press(form);
    expect((await landed(page)).searchParams.get('accord-proof')).to.equal(reference);
  });

  it('the element is added late, moved to another form, and taken away', async () => {
    const page = write(signUp({ choices: '' }) + signUp({ choices: '' }).replaceAll('landing"', 'second"'));
    const [one, two] = [...page.querySelectorAll('form')] as [HTMLFormElement, HTMLFormElement];
    two.removeAttribute('id');
    const holder = document.createElement('div');
    holder.innerHTML = tag();
    const element = find<AccordChoices>(holder, 'accord-choices');
    one.append(element);
    await heard(element, 'accord-ready');
    box(element, 'email').click();
    expect(dataOf(one)).to.have.property('accord-proof');
    two.append(element);
    await element.updateComplete;
    expect(dataOf(one)).not.to.have.property('accord-proof');
    expect(dataOf(two)).to.include({ 'accord-proof': '', 'choice:offers:email:own': 'yes' });
    type(two, 'user[mail]', 'lea@shop.example');
    let runs = 0;
    two.addEventListener('submit', (event) => {
      event.preventDefault();
      runs++;
    });
    press(two);
    await until(() => runs === 1);
    expect(receiver.received).to.have.length(1);
    element.remove();
    press(two);
    await until(() => runs === 2);
    expect(receiver.received).to.have.length(1);
  });

  it('an element that is taken away while the form is held: the form still goes, once', async () => {
    const { form, element, box: page } = await openSignUp();
    let give: () => void = () => {};
    receiver.answer = (submission) =>
      new Promise((resolve) => (give = () => resolve(answers.saved(submission))));
    type(form, 'user[mail]', 'lea@shop.example');
    press(form);
    await until(() => receiver.received.length === 1);
    element.remove();
    give();
    expect((await landed(page)).searchParams.get('user[mail]')).to.equal('lea@shop.example');
  });

  it('what is recorded cannot be changed between the press and the sending', async () => {
    const { form, root } = await openSignUp();
    let give: () => void = () => {};
    receiver.answer = (submission) =>
      new Promise((resolve) => (give = () => resolve(answers.saved(submission))));
    let data: Record<string, string> | undefined;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      data = dataOf(form);
    });
    type(form, 'user[mail]', 'lea@shop.example');
    press(form);
    await until(() => receiver.received.length === 1);
    box(root, 'email').click();
    find<HTMLInputElement>(form, '[type=email]').value = 'other@shop.example';
    give();
    await until(() => data);
    expect(data).not.to.have.property('choice:offers:email:own');
    expect(data!['accord-proof']).to.equal('');
  });

  it('in a form inside a shadow root of the page’s own', async () => {
    const page = write('<div></div>');
    const shadow = find(page, 'div').attachShadow({ mode: 'open' });
    shadow.innerHTML = signUp();
    const element = find<AccordChoices>(shadow, 'accord-choices');
    await heard(element, 'accord-ready');
    const form = find<HTMLFormElement>(shadow, 'form');
    type(form, 'user[mail]', 'lea@shop.example');
    press(form);
    expect((await landed(shadow)).searchParams.get('accord-proof')).to.equal(reference);
  });

  it('what was ticked in the page’s own stand-in is asked again in the words that count; a no stays a no', async () => {
    const page = write('');
    const holder = document.createElement('div');
    holder.innerHTML = signUp({
      choices: tag(
        '',
        `<label><input type="checkbox" name="choice:offers:email:own" value="yes"> letter</label>
         <label><input type="radio" name="choice:offers:phone:own" value="no"> no calls</label>
         <label><input type="checkbox" name="choice:offers:sms:own" value="yes" checked> sms</label>`,
      ),
    });
    find<HTMLInputElement>(holder, '[name="choice:offers:email:own"]').checked = true;
    find<HTMLInputElement>(holder, '[name="choice:offers:phone:own"]').checked = true;
    page.append(holder);
    find(holder, '[name="choice:offers:sms:own"]').focus();
    const element = find<AccordChoices>(page, 'accord-choices');
    await heard(element, 'accord-ready');
    await element.updateComplete;
    expect(element.querySelectorAll('[name="choice:offers:email:own"]')).to.have.length(1);
    expect(box(element, 'email').checked).to.equal(false);
    expect(box(element, 'phone', 'no').checked).to.equal(true);
    expect(box(element, 'sms').checked).to.equal(false);
    expect(document.activeElement).to.equal(box(element, 'sms'));
  });

  it('the shop’s own fields get “mandatory”, “optional” and the sentence on numbers, and lose them again', async () => {
    const { form, element } = await openSignUp({ choices: tag('describe-fields') });
    await element.updateComplete;
    const tel = find<HTMLInputElement>(form, '[name=tel]');
    const words = find(form, `#${tel.getAttribute('aria-describedby')}`);
    expect(textOf(words)).to.match(/^facultatif[^]*appels commerciaux/);
    expect(tel.nextElementSibling).to.equal(words);
    const mail = find(form, '[type=email]');
    expect(textOf(find(form, `#${mail.getAttribute('aria-describedby')}`))).to.equal('obligatoire');
    element.remove();
    await aTimeout(0);
    expect(form.querySelector('[aria-describedby]')).to.equal(null);
    expect(form.querySelector('.accord')).to.equal(null);
  });
});

describe('a page that takes Accord’s words away from its fields', () => {
  it('is not fought with for ever', async () => {
    const page = write(signUp({ choices: tag('describe-fields') }));
    const form = find<HTMLFormElement>(page, 'form');
    let removals = 0;
    const cleaner = new MutationObserver(() => {
      for (const words of form.querySelectorAll(':scope > div.accord, p > div.accord')) {
        words.remove();
        removals++;
      }
    });
    cleaner.observe(form, { childList: true, subtree: true });
    await heard(find(page, 'accord-choices'), 'accord-ready');
    await aTimeout(300);
    const soFar = removals;
    await aTimeout(300);
    cleaner.disconnect();
    expect(soFar).to.be.within(1, 100);
    expect(removals).to.equal(soFar);
    type(form, 'user[mail]', 'lea@shop.example');
    press(form);
    expect((await landed(page)).searchParams.get('accord-proof')).to.equal(reference);
  });
});

describe('mistakes of a site’s owner: a code each, and the form works as it did', () => {
  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    ['outside of a form', `${tag()}<form></form>`, 'no-form', /<form>/],
    [
      'no map for a mandatory field',
      signUp({ choices: `<accord-choices config="${config}" phone="tel"></accord-choices>` }),
      'field-unmapped',
      /email="/,
    ],
    [
      'a map of a field that the JSON lacks',
      signUp({ choices: tag('mail="user[mail]"') }),
      'field-unknown',
      /mail/,
    ],
    [
      'no JSON there',
      signUp({ choices: tag().replace(config, '/nowhere/at-all') }),
      'config-unreachable',
      /404/,
    ],
    [
      'no JSON in it',
      signUp({ choices: tag().replace(config, '/test/elements/landing.html') }),
      'config-not-json',
      /JSON/,
    ],
    ['too much of it', signUp({ choices: tag().replace(config, '/large') }), 'config-too-large', /256 KiB/],
  ];
  for (const [name, markup, code, detail] of cases) {
    it(`${name}: ${code}`, async () => {
      receiver.pages.set('/large', () => new Response(`"${'x'.repeat(300_000)}"`));
      const page = write(markup);
      const told = await new Promise<AccordErrorEvent>((resolve) =>
        page.addEventListener('accord-error', resolve, { once: true }),
      );
      expect(told.code).to.equal(code);
      expect(told.detail).to.match(detail);
      const form = find<HTMLFormElement>(page, 'form');
      if (!form.id) return;
      type(form, 'user[mail]', 'lea@shop.example');
      press(form);
      expect((await landed(page)).searchParams.get('user[mail]')).to.equal('lea@shop.example');
      if (code !== 'field-unknown') expect(receiver.received).to.have.length(0);
    });
  }

  it('a map to a control that is not there when the form is sent: control-missing', async () => {
    const { box: page, form } = await openSignUp({ choices: tag().replace('"prenom"', '"firstname"') });
    type(form, 'user[mail]', 'lea@shop.example');
    press(form);
    await landed(page);
    expect(complaints.join()).to.include('control-missing').and.include('"firstname"');
    expect(receiver.received).to.have.length(1);
  });

  it('who puts it in with data-debug reads of such a map before anybody presses', async () => {
    await openSignUp({ choices: tag('data-debug').replace('"prenom"', '"firstname"') });
    await until(() => complaints.join().includes('control-missing'));
    expect(complaints.join()).to.include('"firstname"');
  });

  it('fields are mapped after the element is in place', async () => {
    const page = write(signUp({ choices: `<accord-choices config="${config}" lang="fr"></accord-choices>` }));
    const element = find<AccordChoices>(page, 'accord-choices');
    let ready = 0;
    element.addEventListener('accord-ready', () => ready++);
    await heard(element, 'accord-error');
    await element.updateComplete;
    expect(ready).to.equal(0);
    for (const [, name, value] of mapping.matchAll(/(\S+)="(.*?)"/g)) element.setAttribute(name!, value!);
    await until(() => element.querySelector('[name="accord-proof"]'));
    await until(() => ready === 1);
    type(find(page, 'form'), 'user[mail]', 'lea@shop.example');
    press(page);
    expect((await landed(page)).searchParams.get('accord-proof')).to.equal(reference);
  });

  it('the JSON can be given inline, and stays out of the form’s data', async () => {
    const json = JSON.stringify(await readDemo('account')).replaceAll('<', '\\u003c');
    const { box: page, form } = await openSignUp({
      choices: tag('', `<script type="application/json">${json}</script>`).replace(`config="${config}"`, ''),
    });
    type(form, 'user[mail]', 'lea@shop.example');
    press(form);
    expect((await landed(page)).searchParams.get('accord-proof')).to.equal(reference);
  });
});
