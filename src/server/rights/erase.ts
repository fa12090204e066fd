import { journalErasure } from '../journal/index.js';
import { sealAnew } from '../people/seal-anew.js';
import { erasureList } from '../store/erased.js';
import type { StoreParts } from '../store/store.js';
import { gatherKept } from './gather-kept.js';
import { listEntriesOf, onlyTheirs } from './own-contacts.js';
import type { HeldRecord } from './person-parts.js';
import { type RightsDesk, RightsError } from './rights-desk.js';

/** What an erasure is about: some records of one person, towards one business. */
export interface ToErase {
  readonly subjectId: string;
  readonly controller: string;
  readonly records: readonly HeldRecord[];
  /** The business holds nothing else of the person. */
  readonly isLast: boolean;
}

/** What stays after an erasure, and why. */
export interface Kept {
  readonly what: 'noes' | 'call-consents' | 'accounting' | 'contract' | 'log';
  readonly ruleId: string;
  /** The last day; null where it has none. */
  readonly until: string | null;
  readonly count: number;
}

const whatOf: Readonly<Record<string, Kept['what']>> = {
  'phone-consent-proof': 'call-consents',
  accounting: 'accounting',
  contract: 'contract',
};

/** What an erasure came to. */
export interface Erased {
  readonly records: readonly string[];
  readonly kept: readonly Kept[];
}

/** An erasure that is ready: what the law keeps is in the archive, and the rest can go in one transaction. */
export interface ReadyErasure {
  readonly erased: Erased;
  /** Part of a transaction. */
  run(parts: StoreParts, at: string): Promise<void>;
}

/**
 * Readies an erasure. What has to be kept goes to the archive first: a stop in between leaves it twice, and never
 * nowhere. Rejects with ArchiveKeyError where it cannot, and then nothing is changed.
 */
export async function readyErasure(
  { subjectId, controller, records, isLast }: ToErase,
  desk: RightsDesk,
): Promise<ReadyErasure> {
  const { store, wrappingKey, archive, journal } = desk;
  const isHeld = (await store.retention.listHolds()).some(
    (one) => one.subject === subjectId && one.controller === controller,
  );
  if (isHeld)
    throw new RightsError(
      'held',
      'A dispute with this person is under way, and their data is held for it: end the hold first, or refuse with "legal-duty".',
    );
  const kept = await gatherKept({ subjectId, controller, records }, desk);
  const digests = listEntriesOf(desk, await onlyTheirs(desk, controller, records));
  if (kept.length > 0) await archive.put(kept);
  const ids = records.map(({ record }) => record.id);
  const gone = new Set(ids);
  return {
    erased: {
      records: ids,
      kept: [
        ...(digests.length > 0
          ? [{ what: 'noes' as const, ruleId: 'RT06', until: null, count: digests.length }]
          : []),
        ...kept.map(({ kind, rule, until }) => ({
          what: whatOf[kind] ?? 'accounting',
          ruleId: rule,
          until,
          count: 1,
        })),
        { what: 'log', ruleId: 'RT07', until: null, count: ids.length },
      ],
    },
    run: async (parts, at) => {
      // Who sends at this moment is heard before or after, and not in between.
      if (!(await parts.people.hold(subjectId)))
        throw new RightsError('erased', 'This person is erased already: nothing of them is left to erase.');
      const sealed = await parts.people.listSealed(subjectId);
      const rest = {
        parts: sealed.parts.filter(({ id }) => !gone.has(id)),
        // What was asked belongs to the one who asked: of a household, nobody can tell whose it was.
        requests: sealed.requests.filter((one) => one.controller !== controller && one.sealed.length > 0),
        rectifications: sealed.rectifications.filter(({ recordId }) => !gone.has(recordId)),
        photos: sealed.photos.filter(({ recordId }) => !gone.has(recordId)),
      };
      const place = await parts.log.readSize();
      await parts.lists.add(
        digests.map((digest) => ({
          digest,
          controller,
          channel: null,
          party: null,
          since: at,
          place,
          importId: erasureList,
        })),
      );
      const isAll = rest.parts.length === 0 && rest.requests.length === 0;
      const subjects = isAll ? [subjectId] : [];
      if (isAll) await parts.people.erase(subjects);
      else {
        const subject = await parts.people.findById(subjectId);
        await parts.people.eraseRecords(ids);
        await parts.requests.forgetWords(subjectId, controller);
        if (isLast) await parts.retention.dropClocks(controller, [subjectId]);
        if (subject) {
          const anew = sealAnew(wrappingKey, subject.wrappedKey, rest);
          await parts.people.giveNewKey(subjectId, anew.wrappedKey, anew.sealed);
        }
      }
      await journalErasure(parts, subjects, at, journal.id, {
        ...(!isAll && { records: ids }),
        ...(digests.length > 0 && { stopped: { controller, digests } }),
      });
    },
  };
}
