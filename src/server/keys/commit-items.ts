import { canonicalize, type RecordItem } from '../../proof/index.js';
import { hmacSha256 } from './sign.js';

/** The salt of one item, from that of the record's private part: whoever is shown one learns nothing of the others. */
export const saltOfItem = (salt: Buffer, choice: string): Buffer => hmacSha256(salt, `item ${choice}`);

/** The salted digests of a record's items, base64url, in their order. */
export const commitItems = (salt: Buffer, items: readonly RecordItem[]): readonly string[] =>
  items.map((item) => hmacSha256(saltOfItem(salt, item.id), canonicalize(item)).toString('base64url'));
