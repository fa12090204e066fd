import type { CalendarDate } from '../../law/index.js';
import type { ProofRecord } from '../../proof/index.js';
import {
  answersMail,
  type FormCount,
  type OwnerMailOptions,
  ownerAddress,
} from '../outbound/mail/owner-mail.js';
import type { Handler, Outcome } from '../outbound/queue/job.js';
import type { StoredJob } from '../store/jobs.js';
import type { Store } from '../store/store.js';

/** The one job that stands: whichever receiver has it tells the owners. */
export const ownerAnswersJob: Pick<StoredJob, 'id' | 'kind' | 'about'> = {
  id: 'owner-answers',
  kind: 'owner-answers',
  about: '',
};

/** What telling owners of answers needs of the receiver. */
export interface OwnerTelling {
  readonly store: Store;
  readonly options: OwnerMailOptions;
  readonly now: () => Date;
  readonly dayOf: (now: Date) => CalendarDate;
  /** The business of a record. */
  controllerOf(record: ProofRecord): string | undefined;
  wake(): void;
}

/** Up to where owners were told, and on which day. */
interface Told {
  readonly before: number;
  readonly day: CalendarDate;
}

const fact = 'owner-told';
const minute = 60_000;
const atOnce = 200;

/** Notes where to begin, once: what came before the first start with it on is told to nobody. */
export async function beginTelling({ store, now, dayOf }: OwnerTelling, size: number): Promise<void> {
  await store.facts.keep(fact, JSON.stringify({ before: size, day: dayOf(now()) } satisfies Told));
  await store.queue.add([{ ...ownerAnswersJob, madeAt: now().getTime() }]);
}

/**
 * Stores a mail for each business with new answers: at once, or once a day. How far it came is stored together with the mails, so that
 * nothing is told twice and nothing is left out.
 */
export const makeOwnerTelling = (telling: OwnerTelling): Handler => ({
  kind: 'owner-answers',
  pauses: [minute, 10 * minute, 60 * minute],
  isStanding: true,
  failure: 'Owners could not be told of answers.',
  run: async (_job, { signal }): Promise<Outcome> => {
    const { store, options, now, dayOf } = telling;
    const told = JSON.parse((await store.facts.read(fact)) ?? 'null') as Told | null;
    const today = dayOf(now());
    if (!told || (options.answers === 'daily' && told.day >= today)) return { kind: 'idle' };
    const counts = new Map<string, Map<string, Counting>>();
    let { before } = told;
    for (;;) {
      const some = await store.records.listAfter(before - 1, atOnce);
      for (const { logIndex, record: text } of some) {
        const record = JSON.parse(text) as ProofRecord;
        count(counts, telling.controllerOf(record), record);
        before = logIndex + 1;
      }
      if (signal.aborted) return { kind: 'stopped' };
      if (some.length < atOnce) break;
    }
    const mails = [...counts]
      .filter(([controller]) => ownerAddress(options, controller) !== undefined)
      .map(([controller, forms]) => answersMail(controller, before, [...forms].map(asCount)));
    if (before === told.before && told.day === today) return { kind: 'idle' };
    await store.transact(async (parts) => {
      // Another receiver was here meanwhile: it told.
      if ((await parts.facts.read(fact)) !== JSON.stringify(told)) return;
      await parts.facts.put(fact, JSON.stringify({ before, day: today } satisfies Told));
      await parts.queue.add(mails.map((mail) => ({ ...mail, madeAt: now().getTime() })));
    });
    if (mails.length > 0) telling.wake();
    return { kind: 'idle' };
  },
});

interface Counting {
  answers: number;
  flagged: number;
  readonly channels: Map<string, { yes: number; no: number }>;
}

const noes: ReadonlySet<string> = new Set(['refused', 'objected', 'withdrawn']);

/** Adds an answer of a form; what was taken down or taken back elsewhere is none. */
function count(
  counts: Map<string, Map<string, Counting>>,
  controller: string | undefined,
  { event, standing, notice, items }: ProofRecord,
): void {
  if (event.type !== 'submitted' || controller === undefined) return;
  const forms = counts.get(controller) ?? new Map<string, Counting>();
  counts.set(controller, forms);
  const one = forms.get(notice.id) ?? { answers: 0, flagged: 0, channels: new Map() };
  forms.set(notice.id, one);
  one.answers += 1;
  if (standing !== 'counted') one.flagged += 1;
  else
    for (const { channel, party, answer } of items) {
      if (typeof channel !== 'string' || party !== 'own') continue;
      const said = one.channels.get(channel) ?? { yes: 0, no: 0 };
      if (answer === 'granted') said.yes += 1;
      else if (noes.has(answer)) said.no += 1;
      else continue;
      one.channels.set(channel, said);
    }
}

const asCount = ([form, { answers, flagged, channels }]: readonly [string, Counting]): FormCount => ({
  form,
  answers,
  flagged,
  channels: [...channels].map(([channel, said]) => ({ channel, ...said })),
});
