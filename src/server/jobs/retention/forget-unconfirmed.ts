import { addDays, type CalendarDate, planWaiting } from '../../../law/index.js';
import { holderEmail, holderName } from '../../../config/holder-fields.js';
import { canonicalize } from '../../../proof/index.js';
import { pendingIn } from '../../people/pending-confirmations.js';
import { seal, unseal, unwrapKey } from '../../people/private-part.js';
import { sealAnew } from '../../people/seal-anew.js';
import { type HeldRecord, listHeld } from '../../rights/person-parts.js';
import type { StoredClock } from '../../store/retention/clock.js';
import type { RetentionRun } from '../../store/retention/runs.js';
import type { StoreParts } from '../../store/store.js';
import { letLeave } from './let-leave.js';
import type { Calendar } from './list-leaving.js';
import type { RetentionDesk } from './retention-desk.js';

const most = 100;
const holderFields: readonly string[] = [holderName, holderEmail];

/**
 * Forgets those whose press in a mail never came within its time (RT15): a holder of parental authority, whose name and address a child
 * wrote, and whoever only asked for what waits. Of a person who came for something else, that stays; their yes never counted.
 */
export async function forgetUnconfirmed(
  desk: RetentionDesk,
  run: Pick<RetentionRun, 'controller' | 'day'>,
  calendar: Calendar,
): Promise<void> {
  const seen = new Set<string>();
  for (;;) {
    const page = await desk.store.retention.listPending(run.controller, addDays(run.day, -31), most);
    // Who is held stays as they are; and nobody is looked at twice.
    const waiting = page.filter((clock) => !calendar.isHeld(clock) && !seen.has(clock.subject));
    for (const clock of waiting) {
      seen.add(clock.subject);
      await settle(desk, run, clock);
    }
    if (waiting.length === 0) return;
  }
}

async function settle(
  desk: RetentionDesk,
  run: Pick<RetentionRun, 'controller' | 'day'>,
  clock: StoredClock,
): Promise<void> {
  const { controller, subject } = clock;
  const held = await listHeld(desk, { subjectId: subject, controller });
  const confirmed = new Set(held.flatMap(({ record }) => record.confirms ?? []));
  const waiting = held.filter(({ record }) => pendingIn(record).length > 0 && !confirmed.has(record.id));
  const over = waiting.filter((one) => planOf(one, desk).until < run.day);
  const next = waiting.filter((one) => !over.includes(one)).map((one) => dayOf(one, desk))[0] ?? null;
  const hasNothingElse = over.length > 0 && held.every((one) => over.includes(one) && isAllConsent(one));
  if (hasNothingElse) {
    const on = run.day;
    const leaving = planOf(over[0] as HeldRecord, desk);
    await letLeave(desk, run, [{ clock, leaving, on, archive: [], isHeld: false }]);
    await desk.journal.flush();
    return;
  }
  const named = over.filter(namesHolder);
  const write = async (parts: StoreParts): Promise<void> => {
    await parts.people.hold(subject);
    if (named.length > 0)
      await dropHolder(parts, subject, new Set(named.map(({ record }) => record.id)), desk.wrappingKey);
    await parts.retention.putPending(clock, next);
    await parts.retention.addToRun(run, { unconfirmed: named.length });
  };
  await desk.alone(() => desk.store.transact(write));
}

const dayOf = ({ record }: HeldRecord, desk: Pick<RetentionDesk, 'dayOf'>): CalendarDate =>
  desk.dayOf(new Date(record.event.at));

const planOf = (one: HeldRecord, desk: Pick<RetentionDesk, 'dayOf'>) =>
  planWaiting(dayOf(one, desk), one.record.jurisdiction);

/** Whether a form asked for nothing but what waits for consent: a letter, and not a card. */
const isAllConsent = ({ config }: HeldRecord): boolean =>
  config?.purposes.every(({ basis }) => basis === 'consent') ?? false;

const namesHolder = ({ values }: HeldRecord): boolean =>
  values !== null && holderFields.some((field) => Object.hasOwn(values, field));

/** Takes the holder out of some private parts, and gives the person a new key: the old one opens what a backup holds no more. */
async function dropHolder(
  parts: StoreParts,
  subject: string,
  records: ReadonlySet<string>,
  wrappingKey: Buffer,
): Promise<void> {
  const person = await parts.people.findById(subject);
  if (!person) return;
  const key = unwrapKey(wrappingKey, person.wrappedKey);
  const all = await parts.people.listSealed(subject);
  const anew = sealAnew(wrappingKey, person.wrappedKey, {
    ...all,
    parts: all.parts.map((part) => {
      if (!records.has(part.id)) return part;
      const { json, salt } = unseal(key, part.id, part.sealed);
      return { ...part, sealed: seal(key, part.id, { json: withoutHolder(json), salt }) };
    }),
  });
  await parts.people.giveNewKey(subject, anew.wrappedKey, anew.sealed);
}

function withoutHolder(json: string): string {
  const content = JSON.parse(json) as { readonly values: Readonly<Record<string, unknown>> };
  const values = Object.fromEntries(
    Object.entries(content.values).filter(([field]) => !holderFields.includes(field)),
  );
  return canonicalize({ ...content, values });
}
