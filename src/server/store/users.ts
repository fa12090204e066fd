import type { Scope } from './access-scopes.js';
import type { Scope as StoreScope, Sql } from './sql.js';

/** Somebody who may ask the receiver, and about which businesses. */
export interface AccessUser {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Ids of controllers; empty: all of them. */
  readonly controllers: readonly string[];
}

/** A user as lists show them. Times are RFC 3339. */
export interface ListedUser extends AccessUser {
  readonly madeAt: string;
  /** When the token that holds was made. */
  readonly tokenMadeAt: string;
  /** When it ends; null: when it is taken away. */
  readonly expiresAt: string | null;
}

/** A token: what is kept of it, and until when it holds. */
export interface NewToken {
  readonly digest: string;
  readonly madeAt: string;
  readonly expiresAt: string | null;
}

const readUser = (row: { readonly [column: string]: unknown }): AccessUser => ({
  name: row['name'] as string,
  scopes: JSON.parse(row['scopes'] as string) as Scope[],
  controllers: JSON.parse(row['controllers'] as string) as string[],
});

/** What is written in the same transaction, such as an entry of the trail. */
type Beside = (sql: Sql) => Promise<void>;

/** Adds a user with their first token. False, and nothing changed, where the name is taken. */
export const addUser = (
  scope: StoreScope,
  user: AccessUser,
  token: NewToken,
  beside: Beside,
): Promise<boolean> =>
  scope.transact(async (sql) => {
    const added = await sql.run(
      'insert into access_user (name, scopes, controllers, made_at) values ($1, $2, $3, $4) on conflict do nothing',
      user.name,
      JSON.stringify(user.scopes),
      JSON.stringify(user.controllers),
      token.madeAt,
    );
    if (added !== 1) return false;
    await addToken(sql, user.name, token);
    await beside(sql);
    return true;
  });

/**
 * Gives a user a new token; those before it hold until `graceUntil` at most. False, and nothing changed, where nobody has that
 * name.
 */
export const rotateToken = (
  scope: StoreScope,
  name: string,
  token: NewToken,
  graceUntil: string,
  beside: Beside,
): Promise<boolean> =>
  scope.transact(async (sql) => {
    if (!(await sql.get('select 1 from access_user where name = $1', name))) return false;
    await sql.run('delete from access_token where user_name = $1 and expires_at <= $2', name, token.madeAt);
    await sql.run(
      'update access_token set expires_at = $2 where user_name = $1 and (expires_at is null or expires_at > $2)',
      name,
      graceUntil,
    );
    await addToken(sql, name, token);
    await beside(sql);
    return true;
  });

const addToken = (sql: Sql, name: string, { digest, madeAt, expiresAt }: NewToken): Promise<number> =>
  sql.run(
    'insert into access_token (digest, user_name, made_at, expires_at) values ($1, $2, $3, $4)',
    digest,
    name,
    madeAt,
    expiresAt,
  );

/** Takes a user away, and every token of theirs at once. False where nobody has that name. */
export const removeUser = (scope: StoreScope, name: string, beside: Beside): Promise<boolean> =>
  scope.transact(async (sql) => {
    await sql.run('delete from access_token where user_name = $1', name);
    if ((await sql.run('delete from access_user where name = $1', name)) !== 1) return false;
    await beside(sql);
    return true;
  });

/** Who a token belongs to; undefined where it is nobody's, or has ended. `now` is RFC 3339, in UTC. */
export async function findUser(sql: Sql, digest: string, now: string): Promise<AccessUser | undefined> {
  const row = await sql.get(
    `select name, scopes, controllers from access_token join access_user on name = user_name
     where digest = $1 and (expires_at is null or expires_at > $2)`,
    digest,
    now,
  );
  return row && readUser(row);
}

/** All users, by name. */
export const listUsers = async (sql: Sql): Promise<readonly ListedUser[]> => {
  const rows = await sql.all(
    `select name, scopes, controllers, u.made_at as made_at, t.made_at as token_made_at, t.expires_at as expires_at
     from access_user u join access_token t on name = user_name order by name, t.made_at`,
  );
  const each = new Map(
    rows.map((row) => [
      row['name'] as string,
      {
        ...readUser(row),
        madeAt: row['made_at'] as string,
        tokenMadeAt: row['token_made_at'] as string,
        expiresAt: row['expires_at'] as string | null,
      },
    ]),
  );
  return [...each.values()];
};
