import { canonicalize, type RecordItem } from '../../proof/index.js';
import { hmacSha256, hmacSha256Text } from './sign.js';

/** The salt of one item, from that of the record's private part: whoever is shown one learns nothing of the others. */
export const saltOfItem = (salt: Buffer, choice: string): Buffer => hmacSha256(salt, `item ${choice}`);

/** The salted digests of a record's items, base64url, in their order, and the canonical JSON that they are of. */
export function commitItems(
  salt: Buffer,
  items: readonly RecordItem[],
): { readonly commitments: readonly string[]; readonly texts: ReadonlyMap<RecordItem, string> } {
  const texts = new Map(items.map((item) => [item, canonicalize(item)]));
  return {
    commitments: items.map((item) => hmacSha256Text(saltOfItem(salt, item.id), texts.get(item) ?? '')),
    texts,
  };
}
