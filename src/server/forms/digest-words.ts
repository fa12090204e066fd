import type { Presentation } from '../../form/index.js';
import { canonicalize } from '../../proof/index.js';
import { sha256 } from '../keys/sign.js';

/**
 * Names all that a form says and asks (SHA-256, hex). The day itself is left out: markup that was printed last week is
 * still the form of today as long as every word of it is. A consent to calls names its days, so it is another form
 * each day.
 */
export function digestWords({ date: _date, ...words }: Presentation): string {
  return Buffer.from(sha256(Buffer.from(canonicalize(words)))).toString('hex');
}
