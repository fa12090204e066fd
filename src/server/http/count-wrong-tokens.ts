const [mostAMinute, minute] = [20, 60_000];
// More addresses than this in one minute are counted anew: what is kept stays small.
const mostAddresses = 10_000;

/**
 * Counts wrong tokens by address, a minute at a time. Gives the seconds to wait, or 0 while there were few. Whoever shows a right
 * token is not asked.
 */
export function makeWrongTokenCount(steady: () => number): (address: string) => number {
  let counts = new Map<string, number>();
  let began = steady();
  return (address) => {
    const now = steady();
    if (now - began >= minute || counts.size >= mostAddresses) {
      counts = new Map();
      began = now;
    }
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    return count <= mostAMinute ? 0 : Math.max(1, Math.ceil((began + minute - now) / 1000));
  };
}
