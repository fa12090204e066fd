import { addDays, type CalendarDate } from '../../../law/index.js';
import type { RetentionDesk } from './retention-desk.js';

interface Coming {
  readonly controller: string;
  readonly day: CalendarDate;
  /** How many leave in the days to come, and the first of those days. */
  readonly count: number;
  readonly first: CalendarDate | null;
}

const daysBetween = 28;

/** Tells an owner once in four weeks how many people leave soon: in the log, and by mail where there is a mail server. */
export async function remindOwner(
  { store, isMailed, now, tell }: Pick<RetentionDesk, 'store' | 'isMailed' | 'now' | 'tell'>,
  { controller, day, count, first }: Coming,
): Promise<void> {
  if (count === 0 || first === null) return;
  const name = `retention-reminded ${controller}`;
  const last = await store.facts.read(name);
  if (last !== undefined && addDays(last, daysBetween) > day) return;
  await store.transact(async (parts) => {
    await parts.facts.put(name, day);
    if (isMailed)
      await parts.queue.add([
        {
          id: `leaving-mail:${controller}:${day}`,
          kind: 'leaving-mail',
          about: JSON.stringify({ controller, count, first }),
          madeAt: now().getTime(),
        },
      ]);
  });
  tell('People leave soon: their time is over. The console says who, and why.', { controller, count, first });
}
