// What browsers take in <input type=email> (HTML standard, 4.10.5.1.5), and the letters of every script (RFC 6531), as a page's
// own field may be of another type.
const whole = /^([\w.!#$%&'*+/=?^`{|}~\p{L}\p{M}\p{N}-]+)@([\p{L}\p{M}\p{N}.-]+)$/u;
const domain = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/;

/** A domain as DNS knows it: `café.example` is `xn--caf-dma.example`. */
function toAscii(name: string): string {
  const address = `http://${name}`;
  return /[^!-~]/.test(name) && URL.canParse(address) ? new URL(address).hostname : name.toLowerCase();
}

/**
 * The one way of writing an e-mail address: composed letters (NFC), and the domain as DNS knows it. What stands before the @
 * keeps its case. Null for what is no address.
 */
export function writeEmail(text: string): string | null {
  const [, name, host = ''] = whole.exec(text.trim().normalize('NFC')) ?? [];
  const ascii = toAscii(host);
  return domain.test(ascii) ? `${name}@${ascii}` : null;
}
