/** True when a browser may send there from here: from an https page only to https, or to the machine itself. */
export function isReachableFrom(page: { readonly protocol: string }, endpoint: string): boolean {
  const { protocol, hostname } = new URL(endpoint);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$|\.localhost$/.test(hostname);
  return page.protocol !== 'https:' || protocol === 'https:' || isLocal;
}

/** True when a violation report is about a connection to that address; a report may name only its origin. */
const isAbout = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent, url: URL): boolean =>
  effectiveDirective === 'connect-src' &&
  (blockedURI === url.origin || blockedURI.startsWith(`${url.origin}/`));

/** Does something that connects to an address, and calls back when the page's own policy forbade it. */
export async function watchPolicy<Result>(
  address: string,
  action: () => Promise<Result>,
  tell: (policy: string) => void,
): Promise<Result> {
  const url = new URL(address);
  const listen = (event: SecurityPolicyViolationEvent) => {
    if (isAbout(event, url)) tell(event.originalPolicy);
  };
  document.addEventListener('securitypolicyviolation', listen);
  try {
    return await action();
  } finally {
    // The report comes after the failure.
    setTimeout(() => document.removeEventListener('securitypolicyviolation', listen), 500);
  }
}
