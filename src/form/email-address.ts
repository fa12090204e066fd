// What browsers take in <input type=email> (HTML standard, 4.10.5.1.5), a dot in the domain, and the letters of every script
// (RFC 6531): a page's own field may be of another type.
const local = /^[\w.!#$%&'*+/=?^`{|}~\p{L}\p{M}\p{N}-]+$/u;
const domain = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/;
const written = /^[\p{L}\p{M}\p{N}.-]+$/u;

/** A domain as DNS knows it: `café.example` is `xn--caf-dma.example`. Null for what can be none. */
function toAscii(text: string): string | null {
  const name = text.toLowerCase();
  // Nothing else may stand there, or an address parser would take it for a port or a path.
  if (!written.test(name)) return null;
  if (/^[a-z\d.-]+$/.test(name)) return name;
  return URL.canParse(`http://${name}`) ? new URL(`http://${name}`).hostname : null;
}

/**
 * The one way of writing an e-mail address: composed letters (NFC), and the domain as DNS knows it. What stands before the @
 * keeps its case. Null for what is no address.
 */
export function writeEmail(text: string): string | null {
  const address = text.trim().normalize('NFC');
  const at = address.lastIndexOf('@');
  const name = address.slice(0, Math.max(at, 0));
  const host = toAscii(address.slice(at + 1));
  return local.test(name) && host !== null && domain.test(host) ? `${name}@${host}` : null;
}
