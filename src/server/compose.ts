import { openArchive } from './archive/index.js';
import { makeDerivations } from './forms/derive.js';
import { addEdge } from './http/add-edge.js';
import { answerNothingHere } from './http/answer-nothing-here.js';
import { addHealthRoutes } from './http/health-route.js';
import { addKeyRoutes } from './http/key-routes.js';
import { logResponses } from './http/log-responses.js';
import { makeServer } from './http/make-server.js';
import { measureResponses } from './http/measure-responses.js';
import { noMeter } from './http/meter.js';
import type { Standing } from './http/prometheus.js';
import { makeRouteList } from './http/route-list.js';
import { makeReadAddress, pathOf } from './http/public-path.js';
import { addScripts, makeIsScript } from './http/scripts-route.js';
import { addSite, readSiteFolder } from './http/site-route.js';
import { startReminding } from './jobs/remind-of-ends.js';
import { startForgettingCalls } from './jobs/prune-calls.js';
import { startPruning } from './jobs/prune-audit.js';
import { beginTelling, makeOwnerTelling, type OwnerTelling } from './jobs/tell-owner.js';
import { makeRetentionJob, retentionJob } from './jobs/retention/retention-job.js';
import { makeDesk } from './make-desk.js';
import { describeWaiting, measureMails } from './measure.js';
import { openCalendar } from './open-calendar.js';
import { type Kept, openKept, type Settled } from './open-kept.js';
import { openWriting } from './open-writing.js';
import { addNotices } from './notices/add-notices.js';
import { addInbound } from './inbound/inbound-routes.js';
import type { Queue } from './outbound/queue/queue.js';
import { openQueue } from './outbound/open-queue.js';
import { witnessJob } from './outbound/witness/ask-witnesses.js';
import { openWitnessKey } from './keys/witness-key.js';
import { cosignedNote } from './log/cosigned-note.js';
import { addWitnessRoutes } from './witness/witness-routes.js';
import { watchTime } from './outbound/time/watch-time.js';
import { addOwner, guardOwner, type OwnerParts } from './owner/add-owner.js';
import { makeRestrictedSince } from './owner/list-collected.js';
import { describeCollected } from './owner/collected-route.js';
import { addConsolePage } from './owner/console-page.js';
import { keptCallTime } from './owner/noted-calls.js';
import { describeDeliveries } from './owner/deliveries.js';
import { readTile } from './log/read-tile.js';
import { addTileRoutes } from './http/tile-routes.js';
import { makeBundle } from './log/make-bundle.js';
import { type ExcerptSource, makeExcerpt } from './log/make-excerpt.js';
import { excerptAddress } from './people/excerpt-token.js';
import { openValues } from './people/open-values.js';
import { mailFor } from './people/pending-confirmations.js';
import { makeProofToken } from './people/proof-token.js';
import { addExcerptStanding } from './partner/excerpt-standing-route.js';
import { addPerson } from './person/add-person.js';
import type { Receiver, ReceiverOptions } from './receiver-options.js';
import { addSlips } from './slips/add-slips.js';
import { StoreError } from './store/sql.js';
import type { StoredSubmission } from './store/submissions.js';
import { addSubmit } from './submit/add-submit.js';
import { parseSubmission } from './submit/parse-submission.js';

export type { Receiver, ReceiverOptions } from './receiver-options.js';

const defaultRateLimit = 60;
const threeYears = 3 * 365;
const refreshMilliseconds = 2000;
const minute = 60_000;

/**
 * Makes a receiver: opens what it keeps, and adds a plug-in for each capability. `app.close()` answers what has arrived and
 * closes the store. Throws StartError with a sentence on what to do.
 */
export async function createReceiver(given: ReceiverOptions): Promise<Receiver> {
  const options: Settled = { now: () => new Date(), steady: () => performance.now(), ...given };
  const { publicUrl, now, steady, builtFolder } = options;
  const path = pathOf(publicUrl);
  const { siteFolder, dataFolder, keysFolder, journalFolder, archiveFolder } = options;
  const secret = [dataFolder, keysFolder, journalFolder, archiveFolder];
  const site = siteFolder === undefined ? undefined : readSiteFolder(siteFolder, secret);
  const hasSite = site !== undefined;
  const isScript = makeIsScript(builtFolder);
  const app = makeServer(options, makeReadAddress({ path, hasSite, isScript }));
  const warn = (message: string, facts: object): void => app.log.warn(facts, message);
  const kept = await openKept(options, app.log);
  const { store, keys, known, dayOf } = kept;
  try {
    const archive = await openArchive(options);
    app.addHook('onClose', () => archive.close());
    if (archive.trouble !== null) app.log.error(archive.trouble);
    let isStopping = false;
    const standing: { read?: () => Promise<Standing> } = {};
    const metrics = options.isMeasured
      ? (await import('./http/prometheus.js')).makeMetrics(() => {
          if (!standing.read) throw new StoreError('The receiver is not there yet.');
          return standing.read();
        })
      : undefined;
    const meter = metrics?.meter ?? noMeter;
    const mailer = options.mailer && measureMails(options.mailer, meter);
    const writing = await openWriting(kept, options, meter, app.log);
    const { append, journal } = writing;
    app.addHook('onClose', () => writing.close());
    app.addHook('onListen', async () => void setImmediate(writing.start));
    // Nobody knows a log by the name of this machine: until its address is known, the first record names it.
    if (!isLocal(publicUrl)) app.addHook('onListen', async () => writing.nameLog());

    const tokenSecret = keys.secretFor('proof-token');
    const wrappingKey = keys.secretFor('subject-key');
    const proofAddress = (recordId: string): string =>
      `${publicUrl.replace(/\/$/, '')}/p/${makeProofToken(tokenSecret, recordId)}`;
    const readValues = (submission: StoredSubmission) => openValues(store, wrappingKey, submission);
    const excerptSecret = keys.secretFor('excerpt-link');
    const source: ExcerptSource = {
      store,
      keys,
      now,
      address: excerptAddress(publicUrl, excerptSecret),
      wrappingKey,
      logKeys: [keys.log.vkey, ...keys.log.earlier],
      timeCa: options.time?.caPem,
      findStamped: (log, place) => store.times.findCovering(log, place),
    };
    const calendar = openCalendar(kept, options, { archive, writing, log: app.log });
    await store.queue.add([{ ...retentionJob, madeAt: now().getTime() }]);
    const telling = await openTelling(kept, options, mailer !== undefined, () => queue.wake('owner-mail'));
    const queue: Queue = await openQueue({
      store,
      logName: keys.log.name,
      wrappingKey,
      lookupSecret: keys.secretFor('subject-lookup'),
      forms: known,
      now,
      dayOf,
      publicUrl,
      linkSecret: keys.secretFor('person-link'),
      proofAddress,
      readValues,
      describe: (submission) =>
        describeCollected(submission, {
          readValues,
          proofAddress,
          restrictedSince: makeRestrictedSince(store, known),
        }),
      mailer,
      webhook: options.webhook,
      time: options.time,
      witnesses: options.witnesses,
      warn,
      staySecret: keys.secretFor('stay-link'),
      ownerMail: options.ownerMail,
      others: [makeRetentionJob(calendar), ...(telling ? [makeOwnerTelling(telling)] : [])],
    });
    // A store that lacks its journal may lack a no: nothing goes out on what it holds.
    if (await journal.isBehind()) {
      queue.hold();
      journal.onceWhole(() => queue.release());
    }
    // What a run before this one left; not before the port is this receiver's own.
    app.addHook('onListen', async () => queue.start());
    app.addHook('onClose', async () => {
      await queue.close();
      mailer?.close();
    });
    app.addHook(
      'onClose',
      startPruning(store, {
        days: options.auditDays ?? threeYears,
        now,
        warn: (error) => app.log.warn({ err: error }, 'The trail of who did what could not be shortened.'),
      }),
    );
    app.addHook(
      'onClose',
      startForgettingCalls(store, {
        keptTime: keptCallTime,
        now,
        warn: (error) => app.log.warn({ err: error }, 'Calls that count no more could not be forgotten.'),
      }),
    );
    // What another receiver on this database published, and what waited for today.
    const refresh = () =>
      void known.refresh().catch((err: unknown) => app.log.debug({ err }, 'Forms could not be read again.'));
    app.addHook('onClose', inTurns(refreshMilliseconds, refresh));
    const time = options.time && watchTime({ store, queue, options: options.time, now, every: inTurns });
    app.addHook('onClose', () => time?.end());
    // A request's mail is stored with it; what is new in the log is told of within a minute.
    if (mailer && options.ownerMail)
      app.addHook(
        'onClose',
        inTurns(minute, () => {
          queue.wake('owner-mail');
          queue.wake('owner-answers');
        }),
      );
    if (options.witnesses)
      app.addHook(
        'onClose',
        inTurns(60_000, () => queue.wake(witnessJob)),
      );
    const { remindDays: days } = options;
    if (mailer && days !== undefined)
      app.addHook('onListen', async () => {
        const fail = (err: unknown) => app.log.warn({ err }, 'Nobody could be reminded of what ends.');
        const stop = startReminding({ store, forms: known, queue, days, now, dayOf, warn: fail });
        app.addHook('onClose', stop);
      });
    writing.onStored((record) => {
      queue.wake('webhook');
      time?.stored();
      const mail = mailFor(record);
      if (mail) queue.wake(mail);
    });
    const deliveries = () =>
      describeDeliveries(store, {
        webhook: options.webhook,
        hasMailer: mailer !== undefined,
        time: options.time,
        logName: keys.log.name,
      });
    standing.read = async () => ({
      records: (await store.log.readHead(keys.log.name)).edge.size,
      draftsWaiting: writing.waiting(),
      ...describeWaiting(await deliveries(), now()),
    });

    measureResponses(app, meter);
    if (site !== undefined) await addSite(app, site);
    const routeList = makeRouteList();
    answerNothingHere(app, routeList);
    // A context of its own: pages that are served beside the receiver keep their own headers.
    await app.register(async (routes) => {
      const derivations = makeDerivations();
      const { derive } = derivations;
      const parse = (bytes: Buffer) => parseSubmission(bytes, derivations.recent());
      const rateLimit = options.rateLimit ?? defaultRateLimit;
      const edge = await addEdge(routes, { known, publicUrl, rateLimit, routeList, parse });
      const desk = makeDesk(kept, options, {
        edge,
        derive,
        proofAddress,
        readValues,
        append,
        wake: (kind) => queue.wake(kind),
        archive,
        journal,
      });
      const owner: OwnerParts = {
        store,
        keys,
        known,
        desk,
        archive,
        journal,
        now,
        steady,
        dayOf,
        proofAddress,
        readValues,
        deliveries,
        queue,
        sendsMail: mailer !== undefined,
        publicUrl,
        makeBundle: (submission, wish) => makeBundle(source, submission, wish),
        makeExcerpt: (submission, party) => makeExcerpt(source, submission, party),
        tellError: (message, facts) => app.log.error(facts, message),
      };
      guardOwner(routes, owner);
      await addSubmit(routes, {
        store,
        keys,
        known,
        derivations,
        edge,
        publicUrl,
        builtFolder,
        now,
        steady,
        dayOf,
        parse,
        proofAddress,
        append,
        warn,
      });
      addNotices(routes, { store, known, publicUrl, now, dayOf, warn });
      const isMailed = mailer !== undefined;
      await addPerson(routes, {
        store,
        keys,
        known,
        desk,
        edge,
        queue,
        isMailed,
        readValues,
        // The person's own address: what they wrote is theirs.
        makeBundle: (submission) => makeBundle(source, submission, { withValues: true }),
      });
      addOwner(routes, owner);
      await addInbound(routes, {
        ...desk,
        senders: options.senders ?? [],
        publicUrl,
        listSecret: keys.secretFor('subject-lookup'),
      });
      addExcerptStanding(routes, {
        tokenSecret: excerptSecret,
        store,
        forms: known,
        lookupSecret: keys.secretFor('subject-lookup'),
        now,
        dayOf,
        readValues,
        isBehind: () => journal.isBehind(),
      });
      await addSlips(routes, {
        store,
        keys,
        known,
        derive,
        limit: edge.limit,
        now,
        dayOf,
        proofAddress,
        readValues,
        append,
      });
      addKeyRoutes(routes, {
        vkeys: [keys.log.vkey, ...keys.log.earlier],
        sealing: keys.sealing.current.jwk,
        mailsLinks: isMailed,
        listKeys: () => store.keys.list(),
        readCheckpoint: async () => (await store.log.readHead(keys.log.name)).checkpoint,
        readCosigned: async () => cosignedNote(await store.witnessed.listCosignatures(keys.log.name)),
      });
      if (options.witnessLogs)
        await addWitnessRoutes(routes, {
          store,
          now,
          logs: options.witnessLogs,
          witness: openWitnessKey(options.keysFolder, new URL(publicUrl).host),
          limit: edge.limit,
        });
      addTileRoutes(routes, { readTile: (tile) => readTile(store, keys.log.name, tile) });
      addHealthRoutes(routes, {
        steady,
        readStore: () => store.facts.checkReadable(),
        writeStore: () => store.facts.checkWritable(now()),
        isStopping: () => isStopping,
      });
    });
    await app.register(async (pages) => {
      logResponses(pages);
      routeList.remember(pages);
      await addConsolePage(pages, builtFolder);
      await addScripts(pages, builtFolder);
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
    await store.close();
    throw error;
  }
}

/** Readies telling owners of answers, where they want that. */
async function openTelling(
  { store, keys, known, dayOf }: Kept,
  { ownerMail, now }: Settled,
  hasMailer: boolean,
  wake: () => void,
): Promise<OwnerTelling | null> {
  if (!ownerMail || !hasMailer || ownerMail.answers === 'never') return null;
  const controllerOf = (record: Parameters<OwnerTelling['controllerOf']>[0]) =>
    known.current.get(record.notice.id)?.config.controller.id;
  const telling: OwnerTelling = { store, options: ownerMail, now, dayOf, controllerOf, wake };
  await beginTelling(telling, (await store.log.readHead(keys.log.name)).edge.size);
  return telling;
}

/** Does something again and again, without keeping the process alive for it. */
function inTurns(milliseconds: number, work: () => void): () => void {
  const timer = setInterval(work, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
}

const isLocal = (url: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$|\.localhost$/.test(new URL(url).hostname);
