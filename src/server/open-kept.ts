import { pathOf } from './http/public-path.js';
import type { FastifyBaseLogger } from 'fastify';
import { controllersOf, findController, findForgotten } from './forms/known-controllers.js';
import { keepForms, type KnownForm, type KnownForms, readRelease } from './forms/known-forms.js';
import { pickServed } from './forms/pick-served.js';
import { readFormsFolder } from './forms/read-folder.js';
import { refuseUnsent } from './forms/refuse-unsent.js';
import { bindKeys, publishRecordKey } from './keys/bind-keys.js';
import { makePrivateFolder } from './keys/key-file.js';
import { type Keys, openKeys, type RecordKey } from './keys/open-keys.js';
import { openRecordKeys } from './keys/record-keys.js';
import { type LogMark, openLogMark } from './keys/log-mark.js';
import { checkLog } from './log/check-log.js';
import { countEarlier } from './log/count-answers.js';
import { makeParisDay } from './log/paris-day.js';
import type { ReceiverOptions } from './receiver-options.js';
import { openStore } from './store/open-store.js';
import type { Store } from './store/store.js';
import type { CalendarDate } from '../law/index.js';

/** What a receiver keeps, open and checked against each other. */
export interface Kept {
  readonly store: Store;
  readonly keys: Keys;
  /** The last checkpoint that was seen, kept beside the keys. */
  readonly mark: LogMark;
  readonly known: KnownForms;
  readonly dayOf: (now: Date) => CalendarDate;
  /** Tells of each business that is new since the start, with the key of its records. */
  onBusiness(listener: (controller: string, key: RecordKey) => void): void;
}

/** The options whose defaults are settled. */
export type Settled = ReceiverOptions & Required<Pick<ReceiverOptions, 'now' | 'steady'>>;

// A page that has not sent anything for so long is closed.
const monthInMilliseconds = 30 * 86_400_000;

/** Reads the forms, opens keys and store, and holds them against each other. Throws StartError with a sentence on what to do. */
export async function openKept(options: Settled, log: FastifyBaseLogger): Promise<Kept> {
  const { dataFolder, keysFolder, formsFolder, publicUrl, now, steady } = options;
  const dayOf = makeParisDay();
  const files = await readFormsFolder(formsFolder, dayOf(now()), pathOf(publicUrl));
  for (const { config } of files) refuseUnsent(config, options.mailer !== undefined);
  const ofFiles = controllersOf(files.map(({ config }) => config));
  makePrivateFolder(dataFolder);
  const opened = openKeys(keysFolder, new URL(publicUrl).host);
  const store = await openStoreFor(options, ofFiles, log);
  try {
    const folders = { keysFolder, dataFolder };
    const warn = (message: string, facts: object): void => log.warn(facts, message);
    await bindKeys(store, opened, folders, now());
    const mark = openLogMark(keysFolder, opened.log, steady);
    await checkLog({ store, log: opened.log, mark, folders, now: now(), warn });
    const released = await readReleased(store, files, dayOf(now()));
    const controllers = controllersOf([...files, ...released].map(({ config }) => config));
    const earlier = await store.controllers.list();
    const businesses = [...earlier, ...controllers].map(({ id }) => id);
    const recordOf = new Map(openRecordKeys(keysFolder, opened.record, businesses));
    for (const key of recordOf.values()) await publishRecordKey(store, key, now());
    for (const { id, name } of findForgotten(controllers, earlier))
      log.warn(
        { controller: id, name },
        'No form names this business any more. What people answered to it is kept, and its links go on working; nothing asks for it until a form does.',
      );
    for (const { id, name, registration = '' } of controllers)
      await store.controllers.keep({ id, name, registration });
    const listeners: ((controller: string, key: RecordKey) => void)[] = [];
    const prepare = async ({ config: { controller } }: KnownForm): Promise<void> => {
      const { id, name, registration = '' } = controller;
      if (!recordOf.has(id))
        for (const [business, key] of openRecordKeys(keysFolder, opened.record, [...recordOf.keys(), id])) {
          if (recordOf.has(business)) continue;
          await publishRecordKey(store, key, now());
          recordOf.set(business, key);
          for (const listener of listeners) listener(business, key);
        }
      await store.controllers.keep({ id, name, registration });
    };
    const known = await keepForms(store, { files, released, now, dayOf, prepare }, warn);
    warnOfElsewhere(files, publicUrl, log);
    if (known.current.size === 0)
      log.warn(
        { formsFolder },
        'There is no form yet: make one in the console, or put a JSON file in the folder.',
      );
    for (const path of opened.open)
      log.warn({ path }, 'Others than its owner may read this key file: chmod 600 it.');
    await store.tokens.forget(now().getTime());
    await store.counts.forgetFlagged(dayOf(now()));
    await countEarlier(store, dayOf);
    await store.histories.forgetVisits(now().getTime() - monthInMilliseconds);
    const onBusiness: Kept['onBusiness'] = (listener) => void listeners.push(listener);
    return { store, keys: { ...opened, recordOf }, mark, known, dayOf, onBusiness };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The forms of the console that are served on a day; a file of the same form goes before. */
async function readReleased(
  store: Store,
  files: readonly KnownForm[],
  day: CalendarDate,
): Promise<readonly KnownForm[]> {
  const ids = new Set(files.map(({ config }) => config.id));
  return pickServed(await store.forms.listReleases(), day).flatMap((release) => {
    const form = ids.has(release.formId) ? null : readRelease(release);
    return form ? [form] : [];
  });
}

const openStoreFor = (
  { databaseReplicaUrl: url, steady, ...options }: Settled,
  controllers: ReturnType<typeof controllersOf>,
  log: FastifyBaseLogger,
): Promise<Store> =>
  openStore(options, {
    replica:
      url === undefined
        ? undefined
        : {
            url,
            onChange: (isUsed, error) =>
              isUsed
                ? log.info('Charts come from the replica again.')
                : log.warn({ reason: error?.message }, 'The replica is away: charts come from the primary.'),
            steady,
          },
    onUpgrade: () =>
      log.warn(
        'The store is of an earlier version: bringing it up to date, a minute or two for a million records.',
      ),
    upgradeParts: {
      findController: (named) => findController(named, controllers),
      onSkipped: (records) =>
        log.warn(
          { records },
          'Records that cannot be understood stay in the log, and say nothing of anybody.',
        ),
    },
  });

/** Forms that name a receiver at another address than this one's. */
function warnOfElsewhere(forms: readonly KnownForm[], publicUrl: string, log: FastifyBaseLogger): void {
  for (const { config } of forms)
    if (URL.canParse(config.endpoint) && new URL(config.endpoint).origin !== new URL(publicUrl).origin)
      log.warn(
        { form: config.id, endpoint: config.endpoint, publicUrl },
        'Receipts and mails link to the public URL, and the form sends to another address: check both.',
      );
}
