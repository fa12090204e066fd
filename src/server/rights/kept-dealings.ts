import { type CalendarDate, planArchive } from '../../law/index.js';
import type { ToArchive } from '../archive/index.js';
import type { Store } from '../store/store.js';
import type { HeldRecord } from './person-parts.js';

/** Whose dealings are looked at, and on which day. */
export interface Dealings {
  readonly subjectId: string;
  readonly controller: string;
  readonly jurisdiction: string;
  readonly today: CalendarDate;
  /** Month and day of the end of the financial year. */
  readonly yearEnd: string;
  readonly records: readonly HeldRecord[];
  readonly contacts: readonly string[];
}

/** What accounting and an ended contract ask to keep of a person who is erased (RT05, RT04), as the owner told of them. */
export async function keptDealings(
  { subjectId, controller, jurisdiction, today, yearEnd, records, contacts }: Dealings,
  { retention }: Pick<Store, 'retention'>,
): Promise<readonly ToArchive[]> {
  const clock = (await retention.findClocks([subjectId])).find((one) => one.controller === controller);
  if (!clock) return [];
  const { invoicedOn, contractFrom, contractUntil } = clock;
  return planArchive(clock, { jurisdiction, yearEnd })
    .filter(({ until }) => until >= today)
    .map(({ kind, ruleId, until }) => ({
      id: `${kind}:${controller}:${subjectId}`,
      subject: subjectId,
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
        records: records.flatMap(({ record, values }) => (values ? [{ id: record.id, values }] : [])),
      },
    }));
}
