import { randomUUID } from 'node:crypto';
import type { FormConfig } from '../../../config/index.js';
import { languageFrom } from '../../choices/describe-choices.js';
import type { KnownForms } from '../../forms/known-forms.js';
import { makeLinkToken } from '../../keys/link-token.js';
import type { PersonView } from '../../people/person-view.js';
import type { StoredJob } from '../../store/jobs.js';
import type { LoginLink } from '../../store/login-links.js';
import { forADay } from '../queue/back-off.js';
import type { Handler, JobKind, Outcome } from '../queue/job.js';
import { handOver, type MailDesk } from './hand-over.js';
import { writeLinkMail } from './link-mail.js';

/** What mails with a link need of the world around them. */
export interface LinkMailDesk extends MailDesk {
  readonly now: () => Date;
  readonly publicUrl: string;
  readonly forms: Pick<KnownForms, 'current'>;
  /** What is stored under a contact (tags of its writings), towards one business. */
  readView(controller: string, used: readonly string[]): Promise<PersonView>;
  /** The address as that person wrote it: capitals may matter to their mailbox. */
  findAddress(view: PersonView): Promise<string | null>;
  keep(link: LoginLink): Promise<void>;
}

/** Who asks for a link to their choices, and where. Tags are keyed digests: no address is stored. */
interface LinkRequest {
  readonly form: string;
  readonly used: readonly string[];
}

/** The job that a person's request for a link becomes, whether or not anybody knows the address. */
export const askForLink = ({
  form,
  used,
}: LinkRequest): Pick<StoredJob, 'id' | 'about'> & { kind: JobKind } => ({
  id: `link-mail:${randomUUID()}`,
  kind: 'link-mail',
  about: JSON.stringify({ form, used } satisfies LinkRequest),
});

const minutes = 30;

/**
 * Mails a link to their choices to those who asked. Who asks is answered before anything is looked up, so neither the answer nor
 * its time tells whether an address is known. The link is good from the moment the mail goes, however late that is.
 */
export const makeLinkMails = (desk: LinkMailDesk): Handler => ({
  kind: 'link-mail',
  pauses: forADay,
  failure: 'A link could not be sent.',
  run: async (job): Promise<Outcome> => {
    const { form, used } = JSON.parse(job.about) as LinkRequest;
    const config = desk.forms.current.get(form)?.config;
    const view = config && used.length > 0 ? await desk.readView(config.controller.id, used) : null;
    const to = view && view.records.length > 0 ? await desk.findAddress(view) : null;
    if (!config || !view || to === null) return { kind: 'done' };
    return handOver(job, to, desk, () => write(config, view, to, desk));
  },
});

async function write(config: FormConfig, view: PersonView, to: string, desk: LinkMailDesk) {
  const { token, digest } = makeLinkToken();
  await desk.keep({
    digest,
    tag: view.used.slice(0, 2).join(' '),
    controller: config.controller.id,
    expires: desk.now().getTime() + minutes * 60_000,
  });
  const language = languageFrom(view.records.map(({ record }) => record));
  const link = `${desk.publicUrl.replace(/\/$/, '')}/in/${token}`;
  return writeLinkMail(config, { to, language, link, minutes });
}
