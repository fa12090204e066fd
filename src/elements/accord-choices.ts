import { html, LitElement } from 'lit';
import type { ChoicesBody } from './choices/choices-body.js';
import type { RecordResult } from './choices/recording.js';
import { dropAhead } from './drop-ahead.js';
import { dropCopies } from './is-drawn.js';
import { FormController, type FormHost } from './form-controller.js';
import { reportError } from './report-error.js';
import { hasDrawn } from './take-over.js';

// Attributes that map no field, and that pages and this element change all the time.
const unmapped = /^(?:aria|data|on|class|config|id|lang|preview-date|style)/;

/**
 * Notice and choices inside a `<form>` that the site already has. The controls are inputs of that form; on submit the
 * answers are recorded first, then the form goes where it always went, with the record's reference in `accord-proof`.
 * Any other attribute named like a field of the JSON (`email`, `first-name`) holds the `name` of the site's own control.
 *
 * @summary Draws the notice and the choices of a form in one that is already there.
 * @fires accord-ready - The choices are drawn and can be used.
 * @fires accord-change - The person ticked something.
 * @fires accord-submit - The answers are about to be recorded; cancelable, and the form then goes without them.
 * @fires accord-saved - The receiver has stored the answers and signed a receipt.
 * @fires accord-error - Nothing can be drawn or recorded; the site's form works all the same.
 * @attr {string} lang - Language of the choices; otherwise that of the page, then of the browser.
 * @attr {boolean} isolated - Draws in a shadow root, where the page's style sheets do not reach. Read once, at the start.
 * @attr {boolean} describe-fields - Says "mandatory" or "optional", and what the law wants said, at the site's own fields.
 * @attr {boolean} data-debug - Shows in place why the choices cannot be drawn.
 */
// All but this shell is a part of its own: pages without the tag do not fetch it.
export class AccordChoices extends LitElement implements FormHost {
  static readonly formAssociated = true;
  static override properties = {
    config: {},
    lang: { reflect: true },
    previewDate: { attribute: 'preview-date' },
  };

  /** Address of the form's JSON (attribute or property), or the parsed JSON (property). */
  declare config: unknown;
  /** A day (`2026-08-10`) whose law to show. Works only together with `data-debug`, and records nothing. */
  declare previewDate: string | null;

  /** Whether it draws in a shadow root: the attribute `isolated`. */
  get isolated(): boolean {
    return this.hasAttribute('isolated');
  }

  set isolated(isolated: boolean) {
    this.toggleAttribute('isolated', isolated);
  }

  /** Whether it says at the site's own fields what has to be said there: the attribute `describe-fields`. */
  get describeFields(): boolean {
    return this.hasAttribute('describe-fields');
  }

  set describeFields(describeFields: boolean) {
    this.toggleAttribute('describe-fields', describeFields);
    this.requestUpdate();
  }

  #form = new FormController(this);
  #body: ChoicesBody | undefined;
  // Not from the page's script itself: whoever watches the network, or an error, would have all of it parsed once more.
  #fetched = Promise.resolve()
    .then(() => import('./choices/choices-body.js'))
    .then(
      ({ ChoicesBody: Body }) => (this.#body = new Body(this, this.#form)),
      (error: unknown) => {
        dropAhead(this);
        reportError(this, 'part-unreachable', String(error));
        return undefined;
      },
    );
  #part = this.#fetched.then((body) => body ?? new Promise<never>(() => {}));

  constructor() {
    super();
    this.config = null;
    this.previewDate = null;
  }

  /**
   * Records what is on screen now. For a site that sends its form by itself, without a submit event: await this first. Gives the
   * receiver's receipt, or the reason why nothing counts; the hidden fields of the form hold the reference from then on.
   */
  async record(): Promise<RecordResult> {
    const body = await this.#fetched;
    return body?.record() ?? { receipt: null, reason: 'part-unreachable' };
  }

  /** @internal Whether the choices can be answered: drawn, in a form, with their fields mapped. */
  get isUsable(): boolean {
    return this.#body?.isUsable === true;
  }

  /** @internal The attributes that may map a field. Which of them do is known with the form. */
  get mapped(): readonly string[] {
    return this.getAttributeNames().filter((name) => !unmapped.test(name) && this.getAttribute(name));
  }

  /** Light DOM: the inputs are those of the page's form. With `isolated`, a shadow root keeps the page's rules out. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.isolated ? super.createRenderRoot() : this;
  }

  protected override render(): unknown {
    const drawn = this.#body?.render();
    // In a shadow root, what the page has put inside would not be seen until the choices are.
    return this.isolated && !hasDrawn(this) ? html`${drawn}<slot></slot>` : drawn;
  }

  protected override updated(): void {
    this.#body?.updated();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A page that is put back from a copy: what stands there can be answered by nobody.
    dropCopies(this);
  }

  formAssociatedCallback(): void {
    this.requestUpdate();
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.#body?.reset();
  }

  formStateRestoreCallback(state: unknown): void {
    void this.#part.then((body) => body.restore(state));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'accord-choices': AccordChoices;
  }
}
