import { aTimeout, expect } from '@open-wc/testing';
import { box, dataOf, landed, openSignUp, press, standing, type, type Opened } from './choices-form.js';
import { answers, FakeReceiver } from './fake-receiver.js';
import { find, fixtureCleanup, textOf, until } from './open-form.js';

let receiver: FakeReceiver;
/** What owners read in the console. */
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

const reference = 'urn:uuid:0e9f6d0e-1111-4000-8000-000000000001';

/** Léa writes her address and says yes to e-mails. */
function sayYes({ form, root }: Opened): void {
  type(form, 'user[mail]', 'lea@shop.example');
  box(root, 'email').click();
}

for (const attributes of ['', 'isolated']) {
  const where = attributes ? 'in a shadow root' : 'in the page';
  const open = (options: Parameters<typeof openSignUp>[0] = {}) =>
    openSignUp({
      choices: `<accord-choices config="/demo/forms/account.json" lang="fr" ${attributes}
        email="user[mail]" phone="tel" first-name="prenom"></accord-choices>`,
      ...options,
    });

  describe(`choices in a shop’s own form, ${where}`, () => {
    it('a customer’s ticks are data of the shop’s form, under names of their own', async () => {
      const opened = await open();
      expect(dataOf(opened.form)).to.deep.equal({
        prenom: '',
        'user[mail]': '',
        tel: '',
        'accord-proof': '',
        'accord-proof-link': '',
      });
      sayYes(opened);
      box(opened.root, 'phone', 'no').click();
      expect(dataOf(opened.form)).to.deep.equal({
        prenom: '',
        'user[mail]': 'lea@shop.example',
        tel: '',
        'choice:offers:email:own': 'yes',
        'choice:offers:phone:own': 'no',
        'accord-proof': '',
        'accord-proof-link': '',
      });
    });

    it('the choices look like Accord’s: boxes of 24 px, edges, and words beside the boxes', async () => {
      const { root } = await open();
      for (const mark of root.querySelectorAll('.accord-box'))
        expect(mark.getBoundingClientRect().width, (mark as HTMLInputElement).name).to.be.at.least(24);
      const [first] = root.querySelectorAll('.accord-choice');
      expect(getComputedStyle(first!).borderTopStyle).to.equal('solid');
      const [mark, words] = [find(first!, '.accord-box'), find(first!, 'span')].map((one) =>
        one.getBoundingClientRect(),
      );
      expect(words!.left).to.be.at.least(mark!.right);
      expect(words!.top).to.be.below(mark!.bottom);
    });

    it('a press records the answers, then the form goes where it always went with the reference', async () => {
      const opened = await open();
      sayYes(opened);
      press(opened.form);
      const { pathname, searchParams } = await landed(opened.box);
      expect(pathname).to.equal('/test/elements/landing.html');
      expect(searchParams.get('accord-proof')).to.equal(reference);
      expect(searchParams.get('accord-proof-link')).to.match(/^http.*\/p\/secret-token$/);
      expect(searchParams.get('choice:offers:email:own')).to.equal('yes');
      expect(searchParams.get('go')).to.equal('create');
      expect(receiver.received).to.have.length(1);
      const { submission } = receiver.received[0]!;
      expect(submission.answers.values).to.deep.equal({ email: 'lea@shop.example' });
      expect(submission.answers.marks['offers:email:own']).to.equal('yes');
      expect(submission.answers.marks['offers:sms:own']).to.equal(null);
      expect(submission.presentation.surface).to.equal('choices');
    });

    it('the button that was pressed stays the one: its name, its value, its own address', async () => {
      const opened = await open();
      sayYes(opened);
      press(opened.form, 'other');
      const url = await landed(opened.box);
      expect(url.searchParams.get('go')).to.equal('other');
    });

    it('passes the accessibility checks as drawn, with a yes that lacks its number, and saved', async () => {
      const opened = await open();
      opened.form.addEventListener('submit', (event) => event.preventDefault());
      // A title is the page's business, and a frame of the test's own is none.
      const check = () => expect(opened.form).to.be.accessible();
      await check();
      sayYes(opened);
      box(opened.root, 'sms').click();
      await until(() => opened.root.querySelector('[data-unmet]'));
      await check();
      box(opened.root, 'sms').click();
      press(opened.form);
      await until(() => standing(opened.root) === 'saved');
      await check();
    });

    it('a shop’s reset takes the ticks back', async () => {
      const opened = await open();
      sayYes(opened);
      opened.form.reset();
      await until(() => !('choice:offers:email:own' in dataOf(opened.form)));
      expect(box(opened.root, 'email').checked).to.equal(false);
    });

    it('a disabled fieldset of the shop’s switches the choices off, and nothing is recorded', async () => {
      const opened = await open();
      sayYes(opened);
      const fieldset = document.createElement('fieldset');
      const rest = [...opened.form.querySelectorAll('button')];
      opened.element.before(fieldset);
      fieldset.append(opened.element);
      fieldset.disabled = true;
      await opened.element.updateComplete;
      expect(box(opened.root, 'email').matches(':disabled')).to.equal(true);
      expect(Object.keys(dataOf(opened.form))).to.deep.equal(['prenom', 'user[mail]', 'tel']);
      rest[0]!.click();
      expect((await landed(opened.box)).searchParams.has('accord-proof')).to.equal(false);
      expect(receiver.received).to.have.length(0);
    });

    it('a yes to calls without a number: the shop’s validation says what is missing, and where', async () => {
      const opened = await open();
      sayYes(opened);
      const fold = find<HTMLDetailsElement>(opened.root, '[data-fold="choice:offers:phone:own"]');
      fold.open = true;
      box(opened.root, 'phone').click();
      expect(opened.form.checkValidity()).to.equal(false);
      await opened.element.updateComplete;
      const yes = box(opened.root, 'phone');
      expect(yes.getAttribute('aria-invalid')).to.equal('true');
      const flaw = find(opened.root, '[data-unmet]');
      expect(yes.getAttribute('aria-describedby')).to.equal(flaw.id);
      expect(textOf(flaw)).to.match(/Téléphone/);
      // Nobody is kept from going on by what they cannot see.
      fold.open = false;
      press(opened.form);
      expect(fold.open).to.equal(true);
      press(opened.form);
      await aTimeout(50);
      expect(receiver.received).to.have.length(0);
      type(opened.form, 'tel', '06 12 34 56 78');
      expect(opened.form.checkValidity()).to.equal(true);
      press(opened.form);
      await landed(opened.box);
      expect(receiver.received[0]!.submission.answers.values).to.deep.include({ phone: '06 12 34 56 78' });
    });

    it('what the customer changes after an answer was recorded has no reference', async () => {
      const opened = await open();
      opened.form.addEventListener('submit', (event) => event.preventDefault());
      sayYes(opened);
      press(opened.form);
      await until(() => standing(opened.root) === 'saved');
      expect(dataOf(opened.form)['accord-proof']).to.equal(reference);
      box(opened.root, 'email').click();
      expect(dataOf(opened.form)['accord-proof']).to.equal('');
      await until(() => standing(opened.root) === undefined);
    });

    it('a value that a script changes without a word has no reference either', async () => {
      const opened = await open();
      opened.form.addEventListener('submit', (event) => event.preventDefault());
      sayYes(opened);
      press(opened.form);
      await until(() => standing(opened.root) === 'saved');
      find<HTMLInputElement>(opened.form, '[type=email]').value = 'other@shop.example';
      expect(dataOf(opened.form)['accord-proof']).to.equal('');
    });

    it('the person is told it is saved on a page that stays, with the day and the proof', async () => {
      const opened = await open();
      let data: Record<string, string> | undefined;
      opened.form.addEventListener('submit', (event) => {
        event.preventDefault();
        data = dataOf(opened.form);
      });
      sayYes(opened);
      press(opened.form);
      await until(() => data);
      expect(data!['accord-proof']).to.equal(reference);
      await until(() => standing(opened.root) === 'saved');
      expect(textOf(find(opened.root, '[data-standing]'))).to.include('reçus le 23 novembre 2026');
      expect(find<HTMLAnchorElement>(opened.root, '.accord-proof').pathname).to.equal('/p/secret-token');
    });

    for (const [name, expected] of [
      ['offline', 'queued'],
      ['busy', 'queued'],
      ['hotel', 'queued'],
      ['never', 'queued'],
      ['refused', 'refused'],
      ['flagged', 'flagged'],
    ] as const) {
      it(`receiver ${name}: the shop’s form still goes, without a reference, and nobody says saved`, async () => {
        const opened = await open();
        receiver.answer = answers[name];
        const queued: string[] = [];
        opened.element.addEventListener('accord-queued', ({ place }) => queued.push(place));
        let submits = 0;
        opened.form.addEventListener('submit', () => submits++);
        sayYes(opened);
        press(opened.form);
        const { searchParams } = await landed(opened.box);
        expect(searchParams.get('accord-proof')).to.equal('');
        expect(submits).to.equal(1);
        await until(() => standing(opened.root) === expected);
        expect(textOf(find(opened.root, '[data-standing]'))).not.to.match(/sont enregistrés(?! :)/);
        // What is kept is no mistake of the owner's.
        if (expected === 'queued') expect(queued).to.deep.equal(['device']);
        else expect(complaints.join()).to.include(expected === 'refused' ? 'refused-invalid' : expected);
      });
    }
  });
}
