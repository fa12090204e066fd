import { StartError } from '../start-error.js';
import { tidyLink } from './tidy-link.js';

/** First parts of the receiver's own addresses: below one of them, nobody could tell whose an address is. */
export const ownPlaces: readonly string[] =
  'v1 forms p me u in c a n r s stay slip notices console health ready openapi.json .well-known'.split(' ');

/** Where a site stands within the server, out of the way of the receiver's own addresses. */
export const sitePlace = '/.site';

/** The path of the address under which people reach the receiver; empty where it has the whole address. Throws StartError. */
export function pathOf(publicUrl: string): string {
  const path = new URL(publicUrl).pathname.replace(/\/+$/, '');
  if (path === '') return '';
  const [first = ''] = path.slice(1).split('/');
  if (ownPlaces.includes(first) || /%|\/\//.test(path))
    throw new StartError(
      `--public-url: the receiver has addresses of its own below "/${first}"; take another path, such as /accord.`,
    );
  return path;
}

interface Addresses {
  /** Of the public address: a proxy may take it off, or leave it. */
  readonly path: string;
  readonly hasSite: boolean;
  /** Whether a file of this name comes with the scripts: they stand below `/accord/` whatever the path is. */
  isScript(name: string): boolean;
}

/** The address that the receiver goes by, for one that was asked for. */
export function makeReadAddress({ path, hasSite, isScript }: Addresses): (url: string) => string {
  if (path === '') return tidyLink;
  return (url) => {
    const rest =
      url.startsWith(path) && /^(?:[/?]|$)/.test(url.slice(path.length)) ? url.slice(path.length) : null;
    if (rest === null) return hasSite ? sitePlace + url : tidyLink(url);
    const name = rest.slice(1).split('?', 1)[0] ?? '';
    if (path === '/accord' && name !== '' && isScript(name)) return url;
    return tidyLink(rest.startsWith('/') ? rest : `/${rest}`);
  };
}
