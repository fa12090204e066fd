import type { FormConfig } from '../../../config/index.js';
import { addDays, daysToAnswer } from '../../../law/index.js';
import { wordingOf } from '../../../messages/wording-of.js';
import { languageFrom } from '../../choices/describe-choices.js';
import { choicesIn, type PersonView } from '../../people/person-view.js';
import { makeStayToken, type StayAsked } from '../../people/stay-token.js';
import type { StoredJob } from '../../store/jobs.js';
import { forDays } from '../queue/back-off.js';
import type { Handler, JobKind, Outcome } from '../queue/job.js';
import { handOver, type MailDesk } from './hand-over.js';
import { mailWordsIn } from './mail-words.js';
import type { Letter } from './mailer.js';

/** What asking people whether they want to stay needs of the world around it. */
export interface StayMailDesk extends MailDesk {
  readonly publicUrl: string;
  readonly staySecret: Buffer;
  /** A form of a business; undefined where none is served any more. */
  formOf(controller: string): FormConfig | undefined;
  /** Under each address of a person, what they said to a business. */
  readViewsOf(subject: string, controller: string): Promise<readonly { to: string; view: PersonView }[]>;
}

/** The job that asks one person, once for each time that they fell silent. */
export const askToStay = ({
  subject,
  controller,
  askedOn,
}: StayAsked): Pick<StoredJob, 'id' | 'about'> & { kind: JobKind } => ({
  id: `stay-mail:${controller}:${subject}:${askedOn}`,
  kind: 'stay-mail',
  about: JSON.stringify({ subject, controller, askedOn } satisfies StayAsked),
});

/** Asks a prospect once whether they want to stay (RT01). Whoever said no to mails is not written to: they leave unasked. */
export const makeStayMails = (desk: StayMailDesk): Handler => ({
  kind: 'stay-mail',
  pauses: forDays,
  failure: 'The question whether somebody wants to stay could not be sent.',
  run: async (job): Promise<Outcome> => {
    const asked = JSON.parse(job.about) as StayAsked;
    const config = desk.formOf(asked.controller);
    const views = config ? await desk.readViewsOf(asked.subject, asked.controller) : [];
    const found = views.find(({ view }) => mayBeWritten(view));
    if (!config || !found) return { kind: 'done' };
    return handOver(job, found.to, desk, async () => write(config, asked, found, desk));
  },
});

/** Whether somebody gets mails of a business: a yes stands, or they did not object where that is enough. */
const mayBeWritten = (view: PersonView): boolean => {
  const mails = choicesIn(view).filter(({ item }) => item.channel === 'email' && item.party === 'own');
  return mails.some(
    ({ answer, isWaiting }) => !isWaiting && (answer === 'granted' || answer === 'not-objected'),
  );
};

function write(
  { controller: { name, address } }: FormConfig,
  asked: StayAsked,
  { to, view }: { readonly to: string; readonly view: PersonView },
  { publicUrl, staySecret }: StayMailDesk,
): Letter {
  const { language, stay } = mailWordsIn(languageFrom(view.records.map(({ record }) => record)));
  const until = wordingOf(language).day(addDays(asked.askedOn, daysToAnswer - 1));
  const link = `${publicUrl.replace(/\/$/, '')}/stay/${makeStayToken(staySecret, asked)}`;
  return { to, language, subject: stay.subject({ name }), text: stay.text({ name, address, until, link }) };
}
