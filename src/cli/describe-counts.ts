import type { ImportCounts } from '../server/index.js';
import type { CommandWords } from './command-words.js';

/** What was read of a list of refusals. */
export interface ReadCounts {
  readonly lines: number;
  /** Lines without an address, a number or a hash. */
  readonly empty: number;
  /** Places of the lines with something that cannot be read, as `3, 7-9`; empty when all could be. */
  readonly unread: string;
  readonly unreadLines: number;
}

/** What a list would change, a line each. */
export const describeCounts = (
  file: string,
  { lines, empty, unread, unreadLines }: ReadCounts,
  { readable, added, already, stopped, unmatched }: ImportCounts,
  say: CommandWords['suppression'],
): readonly string[] => [
  say.counts({
    file,
    already,
    lines: say.lines({ count: lines }),
    added: say.added({ count: added }),
    readable: say.readable({ count: readable }),
  }),
  ...(empty > 0 ? [say.empty({ count: empty })] : []),
  ...(unreadLines > 0 ? [say.unread({ count: unreadLines, places: unread })] : []),
  ...(unmatched > 0 ? [say.unmatched({ count: unmatched })] : []),
  ...(stopped > 0 ? [say.stopped({ count: stopped })] : []),
];
