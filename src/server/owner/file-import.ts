import type { FormConfig } from '../../config/index.js';
import { fillIn } from '../../draw/fill-in.js';
import type { FieldValue } from '../../form/index.js';
import {
  type CalendarDate,
  judgeSource,
  rulebookVersion,
  type SourceFacts,
  type SourceVerdict,
} from '../../law/index.js';
import { pages } from '../../messages/every/pages.js';
import { spokenLanguage } from '../../messages/spoken.js';
import { findSentence } from '../../messages/words.js';
import { canonicalize, type ImportText, makeImport, type Provenance } from '../../proof/index.js';
import { version } from '../../proof/version.js';
import type { Keys } from '../keys/open-keys.js';
import { listDigestsOf } from '../people/list-digest.js';
import { hmacSha256Text, sha256 } from '../keys/sign.js';
import type { Append } from '../log/append-batch.js';
import type { Draft } from '../log/draft.js';
import { type ContactDigests, digestWritings } from '../people/contact.js';
import { erasureList } from '../store/erased.js';
import type { Store } from '../store/store.js';

/** One line of a file: who it is about, what it says of them, and where it came from. */
export interface FilePerson {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** By field of the form. */
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly source: SourceFacts & { readonly name?: string };
}

/** What is stored of a person in a file already. */
export interface Seen {
  /** They had themselves erased: no file brings them back. */
  readonly isErased: boolean;
  /** This very line was taken before. */
  readonly isKnown: boolean;
}

/** Takes persons out of a file. */
export interface FileImport {
  readonly config: FormConfig;
  /** Today in Paris. */
  readonly today: CalendarDate;
  judge(source: SourceFacts): SourceVerdict;
  /** What tells somebody from all others, whatever else their line says; null without an address or a number. */
  keyOf(person: FilePerson): string | null;
  /** What is stored of some persons, in their order. */
  look(persons: readonly FilePerson[]): Promise<readonly Seen[]>;
  /** Stores some persons at once, those that are not stored yet; gives how many are new. */
  take(persons: readonly FilePerson[]): Promise<number>;
}

/** What taking persons in needs of the world around it. */
export interface FileImportDesk {
  readonly store: Store;
  readonly keys: Keys;
  readonly secret: Buffer;
  readonly config: FormConfig;
  readonly append: Append;
  readonly language: string;
  readonly now: () => Date;
  readonly dayOf: (now: Date) => CalendarDate;
}

/** Readies an import into one form's business. What may not be used leaves a keyed digest and no word of the person. */
export function makeFileImport(desk: FileImportDesk): FileImport {
  const { config, secret, store, now, dayOf } = desk;
  // Asked for more than once of each line, and the most work of reading one.
  const digested = new WeakMap<FilePerson, readonly ContactDigests[]>();
  const digestsOf = (person: FilePerson): readonly ContactDigests[] => {
    const found =
      digested.get(person) ??
      [
        ...person.emails.map((text) => digestWritings(secret, 'email', text)),
        ...person.phones.map((text) => digestWritings(secret, 'phone', text)),
      ].filter(({ length }) => length > 0);
    digested.set(person, found);
    return found;
  };
  const keyOfLine = (person: FilePerson): string => {
    const { kind, proof, lastContact = null, name = null } = person.source;
    const contacts = digestsOf(person).map(([digest = '']) => digest);
    const line = canonicalize({
      form: config.id,
      contacts,
      values: person.values,
      kind,
      proof,
      lastContact,
      name,
    });
    return `import ${hmacSha256Text(secret, `import:${line}`)}`;
  };
  const keyed = new WeakMap<FilePerson, string>();
  const lineKey = (person: FilePerson): string => {
    const key = keyed.get(person) ?? keyOfLine(person);
    keyed.set(person, key);
    return key;
  };
  return {
    config,
    today: dayOf(now()),
    judge: (source) => judgeSource(config.jurisdiction, source, dayOf(now())),
    keyOf: (person) => digestsOf(person)[0]?.[0] ?? null,
    look: async (persons) => {
      const [erased, known] = await Promise.all([
        findErased(persons, desk),
        store.records.findKnownKeys(persons.map(lineKey)),
      ]);
      return persons.map((person) => ({
        isErased: erased.has(person),
        isKnown: known.has(lineKey(person)),
      }));
    },
    take: async (persons) => {
      const drafts = persons.map((person) => makeDraft(person, lineKey(person), digestsOf(person), desk));
      const appended = await desk.append(drafts);
      const failed = appended.find((one) => one.kind === 'failed');
      if (failed) throw new TypeError(`A line could not be stored: ${failed.reason}`);
      return appended.filter(({ kind }) => kind === 'stored').length;
    },
  };
}

/** Those who had themselves erased, by the keyed digests that stay of them. */
async function findErased(
  persons: readonly FilePerson[],
  { store, secret, config }: FileImportDesk,
): Promise<ReadonlySet<FilePerson>> {
  const controller = config.controller.id;
  // A business that nobody was erased from, nor brought a list to, has nobody to look for.
  if (!(await store.lists.has(controller))) return new Set();
  const digests = persons.map(({ emails, phones }) => [
    ...emails.flatMap((text) => listDigestsOf(secret, 'email', text)),
    ...phones.flatMap((text) => listDigestsOf(secret, 'phone', text)),
  ]);
  const entries = await store.lists.find(controller, digests.flat());
  const erased = new Set(
    entries.filter(({ importId }) => importId === erasureList).map(({ digest }) => digest),
  );
  return new Set(persons.filter((_, index) => digests[index]?.some((digest) => erased.has(digest))));
}

function makeDraft(
  { values, source }: FilePerson,
  key: string,
  contacts: readonly ContactDigests[],
  { config, keys, language, now, dayOf }: FileImportDesk,
): Draft {
  const at = now();
  const date = dayOf(at);
  const { evidence: _, mustConfirm: __, ...verdict } = judgeSource(config.jurisdiction, source, date);
  const provenance: Provenance = { ...source, ...verdict };
  const kept = verdict.isUsable ? values : {};
  const text = sayImport(provenance, config, language);
  const json = canonicalize(text);
  const digest = Buffer.from(sha256(Buffer.from(json))).toString('hex');
  const receivedAt = at.toISOString();
  return {
    idempotencyKey: key,
    bodyDigest: key,
    formId: config.id,
    receivedAt,
    contacts,
    privateJson: canonicalize({ values: kept }),
    presentation: { digest, json },
    record: makeImport({
      receivedAt,
      config,
      language,
      provenance,
      textDigest: digest,
      law: { date, rulebook: rulebookVersion },
      widget: `accord/${version}`,
      collector: { software: `accord/${version}`, log: keys.log.name, kid: keys.record.jwk.kid },
      data: Object.keys(kept),
    }),
  };
}

/** What the import means, to the person whose data it is. */
function sayImport(
  { kind, name, proof, reason }: Provenance,
  { controller }: FormConfig,
  language: string,
): ImportText {
  const { imported } = pages[spokenLanguage(language)].proof;
  const from = imported.kinds[kind];
  return {
    schema: 'accord/import/1',
    language: spokenLanguage(language),
    shown: false,
    sentences: [
      fillIn(imported.taken, {
        sender: controller.name,
        from: name === undefined ? from : fillIn(imported.named, { kind: from, name }),
        proof: imported.proofs[proof],
      }),
      reason === undefined
        ? imported.noYes
        : fillIn(imported.unused, { reason: findSentence(imported.reasons, reason) ?? reason }),
    ],
  };
}
