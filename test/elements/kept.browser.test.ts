import { aTimeout, expect } from '@open-wc/testing';
import { databaseName } from '../../src/delivery/idb-store.js';
import { leaveRounds, outboxHere } from '../../src/elements/outbox-here.js';
import { deviceClock } from '../../src/elements/device-clock.js';
import type { AccordForm } from '../../src/index.js';
import { box, openSignUp, press, standing, type } from './choices-form.js';
import { answers, FakeReceiver, type Answer } from './fake-receiver.js';
import {
  field,
  fill,
  fillCard,
  find,
  fixtureCleanup,
  heard,
  openForm,
  send,
  textOf,
  tick,
  until,
} from './open-form.js';

let receiver: FakeReceiver;
const { error: consoleError } = console;

beforeEach(() => {
  receiver = new FakeReceiver();
  console.error = () => {};
});
afterEach(() => {
  console.error = consoleError;
  fixtureCleanup();
  receiver.restore();
});

const progress = (form: Element, state: string) =>
  form.querySelector<HTMLElement>(`.accord-progress[data-state="${state}"]`);
const buttonsOf = (form: Element, selector: string): HTMLButtonElement[] => [
  ...form.querySelectorAll<HTMLButtonElement>(`${selector} button`),
];
const keysLeft = async (): Promise<readonly string[]> =>
  (await (await outboxHere()).list()).map(({ key }) => key);

/** Waits until nothing is kept any more. */
async function untilGone(): Promise<void> {
  const end = performance.now() + 8000;
  while ((await keysLeft()).length > 0) {
    if (performance.now() > end) throw new Error('It is still kept.');
    await aTimeout(10);
  }
}

async function sendCard(answer: Answer): Promise<AccordForm> {
  const element = await openForm('loyalty-card');
  fillCard(element);
  tick(element, 'choice:offers:email:own');
  receiver.answer = answer;
  send(element);
  return element;
}

/** The page goes away, with all that it knew; what the device keeps stays. */
function closePage(): void {
  for (const element of document.querySelectorAll('accord-form, accord-choices')) element.remove();
  leaveRounds();
}

/** Stands in for a method of the browser's until the test is over. */
function instead<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  value: Owner[Name],
): () => void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, writable: true, value });
  return () => {
    if (own) Object.defineProperty(owner, name, own);
    else Reflect.deleteProperty(owner, name);
  };
}

/** True where the browser would ask before it closes the page. */
const asksToStay = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('answers that did not arrive', () => {
  it('are kept on the device, and the person reads that; the page may be closed', async () => {
    const element = await sendCard(answers.offline);
    const { place } = await heard(element, 'accord-queued');
    expect(place).to.equal('device');
    await until(() => /gardées sur cet appareil/.test(progress(element, 'kept')?.innerText ?? ''));
    expect(asksToStay()).to.equal(false);
    expect(await keysLeft()).to.deep.equal([receiver.received[0]?.key]);
  });

  it('are kept before they are first sent', async () => {
    let left: readonly string[] = [];
    const element = await sendCard(async (submission) => {
      left = await keysLeft();
      return answers.saved(submission);
    });
    await until(() => element.querySelector('.accord-outcome'));
    expect(left).to.deep.equal([receiver.received[0]?.key]);
    expect(await keysLeft(), 'and go once they have arrived').to.deep.equal([]);
  });

  it('are sent by the next visit, the same bytes under the same key, and the page hears of it without anybody’s answers', async () => {
    await heard(await sendCard(answers.offline), 'accord-queued');
    closePage();
    receiver.answer = answers.saved;
    const saved: Event[] = [];
    const listen = (event: Event) => saved.push(event);
    document.addEventListener('accord-saved', listen);
    const delivered = heard(document.body, 'accord-delivered');
    const element = await openForm('newsletter');
    const event = await delivered;
    document.removeEventListener('accord-saved', listen);
    expect(event.form).to.equal('loyalty-card');
    expect(event.receipt.standing).to.equal('counted');
    expect(JSON.stringify(event)).not.to.include('lea@');
    expect(event.target).to.equal(element);
    expect(saved).to.deep.equal([]);
    const [first, last] = [receiver.received[0], receiver.received.at(-1)];
    expect(last?.key).to.equal(first?.key);
    expect(last?.body).to.equal(first?.body);
    expect(await keysLeft()).to.deep.equal([]);
    expect(element.querySelector('.accord-progress, .accord-outcome')).to.equal(null);
  });

  it('arrive in the order in which they were pressed: the yes before the no', async () => {
    await heard(await sendCard(answers.offline), 'accord-queued');
    closePage();
    const element = await openForm('loyalty-card');
    fillCard(element);
    tick(element, 'choice:offers:phone:own', 'no');
    send(element);
    await heard(element, 'accord-queued');
    closePage();
    const before = receiver.received.length;
    receiver.answer = answers.saved;
    await openForm('newsletter');
    await untilGone();
    await until(() => receiver.received.length >= before + 2);
    const marks = receiver.received.slice(before).map(({ submission }) => submission.answers.marks);
    expect(marks.map((one) => one['offers:email:own'])).to.deep.equal(['yes', null]);
    expect(marks.map((one) => one['offers:phone:own'])).to.deep.equal([null, 'no']);
  });

  it('say at the next visit how old they are; where the clock was set back meanwhile, that nobody knows', async () => {
    for (const [ahead, expected] of [
      [3_600_000, /^36\d{5}$/],
      [-3_600_000, /^unknown$/],
    ] as const) {
      await heard(await sendCard(answers.offline), 'accord-queued');
      closePage();
      const restore = instead(deviceClock, 'now', () => new Date(Date.now() + ahead));
      // Another page: its steady clock has nothing to do with the one before.
      const back = instead(deviceClock, 'returns', () => 1);
      receiver.answer = answers.saved;
      await openForm('newsletter');
      await untilGone();
      restore();
      back();
      expect(receiver.received.at(-1)?.held).to.match(expected);
      closePage();
    }
  });

  it('that the person takes back are not sent, at no visit', async () => {
    const element = await sendCard(answers.offline);
    await until(() => progress(element, 'kept'));
    buttonsOf(element, '.accord-progress')[1]!.click();
    await untilGone();
    expect(field(element, 'email').value).to.equal('lea@shop.example');
  });

  it('of somebody who only looks there are none, and nothing is stored on the device', async () => {
    // What the test before has left is gone by then.
    await new Promise((resolve) =>
      indexedDB.deleteDatabase(databaseName).addEventListener('success', resolve),
    );
    await openForm('loyalty-card');
    await aTimeout(100);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.to.include(databaseName);
  });
});

describe('a browser that keeps nothing', () => {
  const ways: readonly (readonly [name: string, block: () => () => void])[] = [
    [
      'as it forbids it',
      () =>
        instead(IDBFactory.prototype, 'open', () => {
          throw new DOMException('no', 'SecurityError');
        }),
    ],
    [
      'as it has no such thing',
      () => instead(window as unknown as { indexedDB: unknown }, 'indexedDB', undefined),
    ],
    [
      'as there is no room',
      () =>
        instead(IDBObjectStore.prototype, 'add', () => {
          throw new DOMException('full', 'QuotaExceededError');
        }),
    ],
    [
      'as it cannot keep the key that encrypts',
      () =>
        instead(IDBObjectStore.prototype, 'put', () => {
          throw new DOMException('key', 'DataCloneError');
        }),
    ],
    [
      'as it never answers',
      () => instead(IDBFactory.prototype, 'open', () => new EventTarget() as IDBOpenDBRequest),
    ],
  ];
  for (const [name, block] of ways)
    it(`${name}: the person is told to leave the page open, the browser asks before it closes it, and the answers still arrive`, async () => {
      const restore = block();
      try {
        const element = await sendCard(answers.offline);
        const { place } = await heard(element, 'accord-queued');
        expect(place).to.equal('page');
        await until(() => /garde rien/.test(progress(element, 'kept')?.innerText ?? ''));
        expect(textOf(element)).not.to.match(/gardées sur cet appareil/);
        expect(asksToStay()).to.equal(true);
        receiver.answer = answers.saved;
        buttonsOf(element, '.accord-progress')[0]!.click();
        await until(() => element.querySelector('.accord-outcome'));
        expect(asksToStay()).to.equal(false);
      } finally {
        restore();
      }
    });

  it('leaves choices in a shop’s form unconfirmed: they are not sent later, and the person reads that no yes is taken', async () => {
    const restore = instead(IDBFactory.prototype, 'open', () => {
      throw new DOMException('no', 'SecurityError');
    });
    try {
      const { form, root } = await openSignUp();
      form.addEventListener('submit', (event) => event.preventDefault());
      type(form, 'user[mail]', 'lea@shop.example');
      box(root, 'email').click();
      receiver.answer = answers.offline;
      press(form);
      await until(() => standing(root) === 'unconfirmed');
      const before = receiver.received.length;
      window.dispatchEvent(new Event('online'));
      await aTimeout(50);
      expect(receiver.received.length).to.equal(before);
    } finally {
      restore();
    }
  });
});

describe('answers that a receiver does not take', () => {
  it('can be downloaded as JSON, and stay until the person deletes them', async () => {
    const element = await sendCard(answers.forbidden);
    await until(() => buttonsOf(element, '.accord-progress').length === 2);
    const [download, remove] = buttonsOf(element, '.accord-progress');
    let saved: { name: string; text: Promise<string> } | undefined;
    const restore = instead(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      saved = { name: this.download, text: fetch(this.href).then((response) => response.text()) };
    });
    download!.click();
    await until(() => saved);
    restore();
    expect(saved!.name).to.match(/^loyalty-card-[\da-f]{8}\.json$/);
    const file = JSON.parse(await saved!.text) as Record<string, Record<string, unknown>>;
    expect(file['refused']).to.deep.equal({ status: 403, detail: 'origin' });
    expect((file['answers']!['values'] as Record<string, string>)['email']).to.equal('lea@shop.example');
    expect(await keysLeft()).to.have.length(1);
    remove!.click();
    await untilGone();
    await until(() => progress(element, 'refused') === null);
    expect(field(element, 'email').value, 'the form is as it was').to.equal('lea@shop.example');
  });

  it('are in sight at the next visit: the day, the reason and two buttons, and nothing of what was answered', async () => {
    await heard(await sendCard(answers.forbidden), 'accord-error');
    closePage();
    const element = await openForm('newsletter');
    await until(() => progress(element, 'refused'));
    const words = progress(element, 'refused')!.innerText;
    expect(words).to.match(/^Les réponses du \d+ \S+ \d{4} n’ont pas été acceptées/);
    expect(words).to.include('n’a pas le droit');
    expect(words).not.to.match(/lea|Martin/i);
    expect(find(element, '.accord-submit').getAttribute('aria-disabled')).to.equal('false');
    await expect(element).to.be.accessible();
    buttonsOf(element, '.accord-refused')[1]!.click();
    await until(() => progress(element, 'refused') === null);
    expect(await keysLeft()).to.deep.equal([]);
  });

  it('and that the person puts right give way to what is sent in their place, and not before', async () => {
    const element = await sendCard(answers.refused);
    await heard(element, 'accord-error');
    expect(await keysLeft()).to.have.length(1);
    expect(buttonsOf(element, '.accord-progress')).to.deep.equal([]);
    fill(element, 'email', 'lea@other.example');
    await until(() => progress(element, 'refused') === null);
    expect(await keysLeft(), 'not sent yet').to.have.length(1);
    receiver.answer = answers.saved;
    send(element);
    await until(() => element.querySelector('.accord-outcome'));
    await untilGone();
  });
});

describe('choices in a shop’s own form that were not acknowledged in time', () => {
  async function leave(answer: Answer) {
    const opened = await openSignUp();
    opened.form.addEventListener('submit', (event) => event.preventDefault());
    type(opened.form, 'user[mail]', 'lea@shop.example');
    box(opened.root, 'email').click();
    // The part that keeps has come by then.
    await aTimeout(700);
    receiver.answer = answer;
    press(opened.form);
    await until(() => standing(opened.root) === 'queued');
    return opened;
  }

  it('are kept on the device before the form goes on, and the person reads that', async () => {
    const { root } = await leave(answers.never);
    await until(() => /gardés sur cet appareil/.test(textOf(find(root as HTMLElement, '[data-standing]'))));
    expect(await keysLeft()).to.deep.equal([receiver.received[0]?.key]);
  });

  it('are delivered by the next visit', async () => {
    await leave(answers.offline);
    closePage();
    receiver.answer = answers.saved;
    const delivered = heard(document.body, 'accord-delivered');
    await openSignUp();
    expect((await delivered).form).to.equal('account');
    expect(await keysLeft()).to.deep.equal([]);
  });

  it('and on a page that stays, are told as saved once they are, with the proof', async () => {
    const { root, element, form } = await leave(answers.offline);
    receiver.answer = answers.saved;
    window.dispatchEvent(new Event('online'));
    await heard(element, 'accord-saved');
    await until(() => standing(root) === 'saved');
    expect(new FormData(form).get('accord-proof')).to.match(/^urn:uuid:/);
  });
});
