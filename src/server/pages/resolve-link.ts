const isWeb = (address: string): boolean => /^https?:\/\//i.test(address);

/** Where a link leads. */
export interface Resolved {
  readonly address: string;
  /**
   * The site, where only the page that the form was on tells it: whoever sends a form says what page that was, so readers
   * are to see where they would go. Empty where the link names its host itself.
   */
  readonly site: string;
}

/**
 * Where a link of a form leads from here: as it stands when it names its host, or from the page that the form was on.
 * Null for one that leads nowhere without that page, or to something else than a page.
 */
export function resolveLink(href: string, page: string | null): Resolved | null {
  if (isWeb(href)) return { address: href, site: '' };
  if (page === null || !isWeb(page) || !URL.canParse(href, page)) return null;
  const { href: address, host } = new URL(href, page);
  return isWeb(address) ? { address, site: ` (${host})` } : null;
}
