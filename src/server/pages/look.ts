import type { FormConfig } from '../../config/index.js';

/** How a page shows whose it is. */
export interface Look {
  readonly form: string;
  readonly name: string;
  /** Address of the picture beside the name, from anywhere, from the top of this site or from the receiver's root; null without one. */
  readonly logo: { readonly address: string; readonly isHere: boolean } | null;
}

/** The looks of a form's pages. A picture without a host is the site's: where it says it is, or where the form may come from. */
export function lookOf({ id, controller, endpoint, origins = [] }: FormConfig): Look {
  const { name, logo, url } = controller;
  return { form: id, name, logo: logo === undefined ? null : findLogo(logo, [url, ...origins], endpoint) };
}

const isWeb = (address: string): boolean => /^https?:\/\//i.test(address) && URL.canParse(address);

function findLogo(logo: string, sites: readonly (string | undefined)[], endpoint: string): Look['logo'] {
  if (isWeb(logo)) return { address: new URL(logo).href, isHere: false };
  if (/^https?:/i.test(logo)) return null;
  // The receiver serves the site's pages too.
  if (!/^https?:/i.test(endpoint)) {
    const top = logo.startsWith('/') ? '/' : '';
    return { address: top + logo.replace(/^[./]+/, ''), isHere: true };
  }
  const site = sites.find((one) => one !== undefined && isWeb(one));
  return site !== undefined && URL.canParse(logo, site)
    ? { address: new URL(logo, site).href, isHere: false }
    : null;
}

/** Origins of the pictures on a page, for its policy. */
export const imagesOf = (look: Look | null): readonly string[] => {
  if (!look?.logo) return [];
  return [look.logo.isHere ? "'self'" : new URL(look.logo.address).origin];
};
