import type { Row, Sql, Value } from './sql.js';

// Statements are kept once they are prepared: few sizes, so that there are few of them.
const sizes = [64, 16, 4, 1] as const;

/** Cuts a list into pieces of a few sizes. */
function* piecesOf<Item>(items: readonly Item[]): Generator<readonly Item[], void, undefined> {
  for (let from = 0; from < items.length;) {
    const size = sizes.find((one) => one <= items.length - from) ?? 1;
    yield items.slice(from, from + size);
    from += size;
  }
}

const placesFrom = (first: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `$${first + index}`).join(', ');

/** Inserts rows, several with one statement. `conflict` is what follows them, such as `on conflict do nothing`. */
export async function insertRows(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
  conflict = '',
): Promise<void> {
  for (const piece of piecesOf(rows)) {
    const groups = piece.map((_, index) => `(${placesFrom(index * columns.length + 1, columns.length)})`);
    const text = `insert into ${table} (${columns.join(', ')}) values ${groups.join(', ')} ${conflict}`;
    await sql.run(text, ...piece.flat());
  }
}

/**
 * Finds the rows of many values at once. `select` makes the statement from the places of the values, which come after `first`
 * values of its own.
 */
export async function selectIn(
  sql: Sql,
  select: (places: string) => string,
  values: readonly Value[],
  first: readonly Value[] = [],
): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (const piece of piecesOf(values))
    found.push(...(await sql.all(select(placesFrom(first.length + 1, piece.length)), ...first, ...piece)));
  return found;
}

/** Changes the rows of many values at once, as `selectIn` finds them; gives how many were changed. */
export async function runIn(
  sql: Sql,
  change: (places: string) => string,
  values: readonly Value[],
  first: readonly Value[] = [],
): Promise<number> {
  let changed = 0;
  for (const piece of piecesOf(values))
    changed += await sql.run(change(placesFrom(first.length + 1, piece.length)), ...first, ...piece);
  return changed;
}

/** Deletes the rows that two columns together tell apart. */
export async function deletePairs(
  sql: Sql,
  table: string,
  [one, other]: readonly [string, string],
  pairs: readonly (readonly [Value, Value])[],
): Promise<void> {
  for (const piece of piecesOf(pairs)) {
    const each = piece.map((_, index) => `(${one} = $${2 * index + 1} and ${other} = $${2 * index + 2})`);
    await sql.run(`delete from ${table} where ${each.join(' or ')}`, ...piece.flat());
  }
}
