import { aTimeout, expect } from '@open-wc/testing';
import '../../src/define.js';
import type { AccordSavedEvent } from '../../src/index.js';
import { FakeReceiver } from '../elements/fake-receiver.js';
import { fillCard, find, fixtureCleanup, readDemo, send, tick, until, write } from '../elements/open-form.js';
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
import { createApp, h, nextTick, ref } from './bundles/vue.js';

let receiver: FakeReceiver;
let apps: { unmount(): void }[];
/** What Vue and Accord complain about. */
let complaints: string[];
const { error: consoleError, warn: consoleWarn } = console;

beforeEach(() => {
  receiver = new FakeReceiver();
  apps = [];
  complaints = [];
  console.error = (...words: unknown[]) => complaints.push(words.join(' '));
  console.warn = (...words: unknown[]) => complaints.push(words.join(' '));
});
afterEach(() => {
  console.error = consoleError;
  console.warn = consoleWarn;
  for (const app of apps) app.unmount();
  fixtureCleanup();
  receiver.restore();
});

function mount(render: () => ReturnType<typeof h>): HTMLElement {
  const page = write('<div></div>');
  const app = createApp({ render });
  app.mount(page.firstElementChild!);
  apps.push(app);
  return page;
}

describe('a form in a Vue app', () => {
  it('a customer fills it in and sends it once; the app hears of it once, with the receipt', async () => {
    const saved: AccordSavedEvent[] = [];
    const page = mount(() =>
      h('accord-form', {
        config: card,
        lang: 'fr',
        onAccordSaved: (event: AccordSavedEvent) => saved.push(event),
      }),
    );
    await until(() => isReady(page));
    fillCard(formIn(page));
    send(formIn(page));
    await until(() => saved.length > 0);
    await aTimeout(50);
    expect(saved.map(({ receipt }) => receipt.standing)).to.deep.equal(['counted']);
    expect(receiver.received).to.have.length(1);
    expect(complaints).to.deep.equal([]);
  });

  it('keeps what somebody wrote, ticked and where they are, when the page around draws itself anew', async () => {
    const json = await readDemo('loyalty-card');
    const count = ref(0);
    const page = mount(() =>
      h('div', { class: `theme-${count.value}` }, [
        h('p', `Drawn ${count.value} times`),
        h('accord-form', {
          config: structuredClone(json),
          lang: 'fr',
          class: `form-${count.value}`,
          onAccordChange: () => {},
        }),
      ]),
    );
    await until(() => isReady(page));
    startFilling(page);
    const input = find(page, '[name="firstName"]');
    for (const next of [1, 2, 3]) {
      count.value = next;
      await nextTick();
      await aTimeout(20);
    }
    expect(page.textContent).to.include('Drawn 3 times');
    expect(find(page, '[name="firstName"]')).to.equal(input);
    expect(whatIsThere(page)).to.deep.equal(halfWay);
  });

  it('keeps it, too, when the app moves the form to another place in a list', async () => {
    const isTurned = ref(false);
    const page = mount(() => {
      const parts = [
        h('accord-form', { key: 'form', config: card, lang: 'fr' }),
        h('p', { key: 'text' }, 'A word'),
      ];
      return h('div', isTurned.value ? parts.toReversed() : parts);
    });
    await until(() => isReady(page));
    startFilling(page);
    isTurned.value = true;
    await nextTick();
    await aTimeout(50);
    expect({ ...whatIsThere(page), focus: null }).to.deep.equal({ ...halfWay, focus: null });
  });

  it('leaves nothing behind when the person goes to another view, and works when they come back', async () => {
    const isForm = ref(true);
    const page = mount(() =>
      isForm.value ? h('accord-form', { config: card, lang: 'fr' }) : h('p', 'Another view'),
    );
    await until(() => isReady(page));
    startFilling(page);
    isForm.value = false;
    await nextTick();
    await aTimeout(50);
    isForm.value = true;
    await nextTick();
    await until(() => isReady(page));
    fillCard(formIn(page));
    send(formIn(page));
    await until(() => receiver.received.length > 0);
    await aTimeout(50);
    expect(receiver.received).to.have.length(1);
    expect(complaints).to.deep.equal([]);
  });
});

describe('choices in a form that a Vue app draws', () => {
  it('the app’s own handler runs once, with the number of the record', async () => {
    const sent: Record<string, string>[] = [];
    const email = ref('');
    const page = mount(() =>
      h(
        'form',
        {
          onSubmit: (event: Event) => {
            event.preventDefault();
            sent.push(dataOf(event.currentTarget as HTMLFormElement));
          },
        },
        [
          h('input', {
            name: 'mail',
            type: 'email',
            value: email.value,
            onInput: ({ target }: Event) => {
              email.value = (target as HTMLInputElement).value;
            },
          }),
          h('input', { name: 'tel' }),
          h('input', { name: 'first' }),
          h('accord-choices', {
            config: account,
            lang: 'fr',
            email: 'mail',
            phone: 'tel',
            'first-name': 'first',
          }),
          h('button', { value: 'create' }, 'Create'),
        ],
      ),
    );
    await until(() => page.querySelector('[name="choice:offers:email:own"]'));
    type(page, 'mail', 'lea@shop.example');
    tick(page, 'choice:offers:email:own');
    await nextTick();
    find(page, 'button[value="create"]').click();
    await until(() => sent.length > 0);
    await aTimeout(100);
    expect(sent).to.have.length(1);
    expect(sent[0]!).to.include({ mail: 'lea@shop.example', 'choice:offers:email:own': 'yes' });
    expect(sent[0]!['accord-proof']).to.match(/^urn:uuid:/);
    expect(receiver.received).to.have.length(1);
    expect(complaints).to.deep.equal([]);
  });
});
