import { StartError } from '../../start-error.js';
import { StoreError } from '../sql.js';
import type { Address } from './read-address.js';

/** PostgreSQL did not do what was asked; `code` is its own, of five signs, or the network's, or empty. */
export class PostgresError extends StoreError {
  readonly code: string;

  constructor(error: unknown) {
    super(describeFailure(error));
    this.code = codeOf(error);
  }
}

/** A database that cannot be used, for a reason that goes on after "cannot be used:". */
export class UnusableError extends Error {
  override readonly name = 'UnusableError';
}

function codeOf(error: unknown): string {
  const { code, errors } = error as { code?: unknown; errors?: readonly unknown[] };
  if (typeof code === 'string') return code;
  // A name with several addresses: each has failed.
  return errors?.length ? codeOf(errors[0]) : '';
}

const isFromServer = (code: string): boolean => /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E');

/** Two transactions were in each other's way: nothing of this one is stored, and it can run again. */
export const isOvertaken = ({ code }: PostgresError): boolean => code === '40001' || code === '40P01';

/** Nothing more can be asked on this connection; whether the server did what was asked last is not known. */
export const isDisconnected = ({ code }: PostgresError): boolean =>
  !isFromServer(code) || /^(08...|57P0[1-5]|25P0[34]|53300)$/.test(code);

/** What this connection has prepared was made for tables of another shape. */
export const isOutdated = ({ code }: PostgresError): boolean => code === '0A000' || code === '26000';

const knownFailures: Readonly<Record<string, string>> = {
  '25006': 'The database takes no changes: it is read-only, or a replica.',
  '53100': 'The disk of the database is full.',
  '53300': 'The database takes no more connections: raise max_connections, or run fewer receivers.',
  '55P03': 'Another transaction held the database for too long.',
  '57014': 'The database took too long to answer, and was stopped.',
  '57P01': 'The database is stopping.',
  '57P02': 'The database has crashed, and starts again.',
  '57P03': 'The database is starting.',
};

/** What is told of a failure, in a log. Values are left out: they may be somebody's. */
function describeFailure(error: unknown): string {
  const code = codeOf(error);
  const known = knownFailures[code];
  if (known) return known;
  // Those of classes 22 and 23 (data, constraints) may repeat values.
  if (/^2[23]/.test(code)) return `The database refused a value (${code}).`;
  const { message } = error as Error;
  if (isFromServer(code)) return `The database answered: ${message} (${code})`;
  return `The database cannot be reached: ${message || code}`;
}

const refusals: Readonly<Record<string, (address: Address) => string>> = {
  '28P01': ({ user }) => `the password of the user "${user}" is wrong, or missing.`,
  '28000': ({ user }) =>
    `the server does not let the user "${user}" in from here: see its pg_hba.conf, and whether it asks for SSL (sslmode=verify-full in the address).`,
  '3D000': ({ database }) =>
    `it does not exist. Make it: create database "${database}" encoding 'UTF8' template template0;`,
  '3F000': () => 'the schema that its address names does not exist. Make it, or name another.',
  '42501': ({ user }) =>
    `the user "${user}" may not make tables in it, or use those that are there. Let the database belong to that user: alter database … owner to "${user}";`,
  ENOTFOUND: () => 'no server has that name. Check the address.',
  EAI_AGAIN: () =>
    'the name of its server cannot be looked up now. Check the address, and this machine’s DNS.',
  ECONNREFUSED: () => 'no server listens there. Start it, or check host and port.',
  ENOENT: () => 'no server listens there. Start it, or check host and port.',
};

/** Why a database cannot be used, in a sentence for the person who starts a receiver. */
export function toStartError(error: unknown, address: Address): StartError {
  if (error instanceof StartError) return error;
  const reason = describeRefusal(error, address);
  const isSaid = /nothing was changed\.?$/i.test(reason);
  return new StartError(
    `The database ${address.shown} cannot be used: ${reason}${isSaid ? '' : ' Nothing was changed.'}`,
  );
}

function describeRefusal(error: unknown, address: Address): string {
  const code = codeOf(error);
  const { message } = error as Error;
  const isSaid = error instanceof StoreError && !(error instanceof PostgresError);
  if (isSaid || error instanceof UnusableError) return message;
  const known = refusals[code];
  if (known) return known(address);
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/.test(code))
    return `its certificate is not one that this machine trusts (${code}). Give that of its authority with sslrootcert=FILE in the address.`;
  if (message.includes('does not support SSL'))
    return 'its server has no SSL. Switch it on, or leave sslmode out of the address.';
  if (knownFailures[code] || isFromServer(code)) return message;
  return `its server does not answer (${code || message}). Check host, port and firewall.`;
}
