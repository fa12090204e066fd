/** Events that move a clock, by the column that keeps the last of them. */
export const clockEvents = {
  contact: 'heard_on',
  activity: 'active_on',
  'relation-ended': 'ended_on',
  'contract-started': 'contract_from',
  'contract-ended': 'contract_until',
  'account-opened': 'account_on',
  invoice: 'invoiced_on',
} as const;

export type ClockEventKind = keyof typeof clockEvents;

/** The kinds of events that an owner tells. */
export const clockEventKinds = Object.keys(clockEvents) as readonly ClockEventKind[];

/** Something that happened between a person and a business, as its owner tells. */
export interface ClockEvent {
  readonly controller: string;
  readonly subject: string;
  readonly kind: ClockEventKind;
  readonly on: string;
}
