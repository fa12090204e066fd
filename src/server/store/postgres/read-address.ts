import { StartError } from '../../start-error.js';

/** A database's address, and what may be said of it. */
export interface Address {
  readonly url: string;
  /** Server and database, without user, password and options. */
  readonly shown: string;
  readonly user: string;
  readonly database: string;
}

/** Reads `postgres://user:password@host:port/database`. Throws StartError, which does not repeat what came: it may hold a password. */
export function readAddress(url: string, option = 'DATABASE_URL'): Address {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const isPostgres = parsed !== null && /^postgres(ql)?:$/.test(parsed.protocol);
  // Without a host, that of a folder with a socket is an option.
  const host = parsed?.host || parsed?.searchParams.get('host') || '';
  const database = parsed ? decode(parsed.pathname.slice(1)) : null;
  const user = parsed ? decode(parsed.username) : null;
  if (!isPostgres || !host || !database || user === null)
    throw new StartError(
      `${option} is no address of a PostgreSQL database: one such as postgres://user:password@db.shop.example:5432/accord is accepted, with %40 for an @ in the password.`,
    );
  return { url, shown: `${host}/${database}`, user, database };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
