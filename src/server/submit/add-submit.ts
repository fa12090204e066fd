import type { FastifyInstance } from 'fastify';
import type { CalendarDate } from '../../law/index.js';
import { version } from '../../proof/version.js';
import { deriveForSites } from '../forms/derive-for-sites.js';
import type { Derivations } from '../forms/derive.js';
import type { KnownForms } from '../forms/known-forms.js';
import type { Edge } from '../http/add-edge.js';
import { makeSendKept } from '../http/send-kept.js';
import { makeOpenSealed } from '../keys/open-sealed.js';
import type { Keys } from '../keys/open-keys.js';
import type { Draft, Settled } from '../log/draft.js';
import type { Store } from '../store/store.js';
import { makeWork } from './ask-for-work.js';
import { makeFlaggedQuota } from './flagged-quota.js';
import { makeEndpointOf } from './endpoint-of.js';
import { addFormRoute } from './form-route.js';
import { addFormScriptRoute } from './form-script-route.js';
import { makeJudge } from './judge-shape.js';
import { addPlainFormRoute } from './plain-form-route.js';
import { addPrintedRoute } from './printed-route.js';
import type { Intake } from './receive-submission.js';
import { makeClockWatch } from '../log/clock-watch.js';
import { addSealedRoute } from './sealed-route.js';
import { addSubmissionRoute } from './submission-route.js';
import { suspect, tokenLife } from './suspect.js';
import { addTokenRoute } from './token-route.js';

/** What sending needs of the receiver. */
export interface SubmitParts {
  readonly store: Store;
  readonly keys: Keys;
  readonly known: KnownForms;
  readonly derivations: Derivations;
  readonly edge: Edge;
  readonly publicUrl: string;
  readonly builtFolder: string | undefined;
  readonly now: () => Date;
  readonly steady: () => number;
  readonly dayOf: (now: Date) => CalendarDate;
  parse(bytes: Buffer): unknown;
  proofAddress(recordId: string): string;
  append(draft: Draft): Promise<Settled>;
  warn(message: string, facts: object): void;
}

/** Sending: the form as it is drawn, answers in each way that they come, and receipts. */
export async function addSubmit(routes: FastifyInstance, parts: SubmitParts): Promise<void> {
  const { store, keys, known, derivations, edge, publicUrl, now, proofAddress, parse } = parts;
  const secret = keys.secretFor('form-token');
  const intake: Intake = {
    forms: known,
    derive: derivations.derive,
    now,
    dayOf: parts.dayOf,
    lookupSecret: keys.secretFor('subject-lookup'),
    collector: { software: `accord/${version}`, log: keys.log.name, kid: keys.record.jwk.kid },
    clock: makeClockWatch(now, parts.steady),
    findKnown: (key) => store.records.findByIdempotencyKey(key),
    roomFor: makeFlaggedQuota({
      count: (form, day) => store.counts.countFlagged(form, day),
      warn: parts.warn,
    }),
    suspect: (guarded) =>
      suspect(guarded, {
        secret,
        use: (id, user, at) => store.tokens.use({ id, user, expires: at + tokenLife }),
      }),
    append: parts.append,
  };
  const judge = makeJudge(derivations.isIssued);
  // So that the first person's answers do not wait for what judges them.
  routes.addHook('onListen', async () => void setImmediate(() => judge(null)));
  const work = makeWork({
    secret: keys.secretFor('work'),
    now,
    use: (id, user, expires) => store.tokens.use({ id, user, expires }),
  });
  const submissions = { ...edge, proofAddress, intake, judge, work };
  addSubmissionRoute(routes, submissions);
  addSealedRoute(routes, { ...submissions, parse, open: makeOpenSealed(keys.sealing) });
  await addPlainFormRoute(routes, {
    ...edge,
    proofAddress,
    intake,
    keySecret: keys.secretFor('plain-key'),
    publicOrigin: new URL(publicUrl).origin,
  });
  const forSites = {
    ...intake,
    derive: deriveForSites(now),
    send: makeSendKept(),
    endpointOf: makeEndpointOf(publicUrl),
  };
  addFormRoute(routes, forSites);
  addTokenRoute(routes, { forms: known, secret, now });
  addPrintedRoute(routes, forSites);
  addFormScriptRoute(routes, { ...forSites, built: parts.builtFolder });
}
