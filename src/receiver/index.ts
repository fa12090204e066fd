export { createReceiver, type Receiver, type ReceiverOptions } from './create-receiver.js';
export type { Asked, Contact } from './person/ask-may-contact.js';
export {
  type ContactBook,
  type ContactBookOptions,
  type LastImport,
  openContactBook,
} from './person/open-contact-book.js';
export type { ImportCounts, ListEntry, ListImport, ListScope } from './person/list-import.js';
export { publicHolidaysOf } from './person/public-holidays.js';
export type { LogOptions } from './http/log-responses.js';
export { serveUntilStopped } from './serve-until-stopped.js';
export { FaultyFormsError, StartError } from './start-error.js';
export { type Mail, type Mailer, makeSmtpMailer } from './mail/mailer.js';
export { readWebhookSecret, signWebhook } from './webhook/sign-webhook.js';
export type { WebhookOptions } from './webhook/webhook-sender.js';
