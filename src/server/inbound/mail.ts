import PostalMime, { addressParser, decodeWords, type Email } from 'postal-mime';
import { sha256 } from '../keys/sign.js';
import {
  type InboundCall,
  type InboundEvent,
  nothing,
  type ReportKind,
  unreadable,
} from './inbound-event.js';

// A report needs few parts, and says what it has to say at its beginning: whoever writes to the address pays for no more.
const limits = { maxNestingDepth: 12, maxHeadersSize: 100_000, maxRfc822NestingDepth: 0 } as const;
const longestHead = 65_536;
const longestReport = 32_768;
const mostAddresses = 20;
const longestFrom = 8192;
/** So much of a mail is looked at, however long it is. */
export const longestMail = longestHead + longestReport;
/** The token of a link to stop messages (`POST /v1/links`), wherever it stands. */
const token = /(?<![\w-])[\w-]{56,67}(?![\w-])/;

/**
 * Reads a mail (RFC 5322) that came to the address for stopping: somebody's wish, a delivery report (RFC 3464) or a complaint
 * (RFC 5965). What a program answered by itself says nothing. A person's mail is read no further than its head.
 */
export async function readMail(body: Buffer): Promise<InboundCall> {
  if (body.length === 0) return unreadable('', 'Send the mail as it came.');
  const end = headEnd(body);
  const mail = await parse(body.subarray(0, end));
  if (mail === null) return unreadable('', 'This is no mail, or its head has too much in it.');
  const id = mail.messageId ?? Buffer.from(sha256(body)).toString('base64url');
  if (/^multipart\/report\b/i.test(headersOf(mail, 'content-type')[0] ?? ''))
    return readReport(id, await parse(body.subarray(0, end + longestReport)));
  const subject = token.exec(mail.subject ?? '')?.[0];
  // What stands in the subject was put there to stop, also where a mail program sent it by itself.
  if (subject === undefined && isAutomatic(mail)) return nothing;
  const from = headersOf(mail, 'from').flatMap(addressesIn).slice(0, mostAddresses);
  const link = subject ?? tokenIn(mail);
  if (from.length === 0 && link === undefined)
    return unreadable('From', 'It names nobody: this mail tells neither an address nor a link.');
  return call(id, 'unsubscribed', from, link);
}

function headEnd(body: Buffer): number {
  const ends = ['\r\n\r\n', '\n\n'].map((gap) => body.indexOf(gap)).filter((at) => at >= 0);
  return Math.min(longestHead, body.length, ...ends.map((at) => at + 2));
}

async function parse(bytes: Buffer): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, {
      ...limits,
      forceRfc822Attachments: true,
      attachmentEncoding: 'utf8',
    });
  } catch {
    return null;
  }
}

const headersOf = ({ headers }: Email, name: string): readonly string[] =>
  headers.filter(({ key }) => key === name).map(({ value }) => value.trim());

/** All who wrote it: a mail may have several authors, or name them as a group. */
const addressesIn = (field: string): readonly string[] =>
  addressParser(field.slice(0, longestFrom), { flatten: true }).flatMap(({ address }) => address || []);

/** A report about something else, such as that a mail was opened, says nothing. */
function readReport(id: string, mail: Email | null): InboundCall {
  if (mail === null) return unreadable('', 'This is a report with too many parts.');
  const complaint = partOf(mail, 'message/feedback-report');
  if (complaint !== undefined) return readComplaint(id, complaint, mail);
  const report = partOf(mail, 'message/delivery-status');
  return report === undefined ? nothing : call(id, 'bounced', failedIn(report), undefined);
}

/** One event for each address; with a link, it alone says whose wish it is. */
function call(
  id: string,
  kind: ReportKind,
  addresses: readonly string[],
  link: string | undefined,
): InboundCall {
  const about = link === undefined ? addresses : addresses.slice(0, 1);
  const events = (about.length === 0 && link !== undefined ? [''] : about).map((email): InboundEvent => ({
    id: `${id} ${email.toLowerCase()}`,
    kind,
    contact: email === '' ? {} : { email },
    channel: 'email',
    ...(link !== undefined && { link }),
  }));
  return events.length === 0 ? nothing : { events, ignored: 0, unread: [] };
}

const partOf = ({ attachments }: Email, type: string): string | undefined => {
  const content = attachments.find(({ mimeType }) => mimeType === type)?.content;
  return typeof content === 'string' ? content : undefined;
};

const fieldsIn = (text: string, name: string): readonly string[] =>
  text
    .replace(/\r?\n[ \t]+(?=\S)/g, ' ')
    .split(/\r?\n/)
    .filter((line) => line.toLowerCase().startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1).trim());

const addressOf = (field: string): string =>
  field
    .replace(/^rfc822\s*;/i, '')
    .replace(/^<|>$/g, '')
    .trim();

/** The addresses that are not there (RFC 3463, 5.1.x): a full mailbox or a filter says nothing of a person. */
function failedIn(report: string): readonly string[] {
  const blocks = report.split(/\r?\n\s*\r?\n/);
  return blocks
    .filter(
      (block) =>
        fieldsIn(block, 'action')[0]?.toLowerCase() === 'failed' &&
        /^5\.1\.(?:1|2|3|6|10)\b/.test(fieldsIn(block, 'status')[0] ?? ''),
    )
    .flatMap(
      (block) => fieldsIn(block, 'original-recipient')[0] ?? fieldsIn(block, 'final-recipient')[0] ?? [],
    )
    .map(addressOf)
    .filter((address) => address !== '')
    .slice(0, mostAddresses);
}

function readComplaint(id: string, report: string, mail: Email): InboundCall {
  const type = fieldsIn(report, 'feedback-type')[0]?.toLowerCase();
  // Others tell that something is no spam, or that a mail was forged.
  if (type !== 'abuse' && type !== 'opt-out' && type !== 'fraud') return nothing;
  const original = partOf(mail, 'message/rfc822') ?? partOf(mail, 'text/rfc822-headers') ?? '';
  const header = /^list-unsubscribe:((?:.|\r?\n[ \t])*)/im.exec(original)?.[1] ?? '';
  // Some programs write a long header as encoded words, which RFC 2047 forbids there.
  const link = token.exec(decodeWords(header.replace(/\r?\n/g, '')).replace(/\s+/g, ''))?.[0];
  const told = fieldsIn(report, 'original-rcpt-to').map(addressOf).slice(0, mostAddresses);
  return call(id, type === 'opt-out' ? 'unsubscribed' : 'complained', told, link);
}

/** An answer that no person wrote (RFC 3834), or a mail that nobody can be answered for. */
function isAutomatic(mail: Email): boolean {
  const headerOf = (name: string) => headersOf(mail, name)[0]?.toLowerCase();
  const answered = headerOf('auto-submitted') ?? 'no';
  return (
    !answered.startsWith('no') ||
    headerOf('x-autoreply') !== undefined ||
    headerOf('precedence') === 'auto_reply' ||
    headerOf('return-path') === '<>' ||
    /^(?:mailer-daemon|postmaster)@/i.test(mail.from?.address ?? '')
  );
}

/** Behind a plus sign of the address that it was sent to. */
const tokenIn = ({ to = [], deliveredTo }: Email): string | undefined =>
  [deliveredTo ?? '', ...to.flatMap(({ address }) => address ?? [])]
    .map((address) => /\+([\w-]{56,67})@/.exec(address)?.[1])
    .find((one) => one !== undefined);
