import type { TemplateResult } from '../draw/template.js';
import { counterStore } from './counter-store.js';
import { drawOwner, type OwnerState } from './draw-owner.js';
import { isGoodPin, makePin, tryPin } from './pin.js';
import type { Queue } from './queue.js';
import type { Texts } from './texts.js';
import type { Waiting } from '../delivery/outbox.js';

const parts = { read: counterStore.readPin, keep: counterStore.keepPin, now: () => Date.now() };

/** A flaw, in the language that is spoken when it is drawn. */
type Flaw = (say: Texts) => string;

/** What the shop sees of its counter once it has given its PIN: how many wait, since when, and how far they are. */
export class OwnerView {
  state: OwnerState = 'closed';
  readonly #queue: () => Queue | undefined;
  readonly #changed: () => void;
  #flaw: Flaw = () => '';
  #isBusy = false;
  #isPersisted = false;

  constructor(queue: () => Queue | undefined, changed: () => void) {
    this.#queue = queue;
    this.#changed = changed;
  }

  async open(): Promise<void> {
    const pin = await parts.read().catch(() => undefined);
    this.#go(pin ? 'enter' : 'choose');
  }

  readonly close = (): void => this.#go('closed');

  #go(state: OwnerState): void {
    this.state = state;
    this.#flaw = () => '';
    this.#changed();
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const given = new FormData(form);
    const [pin, again] = ['pin', 'again'].map((name) => String(given.get(name) ?? ''));
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#changed();
    form.reset();
    const done = this.state === 'choose' ? this.#choose(pin ?? '', again ?? '') : this.#enter(pin ?? '');
    void done
      .catch((error: unknown) => (this.#flaw = () => String(error)))
      .finally(() => {
        this.#isBusy = false;
        this.#changed();
      });
  };

  async #choose(pin: string, again: string): Promise<void> {
    if (!isGoodPin(pin)) this.#flaw = (say) => say('pinRule');
    else if (pin !== again) this.#flaw = (say) => say('pinDiffers');
    else {
      await parts.keep(await makePin(pin, crypto.getRandomValues(new Uint8Array(16))));
      await this.#enterList();
    }
  }

  async #enter(pin: string): Promise<void> {
    const tried = await tryPin(pin, parts);
    if (tried.kind === 'right') return this.#enterList();
    const until = Date.now() + tried.wait;
    this.#flaw = (say) => {
      const left = Math.ceil((until - Date.now()) / 1000);
      if (tried.wait > 0 && left > 0) return say('pinWait', { count: left });
      return tried.kind === 'wrong' ? say('pinWrong') : '';
    };
  }

  async #enterList(): Promise<void> {
    // Where a browser asks about it, it asks the shop and not its customers.
    this.#isPersisted = await Promise.resolve(navigator.storage?.persist?.() ?? false).catch(() => false);
    this.#go('open');
  }

  /** The same bytes as on the device, for the receiver alone. */
  async #save(): Promise<void> {
    const entries = await this.#queue()?.export();
    const file = new Blob([JSON.stringify({ schema: 'accord/sealed-export/1', entries }, null, 1)], {
      type: 'application/json',
    });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `accord-${new Date().toISOString().slice(0, 10)}.sealed.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  draw(say: Texts, language: string, list: readonly Waiting[]): TemplateResult | undefined {
    const { state } = this;
    if (state === 'closed') return undefined;
    return drawOwner({
      say,
      language,
      state,
      flaw: this.#flaw(say),
      isBusy: this.#isBusy,
      list,
      isPersisted: this.#isPersisted,
      submit: this.#submit,
      hurry: () => void this.#queue()?.hurry(),
      save: () => void this.#save(),
      close: this.close,
    });
  }
}
