import { pathOf } from '../http/public-path.js';
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { FormConfig } from '../../config/index.js';
import type { CalendarDate } from '../../law/index.js';
import type { Archive } from '../archive/index.js';
import { version } from '../../proof/version.js';
import type { KnownForms } from '../forms/known-forms.js';
import { makeWrongTokenCount } from '../http/count-wrong-tokens.js';
import { makeFindCaller, ownerName } from '../http/find-caller.js';
import { guardOwnerRoutes, randomAuditId } from '../http/guard-owner-routes.js';
import type { Journal } from '../journal/index.js';
import type { Keys } from '../keys/open-keys.js';
import { readRecord } from '../log/make-receipt.js';
import type { RightsDesk } from '../rights/rights-desk.js';
import type { Queue } from '../outbound/queue/queue.js';
import { digestGiven } from '../people/contact.js';
import type { PersonView } from '../people/person-view.js';
import { readView } from '../people/read-view.js';
import type { Store } from '../store/store.js';
import type { StoredSubmission } from '../store/submissions.js';
import { tagOf } from '../store/tag.js';
import { actAndNote } from './act-and-note.js';
import { type Asked, type Asker, prepareAsk, type StoredAnswer } from './ask-may-contact.js';
import { addArchiveRoutes } from './archive-routes.js';
import { addAttemptsRoute } from './attempts-route.js';
import { addAuditRoute } from './audit-route.js';
import { addBundleRoute, type BundleRoute } from './bundle-route.js';
import { addExcerptRoute, type ExcerptRoute } from './excerpt-route.js';
import { addCollectedRoute } from './collected-route.js';
import { addConsoleRoutes } from './console-routes.js';
import { describeCalendar } from './describe-calendar.js';
import { holdPerson, releasePerson } from '../jobs/retention/hold-person.js';
import { tellEvents } from '../jobs/retention/tell-events.js';
import { addGrantedRoute } from './granted-route.js';
import { writeGranted } from './write-granted.js';
import { listExpiring } from './expiring.js';
import { addExpiringRoute } from './expiring-route.js';
import { addDeliveryRoutes } from './delivery-routes.js';
import { describeCalls } from './describe-calls.js';
import { findCallProblem, type NotedCall, noteCall } from './note-call.js';
import { describePersons } from './find-persons.js';
import { findViewsOf } from './find-views.js';
import { listCollected, makeIsTheirs, makeRestrictedSince } from './list-collected.js';
import { addMayContactRoute } from './may-contact-route.js';
import { addMetRequestRoute } from './met-request-route.js';
import type { Deliveries } from './owner-answers.js';
import { addDocumentRoute } from './document-route.js';
import { contentOf, controllerIdOf } from './draft-content.js';
import { makeDraftDesk } from './draft-desk.js';
import { addDraftRoutes } from './draft-routes.js';
import { addFormRoutes } from './form-routes.js';
import { listWaiting } from './list-waiting.js';
import { listForms } from './list-forms.js';
import { addOwnerPersonRoutes, type OwnerDesk } from './owner-person-routes.js';
import { describeOwned } from './overview.js';
import { readTakers } from './read-takers.js';
import { addReferenceRoute } from './reference-route.js';
import { addRetentionRoutes } from './retention-routes.js';
import { addRequestRoutes } from './request-routes.js';
import { addRights } from './add-rights.js';
import { withoutJournal } from './without-journal.js';

/** What the owner's routes need of the receiver. */
export interface OwnerParts {
  readonly store: Store;
  readonly keys: Keys;
  readonly known: KnownForms;
  readonly desk: OwnerDesk & RightsDesk;
  readonly archive: Archive;
  readonly journal: Pick<Journal, 'isBehind' | 'failingSince'>;
  readonly now: () => Date;
  readonly steady: () => number;
  readonly dayOf: (now: Date) => CalendarDate;
  proofAddress(recordId: string): string;
  readValues(submission: StoredSubmission): Promise<unknown>;
  deliveries(): Promise<Deliveries>;
  readonly queue: Queue;
  readonly sendsMail: boolean;
  readonly publicUrl: string;
  readonly makeBundle: BundleRoute['make'];
  readonly makeExcerpt: ExcerptRoute['make'];
  tellError(message: string, facts: object): void;
}

/** Who may ask what, and the trail of it: before any route of the owner's. */
export function guardOwner(routes: FastifyInstance, parts: OwnerParts): void {
  const { store, keys, known, journal, now, steady } = parts;
  guardOwnerRoutes(routes, {
    findCaller: makeFindCaller(keys.ownerToken, (digest) => store.users.find(digest, now().toISOString())),
    countWrong: makeWrongTokenCount(steady),
    controllerOf: controllerOf(known),
    record: async (entry) => {
      try {
        await store.transact((within) => within.audit.add(entry, randomAuditId()));
      } catch (error) {
        // A full disk must not keep the owner from their data: the receiver's log has what the trail lacks.
        if (entry.who !== ownerName) throw error;
        parts.tellError('The trail of who did what could not be written.', { err: error, audit: entry });
      }
    },
    isBehind: () => journal.isBehind(),
    now,
  });
}

const controllerOf =
  (known: KnownForms) =>
  (form: string): string | undefined =>
    (known.current.get(form) ?? known.all.find(({ config }) => config.id === form))?.config.controller.id;

/** The owner: what was collected, may I contact, persons, requests, the console's answers. */
export function addOwner(routes: FastifyInstance, parts: OwnerParts): void {
  const { store, known, desk, now, dayOf, proofAddress, readValues } = parts;
  const lookupSecret = parts.keys.secretFor('subject-lookup');
  const businessOf = (form: string): string | undefined => known.current.get(form)?.config.controller.id;
  addArchiveRoutes(routes, {
    list: (page) => parts.archive.list(page),
    findByContact: (contact) =>
      parts.archive.findByContact(digestGiven(lookupSecret, contact).flat().map(tagOf)),
  });
  addRetentionRoutes(routes, {
    now,
    view: (caller) => describeCalendar({ store, archive: parts.archive, today: dayOf(now()) }, caller),
    tell: async (id, events, trail) => {
      const controller = businessOf(id);
      if (controller === undefined) return undefined;
      const eventDesk = { store, lookupSecret, today: () => dayOf(now()) };
      return tellEvents(eventDesk, controller, events, async (within, told) => {
        trail.about = {
          form: id,
          persons: [...new Set(told.map(({ subject }) => subject))],
          count: told.length,
        };
        await within.audit.add(trail.entry(), randomAuditId());
        trail.isWritten = true;
      });
    },
    hold: async (id, { isEnd, ...wanted }, trail) => {
      const controller = businessOf(id);
      if (controller === undefined) return undefined;
      const holdDesk = { store, lookupSecret, now };
      const done = isEnd
        ? await releasePerson(holdDesk, { ...wanted, controller })
        : await holdPerson(holdDesk, { ...wanted, controller });
      if (typeof done !== 'string') trail.about = { persons: [done.subject], controllers: [controller] };
      return done;
    },
  });
  addAuditRoute(routes, { list: (page) => store.audit.list(page) });
  const restrictedSince = makeRestrictedSince(store, known);
  addCollectedRoute(routes, {
    list: (caller, after, most) => listCollected(store, caller, after, most),
    readValues,
    proofAddress,
    restrictedSince,
  });
  addReferenceRoute(routes, {
    find: async (reference, caller) => {
      const found = await store.records.findByIdempotencyKey(reference);
      return found && (await makeIsTheirs(store, caller))(found) ? found : null;
    },
    readValues,
    proofAddress,
    restrictedSince,
  });
  const findTheirs: BundleRoute['find'] = async (id, caller) => {
    const found = await store.records.findById(id);
    return found && (await makeIsTheirs(store, caller))(found) ? found : null;
  };
  addBundleRoute(routes, { find: findTheirs, make: parts.makeBundle });
  addExcerptRoute(routes, { find: findTheirs, make: parts.makeExcerpt });
  addMayContactRoute(routes, {
    ask: async (id, asked) => {
      const config = known.current.get(id)?.config;
      return config && askBy(parts, config, asked);
    },
  });
  addAttemptsRoute(routes, {
    note: async (id, told, key, trail) => {
      const controller = businessOf(id);
      if (controller === undefined) return undefined;
      const at = now();
      const forms = [...known.current.values()].map(({ config }) => config);
      const problem = findCallProblem(
        told,
        forms.filter((form) => form.controller.id === controller),
        at,
      );
      if (problem !== null) return problem;
      let noted: NotedCall | null = null;
      await actAndNote(store, trail, async (within) => {
        noted = await noteCall(told, {
          parts: within,
          secret: lookupSecret,
          controller,
          now: at,
          key,
          dayOf,
        });
        return noted && { form: id, controllers: [controller] };
      });
      return noted;
    },
  });
  addGrantedRoute(routes, {
    ready: (wanted) => {
      const config = known.current.get(wanted.form)?.config;
      const wrappingKey = parts.keys.secretFor('subject-key');
      return config && writeGranted(askerFor(parts, config), { store, wrappingKey }, wanted);
    },
    note: async (trail) => {
      await store.audit.add(trail.entry(), randomAuditId());
      trail.isWritten = true;
    },
  });
  addOwnerPersonRoutes(routes, desk);
  addDocumentRoute(routes, desk);
  addRequestRoutes(routes, {
    list: async (id, withDone) => {
      const controller = businessOf(id);
      return controller === undefined ? undefined : await store.requests.list(controller, withDone);
    },
    readMessage: (request) => desk.requests.read(request),
    readLastValues: async ({ controller, tag }) =>
      (await desk.listWritten(await desk.readView(controller, [tag]))).at(-1)?.values ?? null,
    close: (id, caller, trail) =>
      actAndNote(store, trail, async (within) => {
        const request = await within.requests.find(id);
        if (!request || !caller.mayAsk(request.controller)) return null;
        const isClosed = await within.requests.close(id, now().toISOString());
        return isClosed ? { requests: [id], controllers: [request.controller] } : null;
      }),
  });
  addRights(routes, desk);
  addMetRequestRoute(routes, {
    meet: async (id, caller, trail) => {
      const stored = await store.records.findById(id);
      const isRequest =
        stored !== null &&
        readRecord(stored).items.some(
          ({ polarity, answer }) => polarity === 'request' && answer === 'granted',
        );
      if (!isRequest || !(await makeIsTheirs(store, caller))(stored)) return false;
      return actAndNote(store, trail, async (within) => {
        await within.requests.meet(id, now().toISOString());
        return { records: [id] };
      });
    },
  });
  addExpiringRoute(routes, {
    proofAddress,
    list: async (id, days) => {
      const controller = businessOf(id);
      return controller === undefined ? undefined : await listExpiring(store, controller, dayOf(now()), days);
    },
    readValues: async (id) => {
      const submission = await store.records.findById(id);
      return submission && readValues(submission);
    },
  });
  addDeliveryRoutes(routes, { deliveries: parts.deliveries, queue: parts.queue });
  addConsole(routes, parts);
  addForms(routes, parts);
}

/** What asking by one form needs. */
function askerFor({ store, keys, known, now }: OwnerParts, config: FormConfig): Asker {
  const secret = keys.secretFor('subject-lookup');
  const siblings = [...known.current.values()].map((form) => form.config);
  const earlierForm = (then: string) => known.contentsOf(config.id, then)[0]?.config;
  return { store, secret, now, config, siblings, earlierForm };
}

/** `may-contact`, by one form. */
async function askBy(
  parts: OwnerParts,
  config: FormConfig,
  { contact, ...asked }: Asked,
): Promise<StoredAnswer | undefined> {
  const [answer] = await prepareAsk(askerFor(parts, config), asked)([contact]);
  return answer && (await parts.journal.isBehind()) ? withoutJournal(answer) : answer;
}

function addForms(routes: FastifyInstance, parts: OwnerParts): void {
  const { store, known, now, dayOf, sendsMail, publicUrl } = parts;
  const today = (): CalendarDate => dayOf(now());
  addFormRoutes(routes, {
    today,
    list: async (caller) => ({
      ...(await listForms(store, known, today(), caller)),
      sendsMail,
      publicUrl,
    }),
    read: async (form, digest, caller) => {
      const served = known.all.find((one) => one.config.id === form && one.digest === digest);
      const release = (await store.forms.listReleases()).find(
        (one) => one.formId === form && one.digest === digest,
      );
      const content = (release ?? served)?.content;
      if (content === undefined) return null;
      const json = contentOf({ content });
      if (!caller.mayAsk(controllerIdOf(json))) return null;
      return { content: json, source: release ? contentOf({ content: release.source }) : json };
    },
  });
  addDraftRoutes(
    routes,
    makeDraftDesk({ store, known, sendsMail, path: pathOf(publicUrl), now, today, newId: randomUUID }),
  );
}

function addConsole(routes: FastifyInstance, parts: OwnerParts): void {
  const { store, known, desk, journal, now, dayOf, deliveries, readValues } = parts;
  const { log } = parts.keys;
  addConsoleRoutes(routes, {
    today: () => dayOf(now()),
    controllerOf: controllerOf(known),
    overview: async (caller) => {
      const owned = await describeOwned(store, known, dayOf(now()));
      const { name, scopes, isWhole } = caller;
      const controllers = owned.controllers.filter(({ id }) => caller.mayAsk(id));
      const told = isWhole ? await deliveries() : null;
      const { forms } = await listForms(store, known, owned.today, caller);
      return {
        today: owned.today,
        version,
        user: { name, scopes, isWhole },
        controllers,
        waiting: await listWaiting(store, { today: owned.today, controllers, deliveries: told, forms }),
        forgotten: owned.forgotten.filter(({ id }) => caller.mayAsk(id)),
        records: isWhole ? (await store.log.readHead(log.name)).edge.size : null,
        deliveries: told,
        journal: { failingSince: journal.failingSince(), isBehind: await journal.isBehind() },
      };
    },
    findByContact: async (contact) => {
      const all = digestGiven(parts.keys.secretFor('subject-lookup'), contact).map((one) => one.map(tagOf));
      return store.readTogether(async (within) => {
        const views: PersonView[] = [];
        for (const controller of await within.histories.listControllersOf(all.flat()))
          for (const used of all) views.push(await readView(within, controller, used));
        return views;
      });
    },
    findByRecord: (start) => findViewsOf(store, start),
    describe: (views, asked) =>
      describePersons(views, {
        ...desk,
        asked,
        today: dayOf(now()),
        readTakers: (view) => readTakers(store, view, readValues),
        restrictedSince: (id, controller) => store.people.restrictedSince(id, controller),
        describeCalls: (forms, contact) =>
          describeCalls(forms, contact, {
            now: now(),
            ask: (config, question) => askBy(parts, config, question),
          }),
        listCalls: (controller, tags) => store.calls.listOf(controller, tags),
        isContactOf: (view, config, values, field) =>
          view.used.includes(tagOf(desk.digestOf(config, values ?? {})(field) ?? '')),
      }),
    listTally: (since) => store.counts.list(since),
  });
}
