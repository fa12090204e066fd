import type { Row, Sql } from './sql.js';

/** A checkpoint with the token that an authority gave over it: that it stood so by then at the latest. */
export interface TimeToken {
  readonly log: string;
  /** How many entries the log had. */
  readonly size: number;
  /** The signed note, to the byte: the token is over nothing else. */
  readonly checkpoint: string;
  /** The authority's answer as it came (RFC 3161, DER). */
  readonly token: Uint8Array;
  /** Where it came from, without what may be secret in the address. */
  readonly authority: string;
  /** The time in the token, RFC 3339. */
  readonly genTime: string;
  /** Milliseconds since 1970, by the clock of the receiver. */
  readonly madeAt: number;
}

const columns = 'log, size, checkpoint, token, authority, gen_time, made_at';

/** Keeps a token; false, and nothing changed, where this size of the log has one. */
export const keepTimeToken = async (sql: Pick<Sql, 'run'>, one: TimeToken): Promise<boolean> =>
  (await sql.run(
    `insert into time_token (${columns}) values ($1, $2, $3, $4, $5, $6, $7) on conflict (log, size) do nothing`,
    one.log,
    one.size,
    one.checkpoint,
    one.token,
    one.authority,
    one.genTime,
    one.madeAt,
  )) === 1;

/** The first token whose checkpoint holds the entry at a place. */
export const findCoveringToken = async (
  sql: Pick<Sql, 'get'>,
  log: string,
  place: number,
): Promise<TimeToken | null> =>
  readToken(
    await sql.get(
      `select ${columns} from time_token where log = $1 and size > $2 order by size limit 1`,
      log,
      place,
    ),
  );

/** The token over the longest checkpoint of a log. */
export const findLastToken = async (sql: Pick<Sql, 'get'>, log: string): Promise<TimeToken | null> =>
  readToken(
    await sql.get(`select ${columns} from time_token where log = $1 order by size desc limit 1`, log),
  );

const readToken = (row: Row | undefined): TimeToken | null =>
  row === undefined
    ? null
    : {
        log: row['log'] as string,
        size: Number(row['size']),
        checkpoint: row['checkpoint'] as string,
        token: new Uint8Array(row['token'] as Uint8Array),
        authority: row['authority'] as string,
        genTime: row['gen_time'] as string,
        madeAt: Number(row['made_at']),
      };
