import { aTimeout, expect } from '@open-wc/testing';
import intlTelInput from 'intl-tel-input/intlTelInputWithUtils';
import { dataOf, landed, press, standing } from '../elements/choices-form.js';
import { FakeReceiver } from '../elements/fake-receiver.js';
import { find, fixtureCleanup, until } from '../elements/open-form.js';
import { boxIn, openCard, packages, type CardPage } from './a-card-page.js';

const reference = 'urn:uuid:0e9f6d0e-1111-4000-8000-000000000001';
const consent = 'offers:email:own';
const sms = 'offers:sms:own';

// By its address: its types are for another version of the DOM's.
before(() => import(`${packages}/@shoelace-style/shoelace/dist/components/input/input.js`));

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

const sent = () => receiver.received.at(-1)!.submission.answers;

/** Léa says yes to e-mails and sends the form; gives what the shop got. */
async function sayYes({ page, form }: CardPage, choice = consent): Promise<URLSearchParams> {
  boxIn(page, choice).click();
  press(form);
  const { searchParams } = await landed(page);
  expect(complaints.join()).to.equal('');
  return searchParams;
}

describe('what is recorded is what the browser sends', () => {
  it('a field that is switched off is not sent, and not recorded', async () => {
    const opened = await openCard({
      email: `<fieldset disabled hidden><input name="email" value="old@shop.example" /></fieldset>
        <input name="email" value="lea@shop.example" />`,
    });
    const got = await sayYes(opened);
    expect(got.getAll('email')).to.deep.equal(['lea@shop.example']);
    expect(sent().values).to.include({ email: 'lea@shop.example' });
    expect(got.get('accord-proof')).to.equal(reference);
  });

  for (const fields of [
    '<input type="hidden" name="email" value="" /><input name="email" value="lea@shop.example" />',
    '<input name="email" value="lea@shop.example" /><input type="hidden" name="email" value="" />',
  ])
    it(`an empty hidden field of the same name is not what the customer wrote: ${fields.slice(0, 20)}…`, async () => {
      const got = await sayYes(await openCard({ email: fields }));
      expect(sent().values).to.include({ email: 'lea@shop.example' });
      expect(got.get('accord-proof')).to.equal(reference);
    });

  it('a field of Shoelace’s, whose value comes when the form is read', async () => {
    const opened = await openCard({ email: '<sl-input name="email" label="E-mail"></sl-input>' });
    const input = find<HTMLElement & { value: string }>(opened.form, 'sl-input');
    await customElements.whenDefined('sl-input');
    input.value = 'lea@shop.example';
    const got = await sayYes(opened);
    expect(got.get('email')).to.equal('lea@shop.example');
    expect(sent().values).to.include({ email: 'lea@shop.example' });
    expect(got.get('accord-proof')).to.equal(reference);
  });

  it('a field of Shoelace’s that was left empty: a yes without an address does not count', async () => {
    const opened = await openCard({
      phone: '<sl-input name="tel" label="Tél."></sl-input>',
      attributes: 'novalidate',
    });
    boxIn(opened.page, sms).click();
    press(opened.form);
    await landed(opened.page);
    expect(sent().marks).to.include({ [sms]: null });
  });

  it('a value that a listener of the page puts in as the form goes', async () => {
    const opened = await openCard({ email: '<input id="shown" value="lea@shop.example" />' });
    let reads = 0;
    opened.form.addEventListener('formdata', ({ formData }) => {
      reads++;
      formData.set('email', find<HTMLInputElement>(opened.form, '#shown').value);
    });
    boxIn(opened.page, 'history:history:own').click();
    await aTimeout(50);
    expect(reads, 'a page that sends its form when it is read is not made to').to.equal(0);
    const got = await sayYes(opened);
    expect(sent().values).to.include({ email: 'lea@shop.example' });
    expect(got.get('accord-proof')).to.equal(reference);
  });

  it('a page that sends its form in its formdata listener sends it once', async () => {
    const { page, form } = await openCard();
    const went: FormData[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      return new FormData(form);
    });
    form.addEventListener('formdata', ({ formData }) => went.push(formData));
    boxIn(page, consent).click();
    press(form);
    await until(() => went.length > 0);
    await aTimeout(100);
    expect(went).to.have.length(1);
    expect(went[0]!.get('accord-proof')).to.equal(reference);
  });

  for (const [writing, email] of [
    ['trims and lower-cases', 'lea@shop.example'],
    ['decomposes', 'LEA@shop.example'.normalize('NFD')],
  ])
    it(`a handler that ${writing} the address: the proof goes with it`, async () => {
      const opened = await openCard({ email: '<input name="email" value=" Lea@Shop.example" />' });
      const input = find<HTMLInputElement>(opened.form, '[name=email]');
      opened.form.addEventListener('submit', () => (input.value = email!));
      const got = await sayYes(opened);
      expect(got.get('accord-proof')).to.equal(reference);
      expect(receiver.received).to.have.length(1);
    });

  it('a handler that puts another address into the form: what goes is what is recorded', async () => {
    const opened = await openCard();
    const input = find<HTMLInputElement>(opened.form, '[name=email]');
    let runs = 0;
    opened.form.addEventListener('submit', () => {
      runs++;
      input.value = 'other@shop.example';
    });
    const got = await sayYes(opened);
    expect([got.get('email'), sent().values['email']]).to.deep.equal([
      'other@shop.example',
      'other@shop.example',
    ]);
    expect(got.get('accord-proof')).to.equal(reference);
    expect(got.get('go')).to.equal('create');
    expect(runs).to.equal(1);
    const [one, two] = receiver.received.map(({ submission }) => submission.device);
    expect([one!.visit, one!.turn, two!.turn]).to.deep.equal([two!.visit, 1, 2]);
  });

  for (const email of ['zoe@café.example', 'zoé@example.fr'])
    it(`an address in letters of its own is recorded in its one form: ${email}`, async () => {
      const opened = await openCard({ email: `<input name="email" value="${email}" />` });
      const got = await sayYes(opened);
      expect(sent().values['email']).to.equal(email.replace('café', 'xn--caf-dma'));
      expect(got.get('accord-proof')).to.equal(reference);
    });
});

describe('a field for telephone numbers that a library draws', () => {
  const phone = '<input id="shown" type="tel" />';
  /** As the documentation of intl-tel-input says: a hidden field gets the full number when the form is sent. */
  async function openPhone(number: string, initialCountry: 'fr' | 'be' = 'fr') {
    const opened = await openCard({ phone });
    const input = find<HTMLInputElement>(opened.form, '#shown');
    const widget = intlTelInput(input, { initialCountry, hiddenInputs: () => ({ phone: 'tel' }) } as object);
    input.value = number;
    return { ...opened, input, widget };
  }

  it('writes the full number as the form goes: the yes to messages is recorded with it', async () => {
    const got = await sayYes(await openPhone('0639981234'), sms);
    expect(got.get('tel')).to.equal('+33639981234');
    expect(sent()).to.deep.include({ values: { ...sent().values, phone: '+33639981234' } });
    expect(sent().marks).to.include({ [sms]: 'yes' });
    expect(got.get('accord-proof')).to.equal(reference);
  });

  it('a number with its country stays so', async () => {
    const got = await sayYes(await openPhone('0470123456', 'be'), sms);
    expect(got.get('tel')).to.equal('+32470123456');
    expect(sent().values['phone']).to.equal('+32470123456');
  });

  it('the documented way: the hidden number is kept up to date, also for forms that a script sends', async () => {
    const { page, form, input, widget } = await openPhone('');
    const hidden = find<HTMLInputElement>(form, '[name=tel]');
    const keep = () => (hidden.value = widget.getNumber());
    input.addEventListener('input', keep);
    input.addEventListener('countrychange', keep);
    input.value = '06 39 98 12 34';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    let data: Record<string, string> | undefined;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      data = dataOf(form);
    });
    boxIn(page, sms).click();
    press(form);
    await until(() => data);
    expect(data).to.include({ tel: '+33639981234', 'accord-proof': reference });
    expect(sent().marks).to.include({ [sms]: 'yes' });
    await until(() => standing(page) === 'saved');
  });
});

describe('a page whose library gives every list a toJSON', () => {
  // What Prototype 1.6 does, of which no package is published.
  const lists = Array.prototype as { toJSON?: () => string };
  const texts = String.prototype as { toJSON?: () => string };
  beforeEach(() => {
    lists.toJSON = function toJSON(this: unknown[]) {
      return `[${this.join(', ')}]`;
    };
    texts.toJSON = function toJSON(this: string) {
      return `"${this}"`;
    };
  });
  const dropThem = (): void => {
    delete lists.toJSON;
    delete texts.toJSON;
  };
  afterEach(dropThem);

  it('what is sent is JSON as it should be', async () => {
    const { answer } = receiver;
    receiver.answer = (submission) => {
      // The receiver is another machine.
      dropThem();
      return answer(submission);
    };
    await sayYes(await openCard());
    const { body, submission } = receiver.received[0]!;
    expect(submission.presentation.groups).to.be.an('array');
    expect(body).to.equal(JSON.stringify(submission));
    expect(submission.answers.marks).to.include({ [consent]: 'yes' });
  });
});
