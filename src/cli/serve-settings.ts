import { join } from 'node:path';
import {
  makeSmtpMailer,
  readSenders,
  readSiteFolder,
  readTrustProxy,
  readWebhookSecret,
  type ReceiverOptions,
  type ServeOptions,
  StartError,
} from '../server/index.js';
import { isContact } from '../server/people/contact.js';
import { type ArchiveInput, readArchive } from './archive-options.js';
import { readYearEnd } from './retention-options.js';
import type { DatabaseInput } from './database-options.js';
import { readTime, type TimeInput } from './time-options.js';
import { readWitnesses, type WitnessInput } from './witness-options.js';

/** The options of `accord serve` as they were written. */
export interface ServeInput extends DatabaseInput, ArchiveInput, TimeInput, WitnessInput {
  readonly port: string;
  readonly host: string;
  readonly forms: string;
  readonly data: string;
  readonly keys?: string;
  readonly databaseReplicaUrl?: string;
  readonly journal?: string;
  readonly retention: string;
  readonly askToStay?: boolean;
  readonly financialYearEnd: string;
  readonly keepAudit: string;
  readonly publicUrl?: string;
  readonly site?: string;
  readonly rateLimit: string;
  readonly trustProxy: string;
  readonly logLevel: string;
  readonly metricsPort?: string;
  readonly metricsHost: string;
  readonly drain: string;
  readonly smtp?: string;
  readonly mailFrom?: string;
  readonly remindCalls?: string;
  readonly ownerMail?: string;
  readonly ownerAnswers: string;
  readonly webhook?: string;
  readonly webhookSecret?: string;
  readonly inbound?: string;
}

export interface ServeSettings extends ServeOptions {
  readonly receiver: ReceiverOptions;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads the options of `accord serve`. Throws StartError with the option, what came and what is accepted. */
export function readServeSettings(input: ServeInput): ServeSettings {
  const port = readCount('--port', input.port, 65_535);
  return {
    port,
    host: input.host,
    metrics:
      input.metricsPort === undefined
        ? undefined
        : { port: readCount('--metrics-port', input.metricsPort, 65_535), host: input.metricsHost },
    drain: readCount('--drain', input.drain, 600) * 1000,
    receiver: {
      formsFolder: input.forms,
      dataFolder: input.data,
      keysFolder: input.keys ?? join(input.data, 'keys'),
      ...(input.journal !== undefined && { journalFolder: input.journal }),
      ...readArchive(input),
      retention: {
        isRun: readOneOf('--retention', input.retention, ['run', 'plan']) === 'run',
        isAsking: input.askToStay ?? false,
        yearEnd: readYearEnd(input.financialYearEnd),
      },
      auditDays: readDays(input.keepAudit),
      ...readPlace(input, port),
      rateLimit: readCount('--rate-limit', input.rateLimit, 1_000_000),
      isMeasured: input.metricsPort !== undefined,
      trustProxy: readTrustProxy(input.trustProxy),
      log: { level: readOneOf('--log-level', input.logLevel, logLevels) },
      ...readDatabase(input),
      ...readMailer(input),
      ...readReminders(input),
      ...readOwnerMail(input),
      ...readWebhook(input),
      ...(input.inbound !== undefined && { senders: readSenders(input.inbound) }),
      ...readTime(input),
      ...readWitnesses(input),
    },
  };
}

/** Beside a site, the receiver has a path of its own. */
function readPlace(
  { publicUrl, site, inbound, archiveKeyFile }: ServeInput,
  port: number,
): Pick<ReceiverOptions, 'publicUrl' | 'siteFolder'> {
  const url = readUrl('--public-url', publicUrl ?? `http://localhost:${port}`);
  if (site === undefined) return { publicUrl: url };
  // What is secret and lies in files of its own; the receiver looks at its folders itself.
  const siteFolder = readSiteFolder(site, [inbound, archiveKeyFile]);
  return { publicUrl: new URL(url).pathname === '/' ? `${url}/accord` : url, siteFolder };
}

function readDatabase({
  databaseUrl,
  databaseReplicaUrl,
}: ServeInput): Pick<ReceiverOptions, 'databaseUrl' | 'databaseReplicaUrl'> {
  if (databaseReplicaUrl === undefined) return databaseUrl === undefined ? {} : { databaseUrl };
  if (databaseUrl === undefined)
    throw new StartError(
      '--database-replica-url goes with --database-url (DATABASE_URL): a replica holds what a primary holds.',
    );
  return { databaseUrl, databaseReplicaUrl };
}

function readMailer({ smtp, mailFrom }: ServeInput): Pick<ReceiverOptions, 'mailer'> {
  if (smtp === undefined && mailFrom === undefined) return {};
  if (smtp === undefined || mailFrom === undefined)
    throw new StartError('--smtp and --mail-from go together: give both, or neither.');
  return { mailer: makeSmtpMailer(smtp, mailFrom) };
}

function readReminders({ remindCalls, smtp }: ServeInput): Pick<ReceiverOptions, 'remindDays'> {
  if (remindCalls === undefined) return {};
  if (smtp === undefined) throw new StartError('--remind-calls goes with --smtp: reminders leave by mail.');
  const remindDays = readCount('--remind-calls', remindCalls, 364);
  if (remindDays > 0) return { remindDays };
  throw new StartError('--remind-calls: got "0"; a number of days from 1 to 364 is accepted.');
}

function readOwnerMail({ ownerMail, ownerAnswers, smtp }: ServeInput): Pick<ReceiverOptions, 'ownerMail'> {
  const answers = readOneOf('--owner-answers', ownerAnswers, ['each', 'daily', 'never']);
  if (ownerMail === undefined) {
    if (answers === 'never') return {};
    throw new StartError('--owner-answers goes with --owner-mail: say where those mails go.');
  }
  if (smtp === undefined) throw new StartError('--owner-mail goes with --smtp: it is told by mail.');
  const parts = ownerMail.split(',').map((part) => /^(?:([^=@]+)=)?([^=]+)$/.exec(part.trim()));
  const read = parts.map((part) => ({ id: part?.[1]?.trim(), address: part?.[2]?.trim() ?? '' }));
  const general = read.filter(({ id }) => id === undefined);
  if (read.some(({ address }) => !isContact('email', address)) || general.length > 1)
    throw new StartError(
      `--owner-mail: got "${ownerMail}"; an address such as me@shop.example is accepted, or business=address for one business, several with commas.`,
    );
  const addresses = new Map(read.flatMap(({ id, address }) => (id === undefined ? [] : [[id, address]])));
  return {
    ownerMail: {
      addresses,
      answers: answers as 'each' | 'daily' | 'never',
      ...(general[0] && { address: general[0].address }),
    },
  };
}

function readWebhook({ webhook, webhookSecret }: ServeInput): Pick<ReceiverOptions, 'webhook'> {
  if (webhook === undefined && webhookSecret === undefined) return {};
  if (webhook === undefined || webhookSecret === undefined)
    throw new StartError('--webhook and --webhook-secret go together: give both, or neither.');
  const url = URL.canParse(webhook) ? new URL(webhook) : null;
  const isHere = url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (!url || !(url.protocol === 'https:' || isHere) || url.username)
    throw new StartError(
      `--webhook: got "${webhook}"; an https address is accepted, or http on this machine: persons’ data go there.`,
    );
  return { webhook: { url: url.href, key: readWebhookSecret(webhookSecret) } };
}

function readCount(option: string, text: string, most: number): number {
  const count = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (count <= most) return count;
  throw new StartError(`${option}: got "${text}"; a whole number from 0 to ${most} is accepted.`);
}

function readDays(text: string): number {
  const days = readCount('--keep-audit', text, 36_500);
  if (days > 0) return days;
  throw new StartError('--keep-audit: got "0"; a number of days from 1 on is accepted.');
}

function readOneOf(option: string, text: string, accepted: readonly string[]): string {
  if (accepted.includes(text)) return text;
  throw new StartError(`${option}: got "${text}"; accepted: ${accepted.join(', ')}.`);
}

function readUrl(option: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain =
    url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username && !url.password;
  if (isPlain) return url.href.replace(/\/$/, '');
  throw new StartError(
    `${option}: got "${text}"; an address such as https://consent.shop.example is accepted.`,
  );
}
