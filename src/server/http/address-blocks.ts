import { isIPv4, isIPv6 } from 'node:net';

/** Who is behind an address: one client, and the block that a provider hands to one customer at most. */
export interface AddressBlocks {
  /** An IPv4 address, or the 2^64 IPv6 addresses of one household. */
  readonly client: string;
  /** 256 IPv4 addresses, or what one site is given of IPv6: whoever rents one address can rent its neighbours. */
  readonly block: string;
}

/** An IPv4 address in the clothes of IPv6, as a socket that listens to both shows it. */
const unmapped = (ip: string): string => {
  const inner = ip.replace(/^::ffff:/i, '');
  return isIPv4(inner) ? inner : ip;
};

/** The eight parts of an IPv6 address, without its zone. */
function partsOf(ip: string): readonly string[] {
  const [head = '', tail = ''] = (ip.split('%')[0] ?? '').toLowerCase().split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = ip.includes('::') ? Array.from({ length: 8 - before.length - after.length }, () => '0') : [];
  return [...before, ...zeros, ...after].map((part) => part.replace(/^0+(?=.)/, ''));
}

/** /32 in /24 of IPv4, /64 in /48 of IPv6. */
export function blocksOf(address: string): AddressBlocks {
  const ip = unmapped(address);
  if (isIPv4(ip)) return { client: ip, block: ip.replace(/\.\d+$/, '') };
  if (!isIPv6(ip)) return { client: ip, block: ip };
  const parts = partsOf(ip);
  return { client: parts.slice(0, 4).join(':'), block: parts.slice(0, 3).join(':') };
}
