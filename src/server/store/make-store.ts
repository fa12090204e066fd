import * as addresses from './address-changes.js';
import { appendOnce } from './append.js';
import * as audit from './audit.js';
import * as calls from './call-attempts.js';
import type { ChartReads } from './chart-reads.js';
import { lastRecordAt, listClockSteps } from './clock-steps.js';
import { findConfirmation, keepConfirmation } from './confirmations.js';
import * as controllers from './controllers.js';
import { listEndings } from './ending-consents.js';
import { erasePersons, eraseRecords } from './erase-persons.js';
import { countFlagged, forgetFlagged } from './flagged-counts.js';
import { keepFormVersion, listContentsOf, listFormVersions } from './form-versions.js';
import * as forms from './forms.js';
import * as waits from './journal-waits.js';
import * as jobs from './jobs.js';
import * as journal from './journal.js';
import { listLogHashes, listLogNodes } from './log-nodes.js';
import { continueLogAs, listEntries, listLogNames, readLogHead, readLogSize } from './log.js';
import * as links from './login-links.js';
import { meetRequest, metAt } from './met-requests.js';
import * as notices from './notices.js';
import * as people from './people.js';
import * as histories from './person-histories.js';
import * as state from './queue-state.js';
import * as facts from './receiver-facts.js';
import { bindRetention } from './retention/bind-retention.js';
import { addRectification, listRectificationsOf } from './rectifications.js';
import { isReminded, noteReminder } from './reminders.js';
import * as requests from './requests.js';
import { giveNewKey, listSealed } from './reseal.js';
import { addRestriction, findRestriction, liftRestriction } from './restrictions.js';
import * as sent from './sent-mails.js';
import { type Database, type Scope, scopeWithin, type Sql } from './sql.js';
import type { Beside, Store, StoreParts } from './store.js';
import * as slips from './slips.js';
import * as submissions from './submissions.js';
import * as lists from './suppressions.js';
import { addToTally, listTally } from './tally.js';
import * as times from './time-tokens.js';
import * as witnessed from './witnessed.js';
import { renameContact } from './rename-contact.js';
import { forgetTokens, useToken } from './used-tokens.js';
import * as users from './users.js';
import { forgetVisits } from './visits.js';

/** The store that a database holds; the database is closed with it. Charts are read from elsewhere where that is given. */
export const makeStore = (database: Database, charts?: ChartReads): Store => ({
  ...makeParts(database, charts),
  transact: (work) => database.transact((sql) => work(makeParts(scopeWithin(sql)))),
  readTogether: (work) => database.readTogether((sql) => work(makeParts(scopeWithin(sql)))),
  sweep: () => database.sweep(),
  close: async () => {
    await charts?.close();
    await database.close();
  },
});

/** What a transaction or a copy can be asked, over its connection. */
export const storeOver = (sql: Sql): StoreParts => makeParts(scopeWithin(sql));

const besides =
  (beside: Beside) =>
  (sql: Sql): Promise<void> =>
    beside(makeParts(scopeWithin(sql)));

const makeParts = (scope: Scope, charts: Pick<Sql, 'all'> = scope): StoreParts => ({
  records: {
    findById: (id) => submissions.findById(scope, id),
    has: (uuid) => submissions.hasRecord(scope, uuid),
    findByIdempotencyKey: (key) => submissions.findByIdempotencyKey(scope, key),
    findKnownKeys: (keys) => submissions.findKnownKeys(scope, keys),
    findByStart: (start) => submissions.findByStart(scope, start),
    listAt: (places) => submissions.listSubmissionsAt(scope, places),
    listAfter: (place, most) => submissions.listAfter(scope, place, most),
    countAfter: (place) => submissions.countAfter(scope, place),
    listOf: (subjectId) => people.listSubmissionsOf(scope, subjectId),
    readTexts: (ids) => submissions.readRecordTexts(scope, ids),
    findPresentation: (digest) => submissions.findPresentation(scope, digest),
    listPrivateParts: (from, count) => submissions.listPrivateParts(scope, from, count),
    findPrivatePart: (submission) => submissions.findPrivatePart(scope, submission),
  },
  people: {
    findById: (id) => people.findSubjectById(scope, id),
    erase: (ids) => erasePersons(scope, ids),
    eraseRecords: (ids) => eraseRecords(scope, ids),
    listSealed: (id) => listSealed(scope, id),
    giveNewKey: (id, wrappedKey, sealed) => giveNewKey(scope, id, wrappedKey, sealed),
    restrict: (one) => addRestriction(scope, one),
    liftRestriction: (id, controller) => liftRestriction(scope, id, controller),
    restrictedSince: (id, controller) => findRestriction(scope, id, controller),
    renameContact: (change) => renameContact(scope, change),
    hold: (id) => people.holdSubject(scope, id),
    holdAll: (ids) => people.holdSubjects(scope, ids),
    listIds: () => people.listSubjectIds(scope),
    listLookupsOf: (subjectId) => people.findLookup(scope, subjectId),
  },
  histories: {
    // A history has rows of its own for its parts: they belong to one moment.
    find: (controller, tags) => scope.readTogether((sql) => histories.findHistory(sql, controller, tags)),
    findByTag: (controller, tags) =>
      scope.readTogether((sql) => histories.findHistoriesByTag(sql, controller, tags)),
    listControllersOf: (tags) => histories.findControllersOf(scope, tags),
    listEndings: (controller, days) => listEndings(scope, controller, days),
    listClockSteps: () => listClockSteps(scope),
    forgetVisits: (before) => forgetVisits(scope, before),
  },
  forms: {
    publish: (form, at) => forms.publishForm(scope, form, at),
    listPublished: () => forms.listPublishedForms(scope),
    keepVersion: (form, at) => keepFormVersion(scope, form, at),
    listContentsOf: (formId, version) => listContentsOf(scope, formId, version),
    listVersions: () => listFormVersions(scope),
    saveDraft: (draft) => forms.saveFormDraft(scope, draft),
    findDraft: (id) => forms.findFormDraft(scope, id),
    listDrafts: () => forms.listFormDrafts(scope),
    removeDraft: (id) => forms.removeFormDraft(scope, id),
    listSaves: (id, from) => forms.listDraftSaves(scope, id, from),
    release: (draft, release) => forms.releaseFormDraft(scope, draft, release),
    listReleases: () => forms.listFormReleases(scope),
    removeRelease: (formId, from) => forms.removeFormRelease(scope, formId, from),
  },
  notices: {
    keep: (notice, at) => notices.keepNotice(scope, notice, at),
    list: (controller, most, before) => notices.listNotices(scope, controller, most, before),
    find: (controller, number) => notices.findNotice(scope, controller, number),
  },
  controllers: {
    list: () => controllers.listControllers(scope),
    keep: (controller) => controllers.keepController(scope, controller),
    listAliases: () => controllers.listAliases(scope),
  },
  lists: {
    addImport: (list) => lists.addImport(scope, list),
    add: (entries, beside) => lists.addSuppressions(scope, entries, beside && besides(beside)),
    addImportAt: (list) => lists.insertImport(scope, list),
    findPlace: (key) => lists.findPlace(scope, key),
    findLastImport: (controller) => lists.findLastImport(scope, controller),
    findImportAt: (controller, at) => lists.findImportAt(scope, controller, at),
    countEntries: (importId) => lists.countEntries(scope, importId),
    removeImport: (importId, at) => lists.removeImport(scope, importId, at),
    find: (controller, digests) => lists.findSuppressions(scope, controller, digests),
    has: (controller) => lists.hasSuppressions(scope, controller),
    listImported: (controller, about) => lists.listImported(scope, controller, about),
  },
  links: {
    keep: (link, now) => links.keepLoginLink(scope, link, now),
    findController: (digest, now) => links.findLoginController(scope, digest, now),
    use: (digest, now) => links.useLoginLink(scope, digest, now),
  },
  confirmations: {
    keep: (one, now) => keepConfirmation(scope, one, now),
    find: (digest, now) => findConfirmation(scope, digest, now),
  },
  queue: {
    add: (...given) => jobs.addJobs(scope, ...given),
    listDue: (...given) => jobs.listDueJobs(scope, ...given),
    listIdle: (...given) => jobs.listIdleJobs(scope, ...given),
    nextAt: (...given) => jobs.nextJobAt(scope, ...given),
    claim: (...given) => jobs.claimJob(scope, ...given),
    keep: (...given) => jobs.keepJob(scope, ...given),
    end: (...given) => jobs.endJob(scope, ...given),
    postpone: (...given) => jobs.postponeJob(scope, ...given),
    bury: (...given) => jobs.buryJob(scope, ...given),
    describe: (...given) => state.describeQueue(scope, ...given),
    findStanding: (...given) => state.findStandingJob(scope, ...given),
    hurry: (...given) => state.hurryJobs(scope, ...given),
    revive: (...given) => state.reviveJobs(scope, ...given),
    forget: (...given) => state.forgetJobs(scope, ...given),
    forgetOld: (...given) => state.forgetOldJobs(scope, ...given),
    mendTimes: (...given) => state.mendJobTimes(scope, ...given),
  },
  sentMails: {
    note: (...given) => sent.noteMail(scope, ...given),
    countSince: (...given) => sent.countMailsSince(scope, ...given),
    dropLast: (...given) => sent.dropLastMail(scope, ...given),
    forget: (...given) => sent.forgetMails(scope, ...given),
  },
  requests: {
    add: (request) => requests.addRequest(scope, request),
    listOf: (tags, controller) => requests.listRequestsOf(scope, tags, controller),
    list: (controller, withDone) => requests.listRequests(scope, controller, withDone),
    find: (id) => requests.findRequest(scope, id),
    close: (id, at, answered) => requests.closeRequest(scope, id, at, answered),
    setAnswer: (id, answer) => requests.setAnswer(scope, id, answer),
    forgetWords: (id, controller) => requests.forgetWords(scope, id, controller),
    meet: (recordId, at) => meetRequest(scope, recordId, at),
    metAt: (recordId) => metAt(scope, recordId),
  },
  calls: {
    note: (attempt) => calls.addCallAttempt(scope, attempt),
    find: (id) => calls.findCallAttempt(scope, id),
    listOf: (controller, tags) => calls.listCallAttempts(scope, controller, tags),
    has: (controller, party) => calls.hasCallAttempts(scope, controller, party),
    forget: (before) => calls.forgetCallAttempts(scope, before),
  },
  retention: bindRetention(scope),
  rectifications: {
    add: (one) => addRectification(scope, one),
    listOf: (recordId) => listRectificationsOf(scope, recordId),
  },
  addressChanges: {
    keep: (one, now) => addresses.keepAddressChange(scope, one, now),
    find: (by, now) => addresses.findAddressChange(scope, by, now),
    drop: (id) => addresses.dropAddressChange(scope, id),
  },
  reminders: {
    note: (id, at) => noteReminder(scope, id, at),
    has: (id) => isReminded(scope, id),
  },
  counts: {
    add: (entries) => addToTally(scope, entries),
    list: (since) => listTally(charts, since),
    countFlagged: (form, day) => countFlagged(scope, form, day),
    forgetFlagged: (day) => forgetFlagged(scope, day),
  },
  log: {
    readHead: (log) => readLogHead(scope, log),
    listNames: () => listLogNames(scope),
    lastRecordAt: () => lastRecordAt(scope),
    readSize: () => readLogSize(scope),
    listHashes: (log, from, count) => listLogHashes(scope, log, from, count),
    listNodes: (log, range) => listLogNodes(scope, log, range),
    listEntries: (log, from, most) => listEntries(scope, log, from, most),
    continueAs: (earlier, name, sign) => continueLogAs(scope, earlier, name, sign),
    append: (request, work) => appendOnce(scope, request, work),
  },
  times: {
    keep: (token) => times.keepTimeToken(scope, token),
    findCovering: (log, place) => times.findCoveringToken(scope, log, place),
    findLast: (log) => times.findLastToken(scope, log),
  },
  witnessed: {
    find: (log) => witnessed.findWitnessed(scope, log),
    move: (before, now) => witnessed.moveWitnessed(scope, before, now),
    keepCosignature: (one) => witnessed.keepCosignature(scope, one),
    listCosignatures: (log) => witnessed.listCosignatures(scope, log),
  },
  facts: {
    read: (name) => facts.readFact(scope, name),
    keep: (name, value) => facts.keepFact(scope, name, value),
    put: (name, value) => facts.putFact(scope, name, value),
    checkWritable: (at) => facts.checkWritable(scope, at),
    checkReadable: () => facts.checkReadable(scope),
  },
  tokens: {
    use: (token) => useToken(scope, token),
    forget: (now) => forgetTokens(scope, now),
  },
  users: {
    add: (user, token, beside) => users.addUser(scope, user, token, besides(beside)),
    rotate: (name, token, graceUntil, beside) =>
      users.rotateToken(scope, name, token, graceUntil, besides(beside)),
    remove: (name, beside) => users.removeUser(scope, name, besides(beside)),
    find: (digest, now) => users.findUser(scope, digest, now),
    list: () => users.listUsers(scope),
  },
  audit: {
    add: (entry, id) => audit.addAudit(scope, entry, id),
    list: (page) => audit.listAudit(scope, page),
    prune: (before) => audit.pruneAudit(scope, before),
  },
  journal: {
    keep: (name) => journal.keepJournal(scope, name),
    readMark: (name) => journal.readJournalMark(scope, name),
    putLive: (name) => journal.putLiveJournal(scope, name),
    readLive: () => journal.readLiveJournal(scope),
    moveMark: (name, last) => journal.moveJournalMark(scope, name, last),
    list: () => journal.listJournals(scope),
    addLines: (name, contents) => journal.addJournalLines(scope, name, contents),
    listLines: (name, after, most) => journal.listJournalLines(scope, name, after, most),
    dropLines: (name, upTo) => journal.dropJournalLines(scope, name, upTo),
    addReplayedNo: (no) => journal.addReplayedNo(scope, no),
    hasReplayedNoes: () => journal.hasReplayedNoes(scope),
    readWaits: () => waits.readJournalWaits(scope),
    addWaits: (lacking) => waits.addJournalWaits(scope, lacking),
    dropWaits: (journals) => waits.dropJournalWaits(scope, journals),
  },
  slips: {
    add: (batch, printed) => slips.addSlips(scope, batch, printed),
    find: (serial) => slips.findSlip(scope, serial),
    findByCode: (codeDigest) => slips.findSlipByCode(scope, codeDigest),
    keepPhoto: (photo) => slips.keepSlipPhoto(scope, photo),
    findPhoto: (recordId) => slips.findSlipPhoto(scope, recordId),
  },
  keys: {
    keep: (kid, jwk, at) => facts.keepPublicKey(scope, kid, jwk, at),
    list: () => facts.listPublicKeys(scope),
    revoke: (kid, revoked) => facts.revokePublicKey(scope, kid, revoked),
  },
});
