import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { type Mail, makeSmtpMailer, type Mailer } from '../../src/server/index.js';

/** Keeps what is sent, or fails as told. */
export interface Mailbox extends Mailer {
  readonly mails: Mail[];
  failures: number;
  /** Waits for a number of mails. */
  wait(count: number): Promise<void>;
}

export function makeMailbox(): Mailbox {
  const mails: Mail[] = [];
  const box: Mailbox = {
    mails,
    failures: 0,
    send: async (mail) => {
      if (box.failures-- > 0) throw Object.assign(new Error(`down for ${mail.to}`), { code: 'ECONNECTION' });
      mails.push(mail);
    },
    close: () => {},
    wait: async (count) => {
      for (let tries = 0; tries < 400 && mails.length < count; tries++)
        await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
  return box;
}

/** The path of the link in a mail. */
export const linkIn = ({ text }: Pick<Mail, 'text'>): string =>
  new URL(/https?:\/\/\S+\/in\/\S+/.exec(text)![0]).pathname;

/** A mail server as far as one mail needs it (RFC 5321); gives what it was handed, and where it listens. */
export async function startSmtp(
  t: TestContext,
  at = 0,
): Promise<{ mailer: Mailer; received: string[]; address: string }> {
  const received: string[] = [];
  const server = createServer((socket) => {
    let [data, isData] = ['', false];
    socket.write('220 mail.test\r\n');
    socket.setEncoding('utf8').on('data', (text) => {
      if (isData) {
        data += String(text);
        if (!data.endsWith('\r\n.\r\n')) return;
        received.push(data);
        [data, isData] = ['', false];
        return void socket.write('250 taken\r\n');
      }
      const verb = String(text).slice(0, 4).toUpperCase();
      if (verb === 'DATA') {
        isData = true;
        return void socket.write('354 go on\r\n');
      }
      if (verb === 'QUIT') return void socket.end('221 bye\r\n');
      return void socket.write(verb === 'EHLO' ? '250 mail.test\r\n' : '250 fine\r\n');
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  t.after(() => server.close());
  const address = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    received,
    address,
    mailer: makeSmtpMailer(address, 'La boulangerie <carte@tilleuls.example>'),
  };
}
