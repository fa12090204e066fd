import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../config/index.js';
import { type ArchiveOptions, openArchive } from './archive/index.js';
import { withControllerId } from './forms/known-controllers.js';
import type { KnownForm, KnownForms } from './forms/known-forms.js';
import type { RetentionDesk, RetentionOptions } from './jobs/retention/retention-desk.js';
import { refuseWithoutJournal } from './journal/refuse-without-journal.js';
import { openKeys } from './keys/open-keys.js';
import { makeParisDay } from './log/paris-day.js';
import { StartError } from './start-error.js';
import { openStore, type StorePlace } from './store/open-store.js';
import type { Store } from './store/store.js';

export interface CalendarBookOptions extends StorePlace, ArchiveOptions {
  readonly keysFolder: string;
  readonly retention?: RetentionOptions;
  readonly now: () => Date;
  readonly steady?: () => number;
}

/** The calendar of a receiver on this machine, which may be running. */
export interface CalendarBook {
  readonly desk: RetentionDesk;
  close(): Promise<void>;
}

/** Opens the calendar of a receiver, and makes no store that is not there. Throws StartError with a sentence on what to do. */
export async function openCalendarBook(options: CalendarBookOptions): Promise<CalendarBook> {
  const { dataFolder, keysFolder, databaseUrl, now } = options;
  const needed = [
    ...(databaseUrl === undefined ? [join(dataFolder, 'accord.db')] : []),
    join(keysFolder, 'secret'),
  ];
  for (const file of needed)
    if (!existsSync(file))
      throw new StartError(`${file} is not there: give the folders of a receiver with --data and --keys.`);
  const keys = openKeys(keysFolder, 'localhost');
  const store = await openStore(options, { isGuest: true });
  try {
    if (
      (await store.facts.read('secret-fingerprint')) !== keys.secretFor('fingerprint').toString('base64url')
    )
      throw new StartError(`The keys in ${keysFolder} are not those of the data in ${dataFolder}.`);
    await refuseWithoutJournal(store, dataFolder, keys.log.name);
    const live = await store.journal.readLive();
    const archive = await openArchive(options);
    return {
      desk: {
        store,
        archive,
        forms: await readForms(store),
        wrappingKey: keys.secretFor('subject-key'),
        lookupSecret: keys.secretFor('subject-lookup'),
        // The receiver writes what is noted for its journal.
        journal: { id: live ?? '', flush: async () => undefined },
        now,
        dayOf: makeParisDay(),
        isMailed: false,
        options: options.retention ?? {},
        rest: async () => undefined,
        steady: options.steady ?? (() => performance.now()),
        tell: () => undefined,
      },
      close: async () => {
        await archive.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Every form that was ever served, the newest content first. */
async function readForms(store: Store): Promise<KnownForms> {
  const all = (await store.forms.listVersions()).flatMap(({ content, digest }): readonly KnownForm[] => {
    const parsed = parseConfig(withControllerId(JSON.parse(content), () => 'unknown'));
    return parsed.ok ? [{ config: parsed.config, content, digest }] : [];
  });
  const current = new Map(all.toReversed().map((form) => [form.config.id, form]));
  return {
    all,
    current,
    contentsOf: (id, version) => all.filter(({ config }) => config.id === id && config.version === version),
    learn: async () => undefined,
    origins: new Set(),
  };
}
