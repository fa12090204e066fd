import { addDays, type CalendarDate } from '../../law/index.js';
import type { KnownForms } from '../forms/known-forms.js';
import { reminderMail } from '../outbound/mail/send-reminder-mail.js';
import type { Queue } from '../outbound/queue/queue.js';
import type { Store } from '../store/store.js';

const day = 86_400_000;

/** What reminding needs of the receiver. */
export interface Reminding {
  readonly store: Store;
  readonly forms: Pick<KnownForms, 'all'>;
  readonly queue: Pick<Queue, 'wake'>;
  /** How many days before its end a consent to calls is told of. */
  readonly days: number;
  readonly now: () => Date;
  readonly dayOf: (now: Date) => CalendarDate;
  warn(error: unknown): void;
}

/** Stores a mail for each consent that ends within so many days, once for each; gives how many are new. */
export async function remindOfEnds({ store, forms, queue, days, now, dayOf }: Reminding): Promise<number> {
  const today = dayOf(now());
  let added = 0;
  for (const controller of new Set(forms.all.map(({ config }) => config.controller.id))) {
    const until = addDays(today, days);
    for (const ending of await store.histories.listEndings(controller, { from: today, until })) {
      const job = reminderMail({ controller, ...ending });
      if (await store.reminders.has(job.id)) continue;
      const madeAt = now().getTime();
      await store.transact(async (parts) => {
        await parts.queue.add([{ ...job, madeAt }]);
        await parts.reminders.note(job.id, madeAt);
      });
      added++;
    }
  }
  if (added > 0) queue.wake('reminder-mail');
  return added;
}

/** Does that at the start and once a day; gives what stops it. */
export function startReminding(reminding: Reminding): () => void {
  const remind = (): void => void remindOfEnds(reminding).catch(reminding.warn);
  remind();
  const timer = setInterval(remind, day);
  timer.unref();
  return () => clearInterval(timer);
}
