import { LitElement } from 'lit';
import { applyTheme } from '../theme/theme.js';
import type { PreferencesBody } from './preferences/preferences-body.js';
import { reportError } from './report-error.js';
import { takeOver } from './take-over.js';
import { drawLoading } from '../draw/loading.js';

/**
 * What a person agreed to and refused, with a button to say no to each and to all, and to change their mind about what
 * they refused: the question then comes in its whole wording. It shows what the receiver has stored, and says that a
 * change is recorded once it is.
 *
 * @summary A person's choices, to see and to change, inside the site's own page.
 * @fires accord-preferences - What is stored is shown: at first, and after each change.
 * @fires accord-error - Nothing can be shown, or a change could not be recorded.
 * @attr {string} lang - Language; otherwise that of the page, then of the browser.
 * @cssproperty [--accord-accent=light-dark(#2a63ca, #a9c7ff)] - Colour of the button and of the focus ring.
 * @cssproperty [--accord-on-accent=light-dark(#fff, #0b1d3f)] - Colour of the text on the accent.
 * @cssproperty [--accord-radius=9px] - Radius of corners.
 * @cssproperty [--accord-width=40em] - Greatest width.
 */
// All but this shell is a part of its own: pages without the tag do not fetch it.
export class AccordPreferences extends LitElement {
  static override properties = { session: {}, lang: { reflect: true } };

  /** Address of one person's choices: `preferences` of what `POST /v1/links` answers. */
  declare session: string | null;

  #body: PreferencesBody | undefined;

  constructor() {
    super();
    this.session = null;
    void this.#fetchBody();
  }

  async #fetchBody(): Promise<void> {
    try {
      const { PreferencesBody: Body } = await import('./preferences/preferences-body.js');
      this.#body = new Body(this);
      this.requestUpdate();
    } catch (error) {
      reportError(this, 'part-unreachable', String(error));
    }
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    applyTheme(this.getRootNode() as Document | ShadowRoot);
  }

  protected override render(): unknown {
    if (!this.#body) return drawLoading();
    takeOver(this);
    return this.#body.render();
  }

  protected override updated(): void {
    this.#body?.updated();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'accord-preferences': AccordPreferences;
  }
}
