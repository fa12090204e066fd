import type { ProofRecord } from '../../proof/index.js';
import { makeControllerOf } from '../forms/known-controllers.js';
import { listAliases } from '../store/controllers.js';
import type { Database } from '../store/sql.js';
import { findLookup } from '../store/people.js';
import { findHistory, tagOf } from '../store/person-histories.js';
import { findByStart } from '../store/submissions.js';
import type { PersonView } from '../people/person-view.js';
import { readView } from '../people/read-view.js';

/** The persons of the records whose number starts so, each under the contact that the record was given with. */
export const findViewsOf = (database: Database, start: string): Promise<readonly PersonView[]> =>
  database.readTogether(async (sql) => {
    const controllerOf = makeControllerOf(await listAliases(sql));
    const each = new Map<string, PersonView>();
    for (const { record: json, subjectId, logIndex } of await findByStart(sql, start)) {
      const record = JSON.parse(json) as ProofRecord;
      const controller = controllerOf(record);
      if (controller === undefined) continue;
      const lookup = (await findLookup(sql, subjectId)).map(tagOf);
      const history = await findHistory(sql, controller, lookup);
      const given = history.find(({ place }) => place === logIndex);
      const used = given?.contacts[0] === undefined ? lookup : [given.contacts[0]];
      const found = await readView(sql, controller, used);
      // A form that asks for no contact leaves a record by itself.
      const view = found.records.length > 0 ? found : alone(controller, logIndex, record);
      each.set(`${view.controller} ${view.used.join(' ')} ${view.records[0]?.place}`, view);
    }
    return [...each.values()];
  });

const alone = (controller: string, place: number, record: ProofRecord): PersonView => ({
  controller,
  used: [],
  summaries: [],
  records: [{ place, record }],
  steps: [],
});
