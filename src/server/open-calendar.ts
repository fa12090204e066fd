import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Archive } from './archive/index.js';
import type { RetentionDesk } from './jobs/retention/retention-desk.js';
import type { Kept, Settled } from './open-kept.js';
import type { Writing } from './open-writing.js';

/** What the calendar needs of this receiver. */
export const openCalendar = (
  { store, keys, known, dayOf }: Kept,
  { now, steady, mailer, retention = {} }: Settled,
  {
    archive,
    writing,
    log,
  }: { readonly archive: Archive; readonly writing: Writing; readonly log: FastifyBaseLogger },
): RetentionDesk => ({
  store,
  archive,
  forms: known,
  wrappingKey: keys.secretFor('subject-key'),
  lookupSecret: keys.secretFor('subject-lookup'),
  journal: writing.journal,
  now,
  dayOf,
  isMailed: mailer !== undefined,
  options: retention,
  alone: writing.alone,
  rest: (milliseconds) => wait(milliseconds, undefined, { ref: false }),
  steady,
  tell: (message, facts) => log.warn(facts, message),
});
