import { addDays, type CalendarDate } from '../../law/index.js';
import { readComing } from '../jobs/retention/coming.js';
import type { Store } from '../store/store.js';
import { listExpiring } from './expiring.js';
import type { Deliveries, FormList, OwnedController, Waiting } from './owner-answers.js';

/** What there is to look at, already read for whoever asks. */
export interface ToLookAt {
  readonly today: CalendarDate;
  readonly controllers: readonly Pick<OwnedController, 'id' | 'name'>[];
  /** Null for whoever may not see what leaves. */
  readonly deliveries: Deliveries | null;
  readonly forms: FormList['forms'];
}

// As far ahead as an owner plans.
const ahead = { expiring: 30, calendar: 30 };

/** All that waits for an owner, in one order: what is late, then what is due first. */
export async function listWaiting(
  store: Store,
  { today, controllers, deliveries, forms }: ToLookAt,
): Promise<readonly Waiting[]> {
  const ofBusinesses = await Promise.all(controllers.map((one) => waitingOf(store, one, today)));
  const staged = forms.flatMap(({ title, controller, versions }) =>
    versions
      .filter(({ state }) => state === 'staged')
      .map(({ from }): Waiting => ({
        kind: 'forms',
        controller,
        on: from ?? today,
        count: null,
        form: title,
      })),
  );
  return [...(deliveries ? stuck(deliveries) : []), ...ofBusinesses.flat(), ...staged].toSorted(
    (one, next) =>
      one.on < next.on ? -1 : one.on > next.on ? 1 : order.indexOf(one.kind) - order.indexOf(next.kind),
  );
}

const order: readonly Waiting['kind'][] = ['requests', 'deliveries', 'expiring', 'calendar', 'forms'];

async function waitingOf(
  store: Store,
  controller: Pick<OwnedController, 'id' | 'name'>,
  today: CalendarDate,
): Promise<readonly Waiting[]> {
  const { id, name } = controller;
  const about = { controller: { id, name }, form: null };
  const open = await store.requests.list(id, false);
  // Whether anything ends is told by few rows; whom it is about is read only where somebody may be.
  const ends = await store.histories.listEndings(id, { from: today, until: addDays(today, ahead.expiring) });
  const expiring = ends.length === 0 ? [] : await listExpiring(store, id, today, ahead.expiring);
  const leaving = ((await readComing(store, id))?.days ?? []).filter(
    ({ on }) => on >= today && on <= addDays(today, ahead.calendar),
  );
  return [
    ...(open[0] ? [{ ...about, kind: 'requests' as const, on: open[0].due, count: open.length }] : []),
    ...(expiring[0]
      ? [{ ...about, kind: 'expiring' as const, on: expiring[0].until, count: expiring.length }]
      : []),
    ...(leaving[0]
      ? [
          {
            ...about,
            kind: 'calendar' as const,
            on: leaving[0].on,
            count: leaving.reduce((sum, { count }) => sum + count, 0),
          },
        ]
      : []),
  ];
}

/** What was given up, and what a webhook has not taken. */
function stuck({ dead, webhook }: Deliveries): readonly Waiting[] {
  const count = dead.reduce((sum, one) => sum + one.count, 0) + (webhook?.problem ? webhook.behind : 0);
  const since = [...dead.map((one) => one.since), ...(webhook?.problem ? [webhook.behindSince ?? ''] : [])]
    .filter((at) => at !== '')
    .toSorted()[0];
  if (count === 0 || since === undefined) return [];
  return [{ kind: 'deliveries', controller: null, on: since.slice(0, 10), count, form: null }];
}
