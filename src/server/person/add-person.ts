import type { FastifyInstance } from 'fastify';
import type { PersonDesk } from '../choices/person-desk.js';
import type { KnownForms } from '../forms/known-forms.js';
import type { Edge } from '../http/add-edge.js';
import type { Keys } from '../keys/open-keys.js';
import type { Mailer } from '../outbound/mail/mailer.js';
import type { Store } from '../store/store.js';
import type { StoredSubmission } from '../store/submissions.js';
import { addMailRoutes, type Mails } from './mail-routes.js';
import { addPreferencesRoutes } from './preferences-route.js';
import { addProofRoutes } from './proof-routes.js';
import { addStopRoutes } from './stop-route.js';

/** What the pages of the person in charge need of the receiver. */
export interface PersonParts {
  readonly store: Store;
  readonly keys: Keys;
  readonly known: KnownForms;
  readonly desk: PersonDesk & { readonly publicUrl: string };
  readonly edge: Edge;
  /** Without one, nobody can ask for a link. */
  readonly mailer: Mailer | undefined;
  readValues(submission: StoredSubmission): Promise<unknown>;
}

/** The person: stopping, seeing and changing what they chose, links by mail, proofs. */
export async function addPerson(
  routes: FastifyInstance,
  { store, keys, known, desk, edge, mailer, readValues }: PersonParts,
): Promise<Mails | undefined> {
  await addStopRoutes(routes, desk);
  await addPreferencesRoutes(routes, desk, edge.limit);
  const mails =
    mailer &&
    (await addMailRoutes(routes, {
      desk,
      store,
      wrappingKey: keys.secretFor('subject-key'),
      lookupSecret: keys.secretFor('subject-lookup'),
      mailer,
      readValues,
    }));
  addProofRoutes(routes, {
    tokenSecret: keys.secretFor('proof-token'),
    find: (id) => store.records.findById(id),
    findPresentation: (digest) => store.records.findPresentation(digest),
    changePath: desk.changePath,
    forms: known,
    readValues,
  });
  return mails;
}
