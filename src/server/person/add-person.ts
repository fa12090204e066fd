import type { FastifyInstance } from 'fastify';
import type { PersonDesk } from '../choices/person-desk.js';
import type { KnownForms } from '../forms/known-forms.js';
import type { Edge } from '../http/add-edge.js';
import type { Keys } from '../keys/open-keys.js';
import type { Queue } from '../outbound/queue/queue.js';
import type { Store } from '../store/store.js';
import { openWritten } from '../people/open-values.js';
import type { Bundle } from '../../proof/index.js';
import type { StoredSubmission } from '../store/submissions.js';
import { receiptMail } from '../outbound/mail/send-receipt-mail.js';
import { addAddressRoutes } from './address-routes.js';
import { addOwnDataRoute } from './own-data-route.js';
import type { RightsDesk } from '../rights/rights-desk.js';
import { addMailRoutes } from './mail-routes.js';
import { addPreferencesRoutes } from './preferences-route.js';
import { addProofRoutes } from './proof-routes.js';
import { addStayRoutes } from './stay-routes.js';
import { addStopRoutes } from './stop-route.js';

/** What the pages of the person in charge need of the receiver. */
export interface PersonParts {
  readonly store: Store;
  readonly keys: Keys;
  readonly known: KnownForms;
  readonly desk: PersonDesk & RightsDesk;
  readonly edge: Edge;
  readonly queue: Pick<Queue, 'add'>;
  /** Where no mail can be sent, nobody can ask for a link. */
  readonly isMailed: boolean;
  readValues(submission: StoredSubmission): Promise<unknown>;
  makeBundle(submission: StoredSubmission): Promise<Bundle>;
}

/** The person: stopping, seeing and changing what they chose, links by mail, proofs. */
export async function addPerson(
  routes: FastifyInstance,
  { store, keys, known, desk, edge, queue, isMailed, readValues, makeBundle }: PersonParts,
): Promise<void> {
  await addStopRoutes(routes, desk);
  await addPreferencesRoutes(routes, desk, edge.limit);
  const lookupSecret = keys.secretFor('subject-lookup');
  addOwnDataRoute(routes, desk);
  if (isMailed) await addAddressRoutes(routes, desk, queue);
  await addStayRoutes(routes, {
    secret: keys.secretFor('stay-link'),
    store,
    forms: known,
    limit: edge.limit,
    today: () => desk.dayOf(desk.now()),
  });
  if (isMailed) await addMailRoutes(routes, { desk, store, lookupSecret, queue, readValues });
  addProofRoutes(routes, {
    tokenSecret: keys.secretFor('proof-token'),
    find: (id) => store.records.findById(id),
    findPresentation: (digest) => store.records.findPresentation(digest),
    changePath: desk.changePath,
    forms: known,
    limit: edge.limit,
    mailCopy: isMailed ? (id) => queue.add(receiptMail(id)) : undefined,
    makeBundle,
    // As its proof binds it, whatever was put right since.
    readValues: (submission) => openWritten(store, keys.secretFor('subject-key'), submission),
  });
}
