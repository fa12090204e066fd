import { existsSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { FormConfig } from '../../config/index.js';
import { parseConfig } from '../../config/index.js';
import { firstLanguage } from '../../messages/languages.js';
import { withControllerId } from '../forms/known-controllers.js';
import { makeAppend } from '../log/append-batch.js';
import { makeParisDay } from '../log/paris-day.js';
import type { PublicJwk } from '../keys/open-keys.js';
import { openRecordKeys, recordKeyFor } from '../keys/record-keys.js';
import { signEd25519 } from '../keys/sign.js';
import { type GuestPlace, openAsGuest } from '../journal/open-as-guest.js';
import { StartError } from '../start-error.js';
import type { Store } from '../store/store.js';
import { contactUsedBy } from '../people/contact.js';
import { hashForMailers, keyedHash, listDigestsOf } from '../people/list-digest.js';
import { type FileImport, makeFileImport } from './file-import.js';
import { type ImportNote, type ListImport, type ListScope, makeListImport } from './list-import.js';
import { listGranted, type ListedYes } from './list-granted.js';
import { listPeople } from './list-people.js';
import { commandLine } from './manage-users.js';
import type { AuditedThings, AuditOutcome } from '../store/audit.js';
import type { EarlierForm } from '../people/consent-still-covers.js';
import { type Ask, type Asked, type Asker, prepareAsk } from './ask-may-contact.js';

/** What a receiver on this machine has stored, open for questions. */
export interface ContactBook {
  readonly form: string;
  readonly version: string;
  /** Id of the business behind the form. */
  readonly controller: string;
  /** All forms, in the wording that was served last. */
  readonly forms: readonly FormConfig[];
  /** Legal name of the business behind the form. */
  readonly business: string;
  /** The key that signs this business's records. Throws StartError where a receiver has not published it yet. */
  openSigner(): Promise<Signer>;
  /** Readies one question for many persons. Both throw LawError as `mayContact` does. */
  prepare(asked: Omit<Asked, 'contact'>): Ask;
  /**
   * Everybody who said no to this, or is on the list of people not to contact: hashes as mailers take them, with the
   * reason; with a key, keyed. Gives last how many entries of imported lists are not among them: of these only keyed digests are kept, so
   * they come out for persons who are known from elsewhere too.
   */
  listNos(asked: Omit<Asked, 'contact'>, key?: Buffer): AsyncGenerator<ListedNo, number, undefined>;
  /** Everybody who said yes to this and may still be contacted because of it; see `listGranted`. */
  listGranted(asked: Omit<Asked, 'contact'>): AsyncGenerator<ListedYes, void, undefined>;
  /** Writes into the trail what somebody did from a command line. */
  note(act: string, outcome: AuditOutcome, about?: Pick<AuditedThings, 'count'>): Promise<void>;
  /** Readies a list of people not to contact: weighed first, then written. With a key, its hashes are keyed. */
  prepareImport(scope: ListScope, key?: Buffer): ListImport;
  /** Readies a file of persons. To take them throws StartError where the log has no name yet. */
  prepareFile(): Promise<FileImport>;
  /** The last list that was taken in and still stands; undefined when there is none. */
  findLastImport(): Promise<LastImport | undefined>;
  /** Takes away what that list added; gives how many entries that were. */
  undoImport(id: string, at: string): Promise<number>;
  close(): Promise<void>;
}

/** What signs for a business. */
export interface Signer {
  readonly jwk: PublicJwk;
  /** Ed25519 (RFC 8032). */
  sign(message: Uint8Array): Uint8Array;
}

/** A list that was taken in. */
export interface LastImport {
  readonly id: string;
  /** RFC 3339. */
  readonly at: string;
  readonly entries: number;
  readonly scope: ImportNote;
}

/** Somebody who said no. */
export interface ListedNo {
  /** SHA-256, hex; see `hashForMailers` and `keyedHash`. */
  readonly hash: string;
  readonly reason: string;
  readonly ruleId: string;
  readonly proof: string | null;
}

export interface ContactBookOptions extends GuestPlace {
  /** Id of a form of the controller who asks; may be left out where there is one form. */
  readonly form?: string;
  readonly now?: () => Date;
}

/**
 * Opens the store of a receiver, which may be running, and makes nothing that is not there. Throws StartError with a
 * sentence on what to do.
 */
export async function openContactBook(options: ContactBookOptions): Promise<ContactBook> {
  const { keysFolder } = options;
  const { store, keys } = await openAsGuest(options);
  try {
    const secret = keys.secretFor('subject-lookup');
    const wrappingKey = keys.secretFor('subject-key');
    const config = await findForm(store, options.form);
    const forms = await readSiblings(store);
    const asker: Asker = {
      store,
      secret,
      config,
      now: options.now ?? systemClock,
      siblings: forms,
      isStrict: true,
      earlierForm: await readEarlierForms(store, config.id),
    };
    return {
      form: config.id,
      version: config.version,
      controller: config.controller.id,
      forms,
      business: config.controller.name,
      openSigner: async () => {
        const businesses = (await store.controllers.list()).map(({ id }) => id);
        const recordOf = openRecordKeys(keysFolder, keys.record, businesses);
        const { jwk, privateKey } = recordKeyFor({ record: keys.record, recordOf }, config.controller.id);
        const published = (await store.keys.list()).map((one) => (JSON.parse(one) as PublicJwk).kid);
        if (!published.includes(jwk.kid))
          throw new StartError(
            'The key of this business is not published yet: start the receiver once, then run this again.',
          );
        return { jwk, sign: (message) => signEd25519(privateKey, message) };
      },
      prepare: (asked) => prepareAsk(asker, asked),
      listNos: async function* (asked, key) {
        const ask = prepareAsk(asker, asked);
        const kind = contactUsedBy(asked.question.channel) ?? 'email';
        const seen = new Set<string>();
        const { channel, party = 'own' } = asked.question;
        const imported = await store.lists.listImported(config.controller.id, { channel, party });
        for await (const given of listPeople(store, wrappingKey, config.controller.id, kind)) {
          for (const text of given) {
            const hash = key ? keyedHash(key, kind, text) : hashForMailers(kind, text);
            for (const digest of listDigestsOf(secret, kind, text)) imported.delete(digest);
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
      listGranted: (asked) => listGranted({ asker, store, wrappingKey }, asked),
      note: (act, outcome, about = {}) =>
        store.audit.add(
          {
            at: asker.now().toISOString(),
            who: commandLine,
            act,
            about: { form: config.id, controllers: [config.controller.id], ...about },
            outcome,
          },
          randomUUID().slice(0, 8),
        ),
      prepareImport: (scope, key) =>
        makeListImport(
          { asker, listPeople: (kind) => listPeople(store, wrappingKey, config.controller.id, kind) },
          scope,
          key,
        ),
      prepareFile: async () => {
        const businesses = (await store.controllers.list()).map(({ id }) => id);
        const signing = { ...keys, recordOf: openRecordKeys(keysFolder, keys.record, businesses) };
        const dayOf = makeParisDay();
        const append = makeAppend({
          store,
          keys: signing,
          wrappingKey,
          dayOf,
          now: asker.now,
          steady: () => performance.now(),
        });
        return makeFileImport({
          store,
          keys: signing,
          secret,
          config,
          // Nobody knows yet which language each of them reads: the form's first one.
          language: config.languages[0] ?? firstLanguage,
          now: asker.now,
          dayOf,
          append: (drafts) => {
            if (!existsSync(join(keysFolder, 'log.vkey'))) throw new StartError(namelessLog);
            return append(drafts);
          },
        });
      },
      findLastImport: async () => {
        const found = await store.lists.findLastImport(config.controller.id);
        return (
          found && {
            id: found.id,
            at: found.at,
            entries: await store.lists.countEntries(found.id),
            scope: JSON.parse(found.counts) as ImportNote,
          }
        );
      },
      undoImport: (id, at) => store.lists.removeImport(id, at),
      close: () => store.close(),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

const namelessLog =
  'The log has no name yet: start the receiver with the --public-url that people will read, or let it take a first answer, then import.';

const saidNo: ReadonlySet<string> = new Set([
  'objected',
  'withdrawn',
  'refused',
  'suppressed',
  'paused',
  'not-this-topic',
]);

const systemClock = (): Date => new Date(Date.now());

/** The other forms, in the wording that was served last. */
async function readSiblings(store: Store): Promise<readonly FormConfig[]> {
  const seen = new Set<string>();
  return (await store.forms.listVersions()).flatMap(({ formId, content }) => {
    if (seen.has(formId)) return [];
    seen.add(formId);
    const parsed = parseConfig(JSON.parse(content));
    return parsed.ok ? [parsed.config] : [];
  });
}

/** The form in the wording that was served last. */
async function findForm(store: Store, wanted: string | undefined): Promise<FormConfig> {
  const versions = await store.forms.listVersions();
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
async function readEarlierForms(store: Store, id: string): Promise<EarlierForm> {
  const versions = (await store.forms.listVersions()).filter(({ formId }) => formId === id);
  return (wanted) => {
    const found = versions.find(({ version }) => version === wanted);
    // Which business a form of an earlier version is of makes no difference here: its purposes are compared.
    const parsed = found && parseConfig(withControllerId(JSON.parse(found.content), () => 'unknown'));
    return parsed?.ok ? parsed.config : undefined;
  };
}
