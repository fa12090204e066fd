import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { FakeReceiver } from '../elements/fake-receiver.js';
import { fillCard, find, fixtureCleanup, heard, openForm, send, tick, until } from '../elements/open-form.js';

let receiver: FakeReceiver;
beforeEach(() => {
  receiver = new FakeReceiver();
});
afterEach(() => {
  fixtureCleanup();
  receiver.restore();
});

const wrong = 'jeanne@gmial.com';
const hintOf = (form: ParentNode, name: string): HTMLElement | null =>
  form
    .querySelector<HTMLElement>(`[name="${name}"]`)
    ?.closest('.accord-part, .accord-field')
    ?.querySelector('.accord-hint') ?? null;

/** Somebody writes into a field and goes on to the next. */
async function writeInto(form: HTMLElement, name: string, text: string): Promise<void> {
  const input = find<HTMLInputElement>(form, `[name="${name}"]`);
  input.focus();
  await until(() => hintOf(form, name), `there is a place to say something at ${name}`);
  await sendKeys({ type: text });
  await sendKeys({ press: 'Tab' });
}

describe('what may be a slip', () => {
  it('is asked of a person, who corrects it by keyboard alone', async () => {
    const form = await openForm('loyalty-card');
    await writeInto(form, 'email', wrong);
    const hint = hintOf(form, 'email')!;
    expect(hint.getAttribute('aria-live')).to.equal('polite');
    await until(() => hint.textContent?.includes('Vouliez-vous dire jeanne@gmail.com'), 'it is asked');
    // The button is the next stop after the field.
    find(form, '[name=email]').focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(find(hint, 'button'));
    await sendKeys({ press: 'Enter' });
    const input = find<HTMLInputElement>(form, '[name=email]');
    expect(input.value).to.equal('jeanne@gmail.com');
    expect(document.activeElement).to.equal(input);
    await until(() => hint.textContent === '', 'nothing is asked any more');
  });

  it('keeps nobody from sending a true answer', async () => {
    const form = await openForm('loyalty-card');
    await writeInto(form, 'email', wrong);
    await until(() => hintOf(form, 'email')?.textContent, 'it is asked');
    fillCard(form);
    const input = find<HTMLInputElement>(form, '[name=email]');
    input.value = wrong;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const saved = heard(form, 'accord-saved');
    await send(form);
    expect((await saved).values['email']).to.equal(wrong);
  });

  it('is said in the language of the form, and goes when the person writes anew', async () => {
    for (const [lang, expected] of [
      ['en', 'Did you mean'],
      ['es', '¿Quería decir'],
    ] as const) {
      const form = await openForm('loyalty-card', { attributes: `lang="${lang}"` });
      await writeInto(form, 'email', wrong);
      await until(() => hintOf(form, 'email')?.textContent?.includes(expected), expected);
      find(form, '[name=email]').focus();
      await sendKeys({ press: 'End' });
      await sendKeys({ type: 'x' });
      expect(hintOf(form, 'email')?.textContent).to.equal('');
      fixtureCleanup();
    }
  });

  it('is not asked of a true address', async () => {
    const form = await openForm('loyalty-card');
    await writeInto(form, 'email', 'jeanne@laposte.net');
    await aTimeout(50);
    expect(hintOf(form, 'email')?.textContent).to.equal('');
  });

  it('a number and a postcode are shown back', async () => {
    const form = await openForm('loyalty-card');
    for (const fold of form.querySelectorAll('details')) fold.open = true;
    await writeInto(form, 'address.postcode', '49000');
    await until(
      () => hintOf(form, 'address.postcode')?.textContent?.includes('49000 : Maine-et-Loire'),
      'the département is shown',
    );
    tick(form, 'choice:offers:sms:own');
    await until(() => form.querySelector('[name=phone]'), 'the number is asked');
    await writeInto(form, 'phone', '+33639981234');
    await until(() => hintOf(form, 'phone')?.textContent?.includes('06 39 98 12 34'), 'the number is shown');
    // What is drawn anew leaves it where it is.
    form.requestUpdate();
    await form.updateComplete;
    expect(hintOf(form, 'phone')?.textContent).to.include('06 39 98 12 34');
  });

  it('does not push the button away from under a press that leaves the field', async () => {
    const form = await openForm('loyalty-card');
    fillCard(form);
    tick(form, 'choice:offers:sms:own');
    await until(() => form.querySelector('[name=phone]'), 'the number is asked');
    find<HTMLInputElement>(form, '[name=phone]').focus();
    await until(() => hintOf(form, 'phone'), 'there is a place to say something');
    await sendKeys({ type: '+33639981234' });
    const button = find<HTMLButtonElement>(form, 'button[type=submit]');
    // Safari, and any page that is not scrolled, has no anchor that holds the button in place.
    document.documentElement.style.overflowAnchor = 'none';
    // What the number brings with it may still be drawn: until the page has come to rest.
    for (let last = -1; last !== button.getBoundingClientRect().top; await aTimeout(250)) {
      button.scrollIntoView({ block: 'center' });
      last = button.getBoundingClientRect().top;
      await aTimeout(250);
    }
    const { left, top, width, height } = button.getBoundingClientRect();
    const saved = heard(form, 'accord-saved');
    await sendMouse({
      type: 'move',
      position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    });
    await sendMouse({ type: 'down' });
    await aTimeout(100);
    expect(Math.round(button.getBoundingClientRect().top)).to.equal(Math.round(top));
    await sendMouse({ type: 'up' });
    expect((await saved).values['phone']).to.exist;
    document.documentElement.style.overflowAnchor = '';
  });

  it('is accessible', async () => {
    const form = await openForm('loyalty-card');
    await writeInto(form, 'email', wrong);
    await until(() => hintOf(form, 'email')?.textContent, 'it is asked');
    await expect(form).to.be.accessible();
  });
});
