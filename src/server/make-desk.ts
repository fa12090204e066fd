import { version } from '../proof/version.js';
import { knownTypes, listWritten } from './choices/list-written.js';
import { makeRequestDesk } from './choices/request-desk.js';
import { readSlipView } from './choices/slip-view.js';
import type { Derive } from './forms/derive.js';
import type { Edge } from './http/add-edge.js';
import type { Draft, Settled as Appended } from './log/draft.js';
import type { Kept, Settled } from './open-kept.js';
import type { OwnerDesk } from './owner/owner-person-routes.js';
import { ownerAddress, requestMail } from './outbound/mail/owner-mail.js';
import { digestGiven } from './people/contact.js';
import { readView } from './people/read-view.js';
import type { RightsDesk } from './rights/rights-desk.js';
import type { StoredSubmission } from './store/submissions.js';
import { tagOf } from './store/tag.js';
import { makeDigestOf } from './submit/receive-submission.js';

/** What reads and changes what a person chose needs beside what is kept. */
export interface DeskParts {
  readonly edge: Edge;
  readonly derive: Derive;
  proofAddress(recordId: string): string;
  readValues(submission: StoredSubmission): Promise<unknown>;
  append(draft: Draft): Promise<Appended>;
  /** Mails of this kind may have been stored. */
  wake(kind: 'owner-mail'): void;
  readonly archive: RightsDesk['archive'];
  readonly journal: RightsDesk['journal'];
}

/** Where what a person chose is read and changed, by themselves or by the owner who writes it down. */
export function makeDesk(
  { store, keys, known, dayOf }: Kept,
  { publicUrl, mailer, ownerMail, now, retention, senders = [] }: Settled,
  { edge, derive, proofAddress, readValues, append, wake, archive, journal }: DeskParts,
): OwnerDesk & RightsDesk {
  const lookupSecret = keys.secretFor('subject-lookup');
  const requests = makeRequestDesk(
    store,
    keys.secretFor('subject-key'),
    now,
    dayOf,
    async (parts, request) => {
      if (mailer && ownerAddress(ownerMail, request.controller) !== undefined)
        await parts.queue.add([{ ...requestMail(request), madeAt: now().getTime() }]);
    },
  );
  return {
    store,
    wrappingKey: keys.secretFor('subject-key'),
    lookupSecret,
    archive,
    yearEnd: retention?.yearEnd ?? '12-31',
    journal,
    forms: known,
    now,
    dayOf,
    limit: edge.limit,
    proofAddress,
    changePath: (id) => (mailer && known.current.has(id) ? `forms/${id}/link` : null),
    publicUrl,
    stopMailOf: (id) => senders.find(({ controller, address }) => controller === id && address)?.address,
    digest: (contact) => digestGiven(lookupSecret, contact),
    linkSecret: keys.secretFor('person-link'),
    requests: {
      ...requests,
      open: (...wanted) => requests.open(...wanted).finally(() => wake('owner-mail')),
    },
    widget: `accord/${version}`,
    collector: { software: `accord/${version}`, log: keys.log.name, kid: keys.record.jwk.kid },
    append,
    derive,
    digestOf: (config, values) => makeDigestOf(lookupSecret, config, values),
    listWritten: (view) => listWritten(store, readValues, view),
    listKnown: (view) => listWritten(store, readValues, view, knownTypes),
    readView: (...asked) => store.readTogether((parts) => readView(parts, ...asked)),
    readSlip: (...asked) => readSlipView(store, ...asked),
    tagsOfSubject: async (subjectId) => (await store.people.listLookupsOf(subjectId)).map(tagOf),
  };
}
