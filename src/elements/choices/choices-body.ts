import type { LitElement, ReactiveController } from 'lit';
import type { Loaded, FormController, FormHost } from '../form-controller.js';
import { findCountable, type Countable } from '../../form/countable.js';
import { fieldsOf, type Answers, type Presentation } from '../../form/index.js';
import { presentChoicesOnly } from '../../form/present-choices.js';
import { choicesWordsOf } from '../../i18n/choices.js';
import type { Wording } from '../../i18n/index.js';
import { calendarDateIn } from '../../law/date.js';
import { version } from '../../proof/version.js';
import { applyTheme } from '../../theme/theme.js';
import { AccordChangeEvent, AccordSavedEvent, AccordSubmitEvent } from '../events.js';
import { reportError } from '../report-error.js';
import { takeOver } from '../take-over.js';
import { drawBlock, type Standing } from './draw-block.js';
import { drawRefusal } from './draw-refusal.js';
import { watchPolicy } from './endpoint.js';
import { controlsFor, namesOf, readValues } from './field-map.js';
import { FieldWords } from './field-words.js';
import { isVisible, onlyClosesDialog } from './host-form.js';
import { applyMarks, clearMarks, entriesIn, readMarks, readStandIn } from './marks.js';
import { objectionTo, strangersIn, type Objection } from './objection.js';
import { listenToPage } from './page-events.js';
import { Recorder, type Recorded } from './recorder.js';
import { SubmitHold } from './submit-hold.js';
import { Validity } from './validity.js';

type Ready = Extract<Loaded, { state: 'ready' }>;

let count = 0;

/** What `<accord-choices>` does, apart from its tag: fetched when a page has one. */
export class ChoicesBody implements ReactiveController {
  readonly #host: LitElement & FormHost;
  readonly #form: FormController;
  readonly #internals: ElementInternals;
  readonly #prefix = `accord-choices-${++count}`;
  readonly #recorder = new Recorder();
  readonly #words = new FieldWords(this.#prefix);
  readonly #hold = new SubmitHold((form, submitter) => this.#begin(form, submitter));
  readonly #validity: Validity;
  #listening: AbortController | undefined;
  #watchers: { disconnect(): void }[] = [];
  #standing: Standing | undefined;
  #wasSent = false;
  #proof = '';
  #shownAt = '';
  #isNoticeAsked = false;
  /** Ticks from before the choices were drawn: from the page's stand-in, or of an earlier visit. */
  #pending: FormData | undefined;
  #whole: Presentation | undefined;
  #told = '';

  constructor(host: LitElement & FormHost, form: FormController) {
    this.#host = host;
    this.#form = form;
    this.#internals = host.attachInternals();
    this.#validity = new Validity(host, this.#internals);
    host.addController(this);
    host.requestUpdate();
  }

  get #isIsolated(): boolean {
    return this.#host.renderRoot !== this.#host;
  }

  /** The form whose submit is held. In the light DOM it is the one around the element, where its inputs are. */
  get #owner(): HTMLFormElement | null {
    return this.#isIsolated ? this.#internals.form : this.#host.closest('form');
  }

  #isOfForm(target: EventTarget | null | undefined): target is HTMLFormElement {
    return target === this.#owner && target !== null;
  }

  hostConnected(): void {
    applyTheme(this.#host.getRootNode() as Document | ShadowRoot);
    this.#listening?.abort();
    this.#listening = listenToPage(this.#host, {
      submit: (event) => this.#isOfForm(event.target) && this.#hold.see(event, event.target),
      formdata: (event) => this.#onFormData(event),
      touch: (event) => this.#onTouch(event),
      back: () => this.#setProof(''),
    });
    const resize = new ResizeObserver(() => this.#noteShown());
    resize.observe(this.#host);
    const attributes = new MutationObserver(() => this.#onAttributes());
    attributes.observe(this.#host, { attributes: true });
    this.#watchers = [resize, attributes];
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    for (const watcher of this.#watchers.splice(0)) watcher.disconnect();
    this.#words.clear();
  }

  /** Of a whole form, what is drawn here. */
  shape(whole: Presentation, { language }: Wording): Presentation {
    this.#whole = whole;
    return presentChoicesOnly(whole, this.#givenIn(whole), choicesWordsOf(language));
  }

  #givenIn(whole: Presentation): readonly string[] {
    return fieldsOf(whole).flatMap((field) => (namesOf(this.#host, field).length > 0 ? [field.id] : []));
  }

  /** A page may map its fields after it has put the element in place. */
  #onAttributes(): void {
    const ready = this.#ready;
    if (!ready || !this.#whole) return;
    const now = presentChoicesOnly(
      this.#whole,
      this.#givenIn(this.#whole),
      choicesWordsOf(ready.presentation.language),
    );
    if (JSON.stringify(now) === JSON.stringify(ready.presentation)) this.#host.requestUpdate();
    else void this.#form.refresh();
  }

  get #ready(): Ready | undefined {
    const { loaded } = this.#form;
    return loaded.state === 'ready' ? loaded : undefined;
  }

  get #objection(): Objection | undefined {
    const ready = this.#ready;
    return ready && objectionTo(this.#host, this.#owner, ready.presentation, ready.endpoint);
  }

  /** What can be used right now: drawn, in a form, mapped. */
  get #usable(): { readonly ready: Ready; readonly owner: HTMLFormElement } | undefined {
    const [ready, owner] = [this.#ready, this.#owner];
    return ready && owner && this.#host.isConnected && !this.#objection ? { ready, owner } : undefined;
  }

  render(): unknown {
    const { loaded } = this.#form;
    if (loaded.state === 'loading') return undefined;
    const isDebug = this.#host.hasAttribute('data-debug');
    const objection = loaded.state === 'failed' ? undefined : this.#objection;
    if (loaded.state === 'failed' || objection) {
      if (objection) this.#tell(objection);
      const hasStandIn = this.#host.querySelector(':scope > :not(script, .accord)') !== null;
      const code = objection?.code ?? (loaded.state === 'failed' ? loaded.code : undefined);
      const details = objection ? [objection.detail] : loaded.state === 'failed' ? loaded.details : [];
      if (loaded.state === 'failed') this.#probe(code);
      // What the page had put there goes on being there, and being the site's own.
      return drawRefusal({ code, details, wording: loaded.wording, isDebug, isQuiet: hasStandIn });
    }
    return loaded.state === 'ready' ? this.#draw(loaded) : undefined;
  }

  #draw({ presentation, wording }: Ready): unknown {
    if (!this.#host.hasAttribute('data-drawn')) this.#pending ??= readStandIn(this.#host);
    takeOver(this.#host);
    const countable = this.#countable;
    return drawBlock(
      presentation,
      {
        id: this.#prefix,
        wording,
        words: choicesWordsOf(presentation.language),
        standing: this.#standing,
        unmet: countable?.unmet ?? [],
        wasSent: this.#wasSent,
        isDisabled: this.#host.matches(':disabled'),
        isPreview: this.#form.isPreview,
        isNoticeAsked: this.#isNoticeAsked,
        proof: this.#proof,
        isIsolated: this.#isIsolated,
      },
      {
        // While the form is held, what is being recorded stays what is on screen.
        click: (event) => {
          if (this.#hold.isHeld && (event.target as Element).matches('input')) event.preventDefault();
        },
        change: () => this.#onChange(),
        enter: () => {
          if (this.#form.isStale && !this.#hold.isHeld) void this.#form.refresh();
        },
        askNotice: () => {
          this.#isNoticeAsked = true;
          this.#host.requestUpdate();
        },
      },
    );
  }

  /** After each drawing: what the drawing cannot say. */
  updated(): void {
    const usable = this.#usable;
    if (!usable) return this.#words.clear();
    const { ready, owner } = usable;
    if (this.#pending && this.#host.renderRoot.querySelector('input')) {
      applyMarks(this.#host.renderRoot, this.#pending);
      this.#pending = undefined;
    }
    const strangers = this.#whole && strangersIn(this.#host, owner, this.#whole);
    if (strangers) this.#tell(strangers);
    if (this.#host.hasAttribute('describe-fields')) {
      this.#words.update(this.#host, owner, ready.presentation);
      if (this.#watchers.length === 2) {
        const fields = new MutationObserver(() => this.#host.requestUpdate());
        fields.observe(owner, { childList: true, subtree: true });
        this.#watchers.push(fields);
      }
    } else this.#words.clear();
    this.#noteShown();
    this.#publish();
  }

  /** Once for each: a drawing comes often, a mistake is told once. */
  #tell({ code, detail }: Objection): void {
    if (this.#told === code + detail) return;
    this.#told = code + detail;
    queueMicrotask(() => reportError(this.#host, code, detail));
  }

  /** A policy that forbids fetching looks like a broken line; asking once more tells which of the two it is. */
  #probe(code: string | undefined): void {
    const { config } = this.#host;
    if (code !== 'config-unreachable' || typeof config !== 'string' || this.#told === config) return;
    this.#told = config;
    const url = new URL(config, document.baseURI).href;
    void watchPolicy(
      url,
      () => fetch(url, { method: 'HEAD' }).catch(() => undefined),
      () => this.#tellPolicy(url),
    );
  }

  #tellPolicy(url: string): void {
    const { origin } = new URL(url);
    reportError(
      this.#host,
      'blocked-by-policy',
      `The page's Content-Security-Policy forbids connecting to ${url}: add ${origin === location.origin ? "'self'" : origin} to connect-src.`,
    );
  }

  #noteShown(): void {
    if (this.#ready && this.#host.hasAttribute('data-drawn') && isVisible(this.#host))
      this.#shownAt ||= new Date().toISOString();
  }

  get #answers(): Answers {
    const usable = this.#usable;
    if (!usable) return { values: {}, marks: {} };
    const { ready, owner } = usable;
    return {
      values: readValues(this.#host, owner, fieldsOf(ready.presentation)),
      marks: readMarks(this.#host.renderRoot, ready.presentation),
    };
  }

  get #countable(): Countable | undefined {
    const ready = this.#ready;
    return ready && findCountable(ready.presentation, this.#answers, ready.presentation.date);
  }

  #onChange(): void {
    this.#host.dispatchEvent(new AccordChangeEvent(this.#answers));
  }

  #onTouch(event: Event): void {
    if (!this.#usable || this.#hold.isHeld) return;
    this.#noteShown();
    const isWritten = event.type === 'input' || event.type === 'change';
    if (isWritten && this.#concerns(event)) {
      this.#standing = undefined;
      this.#wasSent = false;
      this.#setProof('');
    }
    // Before the browser validates, which it does after the click.
    this.#publish();
    if (isWritten) this.#host.requestUpdate();
  }

  /** The answers of this element, or the fields they go with. */
  #concerns(event: Event): boolean {
    const usable = this.#usable;
    const path = event.composedPath();
    if (!usable || path.includes(this.#host)) return Boolean(usable);
    const { ready, owner } = usable;
    return fieldsOf(ready.presentation).some((field) =>
      controlsFor(this.#host, owner, field).some((control) => path.includes(control)),
    );
  }

  /** Gives the form what it sends and validates: in a shadow root that is the element's own doing. */
  #publish(): void {
    const { renderRoot: root } = this.#host;
    const usable = this.#usable;
    const entries = entriesIn(root);
    if (this.#isIsolated) {
      const data = entriesIn(root);
      data.append('accord-proof', this.#proof);
      this.#internals.setFormValue(usable ? data : null, entries);
    } else this.#internals.setFormValue(null, entries);
    const { presentation } = usable?.ready ?? {};
    const unmet = usable && this.#countable ? this.#countable.unmet : [];
    this.#validity.update(
      root,
      unmet.filter(({ field }) =>
        controlsFor(this.#host, usable?.owner as HTMLFormElement, field).some(isVisible),
      ),
      choicesWordsOf(presentation?.language ?? ''),
    );
  }

  #setProof(proof: string): void {
    if (this.#proof === proof) return;
    this.#proof = proof;
    const hidden = this.#host.querySelector<HTMLInputElement>('input[name="accord-proof"]');
    if (hidden) hidden.value = proof;
    this.#publish();
    this.#host.requestUpdate();
  }

  /** The site's reset: nothing is ticked, and what comes next is a new event. What was said of the last one stays. */
  reset(): void {
    clearMarks(this.#host.renderRoot);
    this.#recorder.forget();
    this.#wasSent = false;
    this.#setProof('');
    this.#publish();
    this.#host.requestUpdate();
  }

  /** What the person had ticked before going to another page and back. */
  restore(state: unknown): void {
    if (!(state instanceof FormData)) return;
    this.#pending = state;
    this.#host.requestUpdate();
  }

  /** Whatever way the form goes: a reference stands only beside the answers that it is about. */
  #onFormData({ target, formData }: FormDataEvent): void {
    if (!this.#proof || !this.#isOfForm(target)) return;
    const ready = this.#ready;
    const answers = this.#countable?.answers;
    const isCurrent = ready && answers && this.#recorder.proofOf(ready.presentation, answers) === this.#proof;
    if (!isCurrent) formData.set('accord-proof', '');
  }

  #begin(form: HTMLFormElement, submitter: HTMLElement | null): Promise<unknown> | undefined {
    const usable = this.#usable;
    this.#noteShown();
    const isOff = this.#form.isPreview || this.#host.matches(':disabled') || !this.#shownAt;
    if (!usable || isOff || onlyClosesDialog(form, submitter)) {
      this.#setProof('');
      return undefined;
    }
    const { presentation, endpoint } = usable.ready;
    this.#checkControls(form, presentation);
    const { answers, missing, unmet } = findCountable(presentation, this.#answers, presentation.date);
    this.#wasSent = unmet.length > 0;
    if (missing.length > 0) {
      this.#setProof('');
      this.#set({ state: 'incomplete', fields: missing.map(({ label }) => label).join(', ') });
      const fields = missing.map((field) => namesOf(this.#host, field).join(', '));
      reportError(
        this.#host,
        'data-missing',
        `Empty or not valid, so nothing was recorded: ${fields.join(', ')}.`,
      );
      return undefined;
    }
    if (!this.#host.dispatchEvent(new AccordSubmitEvent(answers))) {
      this.#setProof('');
      this.#set(undefined);
      return undefined;
    }
    return this.#record(presentation, answers, endpoint);
  }

  #checkControls(form: HTMLFormElement, presentation: Presentation): void {
    const absent = fieldsOf(presentation).flatMap((field) =>
      namesOf(this.#host, field).length > 0 && controlsFor(this.#host, form, field).length === 0
        ? namesOf(this.#host, field)
        : [],
    );
    if (absent.length > 0)
      reportError(
        this.#host,
        'control-missing',
        `No control of the form is called ${absent.map((name) => `"${name}"`).join(', ')}.`,
      );
  }

  async #record(presentation: Presentation, answers: Answers, endpoint: string): Promise<void> {
    this.#set({ state: 'sending' });
    const submission = {
      schema: 'accord/submission/1' as const,
      presentation,
      answers,
      device: { shownAt: this.#shownAt, sentAt: new Date().toISOString() },
      page: location.origin + location.pathname,
      widget: `accord/${version}`,
    };
    const recorded = await watchPolicy(
      endpoint,
      () => this.#recorder.record(submission, endpoint),
      () => this.#tellPolicy(endpoint),
    );
    // What was changed meanwhile is not what was recorded: the reference is for these answers only.
    const now = this.#countable?.answers;
    this.#setProof(now ? this.#recorder.proofOf(presentation, now) : '');
    this.#show(recorded, endpoint, answers);
  }

  #show(recorded: Recorded, endpoint: string, answers: Answers): void {
    const { state } = recorded;
    if (state === 'saved') {
      const { receipt } = recorded;
      const day =
        this.#ready?.wording.day(calendarDateIn(new Date(receipt.receivedAt), 'Europe/Paris')) ?? '';
      this.#set({ state, day, proof: new URL(receipt.proof, endpoint).href });
      this.#host.dispatchEvent(new AccordSavedEvent(receipt, answers.values));
      return;
    }
    this.#set({ state });
    if (state === 'flagged') {
      const reasons = recorded.receipt.flags.map(({ code, detail }) => `${code}: ${detail}`);
      reportError(this.#host, 'flagged', reasons.join('\n'));
    } else if (state === 'refused') reportError(this.#host, `refused-${recorded.reason}`, recorded.detail);
    else reportError(this.#host, 'unconfirmed', recorded.cause);
  }

  #set(standing: Standing | undefined): void {
    this.#standing = standing;
    this.#host.requestUpdate();
  }
}
