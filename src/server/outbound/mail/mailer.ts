import type { Transporter } from 'nodemailer';
import { StartError } from '../../start-error.js';

/** What a mail to one person says: plain text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** A mail on its way. */
export interface Mail extends Letter {
  /** The same each time it is sent, so that one that arrived twice is known for one: letters, digits and hyphens. */
  readonly id: string;
}

/** Hands a mail to whoever delivers it; rejects when it was not taken. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** What nodemailer says of a mail that did not go. */
interface MailFault {
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly code?: unknown;
  readonly command?: unknown;
}

/**
 * True where nobody will ever take a mail to this address: the server refuses the recipient (RFC 5321, 4.2.1), or it is
 * no address. What concerns the sender or the server, such as a relay that is forbidden (RFC 3463, 5.7), its owner can
 * mend, and the mail can wait for that.
 */
export function isRefusedForGood(error: unknown): boolean {
  const { responseCode, response, code, command } = error as MailFault;
  if (code !== 'EENVELOPE') return false;
  if (command === 'API') return true;
  const isAboutSender = typeof response === 'string' && /\b5\.7\.\d/.test(response);
  return command === 'RCPT TO' && typeof responseCode === 'number' && responseCode >= 500 && !isAboutSender;
}

const notReached = new Set(['ECONNECTION', 'ECONNREFUSED', 'EDNS', 'EAUTH', 'ETLS']);

/** True where the mail cannot have arrived: nobody was reached, or the server said no. */
export function isSurelyNotTaken(error: unknown): boolean {
  const { responseCode, code } = error as MailFault;
  return typeof responseCode === 'number' || (typeof code === 'string' && notReached.has(code));
}

/** What went wrong, as a code that names nobody. */
export function problemOf(error: unknown): string {
  const { responseCode, code } = error as MailFault;
  if (typeof responseCode === 'number') return `smtp ${responseCode}`;
  return typeof code === 'string' ? code : 'fault';
}

const patience = 20_000;
/** For one mail from the first word to the last: whoever takes a mail drop by drop is left. */
const patienceInAll = 60_000;

/**
 * A mailer that speaks SMTP. `address` is such as `smtps://user:secret@mail.shop.example`, `from` such as
 * `La Page Bleue <lettre@pagebleue.example>`. Throws StartError for an address of another kind.
 */
export function makeSmtpMailer(address: string, from: string): Mailer {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname)
    throw new StartError('--smtp: an address such as smtps://user:secret@mail.shop.example is accepted.');
  if (!/^[^\r\n]{0,200}<?[^\s<>@]+@[^\s<>@]+>?$/.test(from))
    throw new StartError(`--mail-from: got "${from}"; such as "La Page Bleue <lettre@pagebleue.example>".`);
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
  const options = {
    url: address,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // Nothing in a mail may make it read files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  // With the first mail: a start is faster without it.
  let opened: Promise<Transporter> | undefined;
  const open = async (): Promise<Transporter> => (await import('nodemailer')).createTransport(options);
  return {
    send: async ({ id, to, subject, text, language }) => {
      const transport = await (opened ??= open());
      const sent = transport.sendMail({
        from,
        messageId: `<${id}@${domain}>`,
        // One address, never a text to be read: in a text, a comma would begin another recipient.
        to: { name: '', address: to },
        subject,
        text,
        // Asked for by the person: no answer by machines, and no link that stops what is no advertising.
        headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-replied' },
      });
      await endsWithin(patienceInAll, sent);
    },
    close: () => void opened?.then((transport) => transport.close()),
  };
}

/** Rejects where it takes longer; what it comes to then, nobody hears. */
async function endsWithin(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error('The mail server takes too long.'), { code: 'ETIMEDOUT' }));
    }, milliseconds);
  });
  try {
    await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}
