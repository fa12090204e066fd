import type { ToArchive } from '../../archive/index.js';
import { journalErasure } from '../../journal/index.js';
import type { RetentionRun } from '../../store/retention/runs.js';
import type { StoredClock } from '../../store/retention/clock.js';
import type { StoreParts } from '../../store/store.js';
import { forgetPart } from './forget-part.js';
import { keptOfPerson } from './kept-of-person.js';
import type { LeavingPerson } from './list-leaving.js';
import { makeIsHeld } from './list-leaving.js';
import type { RetentionDesk } from './retention-desk.js';

/**
 * Lets some persons leave. What the law asks to keep is in the archive before they are erased, all together, with what the run says of
 * it and a line in the journal: a stop in between leaves a thing twice for a moment, and never nowhere. Who has been heard of
 * meanwhile stays. The line in the journal is written by whoever flushes it next. Gives how many stay only because the archive has no key.
 */
export async function letLeave(
  desk: RetentionDesk,
  run: Pick<RetentionRun, 'controller' | 'day'>,
  due: readonly LeavingPerson[],
): Promise<number> {
  const ready: LeavingPerson[] = [];
  const kept: ToArchive[] = [];
  for (const person of due) {
    const things = await keptOfPerson(person, run.day, desk);
    if (things.length > 0 && desk.archive.trouble !== null) continue;
    kept.push(...things);
    ready.push(person);
  }
  const moved = kept.length > 0 ? await desk.archive.put(kept) : 0;
  if (ready.length > 0) {
    const at = desk.now().toISOString();
    await desk.alone(() =>
      desk.store.transact((parts) => eraseTogether(parts, desk, { run, ready, at, moved })),
    );
  }
  return due.length - ready.length;
}

async function eraseTogether(
  parts: StoreParts,
  { journal, wrappingKey }: RetentionDesk,
  {
    run,
    ready,
    at,
    moved,
  }: {
    readonly run: Pick<RetentionRun, 'controller' | 'day'>;
    readonly ready: readonly LeavingPerson[];
    readonly at: string;
    readonly moved: number;
  },
): Promise<void> {
  const { controller } = run;
  // Who sends at this moment is heard before or after, and not in between.
  const subjects = ready.map(({ clock }) => clock.subject);
  await parts.people.holdAll(subjects);
  const clocks = await parts.retention.findClocks(subjects);
  const isHeld = makeIsHeld(await parts.retention.listHolds());
  const isHere = new Map(
    clocks.filter((one) => one.controller === controller).map((one) => [one.subject, one]),
  );
  const elsewhere = new Set(
    clocks.filter((one) => one.controller !== controller).map(({ subject }) => subject),
  );
  const leaving = ready
    .map(({ clock }) => clock)
    .filter((clock) => !isHeld(clock) && isUnmoved(clock, isHere.get(clock.subject)));
  const whole = leaving.map(({ subject }) => subject).filter((subject) => !elsewhere.has(subject));
  const records: string[] = [];
  for (const { subject } of leaving)
    if (elsewhere.has(subject)) records.push(...(await forgetPart(parts, subject, controller, wrappingKey)));
  await parts.people.erase(whole);
  await parts.retention.dropClocks(
    controller,
    leaving.map(({ subject }) => subject),
  );
  await journalErasure(parts, whole, at, journal.id, { ...(records.length > 0 && { records }) });
  await parts.retention.addToRun(run, { left: leaving.length, moved });
}

/** Whether nothing was heard or told of somebody since their clock was read. */
const isUnmoved = (before: StoredClock, now: StoredClock | undefined): boolean =>
  now !== undefined && JSON.stringify(before) === JSON.stringify(now);
