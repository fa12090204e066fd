import { addMonths, calendarDateIn, retentionLimit } from '../../law/index.js';
import type { ToArchive } from '../archive/index.js';
import type { FormConfig } from '../../config/index.js';
import type { StoredSubmission } from '../store/submissions.js';
import { type HeldRecord, isNameField } from './person-parts.js';

/** What has to be kept of some records after their person is erased: the proofs of consents to calls (Code conso. R223-2). */
export function keptByLaw(
  records: readonly HeldRecord[],
  { controller, today, findPresentation, tagsOf }: Keeping,
): readonly ToArchive[] {
  return records.flatMap((held) => {
    const { record, submission, config, values } = held;
    const [call] = record.items.filter(isCallConsent);
    if (!call || !config || !values || record.standing !== 'counted') return [];
    const limit = retentionLimit(record.jurisdiction, 'phone-consent-proof');
    const until = addMonths(calendarDateIn(new Date(record.event.at), 'Europe/Paris'), limit.months ?? 36);
    if (until < today) return [];
    const content = {
      schema: 'accord/archived-proof/1',
      // A name and the number: without them, nobody could be told the proof of their consent.
      person: nameable(config, values, call.contact),
      record: submission.record,
      signature: Buffer.from(submission.signature).toString('base64url'),
      logProof: submission.logProof,
      presentation: findPresentation(submission),
    };
    return [
      {
        id: `phone-consent-proof:${record.id}`,
        subject: submission.subjectId,
        controller,
        kind: 'phone-consent-proof',
        rule: limit.ruleId,
        until,
        contacts: tagsOf(held),
        content,
      },
    ];
  });
}

/** What keeping needs to know. */
export interface Keeping {
  readonly controller: string;
  readonly today: string;
  findPresentation(submission: StoredSubmission): string | null;
  /** Tags of the contacts that find it again. */
  tagsOf(held: HeldRecord): readonly string[];
}

const isCallConsent = ({
  channel,
  answer,
  polarity,
  period,
}: HeldRecord['record']['items'][number]): boolean =>
  channel === 'phone' && answer === 'granted' && (period !== undefined || polarity === 'request');

const nameable = (
  { fields }: FormConfig,
  values: Readonly<Record<string, unknown>>,
  contact: string | undefined,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fields
      .filter(
        (field) =>
          isNameField(field) || field.id === contact || (contact === undefined && field.type === 'phone'),
      )
      .filter(({ id }) => Object.hasOwn(values, id))
      .map(({ id }) => [id, values[id]]),
  );
