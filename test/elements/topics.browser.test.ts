import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { AccordForm } from '../../src/index.js';
import { withTopics } from '../form/with-topics.js';
import { FakeReceiver } from './fake-receiver.js';
import {
  comeTo,
  type DemoName,
  fillCard,
  find,
  fixtureCleanup,
  heard,
  readDemo,
  send,
  textOf,
  tick,
  until,
  write,
} from './open-form.js';

let receiver: FakeReceiver;
beforeEach(() => {
  receiver = new FakeReceiver();
});
afterEach(() => {
  fixtureCleanup();
  receiver.restore();
});

async function open(name: DemoName, width?: number): Promise<AccordForm> {
  const element = document.createElement('accord-form');
  element.config = withTopics(await readDemo(name));
  element.lang = 'fr';
  const ready = heard(element, 'accord-ready');
  write('', width).append(element);
  await ready;
  await comeTo(element);
  return element;
}
const bread = 'choice:offers:topic_bread:own';

describe('a form with topics', () => {
  it('asks for them in a row of boxes, none of them ticked, and sends which were', async () => {
    const element = await open('loyalty-card');
    const row = find(element, '[data-group="topics"]');
    const boxes = [...row.querySelectorAll<HTMLInputElement>('input')];
    expect(boxes.map(({ checked, ariaLabel }) => [checked, ariaLabel?.split(/\s:\s/).at(-1)])).to.deep.equal([
      [false, 'Pains.'],
      [false, 'Gâteaux.'],
      [false, 'Ateliers.'],
    ]);
    expect(textOf(row)).to.include('sans sujet coché, rien ne part');
    fillCard(element);
    tick(element, 'choice:offers:email:own');
    tick(element, bread);
    send(element);
    await until(() => receiver.received.length > 0);
    const { marks } = receiver.received[0]!.submission.answers;
    expect(marks['offers:topic_bread:own']).to.equal('yes');
    expect(marks['offers:topic_cakes:own']).to.equal(null);
    expect(marks['offers:frequency_monthly:own']).to.equal(null);
  });

  it('says yes to a letter by its button, and what it is about by the boxes above', async () => {
    const element = await open('newsletter');
    const input = find<HTMLInputElement>(element, '[name=email]');
    input.value = 'lea@shop.example';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    tick(element, 'choice:letter:topic_cakes:own');
    send(element);
    await until(() => receiver.received.length > 0);
    const { marks } = receiver.received[0]!.submission.answers;
    expect(marks['letter:email:own']).to.equal('yes');
    expect(marks['letter:topic_cakes:own']).to.equal('yes');
    expect(marks['letter:topic_bread:own']).to.equal(null);
  });

  it('fits a telephone, its boxes are large enough, and it passes the automatic checks of accessibility', async () => {
    const element = await open('newsletter', 320);
    for (const box of element.querySelectorAll('[data-group="topics"] label')) {
      const { height, right } = box.getBoundingClientRect();
      expect(height).to.be.at.least(44);
      expect(right).to.be.at.most(element.getBoundingClientRect().left + 321);
    }
    await expect(element).to.be.accessible();
  });
});
