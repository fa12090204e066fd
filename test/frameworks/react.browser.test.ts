import { aTimeout, expect } from '@open-wc/testing';
import '../../src/define.js';
import type { AccordSavedEvent } from '../../src/index.js';
import { FakeReceiver } from '../elements/fake-receiver.js';
import {
  fillCard,
  find,
  fixtureCleanup,
  readDemo,
  send,
  textOf,
  tick,
  until,
  write,
} from '../elements/open-form.js';
import {
  account,
  card,
  dataOf,
  formIn,
  halfWay,
  isReady,
  startFilling,
  type,
  whatIsThere,
} from './a-shop.js';
import {
  createElement,
  createRoot,
  flushSync,
  hydrateRoot,
  renderToString,
  type Root,
  StrictMode,
  useState,
} from './bundles/react.js';

let receiver: FakeReceiver;
let roots: Root[];
/** What React and Accord complain about. */
let complaints: string[];
const { error: consoleError } = console;

beforeEach(() => {
  receiver = new FakeReceiver();
  roots = [];
  complaints = [];
  console.error = (...words: unknown[]) => complaints.push(words.join(' '));
});
afterEach(() => {
  console.error = consoleError;
  for (const root of roots) root.unmount();
  fixtureCleanup();
  receiver.restore();
});

/** Mounts a page as an app does in development: in strict mode. */
function mount(Page: () => ReturnType<typeof createElement>): { page: HTMLElement; root: Root } {
  const page = write('');
  const root = createRoot(page);
  roots.push(root);
  flushSync(() => root.render(createElement(StrictMode, null, createElement(Page))));
  return { page, root };
}

describe('a form in a React app', () => {
  it('a customer fills it in and sends it once; the app hears of it once, with the receipt', async () => {
    const saved: AccordSavedEvent[] = [];
    const { page } = mount(() =>
      createElement('accord-form', {
        config: card,
        lang: 'fr',
        'onaccord-saved': (event: AccordSavedEvent) => saved.push(event),
      }),
    );
    await until(() => isReady(page));
    expect(page.querySelectorAll('form')).to.have.length(1);
    fillCard(formIn(page));
    send(formIn(page));
    await until(() => saved.length > 0);
    await aTimeout(50);
    expect(saved).to.have.length(1);
    expect(saved[0]!.receipt.standing).to.equal('counted');
    expect(receiver.received).to.have.length(1);
    expect(complaints).to.deep.equal([]);
  });

  it('keeps what somebody wrote, ticked and where they are, when the page around draws itself anew', async () => {
    const json = await readDemo('loyalty-card');
    let drawAgain!: (count: number) => void;
    const { page } = mount(() => {
      const [count, setCount] = useState(0);
      drawAgain = setCount;
      return createElement(
        'div',
        { className: `theme-${count}` },
        createElement('p', null, `Drawn ${count} times`),
        // A new listener and a new object each time, as most apps write it.
        createElement('accord-form', {
          config: structuredClone(json),
          lang: 'fr',
          className: `form-${count}`,
          'onaccord-change': () => {},
        }),
      );
    });
    await until(() => isReady(page));
    startFilling(page);
    const input = find(page, '[name="firstName"]');
    for (const count of [1, 2, 3]) {
      flushSync(() => drawAgain(count));
      await formIn(page).updateComplete;
      await aTimeout(20);
    }
    expect(textOf(page)).to.include('Drawn 3 times');
    expect(find(page, '[name="firstName"]')).to.equal(input);
    expect(whatIsThere(page)).to.deep.equal(halfWay);
  });

  it('keeps it, too, when the app moves the form to another place in a list', async () => {
    let reorder!: (isTurned: boolean) => void;
    const { page } = mount(() => {
      const [isTurned, setTurned] = useState(false);
      reorder = setTurned;
      const parts = [
        createElement('accord-form', { key: 'form', config: card, lang: 'fr' }),
        createElement('p', { key: 'text' }, 'A word'),
      ];
      return createElement('div', null, isTurned ? parts.toReversed() : parts);
    });
    await until(() => isReady(page));
    startFilling(page);
    flushSync(() => reorder(true));
    await aTimeout(50);
    expect(page.firstElementChild!.firstElementChild!.tagName).to.equal('P');
    expect({ ...whatIsThere(page), focus: null }).to.deep.equal({ ...halfWay, focus: null });
    fillCard(formIn(page));
    send(formIn(page));
    await until(() => receiver.received.length > 0);
    await aTimeout(50);
    expect(receiver.received).to.have.length(1);
  });

  it('an owner whose page draws itself anew at each error is told of a faulty form once, not for ever', async () => {
    let errors = 0;
    mount(() => {
      const [, count] = useState(0);
      return createElement('accord-form', {
        config: { id: 'card' },
        lang: 'fr',
        'onaccord-error': () => {
          errors++;
          count((before) => before + 1);
        },
      });
    });
    await until(() => errors > 0);
    await aTimeout(200);
    expect(errors).to.equal(1);
  });

  it('leaves nothing behind when the person goes to another view, and works when they come back', async () => {
    let go!: (view: string) => void;
    const saved: string[] = [];
    const { page } = mount(() => {
      const [view, setView] = useState('form');
      go = setView;
      return view === 'form'
        ? createElement('accord-form', {
            config: card,
            lang: 'fr',
            'onaccord-saved': ({ receipt }: AccordSavedEvent) => saved.push(receipt.id),
          })
        : createElement('p', null, 'Another view');
    });
    await until(() => isReady(page));
    // They leave while it is on its way.
    let answer!: () => void;
    const { answer: saveAnswer } = receiver;
    receiver.answer = (submission) =>
      new Promise((resolve) => {
        answer = () => resolve(saveAnswer(submission));
      });
    fillCard(formIn(page));
    send(formIn(page));
    await until(() => receiver.received.length > 0);
    flushSync(() => go('other'));
    answer();
    await aTimeout(100);
    expect(textOf(page)).to.equal('Another view');
    expect(receiver.received).to.have.length(1);
    receiver.answer = saveAnswer;
    flushSync(() => go('form'));
    await until(() => isReady(page));
    fillCard(formIn(page));
    send(formIn(page));
    await until(() => receiver.received.length > 1);
    await aTimeout(50);
    expect(receiver.received).to.have.length(2);
    expect(receiver.received[0]!.key).not.to.equal(receiver.received[1]!.key);
    expect(complaints).to.deep.equal([]);
  });
});

describe('choices in a form that a React app draws', () => {
  interface Sent {
    readonly data: Record<string, string>;
    readonly prevented: boolean;
  }
  /** A sign-up form that the app sends by itself, with a field that it controls. */
  function signUp(sent: Sent[]) {
    let drawAgain!: () => void;
    const mounted = mount(() => {
      const [email, setEmail] = useState('');
      const [, count] = useState(0);
      drawAgain = () => count((before) => before + 1);
      return createElement(
        'form',
        {
          onSubmit: (event: { preventDefault(): void; currentTarget: unknown }) => {
            event.preventDefault();
            sent.push({ data: dataOf(event.currentTarget as HTMLFormElement), prevented: true });
          },
        },
        createElement('input', {
          name: 'mail',
          type: 'email',
          value: email,
          onChange: ({ target }: { target: { value: string } }) => setEmail(target.value),
        }),
        createElement('accord-choices', {
          config: account,
          lang: 'fr',
          email: 'mail',
          phone: 'tel',
          'first-name': 'first',
        }),
        createElement('input', { name: 'tel' }),
        createElement('input', { name: 'first' }),
        createElement('button', { name: 'go', value: 'create' }, 'Create'),
      );
    });
    return { ...mounted, drawAgain: () => flushSync(() => drawAgain()) };
  }
  const setControlled = (page: ParentNode, value: string): void => setText(page, 'mail', value);
  const setText = (page: ParentNode, name: string, value: string): void => {
    const input = find<HTMLInputElement>(page, `[name="${name}"]`);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };

  it('the app’s own handler runs once, with the number of the record', async () => {
    const sent: Sent[] = [];
    const { page, drawAgain } = signUp(sent);
    await until(() => page.querySelector('[name="choice:offers:email:own"]'));
    setControlled(page, 'lea@shop.example');
    tick(page, 'choice:offers:email:own');
    drawAgain();
    type(page, 'first', 'Léa');
    drawAgain();
    expect(find<HTMLInputElement>(page, '[name="mail"]').value).to.equal('lea@shop.example');
    find(page, 'button[value="create"]').click();
    await until(() => sent.length > 0);
    await aTimeout(100);
    expect(sent).to.have.length(1);
    expect(sent[0]!.data).to.include({
      mail: 'lea@shop.example',
      first: 'Léa',
      'choice:offers:email:own': 'yes',
    });
    expect(sent[0]!.data['accord-proof']).to.match(/^urn:uuid:/);
    expect(receiver.received).to.have.length(1);
    expect(receiver.received[0]!.submission.answers.values).to.deep.equal({
      email: 'lea@shop.example',
      firstName: 'Léa',
    });
    expect(complaints).to.deep.equal([]);
  });

  it('a receiver that is down stops nobody: the handler runs, without a number', async () => {
    const sent: Sent[] = [];
    const { page } = signUp(sent);
    await until(() => page.querySelector('[name="choice:offers:email:own"]'));
    setControlled(page, 'lea@shop.example');
    receiver.answer = () => {
      throw new TypeError('Failed to fetch');
    };
    find(page, 'button[value="create"]').click();
    await until(() => sent.length > 0);
    expect(sent[0]!.data['accord-proof']).to.equal('');
  });

  it('drawn on the server: what somebody answered before React had come stays', async () => {
    const Page = () => {
      const [name, setName] = useState('');
      return createElement(
        'form',
        null,
        createElement('input', { name: 'mail', type: 'email' }),
        createElement('input', { name: 'tel' }),
        createElement('input', {
          name: 'first',
          value: name,
          onChange: ({ target }: { target: { value: string } }) => setName(target.value),
        }),
        createElement('accord-choices', {
          config: account,
          lang: 'fr',
          email: 'mail',
          phone: 'tel',
          'first-name': 'first',
          suppressHydrationWarning: true,
          dangerouslySetInnerHTML: { __html: '' },
        }),
      );
    };
    const page = write(renderToString(createElement(Page)));
    const no = () => find<HTMLInputElement>(page, '[name="choice:offers:phone:own"][value="no"]');
    await until(() => page.querySelector('[name="choice:offers:phone:own"]'));
    const element = find(page, 'accord-choices');
    no().click();
    type(page, 'mail', 'lea@shop.example');
    roots.push(hydrateRoot(page, createElement(Page)));
    await aTimeout(200);
    setText(page, 'first', 'Léa');
    await until(() => find<HTMLInputElement>(page, '[name="first"]').value === 'Léa');
    expect(page.querySelector('accord-choices') === element).to.equal(true);
    expect(no().checked).to.equal(true);
    expect(find<HTMLInputElement>(page, '[name="mail"]').value).to.equal('lea@shop.example');
    expect(complaints).to.deep.equal([]);
  });
});
