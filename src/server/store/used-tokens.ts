import type { Sql } from './sql.js';

/** A form token, and who uses it. */
export interface UsedToken {
  readonly id: string;
  readonly user: string;
  /** Milliseconds since 1970: too old to be sent from then on. */
  readonly expires: number;
}

/**
 * Notes who uses a token; false when another has used it. For several receivers at once: whoever writes the row first has it, and
 * a retry under the same name is the same use.
 */
export async function useToken(sql: Sql, { id, user, expires }: UsedToken): Promise<boolean> {
  await sql.run(
    'insert into used_token (id, used_by, expires) values ($1, $2, $3) on conflict do nothing',
    id,
    user,
    expires,
  );
  const row = await sql.get('select used_by from used_token where id = $1', id);
  return row?.['used_by'] === user;
}

/** Forgets the tokens that are too old to be sent (milliseconds since 1970). */
export async function forgetTokens(sql: Sql, now: number): Promise<void> {
  await sql.run('delete from used_token where expires < $1', now);
}
