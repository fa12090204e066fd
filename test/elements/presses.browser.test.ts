import { expect } from '@open-wc/testing';
import type { DeviceClock } from '../../src/elements/device-clock.js';
import { DeviceTimes } from '../../src/elements/device-times.js';
import { deviceClock } from '../../src/elements/device-clock.js';
import { box, landed, openSignUp, press, type } from './choices-form.js';
import { FakeReceiver } from './fake-receiver.js';
import { fillCard, fixtureCleanup, heard, openForm, send, tick, until } from './open-form.js';

/** A device whose two clocks a test sets. */
function makeClock() {
  const clock = { wall: Date.parse('2026-11-23T10:00:00Z'), ran: 500, returns: 0 };
  const device: DeviceClock = {
    now: () => new Date(clock.wall),
    elapsed: () => clock.ran,
    returns: () => clock.returns,
  };
  return { clock, device };
}

function pressBox(times: DeviceTimes, name: string, { value = 'yes', checked = true } = {}): void {
  const input = Object.assign(document.createElement('input'), { type: 'checkbox', name, value, checked });
  input.addEventListener('change', (event) => times.see(event), { once: true });
  input.dispatchEvent(new Event('change'));
}

describe('what a device says of its own times', () => {
  const yes = { 'offers:email:own': 'yes' } as const;

  it('a yes says when it was pressed by the wall clock, and how long ago by the other one', () => {
    const { clock, device } = makeClock();
    const times = new DeviceTimes(device);
    pressBox(times, 'choice:offers:email:own');
    clock.wall -= 7_200_000;
    clock.ran += 90_000.4;
    expect(times.describe('2026-11-23T09:59:00Z', { ...yes, 'offers:sms:own': null })).to.deep.include({
      shownAt: '2026-11-23T09:59:00Z',
      sentAt: '2026-11-23T08:00:00.000Z',
      turn: 1,
      presses: { 'offers:email:own': { at: '2026-11-23T10:00:00.000Z', ago: 90_000 } },
    });
  });

  it('the last press of a choice is the one that counts', () => {
    const { clock, device } = makeClock();
    const times = new DeviceTimes(device);
    pressBox(times, 'choice:offers:email:own');
    clock.ran += 1000;
    pressBox(times, 'choice:offers:email:own', { checked: false });
    clock.ran += 1000;
    pressBox(times, 'choice:offers:email:own');
    clock.ran += 10;
    expect(times.describe('', yes).presses!['offers:email:own']!.ago).to.equal(10);
  });

  it('a mark that nobody was seen to press has no time', () => {
    const times = new DeviceTimes(makeClock().device);
    expect(times.describe('', yes).presses).to.deep.equal({});
    pressBox(times, 'choice:offers:email:own', { value: 'no' });
    expect(times.describe('', yes).presses).to.deep.equal({});
  });

  it('how long ago is not known once the page was away', () => {
    const { clock, device } = makeClock();
    const times = new DeviceTimes(device);
    pressBox(times, 'choice:offers:email:own');
    clock.returns++;
    expect(times.describe('', yes).presses).to.deep.equal({
      'offers:email:own': { at: '2026-11-23T10:00:00.000Z', ago: null },
    });
  });

  it('turns rise within a visit, and another person’s visit is another', () => {
    const times = new DeviceTimes(makeClock().device);
    const [first, second] = [times.describe('', {}), times.describe('', {})];
    expect(first.visit).to.match(/^[\w-]{22}$/);
    expect(second.visit).to.equal(first.visit);
    expect([first.turn, second.turn]).to.deep.equal([1, 2]);
    times.beginAnew();
    const other = times.describe('', {});
    expect(other.visit).not.to.equal(first.visit);
    expect(other.turn).to.equal(1);
  });
});

describe('press ages in what is sent', () => {
  let receiver: FakeReceiver;
  const { elapsed } = deviceClock;
  let ahead = 0;
  beforeEach(() => {
    receiver = new FakeReceiver();
    ahead = 0;
    Object.assign(deviceClock, { elapsed: () => elapsed() + ahead });
  });
  afterEach(() => {
    fixtureCleanup();
    receiver.restore();
    Object.assign(deviceClock, { elapsed });
  });

  it('of a shop’s own form, whose choices were pressed a minute before it was sent', async () => {
    const opened = await openSignUp();
    type(opened.form, 'user[mail]', 'lea@shop.example');
    box(opened.root, 'email').click();
    ahead = 60_000;
    press(opened.form);
    await landed(opened.box);
    const [{ submission, held }] = receiver.received as [(typeof receiver.received)[number]];
    const { presses, visit, turn } = submission.device;
    expect(Object.keys(presses!)).to.deep.equal(['offers:email:own']);
    expect(presses!['offers:email:own']!.ago).to.be.within(60_000, 70_000);
    expect(visit).to.match(/^[\w-]{22}$/);
    expect(turn).to.equal(1);
    expect(Number(held)).to.be.within(0, 5000);
  });

  it('of a whole form, also for a try that comes an hour later', async () => {
    const element = await openForm('loyalty-card');
    fillCard(element);
    tick(element, 'choice:offers:email:own');
    const saved = receiver.answer;
    receiver.answer = () => {
      throw new TypeError('Failed to fetch');
    };
    send(element);
    await heard(element, 'accord-queued');
    ahead = 3_600_000;
    receiver.answer = saved;
    dispatchEvent(new Event('online'));
    await until(() => receiver.received.length > 1);
    const [first, second] = receiver.received;
    expect(second!.body).to.equal(first!.body);
    expect(Object.keys(first!.submission.device.presses!)).to.deep.equal(['offers:email:own']);
    expect(first!.submission.device.presses!['offers:email:own']!.ago).to.be.within(0, 5000);
    expect(Number(first!.held)).to.be.within(0, 5000);
    expect(Number(second!.held)).to.be.within(3_600_000, 3_620_000);
  });
});
