import { aTimeout, expect } from '@open-wc/testing';
import type { AccordSavedEvent } from '../../src/index.js';
import { FakeReceiver } from '../elements/fake-receiver.js';
import { fillCard, find, fixtureCleanup, readDemo, send, tick, until, write } from '../elements/open-form.js';
import { account, card, formIn, halfWay, isReady, startFilling, type, whatIsThere } from './a-shop.js';

/** A page of an app with a form in it, and what the app does with that page. */
export interface CardPage {
  /** Draws all of the page anew, with a new configuration of the same content and a new listener. */
  drawAgain(): void;
  /** Puts the form behind the text that stood after it. */
  turn(): void;
  /** Shows the view with the form, or another one. */
  show(isForm: boolean): void;
  close(): void;
}

/** The same small app, written in a framework as its users write it. */
export interface App {
  openCard(
    place: Element,
    config: unknown,
    onSaved: (event: AccordSavedEvent) => void,
  ): CardPage | Promise<CardPage>;
  /** A sign-up form that the app sends by itself, with an address that the app knows at each key. */
  openSignUp(
    place: Element,
    config: string,
    onSent: (form: HTMLFormElement) => void,
  ): Closed | Promise<Closed>;
}
type Closed = Pick<CardPage, 'close'>;

/** What a person does in a page that a framework draws, and what must come of it. */
export function describeApp(name: string, app: App): void {
  let receiver: FakeReceiver;
  let open: Closed[];
  let page: HTMLElement;
  /** What the framework and Accord complain about. */
  let complaints: string[];
  const { error: consoleError, warn: consoleWarn } = console;
  const complain = (...words: unknown[]): void => void complaints.push(words.map(String).join(' '));

  beforeEach(() => {
    receiver = new FakeReceiver();
    open = [];
    complaints = [];
    Object.assign(console, { error: complain, warn: complain });
    page = write('<div></div>');
  });
  afterEach(() => {
    Object.assign(console, { error: consoleError, warn: consoleWarn });
    for (const one of open) one.close();
    fixtureCleanup();
    receiver.restore();
  });
  const openCard = async (config: unknown = card, onSaved = (_event: AccordSavedEvent): void => {}) => {
    const opened = await app.openCard(page.firstElementChild!, config, onSaved);
    open.push(opened);
    await until(() => isReady(page), 'the form is there');
    return opened;
  };

  describe(`a form in ${name}`, () => {
    it('a customer fills it in and sends it once; the app hears of it once, with the receipt', async () => {
      const saved: AccordSavedEvent[] = [];
      await openCard(card, (event) => saved.push(event));
      fillCard(formIn(page));
      send(formIn(page));
      await until(() => saved.length > 0);
      await aTimeout(50);
      expect(saved.map(({ receipt }) => receipt.standing)).to.deep.equal(['counted']);
      expect(receiver.received).to.have.length(1);
      expect(complaints).to.deep.equal([]);
    });

    it('keeps what somebody wrote, ticked and where they are, when the page around draws itself anew', async () => {
      const { drawAgain } = await openCard(await readDemo('loyalty-card'));
      startFilling(page);
      const input = find(page, '[name="firstName"]');
      for (const drawing of [1, 2, 3]) {
        drawAgain();
        await until(() => page.textContent.includes(`Drawn ${drawing} times`), `drawn ${drawing} times`);
        await aTimeout(20);
      }
      expect(find(page, '[name="firstName"]')).to.equal(input);
      expect(whatIsThere(page)).to.deep.equal(halfWay);
      expect(complaints).to.deep.equal([]);
    });

    it('keeps it, too, when the app moves the form to another place in a list', async () => {
      const { turn } = await openCard();
      const form = formIn(page);
      startFilling(page);
      expect(form.nextElementSibling?.textContent).to.equal('A word');
      turn();
      await until(() => form.previousElementSibling?.textContent === 'A word', 'turned');
      await aTimeout(50);
      // Where a person is, is lost with any node that is taken away and put elsewhere.
      expect({ ...whatIsThere(page), focus: null }).to.deep.equal({ ...halfWay, focus: null });
    });

    it('leaves nothing behind when the person goes to another view, and works when they come back', async () => {
      const { show } = await openCard();
      startFilling(page);
      show(false);
      await until(() => page.textContent.includes('Another view'), 'the other view');
      expect(page.querySelector('accord-form')).to.equal(null);
      show(true);
      await until(() => isReady(page), 'the form is back');
      fillCard(formIn(page));
      send(formIn(page));
      await until(() => receiver.received.length > 0);
      await aTimeout(50);
      expect(receiver.received).to.have.length(1);
      expect(complaints).to.deep.equal([]);
    });
  });

  describe(`choices in a form that ${name} draws`, () => {
    it('the app’s own handler runs once, with the number of the record', async () => {
      const sent: Record<string, string>[] = [];
      const takeNote = (form: HTMLFormElement): void =>
        void sent.push(Object.fromEntries(new FormData(form)) as Record<string, string>);
      open.push(await app.openSignUp(page.firstElementChild!, account, takeNote));
      await until(() => page.querySelector('[name="choice:offers:email:own"]'), 'the choices are there');
      type(page, 'mail', 'lea@shop.example');
      await until(() => page.textContent.includes('Hello, lea@shop.example'), 'the app knows the address');
      tick(page, 'choice:offers:email:own');
      find(page, 'button[value="create"]').click();
      await until(() => sent.length > 0, 'the handler ran');
      await aTimeout(100);
      expect(sent).to.have.length(1);
      expect(sent[0]!).to.include({ mail: 'lea@shop.example', 'choice:offers:email:own': 'yes' });
      expect(sent[0]!['accord-proof']).to.match(/^urn:uuid:/);
      expect(receiver.received).to.have.length(1);
      expect(complaints).to.deep.equal([]);
    });

    it('a receiver that is down stops nobody: the handler runs, without a number', async () => {
      const sent: Record<string, string>[] = [];
      receiver.answer = () => {
        throw new TypeError('Failed to fetch');
      };
      const takeNote = (form: HTMLFormElement): void =>
        void sent.push(Object.fromEntries(new FormData(form)) as Record<string, string>);
      open.push(await app.openSignUp(page.firstElementChild!, account, takeNote));
      await until(() => page.querySelector('[name="choice:offers:email:own"]'), 'the choices are there');
      type(page, 'mail', 'lea@shop.example');
      tick(page, 'choice:offers:email:own');
      find(page, 'button[value="create"]').click();
      await until(() => sent.length > 0, 'the handler ran');
      await aTimeout(100);
      expect(sent).to.have.length(1);
      expect(sent[0]!['accord-proof']).to.equal('');
    });
  });
}
