import type { StoreParts } from '../store/store.js';
import type { StoredSubmission } from '../store/submissions.js';
import { tagOf } from '../store/tag.js';
import type { PersonView } from './person-view.js';
import { readView } from './read-view.js';

/** What is stored of the person of a record, under the contact that it was given with. The reads belong to one moment. */
export async function readViewOfRecord(
  parts: StoreParts,
  controller: string,
  { subjectId, logIndex }: Pick<StoredSubmission, 'subjectId' | 'logIndex'>,
): Promise<PersonView> {
  const lookup = (await parts.people.listLookupsOf(subjectId)).map(tagOf);
  const history = await parts.histories.find(controller, lookup);
  const given = history.find(({ place }) => place === logIndex);
  const used = given?.contacts[0] === undefined ? lookup : [given.contacts[0]];
  return readView(parts, controller, used);
}
