// The little that tells whether a browser runs Accord at all: what `.ci/run` tries in the browser that a machine without one falls back on.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { answers, FakeReceiver } from './fake-receiver.js';
import { field, fillCard, find, fixtureCleanup, openForm, send, textOf, tick, until } from './open-form.js';

let receiver: FakeReceiver;
beforeEach(() => {
  receiver = new FakeReceiver();
});
afterEach(() => {
  fixtureCleanup();
  receiver.restore();
});

describe('a browser that nobody here has tried yet', () => {
  it('draws a form that people can use with assistive technology', async () => {
    const form = await openForm('loyalty-card');
    await expect(form).to.be.accessible();
  });

  it('takes what somebody types and ticks, sends it and says that it is saved', async () => {
    receiver.answer = answers.saved;
    const form = await openForm('loyalty-card');
    fillCard(form);
    tick(form, 'choice:offers:email:own');
    tick(form, 'choice:offers:sms:own');
    await form.updateComplete;
    field(form, 'phone').focus();
    await sendKeys({ type: '0639981234' });
    send(form);
    await until(() => form.querySelector('.accord-outcome[data-state=saved]'), 'nothing is saved');
    const [{ submission }] = receiver.received as [(typeof receiver.received)[number]];
    expect(submission.answers.values['phone']).to.equal('0639981234');
    expect(submission.answers.marks['offers:email:own']).to.equal('yes');
    expect(textOf(find(form, '.accord-outcome'))).to.include('Votre carte est créée');
  });
});
