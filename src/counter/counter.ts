import { render } from 'lit/html.js';
import { html, nothing, type TemplateResult } from '../draw/template.js';
import type { Delivery } from '../delivery/deliver.js';
import type { Waiting } from '../delivery/outbox.js';
import type { Presentation } from '../form/presentation.js';
import { choicesOf } from '../form/presentation.js';
import type { Receipt } from '../proof/receipt.js';
import { applyCounter } from '../theme/apply-counter.js';
import { forgetInputs, isBegun } from './blank-controls.js';
import { drawBar } from './draw-bar.js';
import { drawThanks, type Done } from './draw-thanks.js';
import { drawWarning } from './draw-warning.js';
import { findReceiver } from './find-receiver.js';
import type { KnownReceiver } from './counter-store.js';
import { idleAfter, Stillness } from './idle.js';
import { OwnerView } from './owner-view.js';
import { Queue, type QueueParts } from './queue.js';
import type { Texts } from './texts.js';

/** How long the thanks stay without a touch, in milliseconds. */
const thanksFor = 20_000;
/** How long it is said that all has gone. */
const newsFor = 10_000;

const notSecure = 'Browsers seal only in pages of https and of localhost: serve this page with https.';
const noKeyAt = (endpoint: string): string =>
  `The receiver at ${endpoint} does not answer with its sealing key, and none is kept here: open the page once with a network.`;

const hasWaiting = (list: readonly Waiting[]): boolean => list.some(({ refused }) => !refused);

/** The form that a counter stands around. */
export interface CounterHost {
  readonly element: HTMLElement & { lang: string };
  /** What the form is drawn from by now. */
  ready(): { readonly presentation: Presentation; readonly endpoint: string };
  say(): Texts;
  readonly outbox: () => QueueParts['outbox'];
  readonly makeRound: QueueParts['makeRound'];
  readonly moment: QueueParts['moment'];
  readonly arrived: QueueParts['arrived'];
  /** The form's own sentence on confirming by mail. */
  sayConfirm(): string;
  /** Draws the element; resolves once it is. */
  redraw(): Promise<unknown>;
  /** Everything of whoever filled it in goes. */
  restart(): void;
  /** Tells the page. */
  tell(delivery: Delivery): void;
  /** Tells the owner why nobody can fill it in here. */
  block(detail: string): void;
  /** What a person sees has changed, and the focus goes there. */
  reach(): void;
}

type Phase =
  | { readonly kind: 'form' | 'blank' | 'sealing' }
  | { readonly kind: 'blocked'; readonly why: 'insecure' | 'noKey' }
  | { readonly kind: 'done'; readonly key: string; readonly title: string | undefined };

/**
 * A form on a tablet that one customer after the other fills in: what they send is sealed to the receiver and leaves the screen at
 * once, what they leave unfinished goes after a minute, and what waits for the network is counted.
 */
export class Counter {
  readonly #host: CounterHost;
  readonly #bar = document.createElement('div');
  readonly #still = new Stillness({ now: () => Date.now(), elapsed: () => performance.now() });
  readonly #owner: OwnerView;
  #queue: Queue | undefined;
  #receiver: KnownReceiver | undefined;
  #phase: Phase = { kind: 'form' };
  #done: Done = { state: 'sending' };
  #list: readonly Waiting[] = [];
  #languages: readonly string[] = [];
  /** The language that the page began with, for whoever comes next. */
  readonly #language: string;
  #isTouched = false;
  #isTrouble = false;
  #emptyAt = Number.NEGATIVE_INFINITY;
  /** What waits now was kept back by the network at some moment, also where that is over. */
  #wasCutOff = false;
  #timer: ReturnType<typeof setInterval> | undefined;
  #notSealed = false;

  constructor(host: CounterHost) {
    this.#host = host;
    this.#language = host.ready().presentation.language;
    this.#owner = new OwnerView(
      () => this.#queue,
      () => this.#draw(),
    );
    this.#bar.className = 'accord accord-counter';
  }

  /** Stands around the form from now on. */
  async start(): Promise<void> {
    const { element } = this.#host;
    applyCounter(element.getRootNode());
    element.before(this.#bar);
    for (const type of ['pointerdown', 'keydown', 'input', 'wheel'])
      addEventListener(type, this.#touch, { capture: true, passive: true });
    addEventListener('online', this.#comeBack);
    addEventListener('offline', this.#look);
    // What a browser keeps of a page that is left is an empty form.
    addEventListener('pagehide', this.#leave);
    this.#timer = setInterval(this.#tick, 1000);
    await this.prepare();
  }

  /** For good. */
  stop(): void {
    clearInterval(this.#timer);
    for (const type of ['pointerdown', 'keydown', 'input', 'wheel'])
      removeEventListener(type, this.#touch, { capture: true });
    removeEventListener('online', this.#comeBack);
    removeEventListener('offline', this.#look);
    removeEventListener('pagehide', this.#leave);
    this.#bar.remove();
  }

  get isBusy(): boolean {
    return this.#phase.kind === 'sealing';
  }

  /** Finds what it takes to seal. */
  async prepare(): Promise<void> {
    const { presentation, endpoint } = this.#host.ready();
    if (!globalThis.crypto?.subtle) return this.#block('insecure', notSecure);
    if (!this.#queue) {
      const { outbox, makeRound, moment, arrived } = this.#host;
      this.#queue = new Queue(endpoint, {
        outbox: outbox(),
        makeRound,
        moment,
        arrived,
        changed: this.#look,
      });
      void this.#queue.start();
    }
    this.#receiver = (await findReceiver(endpoint, presentation.form.id)) ?? this.#receiver;
    if (!this.#receiver) this.#block('noKey', noKeyAt(endpoint));
    else if (this.#phase.kind === 'blocked') this.#go({ kind: 'form' });
    this.#look();
  }

  #block(why: 'insecure' | 'noKey', detail: string): void {
    if (this.#phase.kind !== 'blocked') this.#host.block(detail);
    this.#go({ kind: 'blocked', why });
  }

  /** The languages that the form has. */
  offer(languages: readonly string[]): void {
    this.#languages = languages;
    this.#draw();
  }

  /** After each drawing of the form. */
  updated(): void {
    const form = this.#form;
    if (form) forgetInputs(form);
    this.#draw();
  }

  /** Seals what somebody filled in, and takes it off the screen once it is kept. */
  async send(key: string, formId: string, body: string): Promise<void> {
    const queue = this.#queue;
    const jwk = this.#receiver?.jwk;
    if (!queue || !jwk || this.isBusy) return;
    const { presentation } = this.#host.ready();
    this.#notSealed = false;
    this.#go({ kind: 'sealing' });
    this.#done = { state: 'sending' };
    try {
      await queue.send({ key, formId, body }, jwk, (delivery) => this.#report(key, delivery));
    } catch (error) {
      this.#notSealed = true;
      this.#go({ kind: 'form' });
      throw error;
    }
    this.#still.touch();
    this.#go({ kind: 'done', key, title: presentation.saved?.text });
    this.#host.reach();
  }

  #report(key: string, delivery: Delivery): void {
    this.#isTrouble = delivery.state === 'kept';
    this.#host.tell(delivery);
    const { kind } = this.#phase;
    if (kind === 'done' && this.#phase.key !== key) return;
    if (kind !== 'done' && kind !== 'sealing') return;
    // A next try is no news.
    if (delivery.state === 'sending') return;
    this.#done = this.#doneBy(delivery);
    void this.#host.redraw();
  }

  #doneBy(delivery: Exclude<Delivery, { state: 'sending' }>): Done {
    if (delivery.state === 'refused') return { state: 'refused' };
    if (delivery.state === 'kept') return { state: 'kept', place: delivery.place };
    const { state, receipt } = delivery;
    return { state, receipt, proof: new URL(receipt.proof, this.#host.ready().endpoint).href };
  }

  /** What stands under the button. */
  drawProgress(): TemplateResult | typeof nothing {
    const say = this.#host.say();
    if (this.#phase.kind === 'sealing')
      return html`<p class="accord-progress" data-state="sending">${say('sendingNow')}</p>`;
    return this.#notSealed
      ? html`<p class="accord-progress" data-state="refused" role="alert">${say('notSealed')}</p>`
      : nothing;
  }

  /** What stands in the place of the form; undefined while it is the form's turn. */
  drawInstead(): TemplateResult | undefined {
    const phase = this.#phase;
    const say = this.#host.say();
    switch (phase.kind) {
      case 'form':
      case 'sealing':
        return undefined;
      case 'blank':
        return html``;
      case 'blocked':
        return html`<div class="accord" role="alert">
          <section class="accord-outcome" data-state="flagged"><p>${say(phase.why)}</p></section>
        </div>`;
      case 'done': {
        const { presentation } = this.#host.ready();
        const done = this.#done;
        return html`<div
          class="accord"
          lang=${presentation.language}
          dir=${presentation.direction}
          role="status"
        >
          ${drawThanks({
            done,
            say,
            sender: presentation.controller,
            title: phase.title,
            confirm: done.state === 'saved' ? this.#confirm(done.receipt) : undefined,
            linkPage: this.#receiver?.linkPage ?? null,
            left: Math.max(0, Math.ceil((thanksFor - this.#still.length) / 1000)),
            close: () => void this.clear(),
          })}
        </div>`;
      }
    }
  }

  #confirm({ answers }: Receipt): string | undefined {
    const { presentation } = this.#host.ready();
    const isAsked = choicesOf(presentation).some(
      ({ id, confirm }) =>
        confirm && answers.some(({ choice, answer }) => choice === id && answer === 'granted'),
    );
    return isAsked ? this.#host.sayConfirm() : undefined;
  }

  /** An empty form in the language of the shop, whatever was there. The controls of before go from the page, and with them what undo knows. */
  async clear(): Promise<void> {
    const phase = this.#phase;
    if (phase.kind === 'blocked') return;
    if (phase.kind === 'done') void this.#queue?.leave(phase.key);
    this.#form?.reset();
    this.#go({ kind: 'blank' });
    this.#done = { state: 'sending' };
    this.#isTouched = false;
    this.#notSealed = false;
    await this.#host.redraw();
    if (this.#host.ready().presentation.language !== this.#language) this.#host.element.lang = this.#language;
    this.#phase = { kind: 'form' };
    this.#host.restart();
    await this.#host.redraw();
    scrollTo({ top: 0 });
    this.#still.touch();
  }

  #go(phase: Phase): void {
    this.#phase = phase;
    void this.#host.redraw();
    this.#draw();
  }

  get #form(): HTMLFormElement | null {
    return this.#host.element.querySelector('form.accord');
  }

  readonly #touch = (event: Event): void => {
    this.#still.touch();
    if (event.type !== 'wheel' && event.composedPath().includes(this.#host.element)) this.#isTouched = true;
  };

  readonly #leave = (): void => void this.clear();

  readonly #comeBack = (): void => {
    this.#isTrouble = false;
    void this.prepare();
    void this.#queue?.start();
  };

  readonly #tick = (): void => {
    if (this.#list.length > 0 || this.#owner.state === 'open') this.#look();
    const idle = idleAfter(this.#still.length);
    if (this.#phase.kind === 'done') {
      if (this.#still.length >= thanksFor) void this.clear();
      else void this.#host.redraw();
    } else if (idle.state === 'clear') {
      this.#owner.close();
      if (this.#isTouched && this.#phase.kind === 'form') void this.clear();
    }
    this.#draw();
  };

  readonly #look = (): void => {
    void this.#queue?.list().then((list) => {
      if (!hasWaiting(list)) {
        if (this.#wasCutOff) this.#emptyAt = performance.now();
        this.#isTrouble = false;
        this.#wasCutOff = false;
      }
      this.#list = list;
      if (hasWaiting(list) && this.#isCutOff) this.#wasCutOff = true;
      this.#draw();
    });
  };

  #draw(): void {
    const { language, direction } = this.#host.ready().presentation;
    this.#bar.lang = language;
    this.#bar.dir = direction;
    render(this.#drawAround(), this.#bar);
    this.#show('.accord-counter-warning', this.#warned !== undefined);
    this.#show('.accord-counter-shop', this.#owner.state !== 'closed');
  }

  /** Something could not be sent, or the device says that it has no network. */
  get #isCutOff(): boolean {
    return (
      this.#isTrouble || !navigator.onLine || this.#list.some(({ tries, refused }) => tries > 0 && !refused)
    );
  }

  /** Seconds until what somebody has begun is cleared, where they have to be told. */
  get #warned(): number | undefined {
    const idle = idleAfter(this.#still.length);
    const form = this.#form;
    const isAlone = this.#phase.kind === 'form' && this.#owner.state === 'closed';
    return idle.state === 'warn' && isAlone && form && isBegun(form) ? idle.left : undefined;
  }

  #drawAround(): TemplateResult {
    const say = this.#host.say();
    const { language } = this.#host.ready().presentation;
    const waiting = this.#list.filter(({ refused }) => !refused);
    const left = this.#warned;
    const bar = drawBar({
      say,
      waiting: waiting.length,
      refused: this.#list.length - waiting.length,
      isCutOff: this.#isCutOff,
      isAllSent: performance.now() - this.#emptyAt < newsFor,
      languages: this.#languages,
      language,
      speak: (wanted) => (this.#host.element.lang = wanted),
      openOwner: () => void this.#owner.open(),
    });
    const actions = { goOn: () => this.#draw(), clear: () => void this.clear() };
    return html`${bar}
      <dialog
        class="accord-counter-warning"
        role="alertdialog"
        aria-label=${say('still')}
        @cancel=${() => this.#still.touch()}
      >
        ${left === undefined ? nothing : drawWarning(say, left, actions)}
      </dialog>
      <dialog class="accord-counter-shop" aria-label=${say('owner')} @cancel=${this.#owner.close}>
        ${this.#owner.draw(say, language, this.#list) ?? nothing}
      </dialog>`;
  }

  #show(selector: string, isOpen: boolean): void {
    const dialog = this.#bar.querySelector<HTMLDialogElement>(selector);
    if (!dialog || dialog.open === isOpen || !dialog.isConnected) return;
    if (isOpen) dialog.showModal();
    else dialog.close();
  }
}
