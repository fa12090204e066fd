/** How a page takes a form: the element, or the classic loader for pages that others write. */
export type SnippetKind = 'element' | 'loader';

/** What an owner pastes into a page. */
export interface SnippetWish {
  /** The address under which pages reach the receiver, such as `https://proof.shop.example`. */
  readonly endpoint: string;
  readonly formId: string;
  readonly kind: SnippetKind;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const attribute = (text: string): string => text.replaceAll(/[&"<>]/g, (sign) => escapes[sign] ?? sign);

/** The lines that put a form on a page: copied as they are. */
export function snippetFor({ endpoint, formId, kind }: SnippetWish): string {
  const root = attribute(endpoint.replace(/\/+$/, ''));
  // Scripts stand below `/accord/`, which may be the receiver's own path.
  const scripts = root.endsWith('/accord') ? root : `${root}/accord`;
  const form = `${root}/forms/${attribute(encodeURIComponent(formId))}`;
  return kind === 'element'
    ? `<script type="module" src="${scripts}/accord.js"></script>
<accord-form config="${form}"></accord-form>`
    : `<script src="${scripts}/loader.js" nowprocket data-no-optimize="1" data-noptimize="1" data-cfasync="false" data-pagespeed-no-defer></script>
<div data-accord-form="${form}"></div>`;
}
