export { createReceiver, type Receiver, type ReceiverOptions } from './compose.js';
export type { Asked, Contact } from './owner/ask-may-contact.js';
export {
  type ContactBook,
  type ContactBookOptions,
  type LastImport,
  openContactBook,
} from './owner/open-contact-book.js';
export type { FileImport, FilePerson, Seen } from './owner/file-import.js';
export type { ImportCounts, ListEntry, ListImport, ListScope } from './owner/list-import.js';
export { publicHolidaysOf } from './owner/public-holidays.js';
export type { LogOptions } from './http/log-responses.js';
export { listenForMetrics, type MetricsAddress } from './http/metrics-listener.js';
export { type ServeOptions, serveUntilStopped } from './serve-until-stopped.js';
export { readTrustProxy, type TrustProxy } from './http/trust-proxy.js';
export { FaultyFormsError, StartError } from './start-error.js';
export { type Mail, type Mailer, makeSmtpMailer } from './outbound/mail/mailer.js';
export { readSiteFolder } from './http/site-route.js';
export { readSenders } from './inbound/read-senders.js';
export { readWebhookSecret, signWebhook } from './outbound/webhook/sign-webhook.js';
export type { TimeOptions } from './outbound/time/anchor.js';
export type { WebhookOptions } from './outbound/webhook/tell-webhook.js';
export { dismissUser, inviteUser, renewToken, rotateOwnerToken } from './owner/manage-users.js';
export { type Replayed, replayJournal } from './journal/index.js';
