import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { applyTheme } from '../theme/theme.js';
import { FormController, type FormHost } from './form-controller.js';
import { takeOver } from './take-over.js';
import { drawLoading } from '../draw/loading.js';
import { drawFullNotice } from '../draw/notice.js';
import { levelAt } from './level-at.js';

/**
 * The data-protection notice of a form, or of all forms of a business, complete and on its own: for a privacy page.
 *
 * @summary Draws the same notice as the form, from the same JSON file.
 * @fires accord-ready - The notice is drawn.
 * @fires accord-error - The notice cannot be drawn.
 * @attr {string} lang - Language of the notice; otherwise that of the page, then of the browser.
 * @attr {boolean} data-debug - Shows in place why the notice cannot be drawn.
 * @cssproperty [--accord-accent=light-dark(#2a63ca, #a9c7ff)] - Colour of the focus ring.
 * @cssproperty [--accord-radius=9px] - Radius of corners.
 * @cssproperty [--accord-width=40em] - Greatest width of the notice.
 */
export class AccordNotice extends LitElement implements FormHost {
  static override properties = {
    config: {},
    lang: { reflect: true },
    previewDate: { attribute: 'preview-date' },
  };

  /** Address of the form's JSON or of a business's notice (attribute or property), or the parsed JSON (property). */
  declare config: unknown;
  /** A day whose law to show. Works only together with `data-debug`. */
  declare previewDate: string | null;

  #form = new FormController(this);

  constructor() {
    super();
    this.config = null;
    this.previewDate = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    applyTheme(this.getRootNode() as Document | ShadowRoot);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { loaded } = this.#form;
    if (loaded.state === 'loading') return drawLoading();
    takeOver(this);
    if (loaded.state === 'failed') return loaded.draw?.(loaded, this.hasAttribute('data-debug')) ?? nothing;
    const { notice, language, direction } = loaded.presentation;
    return html`<section class="accord accord-notice-page" lang=${language} dir=${direction}>
      <div class="accord-title" role="heading" aria-level=${levelAt(this)}>${notice.title}</div>
      ${drawFullNotice(notice)}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'accord-notice': AccordNotice;
  }
}
