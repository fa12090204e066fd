import type { Sql } from './sql.js';

/** Where a log stood when this receiver cosigned it last. */
export interface Witnessed {
  readonly log: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** The signed note: evidence, should the log ever say otherwise. */
  readonly checkpoint: string;
}

/** Where a log was seen last; null for one that never was. */
export async function findWitnessed(sql: Pick<Sql, 'get'>, log: string): Promise<Witnessed | null> {
  const row = await sql.get('select log, size, root, checkpoint from witnessed where log = $1', log);
  return row === undefined
    ? null
    : {
        log: row['log'] as string,
        size: Number(row['size']),
        root: row['root'] as string,
        checkpoint: row['checkpoint'] as string,
      };
}

/** Notes where a log stands now, if it was seen last where `before` says; false, and nothing changed, where it was not. */
export const moveWitnessed = async (
  sql: Pick<Sql, 'run'>,
  before: Witnessed | null,
  now: Witnessed,
): Promise<boolean> => {
  const values = [now.log, now.size, now.root, now.checkpoint];
  return (
    (before === null
      ? await sql.run(
          'insert into witnessed (log, size, root, checkpoint) values ($1, $2, $3, $4) on conflict (log) do nothing',
          ...values,
        )
      : await sql.run(
          'update witnessed set size = $2, root = $3, checkpoint = $4 where log = $1 and size = $5 and root = $6',
          ...values,
          before.size,
          before.root,
        )) === 1
  );
};

/** The last cosignature of one witness under a checkpoint of a log of this receiver. */
export interface Cosignature {
  readonly log: string;
  readonly witness: string;
  readonly size: number;
  /** The signed note that it is under. */
  readonly checkpoint: string;
  /** The line of the note, with its end. */
  readonly line: string;
  /** Milliseconds since 1970, by the clock of the receiver. */
  readonly madeAt: number;
}

/** Keeps the cosignature of a witness, unless one over a longer log is there. */
export const keepCosignature = async (sql: Pick<Sql, 'run'>, one: Cosignature): Promise<void> =>
  void (await sql.run(
    `insert into cosignature (log, witness, size, checkpoint, line, made_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (log, witness) do update set size = excluded.size, checkpoint = excluded.checkpoint, line = excluded.line,
       made_at = excluded.made_at where cosignature.size <= excluded.size`,
    one.log,
    one.witness,
    one.size,
    one.checkpoint,
    one.line,
    one.madeAt,
  ));

/** The last cosignature of each witness, the one over the longest log first. */
export const listCosignatures = async (sql: Pick<Sql, 'all'>, log: string): Promise<readonly Cosignature[]> =>
  (
    await sql.all(
      'select log, witness, size, checkpoint, line, made_at from cosignature where log = $1 order by size desc, witness',
      log,
    )
  ).map((row) => ({
    log: row['log'] as string,
    witness: row['witness'] as string,
    size: Number(row['size']),
    checkpoint: row['checkpoint'] as string,
    line: row['line'] as string,
    madeAt: Number(row['made_at']),
  }));
