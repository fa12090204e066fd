/**
 * The first place (JSON pointer) where what came is not what was expected; null when both are the same JSON. It goes
 * no deeper than what was expected, so that no input can exhaust the stack.
 */
export function findDifference(expected: unknown, came: unknown): string | null {
  if (expected === came) return null;
  if (typeof expected !== 'object' || expected === null) return Object.is(expected, came) ? null : '';
  if (typeof came !== 'object' || came === null || Array.isArray(expected) !== Array.isArray(came)) return '';
  const cameKeys = Object.keys(came);
  let count = 0;
  for (const key of Object.keys(expected)) {
    const wanted = (expected as Record<string, unknown>)[key];
    // A member without a value is no member of the JSON.
    if (wanted === undefined) continue;
    count++;
    if (!Object.hasOwn(came, key)) return pointTo(key);
    const below = findDifference(wanted, (came as Record<string, unknown>)[key]);
    if (below !== null) return pointTo(key) + below;
  }
  if (cameKeys.length === count) return null;
  const surplus = cameKeys.find((key) => (expected as Record<string, unknown>)[key] === undefined);
  return pointTo(surplus ?? '');
}

// A name that the form does not know is a stranger's: a few letters of it tell which was meant.
const longestName = 80;

const pointTo = (key: string): string =>
  `/${key
    .slice(0, longestName)
    .replace(/[\ud800-\udbff]$/, '')
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')}`;
