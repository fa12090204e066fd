import type { ToArchive } from '../archive/index.js';
import { digestWritings } from '../people/contact.js';
import { tagOf } from '../store/tag.js';
import { keptByLaw } from './kept-by-law.js';
import { keptDealings } from './kept-dealings.js';
import { contactsIn } from './own-contacts.js';
import type { HeldRecord } from './person-parts.js';
import type { RightsDesk } from './rights-desk.js';

/** All that the law asks to keep of some records of a person: proofs of consents to calls, accounting, an ended contract. */
export async function gatherKept(
  { subjectId, controller, records }: Whose,
  desk: Pick<RightsDesk, 'store' | 'lookupSecret' | 'now' | 'dayOf' | 'yearEnd'>,
): Promise<readonly ToArchive[]> {
  const { store, lookupSecret } = desk;
  const tagsOf = (some: readonly HeldRecord[]): readonly string[] =>
    contactsIn(some).flatMap(({ kind, text }) => digestWritings(lookupSecret, kind, text).map(tagOf));
  const presentations = new Map<string, string | null>();
  for (const { submission } of records)
    presentations.set(
      submission.presentationDigest,
      await store.records.findPresentation(submission.presentationDigest),
    );
  const today = desk.dayOf(desk.now());
  const [first] = records;
  const proofs = keptByLaw(records, {
    controller,
    today,
    findPresentation: ({ presentationDigest }) => presentations.get(presentationDigest) ?? null,
    tagsOf: (one) => tagsOf([one]),
  });
  if (!first) return proofs;
  const dealings = await keptDealings(
    {
      subjectId,
      controller,
      jurisdiction: first.record.jurisdiction,
      today,
      yearEnd: desk.yearEnd,
      records,
      contacts: tagsOf(records),
    },
    store,
  );
  return [...proofs, ...dealings];
}

interface Whose {
  readonly subjectId: string;
  readonly controller: string;
  readonly records: readonly HeldRecord[];
}
