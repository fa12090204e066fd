import { Option } from 'commander';

/** The database options of a command as they were written. */
export interface DatabaseInput {
  readonly databaseUrl?: string;
}

/** Where a receiver stores, where that is not its own folder. */
export const databaseOption = new Option(
  '--database-url <url>',
  'PostgreSQL database that holds the store, instead of a file in the data folder (others may see a password on a command line: prefer the environment)',
).env('DATABASE_URL');

/** What charts are drawn from. */
export const replicaOption = new Option(
  '--database-replica-url <url>',
  'read replica of it, for the console’s charts and counts only',
).env('ACCORD_DATABASE_REPLICA_URL');
