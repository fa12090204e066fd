import type { CalendarDate } from '../../law/index.js';
import { pendingIn } from '../people/pending-confirmations.js';
import type { ClockEntry } from '../store/retention/clock.js';
import type { SealedRecord } from './seal-record.js';

/** What a record says of when its person was last heard of. */
export const clockOf = (
  { record, subjectId, draft }: Pick<SealedRecord, 'record' | 'subjectId' | 'draft'>,
  dayOf: (now: Date) => CalendarDate,
): ClockEntry => ({
  controller: record.controllers[0]?.id ?? '',
  subject: subjectId,
  on: dayOf(new Date(draft.receivedAt)),
  form: `${record.notice.id}@${record.notice.version}`,
  isFlagged: record.standing === 'flagged',
  hasCalls:
    record.standing === 'counted' &&
    record.items.some(
      ({ answer, channel, period, polarity }) =>
        answer === 'granted' && channel === 'phone' && (period !== undefined || polarity === 'request'),
    ),
  isPending: pendingIn(record).length > 0,
});
