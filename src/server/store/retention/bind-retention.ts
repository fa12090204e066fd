import type { Scope, Sql } from '../sql.js';
import * as clock from './clock.js';
import * as holds from './holds.js';
import * as persons from './persons.js';
import * as runs from './runs.js';

/** A function over SQL, for callers that know none. */
type Bound<Work> = Work extends (sql: Sql, ...given: infer Given) => infer Result
  ? (...given: Given) => Result
  : never;

/** When people leave: their clocks, who is held, and what each run did. */
export interface Retention {
  readonly tell: Bound<typeof clock.tellClocks>;
  readonly listClocks: Bound<typeof clock.listClocks>;
  readonly listPending: Bound<typeof clock.listPendingClocks>;
  readonly findClocks: Bound<typeof clock.findClocks>;
  readonly putPending: Bound<typeof clock.putPending>;
  readonly noteAsked: Bound<typeof clock.noteAsked>;
  readonly dropClocks: Bound<typeof clock.dropClocks>;
  readonly countClocks: Bound<typeof clock.countClocks>;
  readonly findByLookups: Bound<typeof persons.findByLookups>;
  readonly listLastParts: Bound<typeof persons.listLastParts>;
  readonly addHold: Bound<typeof holds.addHold>;
  readonly endHold: Bound<typeof holds.endHold>;
  readonly listHolds: Bound<typeof holds.listHolds>;
  readonly beginRun: Bound<typeof runs.beginRun>;
  /** Part of the transaction that did it. */
  readonly addToRun: Bound<typeof runs.addToRun>;
  readonly endRun: Bound<typeof runs.endRun>;
  readonly listRuns: Bound<typeof runs.listRuns>;
}

/** The calendar's part of a store. */
export const bindRetention = (scope: Scope): Retention => ({
  tell: (events) => scope.transact((sql) => clock.tellClocks(sql, events)),
  listClocks: (...given) => clock.listClocks(scope, ...given),
  listPending: (...given) => clock.listPendingClocks(scope, ...given),
  findClocks: (...given) => clock.findClocks(scope, ...given),
  putPending: (...given) => clock.putPending(scope, ...given),
  noteAsked: (...given) => clock.noteAsked(scope, ...given),
  dropClocks: (...given) => clock.dropClocks(scope, ...given),
  countClocks: (...given) => clock.countClocks(scope, ...given),
  findByLookups: (...given) => persons.findByLookups(scope, ...given),
  listLastParts: (...given) => persons.listLastParts(scope, ...given),
  addHold: (...given) => holds.addHold(scope, ...given),
  endHold: (...given) => holds.endHold(scope, ...given),
  listHolds: () => holds.listHolds(scope),
  beginRun: (...given) => scope.transact((sql) => runs.beginRun(sql, ...given)),
  addToRun: (...given) => runs.addToRun(scope, ...given),
  endRun: (...given) => runs.endRun(scope, ...given),
  listRuns: (...given) => runs.listRuns(scope, ...given),
});
