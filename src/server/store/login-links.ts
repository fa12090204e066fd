import type { Database } from './database.js';

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
  database: Database,
  { digest, tag, controller, expires }: LoginLink,
  now: number,
): void =>
  database.transact(() => {
    database.run('delete from login_link where expires < $1', now);
    database.run(
      'insert into login_link (digest, tag, controller, expires) values ($1, $2, $3, $4)',
      digest,
      tag,
      controller,
      expires,
    );
  });

/** Which business a link is to; null when it does not open. Uses nothing up. */
export const findLoginController = (database: Database, digest: string, now: number): string | null =>
  (database.get('select controller from login_link where digest = $1 and expires >= $2', digest, now)?.[
    'controller'
  ] as string | undefined) ?? null;

/** Uses a link up: who it lets in, once, before it ends; null ever after. */
export const useLoginLink = (
  database: Database,
  digest: string,
  now: number,
): Pick<LoginLink, 'tag' | 'controller'> | null =>
  database.transact(() => {
    const row = database.get(
      'select tag, controller from login_link where digest = $1 and expires >= $2',
      digest,
      now,
    );
    if (!row || database.run('delete from login_link where digest = $1', digest) !== 1) return null;
    return { tag: row['tag'] as string, controller: row['controller'] as string };
  });
