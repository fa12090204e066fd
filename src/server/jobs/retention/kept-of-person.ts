import type { CalendarDate } from '../../../law/index.js';
import { addMonths } from '../../../law/index.js';
import type { ToArchive } from '../../archive/index.js';
import { digestWritings } from '../../people/contact.js';
import { keptByLaw } from '../../rights/kept-by-law.js';
import { contactsIn } from '../../rights/own-contacts.js';
import { type HeldRecord, listHeld } from '../../rights/person-parts.js';
import { tagOf } from '../../store/tag.js';
import type { LeavingPerson } from './list-leaving.js';
import type { RetentionDesk } from './retention-desk.js';

// A proof of a consent to calls is kept for three years (RT08): who gave none for longer has none to keep.
const callMonths = 36;

/** Whether anything of a person may have to go to the archive: without it, none of their records is read. */
const mayBeKept = ({ clock, archive }: LeavingPerson, today: CalendarDate): boolean =>
  archive.length > 0 || (clock.callsOn !== null && addMonths(clock.callsOn, callMonths) >= today);

/** What the law asks to keep of a person who leaves: proofs of consents to calls (RT08), invoices (RT05), an ended contract (RT04). */
export async function keptOfPerson(
  person: LeavingPerson,
  today: CalendarDate,
  desk: Pick<RetentionDesk, 'store' | 'wrappingKey' | 'lookupSecret' | 'forms'>,
): Promise<readonly ToArchive[]> {
  if (!mayBeKept(person, today)) return [];
  const { controller, subject } = person.clock;
  const held = await listHeld(desk, { subjectId: subject, controller });
  const tagsOf = (records: readonly HeldRecord[]): readonly string[] =>
    contactsIn(records).flatMap(({ kind, text }) => digestWritings(desk.lookupSecret, kind, text).map(tagOf));
  const presentations = new Map<string, string | null>();
  for (const { presentationDigest } of held.map(({ submission }) => submission))
    if (!presentations.has(presentationDigest))
      presentations.set(presentationDigest, await desk.store.records.findPresentation(presentationDigest));
  const proofs = keptByLaw(held, {
    controller,
    today,
    findPresentation: ({ presentationDigest }) => presentations.get(presentationDigest) ?? null,
    tagsOf: (one) => tagsOf([one]),
  });
  return [...proofs, ...dealingsOf(person, held, tagsOf(held))];
}

/** Who the invoices and the contract are of, with the days that are known of them. */
const dealingsOf = (
  { clock: { controller, subject, invoicedOn, contractFrom, contractUntil }, archive }: LeavingPerson,
  held: readonly HeldRecord[],
  contacts: readonly string[],
): readonly ToArchive[] =>
  archive.map(({ kind, ruleId, until }) => ({
    id: `${kind}:${controller}:${subject}`,
    subject,
    controller,
    kind,
    rule: ruleId,
    until,
    contacts,
    content: {
      schema: 'accord/archived-dealings/1',
      invoicedOn,
      contractFrom,
      contractUntil,
      records: held.flatMap(({ record, values }) => (values ? [{ id: record.id, values }] : [])),
    },
  }));
