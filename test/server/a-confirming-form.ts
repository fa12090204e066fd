import type { TestContext } from 'node:test';
import { makeMailbox, type Mailbox } from './a-mailbox.js';
import { asOwner } from './a-person.js';
import { type Running, startReceiver } from './a-receiver.js';
import { jeanne, loyaltyCard } from './a-submission.js';

/** The loyalty card, of an owner who wants a yes to e-mails confirmed in a mail. */
export const card = { ...loyaltyCard, confirm: ['email'] };
export const yes = ['offers:email:own', 'offers:sms:own'];

export async function start(
  t: TestContext,
  more: Parameters<typeof startReceiver>[1] = {},
): Promise<{ mailbox: Mailbox; receiver: Running }> {
  const mailbox = makeMailbox();
  const receiver = await startReceiver(t, { mailer: mailbox, forms: [card], ...more });
  return { mailbox, receiver };
}

/** Jeanne says no to e-mails on the phone. */
export const sayNo = (receiver: Running): Promise<Response> =>
  asOwner(receiver, '/v1/withdrawals', {
    form: 'loyalty-card',
    contact: { email: jeanne },
    channel: 'email',
    how: 'spoken',
    takenBy: 'Karim',
  });

export const linkIn = (text: string): string => new URL(/https?:\/\/\S+\/c\/\S+/.exec(text)![0]).pathname;
