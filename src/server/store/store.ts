import type { ClockStep, Summary } from '../../history/index.js';
import type { AddressChange } from './address-changes.js';
import type { AppendRequest, AppendState, Batch, StoredSubject } from './append.js';
import type { AuditEntry, AuditPage, ListedAuditEntry } from './audit.js';
import type { CallAttempt } from './call-attempts.js';
import type { Confirmation } from './confirmations.js';
import type { ControllerAlias, StoredController } from './controllers.js';
import type { EndingConsent } from './ending-consents.js';
import type { FormVersion } from './form-versions.js';
import type { DraftMark, FormDraft, FormRelease } from './forms.js';
import type { JournalWaits } from './journal-waits.js';
import type * as jobs from './jobs.js';
import type { JournalLine, ReplayedNo } from './journal.js';
import type { LoggedEntry, LogHead } from './log.js';
import type * as state from './queue-state.js';
import type { NoticeVersion } from './notices.js';
import type * as sent from './sent-mails.js';
import type { Retention } from './retention/bind-retention.js';
import type { Sql } from './sql.js';
import type { LoginLink } from './login-links.js';
import type { Rectification } from './rectifications.js';
import type { ContactChange } from './rename-contact.js';
import type { AnsweredRequest, StoredRequest } from './requests.js';
import type { SealedOfPerson } from './reseal.js';
import type { Restriction } from './restrictions.js';
import type { NewSlip, SlipBatch, SlipPhoto, StoredSlip } from './slips.js';
import type { PlacedPart, StoredSubmission } from './submissions.js';
import type { Suppression, SuppressionImport, SuppressionKey } from './suppressions.js';
import type { TallyEntry } from './tally.js';
import type { TimeToken } from './time-tokens.js';
import type { Cosignature, Witnessed } from './witnessed.js';
import type { UsedToken } from './used-tokens.js';
import type { AccessUser, ListedUser, NewToken } from './users.js';

/** What was received, as it was signed and logged: nothing of it ever changes. */
export interface Records {
  findById(id: string): Promise<StoredSubmission | null>;
  /** Whether a record of this UUID is there. */
  has(uuid: string): Promise<boolean>;
  findByIdempotencyKey(key: string): Promise<StoredSubmission | null>;
  /** Those of these idempotency keys that are stored. */
  findKnownKeys(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Those whose id starts so, ten at most. */
  findByStart(start: string): Promise<readonly StoredSubmission[]>;
  /** What stands at some places of the log, in their order. */
  listAt(places: readonly number[]): Promise<readonly StoredSubmission[]>;
  /** What came after a place in the log, the oldest first. */
  listAfter(place: number, most: number): Promise<readonly StoredSubmission[]>;
  countAfter(place: number): Promise<{ readonly behind: number; readonly behindSince: string | null }>;
  /** All of one person, the oldest first. */
  listOf(subjectId: string): Promise<readonly StoredSubmission[]>;
  /** The canonical JSON of some records, by id. */
  readTexts(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** What was on screen, by its digest. */
  findPresentation(digest: string): Promise<string | null>;
  /** The private parts from a place on that are still there, with their persons' keys, wrapped. */
  listPrivateParts(from: number, count: number): Promise<readonly PlacedPart[]>;
  /** Null once either was erased. */
  findPrivatePart(
    submission: StoredSubmission,
  ): Promise<{ readonly sealed: Uint8Array; readonly wrappedKey: Uint8Array } | null>;
}

/** Persons, by ids of the store's own. */
export interface People {
  /** With the wrapped key; undefined once erased. */
  findById(id: string): Promise<StoredSubject | undefined>;
  /**
   * Within a transaction: whoever holds the same person waits until it ends, so that what is decided by what was read of them
   * is still so. False once erased.
   */
  hold(id: string): Promise<boolean>;
  /** The same for many persons. */
  holdAll(ids: readonly string[]): Promise<void>;
  /** Forgets their keys, and with them all that only those open; gives how many were forgotten. Part of a transaction. */
  erase(ids: readonly string[]): Promise<number>;
  /** Forgets some records of theirs, by `urn:uuid:`, and of what these said all but the noes. Part of a transaction. */
  eraseRecords(ids: readonly string[]): Promise<number>;
  /** All that is sealed with a person's key. */
  listSealed(id: string): Promise<SealedOfPerson>;
  /** A new key for somebody of whom a part was erased, with all that stays sealed anew. Part of a transaction. */
  giveNewKey(id: string, wrappedKey: Uint8Array, sealed: SealedOfPerson): Promise<void>;
  /** Puts a person's data aside towards one business; again, the first time holds. */
  restrict(one: Restriction): Promise<void>;
  /** False where it was not put aside. */
  liftRestriction(id: string, controller: string): Promise<boolean>;
  /** RFC 3339; null where it is not put aside. */
  restrictedSince(id: string, controller: string): Promise<string | null>;
  /** A person is known by another contact from now on. Part of a transaction. */
  renameContact(change: ContactChange): Promise<void>;
  /** Everybody: the store may be large. */
  listIds(): AsyncGenerator<string, void, undefined>;
  /** Digests by which earlier versions knew a person. */
  listLookupsOf(subjectId: string): Promise<readonly string[]>;
}

/** What was said under a contact, as questions about contact read it. */
export interface Histories {
  /** One history of all persons behind some tags towards a business, the oldest first; empty for a stranger. */
  find(controller: string, tags: readonly string[]): Promise<readonly Summary[]>;
  /** The same for hundreds of contacts at once, by tag. */
  findByTag(controller: string, tags: readonly string[]): Promise<ReadonlyMap<string, readonly Summary[]>>;
  /** The businesses to which one of these contacts was given. */
  listControllersOf(tags: readonly string[]): Promise<readonly string[]>;
  /** What a business was given until one of these days, both included, the soonest first. */
  listEndings(
    controller: string,
    days: { readonly from: string; readonly until: string },
  ): Promise<readonly EndingConsent[]>;
  /** Where the clock was found to have stood ahead. */
  listClockSteps(): Promise<readonly ClockStep[]>;
  /** Forgets the pages that were last heard of before a moment (milliseconds since 1970). */
  forgetVisits(before: number): Promise<void>;
}

/** Forms: one that a receiver publishes is found by all receivers of the database. */
export interface Forms {
  /** Serves a content from now on, in the place of the one before, and keeps it for good. */
  publish(form: FormVersion, at: Date): Promise<void>;
  /** What is served now, one content a form. */
  listPublished(): Promise<readonly FormVersion[]>;
  /** Keeps a content for good; false when it was there already. */
  keepVersion(form: FormVersion, at: Date): Promise<boolean>;
  /** The contents that a version of a form ever had, the newest first. */
  listContentsOf(formId: string, version: string): Promise<readonly FormVersion[]>;
  /** Every content that was ever served, the newest first. */
  listVersions(): Promise<readonly FormVersion[]>;
  /** Keeps a save of a draft under its number; false, and nothing kept, unless it follows on the last one. */
  saveDraft(draft: FormDraft): Promise<boolean>;
  /** The last save. */
  findDraft(id: string): Promise<FormDraft | null>;
  /** The last written first. */
  listDrafts(): Promise<readonly FormDraft[]>;
  removeDraft(id: string): Promise<boolean>;
  /** The saves of a draft from a number on, the oldest first; those of long ago are not kept. */
  listSaves(id: string, from: number): Promise<readonly FormDraft[]>;
  /** Publishes what a draft has become from a day on, and removes it; false, and nothing done, when it is not as it was. */
  release(draft: DraftMark, release: FormRelease): Promise<boolean>;
  /** What was published of all forms, by the day from which it is served. */
  listReleases(): Promise<readonly FormRelease[]>;
  /** Takes back what was to be served from a day on. */
  removeRelease(formId: string, from: string): Promise<boolean>;
}

/** What each business told people of its use of data. */
export interface Notices {
  /** Keeps what is shown from now on, unless it is what was shown last; gives the version that it is. */
  keep(notice: Pick<NoticeVersion, 'controller' | 'digest' | 'content'>, at: Date): Promise<NoticeVersion>;
  /** The newest first, so many at most, from before a number where one is given. */
  list(controller: string, most: number, before?: number): Promise<readonly NoticeVersion[]>;
  /** One version, and the one after it; empty where there is none. */
  find(controller: string, number: number): Promise<readonly NoticeVersion[]>;
}

/** The businesses that answers were given to. */
export interface Controllers {
  list(): Promise<readonly StoredController[]>;
  keep(controller: StoredController): Promise<void>;
  /** The names under which records of format 1 know them. */
  listAliases(): Promise<readonly ControllerAlias[]>;
}

/** Lists of people not to contact. */
export interface Lists {
  /** Notes a list before its entries come, and gives it a number: the later one is greater, whatever the clock says. */
  addImport(list: Omit<SuppressionImport, 'id' | 'place'>): Promise<Pick<SuppressionImport, 'id' | 'place'>>;
  /** The same, for a place that is known. */
  addImportAt(list: Omit<SuppressionImport, 'id'>): Promise<string>;
  /** All or none, with what `beside` writes; gives how many are new. */
  add(entries: readonly Suppression[], beside?: Beside): Promise<number>;
  /** The place of the last entry of this kind; undefined while there is none. */
  findPlace(key: SuppressionKey): Promise<number | undefined>;
  findLastImport(controller: string): Promise<SuppressionImport | undefined>;
  /** The list of a business that was taken in at that time (RFC 3339); undefined where there is none. */
  findImportAt(controller: string, at: string): Promise<string | undefined>;
  countEntries(importId: string): Promise<number>;
  /** Takes away what one import added, and nothing else; gives how many entries that were. */
  removeImport(importId: string, at: string): Promise<number>;
  /** The entries of one controller about any of these digests. */
  find(controller: string, digests: readonly string[]): Promise<readonly Suppression[]>;
  has(controller: string): Promise<boolean>;
  listImported(
    controller: string,
    about: { readonly channel: string; readonly party: string },
  ): Promise<Set<string>>;
}

/** Links that let one person in once. Times are milliseconds since 1970. */
export interface Links {
  keep(link: LoginLink, now: number): Promise<void>;
  /** Which business a link is to; null when it does not open. Uses nothing up. */
  findController(digest: string, now: number): Promise<string | null>;
  /** Who it lets in, to one of those who ask, however many ask at once; null for all others. */
  use(digest: string, now: number): Promise<Pick<LoginLink, 'tag' | 'controller'> | null>;
}

/** Yeses that wait for a press in a mail: what its link is about. */
export interface Confirmations {
  keep(one: Confirmation, now: number): Promise<void>;
  find(digest: string, now: number): Promise<Pick<Confirmation, 'recordId' | 'subjectId'> | null>;
}

/** A function over SQL, for callers that know none. */
type Bound<Work> = Work extends (sql: Sql, ...given: infer Given) => infer Result
  ? (...given: Given) => Result
  : never;

/** Everything that is to leave, stored until it has gone. Each is taken by one receiver at a time, whichever asks. */
export interface Queue {
  readonly add: Bound<typeof jobs.addJobs>;
  readonly listDue: Bound<typeof jobs.listDueJobs>;
  readonly listIdle: Bound<typeof jobs.listIdleJobs>;
  readonly nextAt: Bound<typeof jobs.nextJobAt>;
  readonly claim: Bound<typeof jobs.claimJob>;
  readonly keep: Bound<typeof jobs.keepJob>;
  readonly end: Bound<typeof jobs.endJob>;
  readonly postpone: Bound<typeof jobs.postponeJob>;
  readonly bury: Bound<typeof jobs.buryJob>;
  readonly describe: Bound<typeof state.describeQueue>;
  readonly findStanding: Bound<typeof state.findStandingJob>;
  readonly hurry: Bound<typeof state.hurryJobs>;
  readonly revive: Bound<typeof state.reviveJobs>;
  readonly forget: Bound<typeof state.forgetJobs>;
  readonly forgetOld: Bound<typeof state.forgetOldJobs>;
  readonly mendTimes: Bound<typeof state.mendJobTimes>;
}

/** To whom mails went of late, as keyed digests: so that nobody is sent too many. */
export interface SentMails {
  readonly note: Bound<typeof sent.noteMail>;
  readonly countSince: Bound<typeof sent.countMailsSince>;
  readonly dropLast: Bound<typeof sent.dropLastMail>;
  readonly forget: Bound<typeof sent.forgetMails>;
}

/** What people ask for about their data, and the calls that they asked for. */
export interface Requests {
  add(request: StoredRequest): Promise<void>;
  /** Those made under a contact, the newest first. */
  listOf(tags: readonly string[], controller: string): Promise<readonly StoredRequest[]>;
  /** What is due first on top. */
  list(controller: string, withDone: boolean): Promise<readonly StoredRequest[]>;
  find(id: string): Promise<StoredRequest | undefined>;
  /** False when there is none, or it is closed already. */
  close(id: string, at: string, answered?: AnsweredRequest): Promise<boolean>;
  /** Writes what came of a closed request anew. Part of a transaction. */
  setAnswer(id: string, answer: string): Promise<void>;
  /** Forgets what a person wrote in them to a business. Part of a transaction. */
  forgetWords(subjectId: string, controller: string): Promise<void>;
  /** The call that a record asks for was made; the first time holds. */
  meet(recordId: string, at: string): Promise<void>;
  metAt(recordId: string): Promise<string | undefined>;
}

/** Calls that were made or tried, for as long as the law counts them. */
export interface Calls {
  /** False, and nothing changed, where one of that id is noted already. */
  note(attempt: CallAttempt): Promise<boolean>;
  find(id: string): Promise<CallAttempt | undefined>;
  /** To whoever has one of these tags, for any party, the oldest first. */
  listOf(controller: string, tags: readonly string[]): Promise<readonly CallAttempt[]>;
  /** Whether a business notes the calls of a party here. */
  has(controller: string, party: string): Promise<boolean>;
  /** Forgets those of before a moment (milliseconds since 1970); gives how many rows that were. */
  forget(before: number): Promise<number>;
}

/** Values that were put right. */
export interface Rectifications {
  /** Part of a transaction. */
  add(one: Rectification): Promise<void>;
  /** In one record, the oldest first. */
  listOf(recordId: string): Promise<readonly Rectification[]>;
}

/** New addresses that wait for a press in a mail. Times are milliseconds since 1970. */
export interface AddressChanges {
  keep(one: AddressChange, now: number): Promise<void>;
  find(by: { readonly digest: string } | { readonly id: string }, now: number): Promise<AddressChange | null>;
  /** Uses it up; false where somebody did before. */
  drop(id: string): Promise<boolean>;
}

/** Whom was written to before something of theirs ends. */
export interface Reminders {
  note(id: string, at: number): Promise<void>;
  has(id: string): Promise<boolean>;
}

/** Counts of answers, from which nobody can be told. */
export interface Counts {
  add(entries: readonly TallyEntry[]): Promise<void>;
  /** From a week on (its Monday), the oldest first. */
  list(since: string): Promise<readonly TallyEntry[]>;
  /** Counts one flagged submission of a form on a day, and gives how many there were with it. */
  countFlagged(form: string, day: string): Promise<number>;
  /** Forgets the days before one. */
  forgetFlagged(day: string): Promise<void>;
}

/** The order of all that was received. */
export interface Log {
  readHead(log: string): Promise<LogHead>;
  /** Names of the logs that were ever written here. */
  listNames(): Promise<readonly string[]>;
  /** Milliseconds since 1970 of the last record, by the clock of then; null before the first. */
  lastRecordAt(): Promise<number | null>;
  /** How many records all logs of the store hold. */
  readSize(): Promise<number>;
  /** Entries and their records from a place on, in their order; a record is null where there is none at its place. */
  listEntries(log: string, from: number, most: number): Promise<readonly LoggedEntry[]>;
  /** Entries from a place on, without their records; fewer where the log is not that long. */
  listHashes(log: string, from: number, count: number): Promise<readonly Uint8Array[]>;
  /** Roots of 256, 65,536, … entries (`tier` 1, 2, …), from one on. */
  listNodes(
    log: string,
    range: { readonly tier: number; readonly from: number; readonly count: number },
  ): Promise<readonly Uint8Array[]>;
  /** Lets a log of another name begin with all entries of an earlier one; `sign` gives its checkpoint. */
  continueAs(earlier: string, name: string, sign: (edge: LogHead['edge']) => string): Promise<void>;
  /**
   * Appends what `work` makes of the store's state, while nobody else can append: two writers stand one behind the other, a
   * key is taken once, and the log cannot fork. Null, and nothing stored, where another writer came first. `work` may run
   * again.
   */
  append<Result>(
    request: AppendRequest,
    work: (state: AppendState) => { readonly batch: Batch | null; readonly result: Result },
  ): Promise<Result | null>;
}

/** Tokens of a time-stamp authority over checkpoints of a log, one for a size. */
export interface Times {
  /** False, and nothing changed, where this size has its token already. */
  keep(token: TimeToken): Promise<boolean>;
  /** The first whose checkpoint holds the entry at a place; null where none does yet. */
  findCovering(log: string, place: number): Promise<TimeToken | null>;
  /** The one over the longest log. */
  findLast(log: string): Promise<TimeToken | null>;
}

/** Logs that this receiver has countersigned, and who has countersigned its own. */
export interface WitnessedLogs {
  /** Where a log was seen last; null for one that never was. */
  find(log: string): Promise<Witnessed | null>;
  /** Notes where it stands now; false, and nothing changed, where it was not seen last where `before` says. */
  move(before: Witnessed | null, now: Witnessed): Promise<boolean>;
  /** The last of each witness: one over a longer log stays. */
  keepCosignature(one: Cosignature): Promise<void>;
  /** The one over the longest log first. */
  listCosignatures(log: string): Promise<readonly Cosignature[]>;
}

/** What a receiver knows of itself, and whether the store works. */
export interface Facts {
  read(name: string): Promise<string | undefined>;
  /** Keeps a fact the first time, and gives what is kept. */
  keep(name: string, value: string): Promise<string>;
  put(name: string, value: string): Promise<void>;
  /** Writes for real, so that a full disk shows. Rejects with StoreError. */
  checkWritable(at: Date): Promise<void>;
  checkReadable(): Promise<void>;
}

/** Forms that were printed on paper. */
export interface Slips {
  /** Makes a print known. Part of a transaction, which has to be undone where this is false: a serial is taken. */
  add(batch: SlipBatch, slips: readonly NewSlip[]): Promise<boolean>;
  find(serial: string): Promise<StoredSlip | undefined>;
  /** By the digest of the code on its stub. */
  findByCode(codeDigest: string): Promise<StoredSlip | undefined>;
  /** The first picture of a record stays. */
  keepPhoto(photo: SlipPhoto): Promise<void>;
  /** Undefined once its person was erased. */
  findPhoto(recordId: string): Promise<SlipPhoto | undefined>;
}

/** What is written together with something else, through the parts that it is given. */
export type Beside = (parts: StoreParts) => Promise<void>;

/** Who may ask the receiver besides its owner. */
export interface Users {
  /** False, and nothing changed, where the name is taken. */
  add(user: AccessUser, token: NewToken, beside: Beside): Promise<boolean>;
  /** Gives a new token; those before it hold until `graceUntil` at most. False where nobody has that name. */
  rotate(name: string, token: NewToken, graceUntil: string, beside: Beside): Promise<boolean>;
  /** Every token of theirs ends now. False where nobody has that name. */
  remove(name: string, beside: Beside): Promise<boolean>;
  /** Who a token belongs to; undefined where it is nobody's, or has ended. */
  find(digest: string, now: string): Promise<AccessUser | undefined>;
  list(): Promise<readonly ListedUser[]>;
}

/** The trail of what each of them did. */
export interface Audit {
  add(entry: AuditEntry, id: string): Promise<void>;
  /** The newest first. */
  list(page: AuditPage): Promise<readonly ListedAuditEntry[]>;
  /** Takes away what is older than a time; gives how many entries that were. */
  prune(before: string): Promise<number>;
}

/** What must outlive a backup that is put back: lines for journals outside of the store, and what came back from them. */
export interface Journals {
  keep(journal: string): Promise<void>;
  /** Up to which line the store knows a journal; undefined where it never saw it. */
  readMark(journal: string): Promise<number | undefined>;
  /** Notes which journal a running receiver writes: commands add their lines to it. */
  putLive(journal: string): Promise<void>;
  /** The journal that a receiver wrote last; undefined where none ever ran. */
  readLive(): Promise<string | undefined>;
  moveMark(journal: string, last: number): Promise<void>;
  list(): Promise<readonly string[]>;
  /** Part of the transaction of what they tell about. */
  addLines(journal: string, contents: readonly object[]): Promise<void>;
  listLines(journal: string, after: number, most: number): Promise<readonly JournalLine[]>;
  dropLines(journal: string, upTo: number): Promise<number>;
  addReplayedNo(no: ReplayedNo): Promise<void>;
  /** Whether any journal was ever replayed into this store. */
  hasReplayedNoes(): Promise<boolean>;
  /** Which journals a restored store still lacks; null where it lacks nothing. */
  readWaits(): Promise<JournalWaits | null>;
  addWaits(waits: JournalWaits): Promise<void>;
  dropWaits(journals: readonly string[]): Promise<void>;
}

/** Form tokens that were used. */
export interface Tokens {
  /** True when nobody else has used it before, also of several who try at once; the same user may again. */
  use(token: UsedToken): Promise<boolean>;
  /** Forgets those that ended before a moment (milliseconds since 1970). */
  forget(now: number): Promise<void>;
}

/** Keys that anybody may read: receipts outlive the key that signed them. */
export interface PublicKeys {
  keep(kid: string, jwk: string, at: Date): Promise<void>;
  /** Every key that ever signed here, the newest first. */
  list(): Promise<readonly string[]>;
  /** Notes in a key's own JWK that it was taken back; the first time holds. */
  revoke(kid: string, revoked: { readonly revoked_at: number; readonly reason: string }): Promise<void>;
}

/** What can be asked of a store, and done in it, by intent; alone, or within a transaction. */
export interface StoreParts {
  readonly records: Records;
  readonly people: People;
  readonly histories: Histories;
  readonly forms: Forms;
  readonly notices: Notices;
  readonly controllers: Controllers;
  readonly lists: Lists;
  readonly links: Links;
  readonly confirmations: Confirmations;
  readonly queue: Queue;
  readonly sentMails: SentMails;
  readonly requests: Requests;
  readonly calls: Calls;
  readonly retention: Retention;
  readonly rectifications: Rectifications;
  readonly addressChanges: AddressChanges;
  readonly reminders: Reminders;
  readonly counts: Counts;
  readonly log: Log;
  readonly times: Times;
  readonly witnessed: WitnessedLogs;
  readonly facts: Facts;
  readonly tokens: Tokens;
  readonly users: Users;
  readonly audit: Audit;
  readonly journal: Journals;
  readonly slips: Slips;
  readonly keys: PublicKeys;
}

/**
 * The store: each promise resolves once what it did is durable, and whoever reads after that sees it. All reject with
 * StoreError, and then nothing of what was asked is stored. `test/server/store/contract.ts` says what each of them owes.
 */
export interface Store extends StoreParts {
  /** All or nothing of what `work` does through the parts that it is given; `work` may run again after a conflict. */
  transact<Result>(work: (parts: StoreParts) => Promise<Result>): Promise<Result>;
  /** Reads of one moment, through the parts that `work` is given. */
  readTogether<Result>(work: (parts: StoreParts) => Promise<Result>): Promise<Result>;
  /** What was deleted stands in no file of the store any more, as far as its database allows. */
  sweep(): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}
