/** One thing wrong with the JSON file: where (JSON pointer), what came, what is accepted. */
export interface ConfigProblem {
  readonly path: string;
  readonly code: string;
  readonly received: string;
  readonly accepted: string;
  readonly suggestion?: string;
  /** The key at the top of the file that decides what is accepted here. */
  readonly decidedBy?: 'languages' | 'purposes' | 'services';
}

/** A JSON pointer (RFC 6901) from the keys that lead to a value. */
export const pointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What came, short enough to print; never more than its kind for what may be deep, circular or not JSON. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string')
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
