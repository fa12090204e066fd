import type { FastifyInstance } from 'fastify';
import type { CalendarDate } from '../../law/index.js';
import { version } from '../../proof/version.js';
import { readSlipView } from '../choices/slip-view.js';
import { recordWithdrawal } from '../choices/withdraw.js';
import type { Derive } from '../forms/derive.js';
import type { KnownForms } from '../forms/known-forms.js';
import type { Keys } from '../keys/open-keys.js';
import type { Draft, Settled } from '../log/draft.js';
import { digestContacts } from '../people/contact.js';
import { makePersonToken, tagController } from '../people/person-token.js';
import type { FieldValue } from '../../form/index.js';
import type { Store } from '../store/store.js';
import type { StoredSubmission } from '../store/submissions.js';
import { keepPhoto, openPhoto } from './slip-photo.js';
import { addPhotoRoutes } from './photo-routes.js';
import { addSlipRoutes } from './slip-routes.js';
import { addStubRoutes } from './stub-routes.js';

/** What slips need of the receiver. */
export interface SlipParts {
  readonly store: Store;
  readonly keys: Keys;
  readonly known: KnownForms;
  readonly derive: Derive;
  readonly limit: { readonly config: object };
  readonly now: () => Date;
  readonly dayOf: (now: Date) => CalendarDate;
  proofAddress(recordId: string): string;
  readValues(submission: StoredSubmission): Promise<unknown>;
  append(draft: Draft): Promise<Settled>;
}

// The code of the stub makes another link whenever one is wanted.
const linkSeconds = 3600;

/** Forms on paper: entered at the counter, opened by who keeps the stub. */
export async function addSlips(routes: FastifyInstance, parts: SlipParts): Promise<void> {
  const { store, keys, known, derive, limit, now, dayOf, proofAddress, append, readValues } = parts;
  const lookupSecret = keys.secretFor('subject-lookup');
  const wrappingKey = keys.secretFor('subject-key');
  const widget = `accord/${version}`;
  const collector = { software: widget, log: keys.log.name, kid: keys.record.jwk.kid };
  const findKnown = (key: string) => store.records.findByIdempotencyKey(key);
  addSlipRoutes(routes, {
    forms: known,
    derive,
    now,
    dayOf,
    lookupSecret,
    collector,
    widget,
    findSlip: (serial) => store.slips.find(serial),
    findKnown,
    append,
    proofAddress,
  });
  await addPhotoRoutes(routes, {
    forms: known,
    findRecord: (id) => store.records.findById(id),
    keep: ({ id: recordId, subjectId }, photo) =>
      keepPhoto(store, wrappingKey, { recordId, subjectId }, photo),
    open: (recordId) => openPhoto(store, wrappingKey, recordId),
  });
  await addStubRoutes(routes, {
    forms: known,
    derive,
    today: () => dayOf(now()),
    limit: { config: limit.config },
    findByCode: (digest) => store.slips.findByCode(digest),
    findKnown,
    proofAddress,
    makeChoicesToken: async ({ id }, { controller }) => {
      const opened = await readSlipView(store, id, controller.id);
      if (!opened || opened.view.records.length === 0) return null;
      return makePersonToken(keys.secretFor('person-link'), {
        use: { kind: 'slip', record: id },
        contact: [],
        controller: tagController(controller.id),
        expires: Math.floor(now().getTime() / 1000) + linkSeconds,
      });
    },
    refuseAll: async (submission, config, language) => {
      const values = ((await readValues(submission)) ?? {}) as Readonly<Record<string, FieldValue>>;
      const contacts = digestContacts(lookupSecret, config, values);
      const opened = await readSlipView(store, submission.id, config.controller.id);
      const record = (key: string) =>
        recordWithdrawal(
          { subjectId: submission.subjectId, contacts },
          {
            config,
            language,
            method: 'link',
            scopes: [{ channel: null, purpose: null, party: null }],
            key,
          },
          { now, dayOf, collector, widget, append },
        );
      // In its place after the slip, unless another press took it: then under a name of its own.
      const stored = opened?.nextKey ? await record(opened.nextKey) : null;
      return stored ?? record(`stub ${submission.id} ${now().toISOString().slice(0, 16)}`);
    },
  });
}
