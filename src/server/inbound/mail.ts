import PostalMime, { type Email } from 'postal-mime';
import { sha256 } from '../keys/sign.js';
import {
  type InboundCall,
  type InboundEvent,
  nothing,
  type ReportKind,
  unreadable,
} from './inbound-event.js';

// A person's mail needs few of both; what has more is not written by one.
const limits = { maxNestingDepth: 12, maxHeadersSize: 200_000, maxRfc822NestingDepth: 0 } as const;
const mostAddresses = 20;
/** The token of a link to stop messages (`POST /v1/links`), wherever it stands. */
const token = /(?<![\w-])[\w-]{56,67}(?![\w-])/;

/**
 * Reads a mail (RFC 5322) that came to the address for stopping: somebody's wish, a delivery report (RFC 3464) or a complaint
 * (RFC 5965). What a program answered by itself says nothing.
 */
export async function readMail(body: Buffer): Promise<InboundCall> {
  if (body.length === 0) return unreadable('', 'Send the mail as it came.');
  let mail: Email;
  try {
    mail = await PostalMime.parse(body, {
      ...limits,
      forceRfc822Attachments: true,
      attachmentEncoding: 'utf8',
    });
  } catch {
    return unreadable('', 'This is no mail, or one with too many parts.');
  }
  const id = mail.messageId ?? Buffer.from(sha256(body)).toString('base64url');
  const report = partOf(mail, 'message/delivery-status') ?? partOf(mail, 'message/feedback-report');
  if (report !== undefined)
    return partOf(mail, 'message/feedback-report') === undefined
      ? call(id, 'bounced', failedIn(report), undefined)
      : readComplaint(id, report, mail);
  if (isAutomatic(mail)) return nothing;
  const from = mail.from?.address;
  const link = token.exec(mail.subject ?? '')?.[0] ?? tokenIn(mail);
  return call(id, 'unsubscribed', from === undefined ? [] : [from], link);
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
    id: `${id} ${email.toLowerCase()}`.slice(-200),
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
    .slice(0, mostAddresses);
}

function readComplaint(id: string, report: string, mail: Email): InboundCall {
  const type = fieldsIn(report, 'feedback-type')[0]?.toLowerCase();
  // Others tell that something is no spam, or that a mail was forged.
  if (type !== 'abuse' && type !== 'opt-out' && type !== 'fraud') return nothing;
  const original = partOf(mail, 'message/rfc822') ?? partOf(mail, 'text/rfc822-headers') ?? '';
  const header = /^list-unsubscribe:((?:.|\r?\n[ \t])*)/im.exec(original)?.[1] ?? '';
  const link = token.exec(header.replace(/\s+/g, ''))?.[0];
  const told = fieldsIn(report, 'original-rcpt-to').map(addressOf).slice(0, mostAddresses);
  return call(id, type === 'opt-out' ? 'unsubscribed' : 'complained', told, link);
}

/** An answer that no person wrote (RFC 3834), or a mail that nobody can be answered for. */
function isAutomatic({ headers, from, returnPath }: Email): boolean {
  const headerOf = (name: string) =>
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase();
  const answered = headerOf('auto-submitted') ?? 'no';
  return (
    !answered.startsWith('no') ||
    headerOf('x-autoreply') !== undefined ||
    headerOf('precedence') === 'auto_reply' ||
    returnPath === '' ||
    returnPath === '<>' ||
    /^(?:mailer-daemon|postmaster)@/i.test(from?.address ?? '')
  );
}

/** Behind a plus sign of the address that it was sent to. */
const tokenIn = ({ to = [], deliveredTo }: Email): string | undefined =>
  [deliveredTo ?? '', ...to.flatMap(({ address }) => address ?? [])]
    .map((address) => /\+([\w-]{56,67})@/.exec(address)?.[1])
    .find((one) => one !== undefined);
