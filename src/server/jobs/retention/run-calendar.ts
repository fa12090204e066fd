import { addDays, type CalendarDate } from '../../../law/index.js';
import { askToStay } from '../../outbound/mail/send-stay-mail.js';
import type { RetentionRun } from '../../store/retention/runs.js';
import { StoreError } from '../../store/sql.js';
import { Coming, keepComing } from './coming.js';
import { forgetUnconfirmed } from './forget-unconfirmed.js';
import { letLeave } from './let-leave.js';
import { type Calendar, findNotBefore, type LeavingPerson, listLeaving, makeIsHeld } from './list-leaving.js';
import { remindOwner } from './remind-owner.js';
import type { RetentionDesk } from './retention-desk.js';
import { makeTold } from './told-limits.js';

/** How many days ahead the calendar is shown. */
export const daysShown = 92;
/** How many days before somebody leaves their owner is told, and they may be asked. */
export const daysAhead = 30;
// One wait for the disk for so many; whoever sends meanwhile waits for some milliseconds.
const chunk = 128;
// Of the time that a chunk took, so much is left to others alone.
const restShare = 0.5;

/** What a run is told by whoever started it. */
export interface RunHold {
  /** False when another receiver has taken over, or this one stops: what is not done yet waits. */
  mayGoOn(): Promise<boolean>;
}

/** The calendar as it stands today; with `isKept`, the time of notice begins where it has not. */
export async function readCalendar(
  desk: Pick<RetentionDesk, 'store' | 'forms' | 'options'>,
  today: CalendarDate,
  options?: { readonly isKept?: boolean },
): Promise<Calendar> {
  const { store, forms } = desk;
  return {
    told: makeTold(forms),
    yearEnd: desk.options.yearEnd ?? '12-31',
    notBefore: await findNotBefore(store, today, options),
    isHeld: makeIsHeld(await store.retention.listHolds()),
  };
}

/**
 * Does a day's work for one business: those who never confirmed, those whose time is over, those who are to be asked, and what has
 * lain long enough in the archive. A run that was cut off goes on where it was; one that is done is not done again. Null where it
 * could not come to its end.
 */
export async function runCalendar(
  desk: RetentionDesk,
  controller: string,
  day: CalendarDate,
  hold: RunHold,
): Promise<RetentionRun | null> {
  const { store, archive, options } = desk;
  const run = await store.retention.beginRun(controller, day, desk.now().toISOString());
  if (run.endedAt !== null) return run;
  const calendar = await readCalendar(desk, day, { isKept: true });
  const isRun = (options.isRun ?? true) && calendar.notBefore <= day;
  if (isRun) await forgetUnconfirmed(desk, run, calendar);
  const coming = new Coming();
  let [held, waiting] = [0, 0];
  for await (const page of listLeaving(store, controller, addDays(day, daysShown), calendar)) {
    if (!(await hold.mayGoOn())) return null;
    const asked = await askThose(desk, run, page, day);
    for (const { on, leaving } of page) if (on > day) coming.add(on, leaving.ruleId);
    const due = page.filter((one) => one.on <= day && !asked.has(one));
    held += due.filter(({ isHeld }) => isHeld).length;
    const leaving = isRun ? due.filter(({ isHeld }) => !isHeld) : [];
    for (let from = 0; from < leaving.length; from += chunk) {
      if (!(await hold.mayGoOn())) return null;
      const begun = desk.steady();
      waiting += await letLeave(desk, run, leaving.slice(from, from + chunk));
      // What is not in the journal's file yet is in the store, and is written at the next start.
      await Promise.all([desk.journal.flush(), desk.rest((desk.steady() - begun) * restShare)]);
    }
  }
  if (isRun) await emptyArchive(desk, run, calendar);
  await remindOwner(desk, { controller, day, ...coming.until(addDays(day, daysAhead)) });
  if (waiting > 0) desk.tell(archive.trouble ?? '', { controller, waiting });
  const problem = waiting > 0 ? 'archive-key-missing' : (options.isRun ?? true) ? null : 'only-planned';
  await store.transact(async (parts) => {
    await keepComing(parts, controller, day, coming.list());
    await parts.retention.addToRun(run, { held, waiting });
    await parts.retention.endRun(run, { endedAt: desk.now().toISOString(), problem });
  });
  // Who left stands in no file any more.
  if (isRun) await desk.alone(() => store.sweep());
  return store.retention.beginRun(controller, day, run.startedAt);
}

/** A prospect is asked once before they leave, and whoever has an account is warned (RT01, RT03). */
const isToBeAsked =
  (day: CalendarDate) =>
  ({ clock, leaving, isHeld, on }: LeavingPerson): boolean =>
    on <= addDays(day, daysAhead) &&
    clock.askedOn === null &&
    !isHeld &&
    (leaving.ruleId === 'RT01' || leaving.ruleId === 'RT03');

/** Asks those whom it is time to ask, where their owner wants that; gives who they are: they have time to answer. */
async function askThose(
  { store, now, options, isMailed }: RetentionDesk,
  run: RetentionRun,
  page: readonly LeavingPerson[],
  day: CalendarDate,
): Promise<ReadonlySet<LeavingPerson>> {
  const persons =
    options.isAsking && isMailed && (options.isRun ?? true) ? page.filter(isToBeAsked(day)) : [];
  if (persons.length === 0) return new Set();
  await store.transact(async (parts) => {
    let asked = 0;
    for (const { clock } of persons)
      if (await parts.retention.noteAsked(clock, day)) {
        await parts.queue.add([{ ...askToStay({ ...clock, askedOn: day }), madeAt: now().getTime() }]);
        asked++;
      }
    await parts.retention.addToRun(run, { asked });
  });
  return new Set(persons);
}

async function emptyArchive(
  { archive, store, tell }: RetentionDesk,
  run: RetentionRun,
  { isHeld }: Calendar,
): Promise<void> {
  try {
    const archiveLeft = await archive.deleteDue(
      run.day,
      (entry) => entry.controller !== run.controller || isHeld(entry),
    );
    if (archiveLeft > 0) await store.transact((parts) => parts.retention.addToRun(run, { archiveLeft }));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    // It is another database than the store: what is over in it leaves tomorrow.
    tell('The archive could not be reached: what is over in it leaves with the next run.', { err: error });
  }
}
