import type { ProofRecord } from '../../proof/index.js';
import { makeControllerOf } from '../forms/known-controllers.js';
import type { Store } from '../store/store.js';
import type { PersonView } from '../people/person-view.js';
import { readViewOfRecord } from '../people/view-of-record.js';

/** The persons of the records whose number starts so, each under the contact that the record was given with. */
export const findViewsOf = (store: Store, start: string): Promise<readonly PersonView[]> =>
  store.readTogether(async (parts) => {
    const controllerOf = makeControllerOf(await parts.controllers.listAliases());
    const each = new Map<string, PersonView>();
    for (const submission of await parts.records.findByStart(start)) {
      const { logIndex } = submission;
      const record = JSON.parse(submission.record) as ProofRecord;
      const controller = controllerOf(record);
      if (controller === undefined) continue;
      const found = await readViewOfRecord(parts, controller, submission);
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
