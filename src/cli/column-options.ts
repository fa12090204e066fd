import { Option } from 'commander';
import type { ListOptions } from './contact-list.js';

/** What a command is told of the columns of a list. */
export interface ColumnInput {
  readonly separator?: string;
  readonly emailColumn?: readonly string[];
  readonly phoneColumn?: readonly string[];
  readonly hashColumn?: readonly string[];
  readonly ignoreColumn?: readonly string[];
}

const many = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((name: string, before?: readonly string[]) => [
    ...(before ?? []),
    name,
  ]);

/** The flags that name the columns of a list; those that take a name may stand several times. */
export const columnOptions: readonly Option[] = [
  new Option('--separator <character>', 'between the cells (default: found)'),
  many('--email-column <name>', 'a column of addresses (default: found); #3 is the third'),
  many('--phone-column <name>', 'a column of numbers (default: found)'),
  many('--ignore-column <name>', 'a column of addresses or numbers to leave out'),
];

/** The flag for lists that may hold hashes. */
export const hashColumnOption = many('--hash-column <name>', 'a column of hashes (default: found)');

/** The flags as a list is read with them. */
export const readColumnInput = (input: ColumnInput): ListOptions => ({
  ...(input.separator !== undefined && {
    separator: input.separator === String.raw`\t` ? '\t' : input.separator,
  }),
  ...(input.emailColumn && { emailColumns: input.emailColumn }),
  ...(input.phoneColumn && { phoneColumns: input.phoneColumn }),
  ...(input.hashColumn && { hashColumns: input.hashColumn }),
  ...(input.ignoreColumn && { ignoredColumns: input.ignoreColumn }),
});
