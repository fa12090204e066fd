import type { FormConfig } from '../../../config/index.js';
import { console as consoleSentences } from '../../../messages/every/console.js';
import { wordingOf } from '../../../messages/wording-of.js';
import type { StoredJob } from '../../store/jobs.js';
import type { StoredRequest } from '../../store/requests.js';
import type { Store } from '../../store/store.js';
import { forDays } from '../queue/back-off.js';
import type { Handler, Outcome } from '../queue/job.js';
import { handOver, type MailDesk } from './hand-over.js';
import { mailWordsIn } from './mail-words.js';

/** What an owner is told by mail, and where. */
export interface OwnerMailOptions {
  /** For every business that has no address of its own. */
  readonly address?: string;
  /** By the id of a business. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly answers: 'each' | 'daily' | 'never';
}

/** Where the owner of a business is told; undefined where nobody is. */
export const ownerAddress = (options: OwnerMailOptions | undefined, controller: string): string | undefined =>
  options && (options.addresses.get(controller) ?? options.address);

/** What came in by one form, from which nobody can be told. */
export interface FormCount {
  readonly form: string;
  readonly answers: number;
  readonly flagged: number;
  readonly channels: readonly { readonly channel: string; readonly yes: number; readonly no: number }[];
}

type About =
  | { readonly kind: 'request'; readonly id: string }
  | { readonly kind: 'answers'; readonly controller: string; readonly forms: readonly FormCount[] };

type OwnerMail = Pick<StoredJob, 'id' | 'about'> & { readonly kind: 'owner-mail' };

/** The job that a person's request becomes; what they wrote stays out of it. */
export const requestMail = ({ id }: Pick<StoredRequest, 'id'>): OwnerMail => ({
  id: `owner-mail:request:${id}`,
  kind: 'owner-mail',
  about: JSON.stringify({ kind: 'request', id } satisfies About),
});

/** The job that a business's new answers become; `upTo` is the place in the log that they end before. */
export const answersMail = (controller: string, upTo: number, forms: readonly FormCount[]): OwnerMail => ({
  id: `owner-mail:answers:${controller}:${upTo}`,
  kind: 'owner-mail',
  about: JSON.stringify({ kind: 'answers', controller, forms } satisfies About),
});

/** What telling an owner needs of the world around it. */
export interface OwnerMailDesk extends MailDesk {
  readonly store: Pick<Store, 'requests'>;
  readonly publicUrl: string;
  readonly options: OwnerMailOptions;
  /** A form of a business; undefined where none is served any more. */
  formOf(controller: string): FormConfig | undefined;
  /** A form that is served, by its id. */
  formById(id: string): FormConfig | undefined;
}

/** Tells owners of what people ask for, and of what they answered. It names nobody. */
export const makeOwnerMails = (desk: OwnerMailDesk): Handler => ({
  kind: 'owner-mail',
  pauses: forDays,
  failure: 'An owner could not be told by mail.',
  run: async (job): Promise<Outcome> => {
    const about = JSON.parse(job.about) as About;
    const link = `${desk.publicUrl.replace(/\/$/, '')}/console`;
    if (about.kind === 'answers') {
      const { controller, forms } = about;
      return send(job, controller, desk, (config) => writeAnswers(config, forms, link, desk));
    }
    const request = await desk.store.requests.find(about.id);
    if (!request || request.doneAt !== null) return { kind: 'done' };
    return send(job, request.controller, desk, (config) => writeRequest(config, request, `${link}#requests`));
  },
});

interface Written {
  readonly language: string;
  readonly subject: string;
  readonly text: string;
}

async function send(
  job: StoredJob,
  controller: string,
  desk: OwnerMailDesk,
  write: (config: FormConfig) => Written,
): Promise<Outcome> {
  const config = desk.formOf(controller);
  const to = ownerAddress(desk.options, controller);
  if (!config || to === undefined) return { kind: 'done' };
  return handOver(job, to, desk, async () => ({ to, ...write(config) }));
}

function writeRequest(config: FormConfig, { kind, due }: StoredRequest, link: string): Written {
  const { language, ownerRequest: words } = mailWordsIn(config.languages[0] ?? '');
  const { name } = config.controller;
  const rights: Readonly<Record<string, string>> = consoleSentences[language].rights;
  const day = wordingOf(language).day(due);
  return {
    language,
    subject: words.subject({ name, day }),
    text: words.text({ name, right: rights[kind] ?? kind, day, link }),
  };
}

function writeAnswers(
  config: FormConfig,
  forms: readonly FormCount[],
  link: string,
  { formById }: Pick<OwnerMailDesk, 'formById'>,
): Written {
  const { language, ownerAnswers: words } = mailWordsIn(config.languages[0] ?? '');
  const { name } = config.controller;
  const named: Readonly<Record<string, string>> = consoleSentences[language].channels;
  const lines = forms.flatMap(({ form, answers, flagged, channels }) => [
    `- ${words.form({ form: formById(form)?.title[language] ?? form, count: answers })}`,
    ...channels.map(
      ({ channel, yes, no }) =>
        `  ${words.channel({ channel: named[channel] ?? channel, yes: String(yes), no: String(no) })}`,
    ),
    ...(flagged > 0 ? [`  ${words.flagged({ count: flagged })}`] : []),
  ]);
  const count = forms.reduce((sum, one) => sum + one.answers, 0);
  return {
    language,
    subject: words.subject({ name, count }),
    text: words.text({ name, lines: lines.join('\n'), link }),
  };
}
