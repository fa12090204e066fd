import { parseConfig } from '../config/index.js';
import { type ArchiveOptions, openArchive } from './archive/index.js';
import { withControllerId } from './forms/known-controllers.js';
import type { KnownForm, KnownForms } from './forms/known-forms.js';
import type { RetentionDesk, RetentionOptions } from './jobs/retention/retention-desk.js';
import { type GuestPlace, openAsGuest } from './journal/open-as-guest.js';
import { makeParisDay } from './log/paris-day.js';
import type { Store } from './store/store.js';

export interface CalendarBookOptions extends GuestPlace, ArchiveOptions {
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
  const { now } = options;
  const { store, keys } = await openAsGuest(options);
  try {
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
        // A receiver that runs appends in another process.
        alone: (work) => work(),
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
    isFromFile: () => false,
    refresh: async () => undefined,
  };
}
