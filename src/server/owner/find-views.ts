import type { ProofRecord } from '../../proof/index.js';
import { makeControllerOf } from '../forms/known-controllers.js';
import type { Store } from '../store/store.js';
import { tagOf } from '../store/tag.js';
import type { PersonView } from '../people/person-view.js';
import { readView } from '../people/read-view.js';

/** The persons of the records whose number starts so, each under the contact that the record was given with. */
export const findViewsOf = (store: Store, start: string): Promise<readonly PersonView[]> =>
  store.readTogether(async (parts) => {
    const controllerOf = makeControllerOf(await parts.controllers.listAliases());
    const each = new Map<string, PersonView>();
    for (const { record: json, subjectId, logIndex } of await parts.records.findByStart(start)) {
      const record = JSON.parse(json) as ProofRecord;
      const controller = controllerOf(record);
      if (controller === undefined) continue;
      const lookup = (await parts.people.listLookupsOf(subjectId)).map(tagOf);
      const history = await parts.histories.find(controller, lookup);
      const given = history.find(({ place }) => place === logIndex);
      const used = given?.contacts[0] === undefined ? lookup : [given.contacts[0]];
      const found = await readView(parts, controller, used);
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
