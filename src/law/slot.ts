import { frenchSlot } from './fr/calling-limits.js';
import { type Instant, localMoment, parseInstant } from './moment.js';

/** A day and time that a person agreed to; the second instant not included. */
export interface Slot {
  readonly from: Instant;
  readonly until: Instant;
}

/** The rules by which an agreed slot lifts the calling hours, or does not because it is none. */
export const slotRules: readonly string[] = ['FR-P15', 'FR-P15b'];

/**
 * Whether a slot is one day and some hours where the person lives, as "date et horaire précisément spécifiés" wants it
 * (Code conso. L223-1 al. 6). A week, or from evening to morning, is none. Throws LawError for a malformed instant or
 * an unknown zone.
 */
export function isPreciseSlot({ from, until }: Slot, timeZone: string): boolean {
  const [start, end] = [parseInstant(from, 'slot.from'), parseInstant(until, 'slot.until')];
  const isShort = start < end && end - start <= frenchSlot.hours * 3_600_000;
  return isShort && localMoment(start, timeZone).date === localMoment(end - 1, timeZone).date;
}
