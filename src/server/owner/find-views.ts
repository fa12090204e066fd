import type { ProofRecord } from '../../proof/index.js';
import { makeControllerOf } from '../forms/known-controllers.js';
import { listAliases } from '../store/controllers.js';
import type { Database } from '../store/database.js';
import { findLookup } from '../store/people.js';
import { findHistory, tagOf } from '../store/person-histories.js';
import { findByStart } from '../store/submissions.js';
import type { PersonView } from '../people/person-view.js';
import { readView } from '../people/read-view.js';

/** The persons of the records whose number starts so, each under the contact that the record was given with. */
export function findViewsOf(database: Database, start: string): readonly PersonView[] {
  const controllerOf = makeControllerOf(listAliases(database));
  const views = findByStart(database, start).flatMap(({ record: json, subjectId, logIndex }) => {
    const record = JSON.parse(json) as ProofRecord;
    const controller = controllerOf(record);
    if (controller === undefined) return [];
    const lookup = findLookup(database, subjectId).map(tagOf);
    const given = findHistory(database, controller, lookup).find(({ place }) => place === logIndex);
    const used = given?.contacts[0] === undefined ? lookup : [given.contacts[0]];
    const view = readView(database, controller, used);
    // A form that asks for no contact leaves a record by itself.
    return [view.records.length > 0 ? view : alone(controller, logIndex, record)];
  });
  const each = new Map(
    views.map((view) => [`${view.controller} ${view.used.join(' ')} ${view.records[0]?.place}`, view]),
  );
  return [...each.values()];
}

const alone = (controller: string, place: number, record: ProofRecord): PersonView => ({
  controller,
  used: [],
  summaries: [],
  records: [{ place, record }],
  steps: [],
});
