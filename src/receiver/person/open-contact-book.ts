import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FormConfig } from '../../config/index.js';
import { parseConfig } from '../../config/index.js';
import type { Medium } from '../../law/index.js';
import { openKeys } from '../keys/open-keys.js';
import { StartError } from '../start-error.js';
import { type Database, openDatabase } from '../store/database.js';
import { listFormVersions } from '../store/form-versions.js';
import { addSuppressions, listImported } from '../store/suppressions.js';
import { contactUsedBy } from './contact.js';
import { digestForList, hashForMailers } from './list-digest.js';
import { listPeople } from './list-people.js';
import { readLogSize } from '../store/log.js';
import { readFact } from '../store/receiver-facts.js';
import type { EarlierForm } from './consent-still-covers.js';
import { type Ask, type Asked, type Asker, prepareAsk } from './ask-may-contact.js';

/** What a receiver on this machine has stored, open for questions. */
export interface ContactBook {
  readonly form: string;
  /** Readies one question for many persons. Both throw LawError as `mayContact` does. */
  prepare(asked: Omit<Asked, 'contact'>): Ask;
  /**
   * Everybody who said no to this, or is on the list of people not to contact: hashes as mailers take them, with the
   * reason. Gives last how many entries of imported lists are not among them: of these only keyed digests are kept, so
   * they come out for persons who are known from elsewhere too.
   */
  listNos(asked: Omit<Asked, 'contact'>): AsyncGenerator<ListedNo, number, undefined>;
  /** Puts addresses, numbers or hashes of them on the list of people not to contact; gives how many are new. */
  suppress(entries: readonly ListEntry[], scope: ListScope): number;
  close(): void;
}

/** Somebody who said no. */
export interface ListedNo {
  /** SHA-256, hex; see `hashForMailers`. */
  readonly hash: string;
  readonly reason: string;
  readonly ruleId: string;
  readonly proof: string | null;
}

/** Somebody to put on the list. */
export type ListEntry =
  | { readonly kind: 'email' | 'phone'; readonly text: string }
  | { readonly kind: 'hash'; readonly text: string };

/** What they are not to be contacted by, and since when. Null: every channel, every party of the controller. */
export interface ListScope {
  readonly channel: Medium | null;
  readonly party: string | null;
  /** RFC 3339. */
  readonly since: string;
}

export interface ContactBookOptions {
  readonly dataFolder: string;
  readonly keysFolder: string;
  /** Id of a form of the controller who asks; may be left out where there is one form. */
  readonly form?: string;
  readonly now?: () => Date;
}

/**
 * Opens the store of a receiver, which may be running, and makes nothing that is not there. Throws StartError with a
 * sentence on what to do.
 */
export async function openContactBook(options: ContactBookOptions): Promise<ContactBook> {
  const { dataFolder, keysFolder } = options;
  const path = join(dataFolder, 'accord.db');
  for (const file of [path, join(keysFolder, 'secret')]) {
    if (!existsSync(file))
      throw new StartError(`${file} is not there: give the folders of a receiver with --data and --keys.`);
  }
  const keys = openKeys(keysFolder, 'localhost');
  const database = await openDatabase(path, { isGuest: true });
  try {
    const fingerprint = keys.secretFor('fingerprint').toString('base64url');
    if ((await readFact(database, 'secret-fingerprint')) !== fingerprint)
      throw new StartError(`The keys in ${keysFolder} are not those of the data in ${dataFolder}.`);
    const secret = keys.secretFor('subject-lookup');
    const wrappingKey = keys.secretFor('subject-key');
    const config = await findForm(database, options.form);
    const asker: Asker = {
      database,
      secret,
      config,
      now: options.now ?? systemClock,
      siblings: await readSiblings(database),
      earlierForm: await readEarlierForms(database, config.id),
    };
    return {
      form: config.id,
      prepare: (asked) => prepareAsk(asker, asked),
      listNos: async function* (asked) {
        const ask = prepareAsk(asker, asked);
        const kind = contactUsedBy(asked.question.channel) ?? 'email';
        const seen = new Set<string>();
        const { channel, party = 'own' } = asked.question;
        const imported = listImported(database, config.controller.id, { channel, party });
        for await (const given of listPeople(database, wrappingKey, config.controller.id, kind)) {
          for (const text of given) {
            const hash = hashForMailers(kind, text);
            if (hash !== null) imported.delete(digestForList(secret, hash));
            const [answer] = await ask([kind === 'email' ? { email: text } : { phone: text }]);
            if (!answer) continue;
            const { allowed, reason, ruleId, proof } = answer;
            if (hash === null || allowed || !saidNo.has(reason) || seen.has(hash)) continue;
            seen.add(hash);
            yield { hash, reason, ruleId, proof };
          }
        }
        return imported.size;
      },
      suppress: (entries, scope) => {
        const place = readLogSize(database);
        return addSuppressions(
          database,
          entries.flatMap((entry) => {
            const hash = entry.kind === 'hash' ? entry.text : hashForMailers(entry.kind, entry.text);
            if (hash === null) return [];
            return [
              {
                ...scope,
                place,
                importId: '',
                digest: digestForList(secret, hash),
                controller: config.controller.id,
              },
            ];
          }),
        );
      },
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

const saidNo: ReadonlySet<string> = new Set(['objected', 'withdrawn', 'refused', 'suppressed']);

const systemClock = (): Date => new Date(Date.now());

/** The other forms, in the wording that was served last. */
async function readSiblings(database: Database): Promise<readonly FormConfig[]> {
  const seen = new Set<string>();
  return (await listFormVersions(database)).flatMap(({ formId, content }) => {
    if (seen.has(formId)) return [];
    seen.add(formId);
    const parsed = parseConfig(JSON.parse(content));
    return parsed.ok ? [parsed.config] : [];
  });
}

/** The form in the wording that was served last. */
async function findForm(database: Database, wanted: string | undefined): Promise<FormConfig> {
  const versions = await listFormVersions(database);
  const ids = [...new Set(versions.map(({ formId }) => formId))].toSorted();
  const id = wanted ?? (ids.length === 1 ? ids[0] : undefined);
  const version = versions.find(({ formId }) => formId === id);
  if (!version) {
    const came = wanted === undefined ? 'there are several forms' : `got "${wanted}"`;
    throw new StartError(`--form: ${came}; accepted: ${ids.join(', ') || 'none, as none was ever served'}.`);
  }
  const parsed = parseConfig(JSON.parse(version.content));
  if (parsed.ok) return parsed.config;
  throw new StartError(
    `The form "${version.formId}" was served by another version of Accord: start the receiver once.`,
  );
}

/** The versions of one form, each in the wording that was served last. */
async function readEarlierForms(database: Database, id: string): Promise<EarlierForm> {
  const versions = (await listFormVersions(database)).filter(({ formId }) => formId === id);
  return (wanted) => {
    const found = versions.find(({ version }) => version === wanted);
    const parsed = found && parseConfig(JSON.parse(found.content));
    return parsed?.ok ? parsed.config : undefined;
  };
}
