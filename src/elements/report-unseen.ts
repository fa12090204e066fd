import type { Receipt } from '../proof/receipt.js';
import { reportError } from './report-error.js';

/** Tells the owner which answers the receiver does not count, as their questions cannot have been read. The others count. */
export function reportUnseen(element: Element, { flags }: Receipt): void {
  const ids = flags.flatMap(({ code, detail }) => (code === 'not-seen' ? [detail] : []));
  if (ids.length === 0) return;
  reportError(
    element,
    'not-seen',
    `Covered, or never on the screen, so that no yes of it counts: ${ids.join(', ')}.`,
  );
}
