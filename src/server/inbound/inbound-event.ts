import type { Medium } from '../../law/index.js';

/** Who of those that send for a business tells what people did there. */
export const senderNames = ['brevo', 'mailchimp', 'twilio', 'mail', 'events'] as const;
export type SenderName = (typeof senderNames)[number];

/** What a sender tells of somebody: they unsubscribed, they complained, or their address is not there. */
export const reportKinds = ['unsubscribed', 'complained', 'bounced'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** One thing that a sender tells, in our words. */
export interface InboundEvent {
  /** What tells it apart from the sender’s other events: the same one, sent again, is the same. */
  readonly id: string;
  readonly kind: ReportKind;
  readonly contact: { readonly email?: string; readonly phone?: string };
  /** The token of a link to stop messages that the person used: it says whose wish it is, whatever address they write from. */
  readonly link?: string;
  /** Null: every channel. */
  readonly channel: Medium | null;
  /** RFC 3339: when the person did it, at the latest. Absent where the sender does not tell, or not surely. */
  readonly saidAt?: string;
}

/** Something that was sent and cannot be taken. */
export interface Unread {
  /** JSON pointer, or the name of a field. */
  readonly pointer: string;
  readonly detail: string;
}

/** What one call of a sender comes to. */
export interface InboundCall {
  readonly events: readonly InboundEvent[];
  /** Events about something else, such as a mail that was opened or a new subscription: they are no no, and never a yes. */
  readonly ignored: number;
  readonly unread: readonly Unread[];
}

/** A call that tells one event. */
export const one = (event: InboundEvent): InboundCall => ({ events: [event], ignored: 0, unread: [] });
/** A call that tells nothing of interest. */
export const nothing: InboundCall = { events: [], ignored: 1, unread: [] };
/** A call that cannot be read. */
export const unreadable = (pointer: string, detail: string): InboundCall => ({
  events: [],
  ignored: 0,
  unread: [{ pointer, detail }],
});
