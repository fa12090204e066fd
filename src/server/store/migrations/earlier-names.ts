import type { Sql } from '../sql.js';
import { keepAlias } from '../controllers.js';

/** How earlier editions knew a business. */
export interface EarlierName {
  readonly name: string;
  /** Empty where none was given. */
  readonly registration: string;
}

/** Finds the id of a business by what earlier editions knew of it; null for one that no form answers to. */
export type FindController = (named: EarlierName) => string | null;

/** The businesses of an earlier store, as they are met. */
export interface EarlierNames {
  /** The id that a business has today; null where no form answers to it. */
  idOf(named: EarlierName): string | null;
  /** The ids of all businesses that went by a name: tables that know no more cannot tell them apart. */
  idsOf(name: string): readonly string[];
  /** Those that were asked for, and that no form answers to. */
  readonly unknown: readonly EarlierName[];
  /** Keeps what each is called today, for the records that know them by name. */
  keep(sql: Sql): Promise<void>;
}

/** Remembers each business that is asked for, so that it is looked for once. */
export function makeEarlierNames(find: FindController): EarlierNames {
  const met = new Map<string, EarlierName & { readonly id: string | null }>();
  const idOf = (named: EarlierName): string | null => {
    const key = JSON.stringify([named.name, named.registration]);
    const known = met.get(key);
    if (known) return known.id;
    const id = find(named);
    met.set(key, { ...named, id });
    return id;
  };
  return {
    idOf,
    idsOf: (name) => {
      const same = [...met.values()].filter((one) => one.name === name);
      const ids = same.length > 0 ? same.map(({ id }) => id) : [idOf({ name, registration: '' })];
      return [...new Set(ids)].filter((id) => id !== null);
    },
    get unknown() {
      return [...met.values()].filter(({ id }) => id === null);
    },
    keep: async (sql) => {
      for (const { name, registration, id } of met.values())
        if (id !== null) await keepAlias(sql, { name, registration, controller: id });
    },
  };
}
