/** Where a form is put: a page or a form that the owner writes, or a system that writes pages for them. */
export const sites = [
  'page',
  'own-form',
  'wordpress',
  'woocommerce',
  'prestashop',
  'shopify',
  'wix',
  'squarespace',
  'webflow',
  'odoo',
  'gtm',
] as const;
/** Where a form is put. */
export type Site = (typeof sites)[number];

/** What an owner pastes into a page. */
export interface SnippetWish {
  /** The address under which pages reach the receiver, such as `https://proof.shop.example`. */
  readonly endpoint: string;
  readonly formId: string;
  readonly site: Site;
}

interface Places {
  /** Of the receiver's scripts. */
  readonly scripts: string;
  readonly form: string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const attribute = (text: string): string => text.replaceAll(/[&"<>]/g, (sign) => escapes[sign] ?? sign);

// Asks the plug-ins that delay, join and minify scripts to leave this one alone.
const aside =
  'nowprocket data-no-optimize="1" data-noptimize="1" data-cfasync="false" data-pagespeed-no-defer';
const loader = ({ scripts }: Places, more = ''): string =>
  `<script src="${scripts}/loader.js"${more && ` ${more}`}></script>`;
const place = ({ form }: Places): string => `<div data-accord-form="${form}"></div>`;

/** One script for the whole site: which form gets the choices, and what its fields are called there. */
const attach = (places: Places, rule: Readonly<Record<string, string>>): string =>
  loader(
    places,
    `${aside}\n  data-accord-attach='${JSON.stringify({ ...rule, choices: places.form }).replaceAll("'", '&#39;')}'`,
  );

const written: Readonly<Record<Site, (places: Places) => string>> = {
  page: ({ scripts, form }) => `<script type="module" src="${scripts}/accord.js"></script>
<accord-form config="${form}"></accord-form>`,
  'own-form': (places) => `${loader(places)}
<!-- In your form, before its button; "email" and "phone" are the names of your fields. -->
<div data-accord-choices="${places.form}" data-accord-email="email" data-accord-phone="phone"></div>`,
  wordpress: (places) => `${loader(places, aside)}\n${place(places)}`,
  woocommerce: (places) =>
    attach(places, {
      form: 'form.woocommerce-form-register',
      email: 'email',
      phone: 'phone',
      before: '.woocommerce-form-register__submit',
    }),
  prestashop: (places) =>
    attach(places, {
      form: '#customer-form',
      email: 'email',
      phone: 'phone',
      'first-name': 'firstname',
      before: '.form-footer',
    }),
  shopify: (places) => `${loader(places, 'defer')}\n${place(places)}`,
  wix: (places) => `${loader(places)}\n${place(places)}`,
  squarespace: (places) => `${place(places)}\n${loader(places)}`,
  webflow: (places) => attach(places, { form: '[data-name="Email Form"]', email: 'email', phone: 'phone' }),
  odoo: (places) => `${place(places)}\n${loader(places)}`,
  gtm: (places) => `<script>
  window.accordAttach = ${JSON.stringify({ form: '#signup', choices: places.form, email: 'email', phone: 'phone' }).replaceAll('<', '\\u003c')};
</script>
${loader(places)}`,
};

/** The lines that put a form on a page: copied as they are, but for the names of fields where a form is the site's own. */
export function snippetFor({ endpoint, formId, site }: SnippetWish): string {
  const root = attribute(endpoint.replace(/\/+$/, ''));
  const form = `${root}/forms/${attribute(encodeURIComponent(formId))}`;
  // Below a path of that name the scripts stand beside all else.
  const scripts = /^\w+:\/\/[^/]+\/accord$/.test(root) ? root : `${root}/accord`;
  return written[site]({ scripts, form });
}
