import { isOpen } from '../../../history/index.js';
import type { CalendarDate } from '../../../law/index.js';
import { wordingOf } from '../../../messages/wording-of.js';
import { languageFrom } from '../../choices/describe-choices.js';
import type { KnownForms } from '../../forms/known-forms.js';
import { makePersonToken, tagController } from '../../people/person-token.js';
import { choicesIn, type PersonView, recordAt, subjectOf } from '../../people/person-view.js';
import type { Store } from '../../store/store.js';
import { forDays } from '../queue/back-off.js';
import type { Handler, Outcome } from '../queue/job.js';
import { handOver, type MailDesk } from './hand-over.js';
import { mailWordsIn } from './mail-words.js';

/** What reminders need of the world around them. */
export interface ReminderMailDesk extends MailDesk {
  readonly store: Pick<Store, 'people'>;
  readonly linkSecret: Buffer;
  readonly now: () => Date;
  readonly dayOf: (now: Date) => CalendarDate;
  readonly publicUrl: string;
  readonly forms: Pick<KnownForms, 'all'>;
  readView(controller: string, used: readonly string[]): Promise<PersonView>;
  findAddress(view: PersonView): Promise<string | null>;
  proofAddress(recordId: string): string;
}

/** A consent to calls that ends: whose it is, where it stands in the log, and its last day. */
export interface EndingCall {
  readonly controller: string;
  readonly tag: string;
  readonly place: number;
  readonly until: CalendarDate;
}

/** The job that a consent becomes whose end comes near. */
export const reminderMail = (ending: EndingCall) => ({
  id: `reminder-mail:${ending.place}:${ending.until}`,
  kind: 'reminder-mail' as const,
  about: JSON.stringify(ending satisfies EndingCall),
});

/** Tells people that their consent to calls ends, as long as it stands: it renews nothing, and asks for nothing. */
export const makeReminderMails = (desk: ReminderMailDesk): Handler => ({
  kind: 'reminder-mail',
  pauses: forDays,
  failure: 'A reminder could not be sent.',
  run: async (job): Promise<Outcome> => {
    const ending = JSON.parse(job.about) as EndingCall;
    const { controller, tag, place, until } = ending;
    const config = desk.forms.all.find((one) => one.config.controller.id === controller)?.config;
    const view = await desk.readView(controller, [tag]);
    const choice = choicesIn(view).find(
      ({ item, decidedBy, answer }) =>
        item.channel === 'phone' &&
        decidedBy.place === place &&
        item.period?.until === until &&
        answer === 'granted',
    );
    const record = choice && recordAt(view, choice.decidedBy);
    const label = record?.items.find(({ id }) => id === choice?.item.choice)?.label;
    if (!config || !choice || !record || label === undefined || !isOpen(choice)) return { kind: 'done' };
    if (until < desk.dayOf(desk.now()) || (await isAside(view, desk))) return { kind: 'done' };
    const to = await desk.findAddress(view);
    if (to === null) return { kind: 'done' };
    return handOver(job, to, desk, async () => {
      const { language, reminder: words } = mailWordsIn(languageFrom(view.records.map((one) => one.record)));
      const last = wordingOf(language).day(until);
      const token = makePersonToken(desk.linkSecret, {
        use: { kind: 'stop', channel: 'phone' },
        contact: view.used,
        controller: tagController(controller),
        expires: null,
      });
      const { name, address } = config.controller;
      return {
        to,
        language,
        subject: words.subject({ until: last }),
        text: words.text({
          name,
          address,
          asked: `- ${label}`,
          until: last,
          proof: desk.proofAddress(record.id),
          link: `${desk.publicUrl.replace(/\/$/, '')}/u/${token}`,
        }),
      };
    });
  },
});

/** Nobody uses data that is put aside, for a reminder neither. */
async function isAside(view: PersonView, { store }: ReminderMailDesk): Promise<boolean> {
  const id = subjectOf(view);
  return id !== undefined && (await store.people.restrictedSince(id, view.controller)) !== null;
}
