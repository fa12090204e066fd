import type { CalendarDate } from '../../law/index.js';
import type { ProofRecord } from '../../proof/index.js';
import type { KnownForms } from '../forms/known-forms.js';
import type { FoundPerson } from '../http/owner-answers.js';
import { describeChoices } from './describe-choices.js';
import type { RequestDesk } from './request-desk.js';

/** What finding needs of the world around it. */
export interface PersonFinder {
  readonly forms: KnownForms;
  readonly requests: Pick<RequestDesk, 'list'>;
  readonly today: CalendarDate;
  readonly now: () => Date;
  listRecords(subjectId: string): readonly ProofRecord[];
  readLastValues(subjectId: string): Promise<unknown>;
  readTakers(subjectId: string): Promise<FoundPerson['takers']>;
  proofAddress(recordId: string): string;
}

/** These persons as each of today's controllers knows them. */
export async function describePersons(
  subjects: readonly string[],
  finder: PersonFinder,
): Promise<readonly FoundPerson[]> {
  const { forms, requests, today } = finder;
  const controllers = new Map(
    [...forms.current.values()].map(({ config }) => [config.controller.name, config]),
  );
  const found = subjects.flatMap((id) => {
    const all = finder.listRecords(id);
    return [...controllers].map(async ([name, config]): Promise<FoundPerson | null> => {
      const records = all.filter((record) => record.controllers[0]?.name === name);
      if (records.length === 0) return null;
      const answered = records.findLast(({ event }) => event.type === 'submitted')?.notice.id;
      return {
        id,
        controller: name,
        form: answered !== undefined && forms.current.has(answered) ? answered : config.id,
        values: answered === undefined ? null : ((await finder.readLastValues(id)) as FoundPerson['values']),
        takers: await finder.readTakers(id),
        state: describeChoices(
          config,
          records,
          { today, time: finder.now() },
          finder.proofAddress,
          forms,
          requests.list(id, config),
        ),
      };
    });
  });
  return (await Promise.all(found)).filter((person) => person !== null);
}
