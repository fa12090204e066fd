import type { StoreParts } from '../store/store.js';
import { listEntriesOf, onlyTheirs } from './own-contacts.js';
import type { HeldRecord } from './person-parts.js';
import { type RightsDesk, RightsError } from './rights-desk.js';

/** The list that somebody stands on for as long as their data is put aside. */
const listOf = ({ subjectId, controller }: Pick<Restricting, 'subjectId' | 'controller'>): string =>
  `restriction ${controller} ${subjectId}`;

/** Whose data is put aside, or used again. */
export interface Restricting {
  readonly subjectId: string;
  readonly controller: string;
  readonly records: readonly HeldRecord[];
}

/** Readies that nobody uses a person's data (GDPR 18): nobody contacts them meanwhile. Gives what does it, as part of a transaction. */
export async function readyRestriction(
  { subjectId, controller, records }: Restricting,
  desk: RightsDesk,
): Promise<(parts: StoreParts, at: string) => Promise<void>> {
  const digests = listEntriesOf(desk, await onlyTheirs(desk, controller, records));
  return async (parts, at) => {
    if (!(await parts.people.hold(subjectId)))
      throw new RightsError('erased', 'This person is erased: nothing of them is left to put aside.');
    const place = await parts.log.readSize();
    await parts.people.restrict({ subjectId, controller, since: at });
    await parts.lists.add(
      digests.map((digest) => ({
        digest,
        controller,
        channel: null,
        party: null,
        since: at,
        place,
        importId: listOf({ subjectId, controller }),
      })),
    );
  };
}

/** The data is used again, as before; part of a transaction. */
export async function liftRestriction(
  parts: StoreParts,
  whose: Pick<Restricting, 'subjectId' | 'controller'>,
  at: string,
): Promise<void> {
  await parts.people.liftRestriction(whose.subjectId, whose.controller);
  await parts.lists.removeImport(listOf(whose), at);
}
