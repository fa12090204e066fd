import { DeviceTimes } from '../device-times.js';
import { deviceClock } from '../device-clock.js';
import type { Tick } from '../stand-in.js';

/** Milliseconds after which whoever is there may be somebody else: a yes of before is asked anew. */
const patience = 30 * 60_000;

const keyOf = (config: string, form: HTMLFormElement): string => {
  const name = ['id', 'name', 'action'].map((one) => form.getAttribute(one)).find(Boolean);
  return JSON.stringify([config, name ?? '']);
};

/** What one person does at one form of a page. A page may replace the form and all that is drawn in it; this goes on. */
export class Sitting {
  readonly times = new DeviceTimes();
  #ticks: readonly Tick[] = [];
  #owner: WeakRef<HTMLFormElement>;
  #host: WeakRef<Element>;
  #last = deviceClock.elapsed();
  #hasGone = false;

  constructor(host: Element, owner: HTMLFormElement) {
    this.#host = new WeakRef(host);
    this.#owner = new WeakRef(owner);
  }

  /** True while another element that stands in the page is at it. */
  isTakenFor(host: Element): boolean {
    const now = this.#host.deref();
    return now !== undefined && now !== host && now.isConnected;
  }

  /** Another element goes on with it: what was ticked, as far as it is clear that the same person is there. */
  goOn(host: Element, owner: HTMLFormElement): readonly Tick[] {
    const isRecent = deviceClock.elapsed() - this.#last < patience;
    const isSame = !this.#hasGone || owner === this.#owner.deref();
    this.#host = new WeakRef(host);
    this.#owner = new WeakRef(owner);
    if (isSame && isRecent) return this.#ticks;
    const noes = isSame || isRecent ? this.#ticks.filter(({ meantNo }) => meantNo) : [];
    if (this.#hasGone) this.forget();
    return noes;
  }

  /** What is ticked now. */
  keep(ticks: readonly Tick[]): void {
    this.#ticks = ticks;
    this.#last = deviceClock.elapsed();
  }

  /** The form was sent by its site. Whoever sends it next may be somebody else, or the same person correcting it. */
  noteGone(): void {
    this.#hasGone = true;
  }

  /** Whoever comes next is somebody else. */
  forget(): void {
    this.#ticks = [];
    this.#hasGone = false;
    this.times.beginAnew();
  }
}

/** All that were begun since the page was opened. */
let sittings = new Map<string, Sitting>();

/** The sitting that an element takes part in: one that was left, or a new one. */
export function sitDown(
  config: string,
  host: Element,
  owner: HTMLFormElement,
): { readonly sitting: Sitting; readonly ticks: readonly Tick[] } {
  const key = keyOf(config, owner);
  const left = sittings.get(key);
  // A second form of that name, beside the first.
  if (left?.isTakenFor(host)) return { sitting: new Sitting(host, owner), ticks: [] };
  if (left) return { sitting: left, ticks: left.goOn(host, owner) };
  const sitting = new Sitting(host, owner);
  sittings.set(key, sitting);
  return { sitting, ticks: [] };
}

/** As when the page is opened anew. */
export function leaveAll(): void {
  sittings = new Map();
}
