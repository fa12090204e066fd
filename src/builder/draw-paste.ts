import { html, type TemplateResult } from 'lit';
import { type Site, sites, snippetFor } from '../config/snippets.js';
import type { BuilderWords } from './words.js';

/** Names of their own, which no language changes. */
const names: Readonly<Partial<Record<Site, string>>> = {
  wordpress: 'WordPress',
  woocommerce: 'WooCommerce',
  prestashop: 'PrestaShop',
  shopify: 'Shopify',
  wix: 'Wix',
  squarespace: 'Squarespace',
  webflow: 'Webflow',
  odoo: 'Odoo',
  gtm: 'Google Tag Manager',
};

const nameOf = (site: Site, words: BuilderWords): string =>
  site === 'page' || site === 'own-form' ? words.pasteSites[site] : (names[site] ?? site);

/** What an owner pastes into a page to show a form there, for the site that they have. */
export function drawPaste(
  endpoint: string,
  formId: string,
  { words, site, choose }: { readonly words: BuilderWords; readonly site: Site; choose(site: Site): void },
): TemplateResult {
  const code = snippetFor({ endpoint, formId, site });
  const copy = (event: Event): void => {
    const button = event.currentTarget as HTMLButtonElement;
    void navigator.clipboard?.writeText(code).then(
      () => (button.textContent = words.pasteCopied),
      // Not allowed here: the text can be selected.
      () => getSelection()?.selectAllChildren(button.closest('.b-paste')?.querySelector('pre') ?? button),
    );
  };
  return html`
    <div class="b-paste">
      <h3>${words.pasteTitle}</h3>
      <p class="row">
        <label>
          <span>${words.pasteSite}</span>
          <select
            name="site"
            @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value as Site)}
          >
            ${sites.map(
              (one) => html`<option value=${one} ?selected=${one === site}>${nameOf(one, words)}</option>`,
            )}
          </select>
        </label>
        <button type="button" aria-label="${words.pasteCopy} · ${nameOf(site, words)}" @click=${copy}>
          ${words.pasteCopy}
        </button>
      </p>
      <p class="soft">${words.pasteHelp[site]}</p>
      <pre tabindex="0" aria-label=${nameOf(site, words)}><code>${code}</code></pre>
      <p class="soft">${words.pasteMore}</p>
      <p><a href=${`${endpoint.replace(/\/+$/, '')}/forms/${formId}`}>${words.lookAt}</a></p>
    </div>
  `;
}
