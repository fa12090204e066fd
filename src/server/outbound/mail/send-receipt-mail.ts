import { calendarDateIn } from '../../../law/index.js';
import { rights } from '../../../messages/every/rights.js';
import { wordingOf } from '../../../messages/wording-of.js';
import type { ProofRecord, RecordItem } from '../../../proof/index.js';
import type { KnownForms } from '../../forms/known-forms.js';
import type { StoredSubmission } from '../../store/submissions.js';
import { forADay } from '../queue/back-off.js';
import type { Handler, Outcome } from '../queue/job.js';
import { addressIn } from './address-in.js';
import { handOver, type MailDesk } from './hand-over.js';
import { mailWordsIn } from './mail-words.js';

/** What copies of answers need of the world around them. */
export interface ReceiptMailDesk extends MailDesk {
  readonly forms: Pick<KnownForms, 'contentsOf'>;
  find(recordId: string): Promise<StoredSubmission | null>;
  /** What a person wrote; null once erased. */
  readValues(submission: StoredSubmission): Promise<unknown>;
  proofAddress(recordId: string): string;
}

/** The job that a person's wish for a copy becomes. */
export const receiptMail = (recordId: string) => ({
  id: `receipt-mail:${recordId}`,
  kind: 'receipt-mail' as const,
  about: recordId,
});

/** Mails a person the copy of what they answered, to the address that they wrote there and to no other. */
export const makeReceiptMails = (desk: ReceiptMailDesk): Handler => ({
  kind: 'receipt-mail',
  pauses: forADay,
  failure: 'A copy of an answer could not be sent.',
  run: async (job): Promise<Outcome> => {
    const submission = await desk.find(job.about);
    const record = submission && (JSON.parse(submission.record) as ProofRecord);
    const config = record && desk.forms.contentsOf(record.notice.id, record.notice.version)[0]?.config;
    const to = submission && config ? addressIn(config, await desk.readValues(submission)) : null;
    if (!record || to === null) return { kind: 'done' };
    return handOver(job, to, desk, async () => write(record, to, desk));
  },
});

/** A box that was left empty is no refusal. */
const toldOf = ({ answer, control }: RecordItem): RecordItem['answer'] =>
  answer === 'refused' && control !== 'yes-no' ? 'unanswered' : answer;

function write(record: ProofRecord, to: string, { proofAddress }: ReceiptMailDesk) {
  const { language, receipt: words } = mailWordsIn(record.notice.language);
  const { answers } = rights[language].file;
  const { name = '', address = '' } = record.controllers[0] ?? {};
  return {
    to,
    language,
    subject: words.subject({ name }),
    text: words.text({
      name,
      address,
      date: wordingOf(language).day(calendarDateIn(new Date(record.event.at), 'Europe/Paris')),
      answers: record.items.map((item) => `- ${item.label} : ${answers[toldOf(item)]}`).join('\n'),
      link: proofAddress(record.id),
      reference: record.id.replace('urn:uuid:', '').slice(0, 13).toUpperCase(),
    }),
  };
}
