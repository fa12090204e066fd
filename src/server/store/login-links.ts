import type { Scope, Sql } from './sql.js';

/** A link that lets one person in once. Kept by its digest alone. */
export interface LoginLink {
  readonly digest: string;
  /** Tags of the address that it went to, in two writings at most, with a space between them. */
  readonly tag: string;
  readonly controller: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** Keeps a link, and forgets those that ended. */
export const keepLoginLink = (
  scope: Scope,
  { digest, tag, controller, expires }: LoginLink,
  now: number,
): Promise<void> =>
  scope.transact(async (sql) => {
    await sql.run('delete from login_link where expires < $1', now);
    await sql.run(
      'insert into login_link (digest, tag, controller, expires) values ($1, $2, $3, $4)',
      digest,
      tag,
      controller,
      expires,
    );
  });

/** Which business a link is to; null when it does not open. Uses nothing up. */
export const findLoginController = async (sql: Sql, digest: string, now: number): Promise<string | null> =>
  ((await sql.get('select controller from login_link where digest = $1 and expires >= $2', digest, now))?.[
    'controller'
  ] as string | undefined) ?? null;

/** Uses a link up: who it lets in, once, before it ends; null ever after. */
export const useLoginLink = (
  scope: Scope,
  digest: string,
  now: number,
): Promise<Pick<LoginLink, 'tag' | 'controller'> | null> =>
  scope.transact(async (sql) => {
    const row = await sql.get(
      'select tag, controller from login_link where digest = $1 and expires >= $2',
      digest,
      now,
    );
    if (!row || (await sql.run('delete from login_link where digest = $1', digest)) !== 1) return null;
    return { tag: row['tag'] as string, controller: row['controller'] as string };
  });
