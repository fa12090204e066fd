import { aTimeout, expect } from '@open-wc/testing';
import type { AccordChoices } from '../../src/index.js';
import { landed, press, standing, type } from '../elements/choices-form.js';
import { answers, FakeReceiver } from '../elements/fake-receiver.js';
import { find, fixtureCleanup, heard, until, write } from '../elements/open-form.js';
import {
  createElement,
  createRoot,
  flushSync,
  useForm,
  type Root,
} from '../frameworks/bundles/react-hook-form.js';
import { boxIn, loadScript, openCard, cardTag } from './a-card-page.js';

interface Validator {
  (form: Element): { validate(rules: object): void };
}

const reference = 'urn:uuid:0e9f6d0e-1111-4000-8000-000000000001';
const consent = 'offers:email:own';
const objection = 'offers:post:own';
const password = '<label>Mot de passe <input name="password" type="password" value="kurz" /></label>';

let receiver: FakeReceiver;
let roots: Root[] = [];
beforeEach(() => {
  receiver = new FakeReceiver();
});
afterEach(() => {
  for (const root of roots) root.unmount();
  roots = [];
  fixtureCleanup();
  receiver.restore();
});

/** What was sent, each once: a retry carries the same turn of the same visit. */
const turns = () => {
  const seen = new Set<string>();
  return receiver.received.flatMap(({ submission: { device, answers: said } }) => {
    const name = `${device.visit} ${device.turn}`;
    if (seen.has(name)) return [];
    seen.add(name);
    return {
      turn: device.turn,
      stopped: device.stopped ?? false,
      email: said.values['email'],
      yes: said.marks[consent],
      no: said.marks[objection],
    };
  });
};
const visits = () => new Set(receiver.received.map(({ submission }) => submission.device.visit));

describe('a shop whose own checks refuse the form', () => {
  it('jquery-validation, password too short: no yes stands, the no does; it is recorded when the form goes', async () => {
    await loadScript('jquery/dist/jquery.js');
    await loadScript('jquery-validation/dist/jquery.validate.js');
    const { page, form } = await openCard({ more: password });
    (window as unknown as { jQuery: Validator })
      .jQuery(form)
      .validate({ rules: { password: { minlength: 12 } } });
    boxIn(page, consent).click();
    boxIn(page, objection).click();
    press(form);
    await until(() => standing(page) === 'stopped');
    expect(find<HTMLInputElement>(form, '[name=accord-proof]').value).to.equal('');
    type(form, 'password', 'long enough, surely');
    type(form, 'email', 'lea.martin@shop.example');
    press(form);
    expect((await landed(page)).searchParams.get('accord-proof')).to.equal(reference);
    expect(turns()).to.deep.equal([
      { turn: 1, stopped: false, email: 'lea@shop.example', yes: 'yes', no: 'yes' },
      { turn: 2, stopped: true, email: 'lea@shop.example', yes: null, no: 'yes' },
      { turn: 3, stopped: false, email: 'lea.martin@shop.example', yes: 'yes', no: 'yes' },
    ]);
    expect(visits().size).to.equal(1);
  });

  /** A form of React Hook Form's, which keeps every submit from the browser and sends by itself. */
  async function openReact(send: () => unknown) {
    const page = write('');
    const root = createRoot(page);
    roots.push(root);
    function SignUp() {
      const { register, handleSubmit } = useForm({
        defaultValues: { email: 'lea@shop.example', password: 'kurz' },
      });
      const input = (name: string, more: object) => createElement('input', { key: name, ...more });
      return createElement(
        'form',
        { onSubmit: handleSubmit(send), noValidate: true } as object,
        input('email', register('email')),
        input('password', register('password', { minLength: 12 })),
        ...['first', 'last', 'tel', 'street', 'postcode', 'city'].map((name) =>
          input(name, { name, defaultValue: name === 'tel' ? '' : 'Léa' }),
        ),
        input('terms', { name: 'terms', type: 'checkbox', defaultChecked: true }),
        createElement('div', { dangerouslySetInnerHTML: { __html: cardTag() }, key: 'choices' }),
        createElement('button', { value: 'create', key: 'go' }, 'Créer'),
      );
    }
    flushSync(() => root.render(createElement(SignUp)));
    await heard(find<AccordChoices>(page, 'accord-choices'), 'accord-ready');
    return page;
  }

  /** Writes as a person does, for a library that listens to what React calls a change. */
  function typeInReact(page: ParentNode, name: string, value: string): void {
    const input = find<HTMLInputElement>(page, `[name="${name}"]`);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  it('React Hook Form, password too short: the cursor goes there and no yes stands; then the form is sent, and it does', async () => {
    let sent = 0;
    const page = await openReact(async () => {
      sent++;
      await fetch('/demo/forms/account.json?as=sign-up');
    });
    boxIn(page, consent).click();
    press(page);
    await until(() => standing(page) === 'stopped');
    expect(sent).to.equal(0);
    typeInReact(page, 'password', 'long enough, surely');
    press(page);
    await until(() => sent === 1);
    await until(() => standing(page) === 'saved');
    await aTimeout(700);
    expect(standing(page)).to.equal('saved');
    expect(turns().map(({ stopped, yes }) => [stopped, yes])).to.deep.equal([
      [false, 'yes'],
      [true, null],
      [false, 'yes'],
    ]);
  });

  it('a form that only its site’s script sends: the yes stands, whatever the cursor does then', async () => {
    const { page, form } = await openCard();
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      await fetch('/demo/forms/account.json?as=sign-up');
      form.reset();
      find<HTMLInputElement>(form, '[name=email]').focus();
    });
    boxIn(page, consent).click();
    press(form);
    await until(() => receiver.received.length > 0);
    await aTimeout(800);
    expect(turns()).to.have.length(1);
  });

  it('checkValidity() in the shop’s own handler says no', async () => {
    const { page, form } = await openCard({ more: '<input name="code" />', attributes: 'novalidate' });
    form.addEventListener('submit', (event) => {
      find<HTMLInputElement>(form, '[name=code]').required = true;
      if (!form.checkValidity()) event.preventDefault();
    });
    boxIn(page, consent).click();
    press(form);
    await until(() => turns().length === 2);
    expect(turns()[1]).to.include({ stopped: true, yes: null });
  });

  it('the browser itself says no the second time, as something changed meanwhile', async () => {
    const { page, form } = await openCard({ more: '<input name="code" />' });
    receiver.answer = (submission) => {
      find<HTMLInputElement>(form, '[name=code]').required = true;
      return answers.saved(submission);
    };
    boxIn(page, consent).click();
    press(form);
    await until(() => turns().length === 2);
    expect(turns()[1]).to.include({ stopped: true, yes: null });
  });

  it('where there was no yes, nothing has to be taken back', async () => {
    const { page, form } = await openCard();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      find(form, '[name=email]').setAttribute('aria-invalid', 'true');
    });
    boxIn(page, objection).click();
    press(form);
    await until(() => receiver.received.length > 0);
    await aTimeout(800);
    expect(turns()).to.have.length(1);
    expect(standing(page)).to.equal('saved');
  });

  it('the person goes to another page without the form having been sent: no yes stands', async () => {
    const { page, form } = await openCard();
    form.addEventListener('submit', (event) => event.preventDefault());
    boxIn(page, consent).click();
    press(form);
    await until(() => standing(page) === 'saved');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await until(() => turns().length === 2);
    expect(turns()[1]).to.include({ stopped: true, yes: null });
  });
});
