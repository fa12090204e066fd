import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { keepForms } from './forms/known-forms.js';
import { makeDerivations } from './forms/derive.js';
import { deriveForSites } from './forms/derive-for-sites.js';
import { readFormsFolder } from './forms/read-folder.js';
import { allowOrigins } from './http/allow-origins.js';
import { answerNothingHere } from './http/answer-nothing-here.js';
import { addConsolePage } from './owner/console-page.js';
import { addConsoleRoutes } from './owner/console-routes.js';
import { addCollectedRoute, describeCollected } from './owner/collected-route.js';
import { describeApi } from './http/describe-api.js';
import { addExpiringRoute } from './owner/expiring-route.js';
import { addFormScriptRoute } from './submit/form-script-route.js';
import { addFormRoute } from './submit/form-route.js';
import { addHealthRoutes } from './http/health-route.js';
import { acceptJsonOnly } from './http/json-body.js';
import { addMetRequestRoute } from './owner/met-request-route.js';
import { readRecord } from './log/make-receipt.js';
import { addKeyRoutes } from './http/key-routes.js';
import { limitRate } from './http/limit-rate.js';
import { logResponses } from './http/log-responses.js';
import { measureResponses } from './http/measure-responses.js';
import { noMeter } from './http/meter.js';
import type { Metrics, Standing } from './http/prometheus.js';
import { addMailRoutes } from './person/mail-routes.js';
import { makeServer, type ServerOptions } from './http/make-server.js';
import { addMayContactRoute } from './owner/may-contact-route.js';
import { parseSubmission } from './submit/parse-submission.js';
import { addPlainFormRoute } from './submit/plain-form-route.js';
import { addOwnerPersonRoutes, type OwnerDesk } from './owner/owner-person-routes.js';
import { addPreferencesRoutes } from './person/preferences-route.js';
import { addPrintedRoute } from './submit/printed-route.js';
import { addProofRoutes } from './person/proof-routes.js';
import { addReferenceRoute } from './owner/reference-route.js';
import { makeSendKept } from './http/send-kept.js';
import { addScripts } from './http/scripts-route.js';
import { makeJudge } from './submit/judge-shape.js';
import { suspect, tokenLife } from './submit/suspect.js';
import { addTokenRoute } from './submit/token-route.js';
import { countFlagged, forgetFlagged } from './store/flagged-counts.js';
import { makeFlaggedQuota } from './submit/flagged-quota.js';
import { forgetTokens, useToken } from './store/used-tokens.js';
import { addStopRoutes } from './person/stop-route.js';
import { makeRouteList } from './http/route-list.js';
import { makeOpenSealed } from './keys/open-sealed.js';
import { addSealedRoute } from './submit/sealed-route.js';
import { addSubmissionRoute } from './submit/submission-route.js';
import { makeParisDay } from './log/paris-day.js';
import { makeClockAhead } from './submit/clock-ahead.js';
import type { Intake } from './submit/receive-submission.js';
import { version } from '../proof/version.js';
import { makePrivateFolder } from './keys/key-file.js';
import { bindKeys, publishRecordKey } from './keys/bind-keys.js';
import { openRecordKeys } from './keys/record-keys.js';
import { type Keys, openKeys } from './keys/open-keys.js';
import { isJournaled, journalFolderBeside, openJournal } from './journal/index.js';
import { withoutJournal } from './owner/without-journal.js';
import { guardOwnerRoutes, randomAuditId } from './http/guard-owner-routes.js';
import { makeFindCaller, ownerName } from './http/find-caller.js';
import { makeWrongTokenCount } from './http/count-wrong-tokens.js';
import { addAudit, listAudit } from './store/audit.js';
import { findUser } from './store/users.js';
import { addAuditRoute } from './owner/audit-route.js';
import { actAndNote } from './owner/act-and-note.js';
import { listCollected, makeIsTheirs } from './owner/list-collected.js';
import { startPruning } from './jobs/prune-audit.js';
import type { Draft, Settled } from './log/draft.js';
import { openQueue } from './outbound/open-queue.js';
import type { WebhookOptions } from './outbound/webhook/tell-webhook.js';
import { Ledger } from './log/ledger.js';
import { countEarlier } from './log/count-answers.js';
import { checkLog } from './log/check-log.js';
import { openSizeMark } from './keys/size-mark.js';
import { makeAppend } from './log/append-batch.js';
import { startAppendThread } from './log/append-beside.js';
import type { FormConfig } from '../config/index.js';
import { type Asked, type Contact, prepareAsk, type StoredAnswer } from './owner/ask-may-contact.js';
import { findViewsOf } from './owner/find-views.js';
import type { PersonView } from './people/person-view.js';
import { listExpiring } from './owner/expiring.js';
import { makeRequestDesk } from './choices/request-desk.js';
import { addRequestRoutes } from './owner/request-routes.js';
import { describePersons } from './owner/find-persons.js';
import { listTally } from './store/tally.js';
import { addDeliveryRoutes } from './owner/delivery-routes.js';
import { describeDeliveries } from './owner/deliveries.js';
import { describeOwned } from './owner/overview.js';
import { findLookup } from './store/people.js';
import { closeRequest, findRequest, listRequests } from './store/requests.js';
import { openValues } from './people/open-values.js';
import { readTakers } from './owner/read-takers.js';
import { listWritten } from './choices/list-written.js';
import { digestGiven } from './people/contact.js';
import { StartError } from './start-error.js';
import { describeWaiting, measureMails, measureAppend } from './measure.js';
import type { Mailer } from './outbound/mail/mailer.js';
import { makeProofToken } from './people/proof-token.js';
import { mailFor } from './people/pending-confirmations.js';
import { readView } from './people/read-view.js';
import { StoreError } from './store/sql.js';
import { readFromPrimary, readFromReplica } from './store/chart-reads.js';
import { openReplica, openStore, type StorePlace } from './store/open-store.js';
import { findControllersOf, tagOf } from './store/person-histories.js';
import { keepController, listControllers } from './store/controllers.js';
import { controllersOf, findController, findForgotten } from './forms/known-controllers.js';
import { makeDigestOf } from './submit/receive-submission.js';
import { forgetVisits } from './store/visits.js';
import { meetRequest } from './store/met-requests.js';
import { readLogHead } from './store/log.js';
import { checkReadable, checkWritable, listPublicKeys } from './store/receiver-facts.js';
import {
  findById,
  findByIdempotencyKey,
  findPresentation,
  type StoredSubmission,
} from './store/submissions.js';

/** Where a receiver keeps what it keeps, and how it meets the world. */
export interface ReceiverOptions extends ServerOptions, StorePlace {
  /** A read replica of the database, for the console's charts and counts alone. */
  readonly databaseReplicaUrl?: string | undefined;
  /** Folder of the journal, which no backup of the store may bring back; default: beside the data folder, with `-journal`. */
  readonly journalFolder?: string;
  /** Days for which it is kept who did what; default three years. */
  readonly auditDays?: number;
  /** Folder of the keys and the owner's token. Made, with new keys, when it is not there. */
  readonly keysFolder: string;
  /** Folder with one JSON file a form. */
  readonly formsFolder: string;
  /** The address under which people reach this receiver: proof pages and the log are named after it. */
  readonly publicUrl: string;
  /** Requests to store something, a minute from one client address; 0 for no limit. Default 60. */
  readonly rateLimit?: number;
  /** Sends the links that people ask for; without one, nobody can ask. */
  readonly mailer?: Mailer;
  /** Told of every record from the first start with it on. */
  readonly webhook?: WebhookOptions;
  /** Counts what it does, for `readMetrics`. Default false. */
  readonly isMeasured?: boolean;
  /** Folder of what was built for browsers: `cdn/`, `forms/`, `console/`. Default: what came with the package. */
  readonly builtFolder?: string;
  /** Signs and stores in a thread of its own, beside the one that answers. Default false. */
  readonly isAppendedBeside?: boolean;
  readonly now?: () => Date;
  /** Milliseconds by a clock that nobody sets. Default: the process's own. */
  readonly steady?: () => number;
}

/** A receiver that is ready to listen, or to be asked through `app.inject`. */
export interface Receiver {
  readonly app: FastifyInstance;
  readonly ownerToken: string;
  /** True when this start made the owner's token: the moment to show it, once. */
  readonly isOwnerTokenNew: boolean;
  /** What it has counted, in the text format of Prometheus; undefined unless `isMeasured`. */
  readonly metrics: Pick<Metrics, 'read' | 'contentType'> | undefined;
  /** From now on `GET /ready` says no, so that a load balancer sends to another receiver; all else goes on. */
  prepareToStop(): void;
}

const defaultRateLimit = 60;
const threeYears = 3 * 365;
// A page that has not sent anything for so long is closed.
const monthInMilliseconds = 30 * 86_400_000;

/**
 * Makes a receiver: opens its keys and store, reads its forms, adds its routes. `app.close()` answers what has arrived
 * and closes the store. Throws StartError with a sentence on what to do.
 */
export async function createReceiver(options: ReceiverOptions): Promise<Receiver> {
  const { dataFolder, keysFolder, formsFolder, publicUrl, now = () => new Date() } = options;
  const { steady = () => performance.now() } = options;
  const dayOf = makeParisDay();
  const forms = await readFormsFolder(formsFolder, dayOf(now()));
  const unsent = forms.find(({ config }) => config.confirm && !options.mailer);
  if (unsent)
    throw new StartError(
      `Form "${unsent.config.id}" asks people to confirm by mail ("confirm"): give a mail server with --smtp and --mail-from, or remove "confirm".`,
    );
  const alone = forms.find(({ config }) => config.parentalConsent && !options.mailer);
  if (alone)
    throw new StartError(
      `Form "${alone.config.id}" asks parents to agree by mail ("parentalConsent"): give a mail server with --smtp and --mail-from, or remove "parentalConsent".`,
    );
  const controllers = controllersOf(forms.map(({ config }) => config));
  makePrivateFolder(dataFolder);
  const opened = openKeys(keysFolder, new URL(publicUrl).host);
  const app = makeServer(options);
  const database = await openStore(options, {
    onUpgrade: () =>
      app.log.warn(
        'The store is of an earlier version: bringing it up to date, a minute or two for a million records.',
      ),
    upgradeParts: {
      findController: (named) => findController(named, controllers),
      onSkipped: (records) =>
        app.log.warn(
          { records },
          'Records that cannot be understood stay in the log, and say nothing of anybody.',
        ),
    },
  });
  try {
    const folders = { keysFolder, dataFolder };
    await bindKeys(database, opened, folders, now());
    const mark = openSizeMark(keysFolder, opened.log.name, steady);
    const warnOf = (message: string, facts: object) => app.log.warn(facts, message);
    await checkLog({ database, log: opened.log, mark, folders, now: now(), warn: warnOf });
    const earlier = await listControllers(database);
    const forgotten = findForgotten(controllers, earlier);
    const businesses = [...earlier, ...controllers].map(({ id }) => id);
    const recordOf = openRecordKeys(keysFolder, opened.record, businesses);
    for (const key of recordOf.values()) await publishRecordKey(database, key, now());
    const keys: Keys = { ...opened, recordOf };
    for (const { id, name } of forgotten)
      app.log.warn(
        { controller: id, name },
        'No form names this business any more. What people answered to it is kept, and its links go on working; nothing asks for it until a form does.',
      );
    for (const { id, name, registration = '' } of controllers)
      await keepController(database, { id, name, registration });
    const known = await keepForms(database, forms, now(), (message, facts) => app.log.warn(facts, message));
    for (const { config } of forms.filter((form) => isElsewhere(form.config.endpoint, publicUrl)))
      app.log.warn(
        { form: config.id, endpoint: config.endpoint, publicUrl },
        'Receipts and mails link to the public URL, and the form sends to another address: check both.',
      );
    for (const path of keys.open)
      app.log.warn({ path }, 'Others than its owner may read this key file: chmod 600 it.');

    const wrappingKey = keys.secretFor('subject-key');
    const lookupSecret = keys.secretFor('subject-lookup');
    const tokenSecret = keys.secretFor('proof-token');
    const formSecret = keys.secretFor('form-token');
    await forgetTokens(database, now().getTime());
    await forgetFlagged(database, dayOf(now()));
    await countEarlier(database, dayOf);
    await forgetVisits(database, now().getTime() - monthInMilliseconds);
    let isStopping = false;
    let readStanding: (() => Promise<Standing>) | undefined;
    const metrics = options.isMeasured
      ? (await import('./http/prometheus.js')).makeMetrics(() => {
          if (!readStanding) throw new StoreError('The receiver is not there yet.');
          return readStanding();
        })
      : undefined;
    const meter = metrics?.meter ?? noMeter;
    const mailer = options.mailer && measureMails(options.mailer, meter);
    const journal = await openJournal({
      database,
      folder: options.journalFolder ?? journalFolderBeside(dataFolder),
      log: keys.log.name,
      isShared: options.databaseUrl !== undefined,
      now,
      tell: (message, facts) => app.log.error(facts, message),
    });
    const thread = options.isAppendedBeside
      ? startAppendThread({
          keys: pickSigners(keys),
          wrappingKey,
          journal: journal.id,
          store: { dataFolder, databaseUrl: options.databaseUrl },
        })
      : undefined;
    const appendAll =
      thread?.append ?? makeAppend({ database, keys, wrappingKey, dayOf, steady, journal: journal.id });
    const ledger = new Ledger(measureAppend(appendAll, meter, steady));
    app.addHook('onClose', async () => {
      await ledger.close();
      mark.note(size, true);
      await thread?.close();
      await journal.close();
      await database.close();
    });
    const { databaseReplicaUrl } = options;
    const charts =
      databaseReplicaUrl === undefined
        ? readFromPrimary(database)
        : readFromReplica(database, {
            open: () => openReplica(databaseReplicaUrl),
            onChange: (isUsed, error) =>
              isUsed
                ? app.log.info('Charts come from the replica again.')
                : app.log.warn(
                    { reason: error?.message },
                    'The replica is away: charts come from the primary.',
                  ),
            steady,
          });
    app.addHook('onClose', () => charts.close());
    const proofAddress = (recordId: string) =>
      `${publicUrl.replace(/\/$/, '')}/p/${makeProofToken(tokenSecret, recordId)}`;
    const readValues = (submission: StoredSubmission) => openValues(database, wrappingKey, submission);

    const warn = (message: string, facts: object): void => app.log.warn(facts, message);
    const queue = await openQueue({
      database,
      logName: keys.log.name,
      wrappingKey,
      lookupSecret,
      forms: known,
      now,
      dayOf,
      publicUrl,
      readValues,
      describe: (submission) => describeCollected(submission, { readValues, proofAddress }),
      mailer,
      webhook: options.webhook,
      warn,
    });
    // What a run before this one left; not before the port is this receiver's own.
    app.addHook('onListen', async () => queue.start());
    app.addHook('onClose', async () => {
      await queue.close();
      mailer?.close();
    });
    app.addHook(
      'onClose',
      startPruning(database, {
        days: options.auditDays ?? threeYears,
        now,
        warn: (error) => app.log.warn({ err: error }, 'The trail of who did what could not be shortened.'),
      }),
    );
    let [isNamed, size] = [false, 0];
    const nameLog = (): void => {
      if (!isNamed) keys.keepLogName();
      isNamed = true;
    };
    // Nobody knows a log by the name of this machine: until its address is known, the first record names it.
    if (!isLocal(publicUrl)) app.addHook('onListen', async () => nameLog());
    const append = async (draft: Draft): Promise<Settled> => {
      nameLog();
      const settled = await ledger.append(draft);
      if (settled.kind === 'stored') {
        size = Math.max(size, settled.submission.logIndex + 1);
        mark.note(size);
        // A no is acknowledged once it is outside of backups too.
        if (isJournaled(settled.record)) await journal.flush();
        queue.wake('webhook');
        const mail = mailFor(settled.record);
        if (mail) queue.wake(mail);
      }
      if (settled.kind === 'repeated' && isJournaled(readRecord(settled.submission))) await journal.flush();
      return settled;
    };

    measureResponses(app, meter);
    const routeList = makeRouteList();
    answerNothingHere(app, routeList);
    // A context of its own: pages that are served beside the receiver keep their own headers.
    await app.register(async (routes) => {
      logResponses(routes);
      routeList.remember(routes);
      const { derive, recent, isIssued } = makeDerivations();
      const parse = (bytes: Buffer) => parseSubmission(bytes, recent());
      acceptJsonOnly(routes, parse);
      await routes.register(helmet, {
        contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
        referrerPolicy: { policy: 'no-referrer' },
        // A promise for the whole domain and years to come, which only its owner can make.
        strictTransportSecurity: false,
      });
      const origins = await allowOrigins(routes, known, publicUrl);
      const limit = await limitRate(routes, options.rateLimit ?? defaultRateLimit);
      describeApi(routes, version, publicUrl);
      const controllerOf = (form: string): string | undefined =>
        (known.current.get(form) ?? known.all.find(({ config }) => config.id === form))?.config.controller.id;
      guardOwnerRoutes(routes, {
        findCaller: makeFindCaller(keys.ownerToken, (digest) =>
          findUser(database, digest, now().toISOString()),
        ),
        countWrong: makeWrongTokenCount(steady),
        controllerOf,
        record: async (entry) => {
          try {
            await database.transact((sql) => addAudit(sql, entry, randomAuditId()));
          } catch (error) {
            // A full disk must not keep the owner from their data: the receiver's log has what the trail lacks.
            if (entry.who !== ownerName) throw error;
            app.log.error({ err: error, audit: entry }, 'The trail of who did what could not be written.');
          }
        },
        isBehind: () => journal.isBehind(),
        now,
      });
      addAuditRoute(routes, { list: (page) => listAudit(database, page) });
      const intake: Intake = {
        forms: known,
        derive,
        now,
        dayOf,
        lookupSecret,
        collector: { software: `accord/${version}`, log: keys.log.name, kid: keys.record.jwk.kid },
        clockAhead: makeClockAhead(now, steady),
        findKnown: (key) => findByIdempotencyKey(database, key),
        roomFor: makeFlaggedQuota({
          count: (form, day) => countFlagged(database, form, day),
          warn: (message, facts) => app.log.warn(facts, message),
        }),
        suspect: (guarded) =>
          suspect(guarded, {
            secret: formSecret,
            use: (id, user, at) => useToken(database, { id, user, expires: at + tokenLife }),
          }),
        append,
      };
      const submissions = { origins, limit, proofAddress, intake, judge: makeJudge(isIssued) };
      addSubmissionRoute(routes, submissions);
      addSealedRoute(routes, {
        ...submissions,
        parse,
        open: makeOpenSealed(keys.sealing),
      });
      await addPlainFormRoute(routes, {
        origins,
        limit,
        proofAddress,
        intake,
        keySecret: keys.secretFor('plain-key'),
        publicOrigin: new URL(publicUrl).origin,
      });
      addCollectedRoute(routes, {
        list: (caller, after, most) => listCollected(database, caller, after, most),
        readValues,
        proofAddress,
      });
      const askOne = async (
        config: FormConfig,
        contact: Contact,
        asked: Omit<Asked, 'contact'>,
      ): Promise<StoredAnswer | undefined> => {
        const ask = prepareAsk(
          {
            database,
            secret: lookupSecret,
            now,
            config,
            siblings: [...known.current.values()].map((form) => form.config),
            earlierForm: (then) => known.contentsOf(config.id, then)[0]?.config,
          },
          asked,
        );
        return (await ask([contact]))[0];
      };
      addReferenceRoute(routes, {
        find: async (reference, caller) => {
          const found = await findByIdempotencyKey(database, reference);
          return found && (await makeIsTheirs(database, caller))(found) ? found : null;
        },
        readValues,
        proofAddress,
      });
      addMayContactRoute(routes, {
        ask: async (id, { contact, ...asked }) => {
          const form = known.current.get(id);
          const answer = form && (await askOne(form.config, contact, asked));
          return answer && (await journal.isBehind()) ? withoutJournal(answer) : answer;
        },
      });
      const readViewOf: OwnerDesk['readView'] = (...asked) =>
        database.readTogether((sql) => readView(sql, ...asked));
      const readWritten = (view: PersonView) => listWritten(database, readValues, view);
      const desk: OwnerDesk = {
        forms: known,
        now,
        dayOf,
        limit,
        proofAddress,
        changePath: (id) => (options.mailer && known.current.has(id) ? `forms/${id}/link` : null),
        publicUrl,
        digest: (contact) => digestGiven(lookupSecret, contact),
        linkSecret: keys.secretFor('person-link'),
        requests: makeRequestDesk(database, wrappingKey, now, dayOf),
        widget: `accord/${version}`,
        collector: intake.collector,
        append,
        derive,
        digestOf: (config, values) => makeDigestOf(lookupSecret, config, values),
        listWritten: readWritten,
        readView: readViewOf,
        tagsOfSubject: async (subjectId) => (await findLookup(database, subjectId)).map(tagOf),
      };
      await addStopRoutes(routes, desk);
      await addPreferencesRoutes(routes, desk, limit);
      addOwnerPersonRoutes(routes, desk);
      if (mailer) await addMailRoutes(routes, { desk, database, lookupSecret, queue, readValues });
      addRequestRoutes(routes, {
        list: async (id, withDone) => {
          const controller = known.current.get(id)?.config.controller.id;
          return controller === undefined ? undefined : await listRequests(database, controller, withDone);
        },
        readMessage: (request) => desk.requests.read(request),
        readLastValues: async ({ controller, tag }) =>
          (await readWritten(await readViewOf(controller, [tag]))).at(-1)?.values ?? null,
        close: (id, caller, trail) =>
          actAndNote(database, trail, async (sql) => {
            const request = await findRequest(sql, id);
            if (!request || !caller.mayAsk(request.controller)) return null;
            const isClosed = await closeRequest(sql, id, now().toISOString());
            return isClosed ? { requests: [id], controllers: [request.controller] } : null;
          }),
      });
      const deliveries = () =>
        describeDeliveries(database, { webhook: options.webhook, hasMailer: mailer !== undefined });
      readStanding = async () => ({
        records: (await readLogHead(database, keys.log.name)).edge.size,
        draftsWaiting: ledger.waiting,
        ...describeWaiting(await deliveries(), now()),
      });
      addConsoleRoutes(routes, {
        today: () => dayOf(now()),
        controllerOf,
        overview: async (caller) => {
          const owned = await describeOwned(database, known, dayOf(now()));
          const { name, scopes, isWhole } = caller;
          return {
            today: owned.today,
            version,
            user: { name, scopes, isWhole },
            controllers: owned.controllers.filter(({ id }) => caller.mayAsk(id)),
            forgotten: owned.forgotten.filter(({ id }) => caller.mayAsk(id)),
            records: isWhole ? (await readLogHead(database, keys.log.name)).edge.size : null,
            deliveries: isWhole ? await deliveries() : null,
            journal: { failingSince: journal.failingSince(), isBehind: await journal.isBehind() },
          };
        },
        findByContact: async (contact) => {
          const all = digestGiven(lookupSecret, contact).map((one) => one.map(tagOf));
          return database.readTogether(async (sql) => {
            const views: PersonView[] = [];
            for (const controller of await findControllersOf(sql, all.flat()))
              for (const used of all) views.push(await readView(sql, controller, used));
            return views;
          });
        },
        findByRecord: (start) => findViewsOf(database, start),
        describe: (views) =>
          describePersons(views, {
            ...desk,
            today: dayOf(now()),
            readTakers: (view) => readTakers(database, view, readValues),
            isContactOf: (view, config, values, field) =>
              view.used.includes(tagOf(desk.digestOf(config, values ?? {})(field) ?? '')),
          }),
        listTally: (since) => listTally(charts, since),
      });
      addDeliveryRoutes(routes, { deliveries, queue });
      addMetRequestRoute(routes, {
        meet: async (id, caller, trail) => {
          const stored = await findById(database, id);
          const isRequest =
            stored !== null &&
            readRecord(stored).items.some(
              ({ polarity, answer }) => polarity === 'request' && answer === 'granted',
            );
          if (!isRequest || !(await makeIsTheirs(database, caller))(stored)) return false;
          return actAndNote(database, trail, async (sql) => {
            await meetRequest(sql, id, now().toISOString());
            return { records: [id] };
          });
        },
      });
      addExpiringRoute(routes, {
        proofAddress,
        list: async (id, days) => {
          const controller = known.current.get(id)?.config.controller.id;
          return controller === undefined
            ? undefined
            : await listExpiring(database, controller, dayOf(now()), days);
        },
        readValues: async (id) => {
          const submission = await findById(database, id);
          return submission && readValues(submission);
        },
      });
      const send = makeSendKept();
      const forSites = { ...intake, derive: deriveForSites(now), send };
      addFormRoute(routes, forSites);
      addTokenRoute(routes, { forms: known, secret: formSecret, now });
      addPrintedRoute(routes, forSites);
      addFormScriptRoute(routes, { ...forSites, built: options.builtFolder });
      addKeyRoutes(routes, {
        vkeys: [keys.log.vkey, ...keys.log.earlier],
        sealing: keys.sealing.current.jwk,
        mailsLinks: options.mailer !== undefined,
        listKeys: () => listPublicKeys(database),
        readCheckpoint: async () => (await readLogHead(database, keys.log.name)).checkpoint,
      });
      addHealthRoutes(routes, {
        steady,
        readStore: () => checkReadable(database),
        writeStore: () => checkWritable(database, now()),
        isStopping: () => isStopping,
      });
      addProofRoutes(routes, {
        tokenSecret,
        find: (id) => findById(database, id),
        findPresentation: (digest) => findPresentation(database, digest),
        changePath: desk.changePath,
        forms: desk.forms,
        readValues,
      });
    });
    await app.register(async (pages) => {
      logResponses(pages);
      routeList.remember(pages);
      await addConsolePage(pages, options.builtFolder);
      await addScripts(pages, options.builtFolder);
    });
    return {
      app,
      ownerToken: keys.ownerToken,
      isOwnerTokenNew: keys.isOwnerTokenNew,
      metrics,
      prepareToStop: () => {
        isStopping = true;
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

const pickSigners = ({ record, recordOf, log }: Keys): Pick<Keys, 'record' | 'recordOf' | 'log'> => ({
  record,
  recordOf,
  log,
});

const isLocal = (url: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$|\.localhost$/.test(new URL(url).hostname);

/** Whether a form names a receiver at another address than this one's. */
const isElsewhere = (endpoint: string, publicUrl: string): boolean =>
  URL.canParse(endpoint) && new URL(endpoint).origin !== new URL(publicUrl).origin;

// The proof page needs a stylesheet and nothing else; JSON needs nothing at all.
const contentPolicy = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};
