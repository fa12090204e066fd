import { createTransport } from 'nodemailer';
import { StartError } from '../start-error.js';

/** A mail to one person: plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** Hands a mail to whoever delivers it; rejects when it was not taken. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

const patience = 20_000;

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
  const transport = createTransport({
    url: address,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // Nothing in a mail may make it read files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, language }) => {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        // Asked for by the person: no answer by machines, and no link that stops what is no advertising.
        headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-replied' },
      });
    },
    close: () => transport.close(),
  };
}
