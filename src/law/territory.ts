import { LawError } from './error.js';

/** Where a French consumer may live, with the zone of its clocks; the codes are those of ISO 3166. */
const zones = {
  FR: 'Europe/Paris',
  GP: 'America/Guadeloupe',
  MQ: 'America/Martinique',
  GF: 'America/Cayenne',
  RE: 'Indian/Reunion',
  YT: 'Indian/Mayotte',
  PM: 'America/Miquelon',
  BL: 'America/St_Barthelemy',
  MF: 'America/Marigot',
} as const;

/** A part of France: `FR` is the mainland with Corsica. */
export type Territory = keyof typeof zones;

/** The parts of France that are known. */
export const territories = Object.keys(zones) as readonly Territory[];

/** French places where the Consumer Code does not apply as such (NC1), by their codes and prefixes. */
const outside: Readonly<Record<string, { readonly prefix: string; readonly name: string }>> = {
  NC: { prefix: '687', name: 'New Caledonia' },
  WF: { prefix: '681', name: 'Wallis and Futuna' },
  PF: { prefix: '689', name: 'French Polynesia' },
};

const refuseOutside = (came: string, name: string): never => {
  throw new LawError(
    'not-covered',
    `${came} is in ${name}, which the book does not cover (NC1): the French Consumer Code does not apply there as such.`,
  );
};

/**
 * The IANA zone of a part of France; throws LawError `not-covered` for one where other law holds, else `unknown-value`.
 */
export function timeZoneOf(territory: Territory): string {
  const other = Object.hasOwn(outside, territory) && outside[territory];
  if (other) return refuseOutside(`territory: "${territory}"`, other.name);
  if (!Object.hasOwn(zones, territory)) {
    throw new LawError(
      'unknown-value',
      `territory: "${String(territory)}" is unknown; accepted: ${territories.join(', ')}.`,
    );
  }
  return zones[territory];
}

// 0639 and 0269 are Mayotte's share of the prefix 262; 590 is shared with Saint-Barthélemy and Saint-Martin, whose
// clocks show the same time.
const prefixes: readonly (readonly [prefix: string, territory: Territory])[] = [
  ['262269', 'YT'],
  ['262639', 'YT'],
  ['262', 'RE'],
  ['590', 'GP'],
  ['594', 'GF'],
  ['596', 'MQ'],
  ['508', 'PM'],
  // The same numbers dialled as in France: 0262, 0692 and so on; 06 39 98 is kept for films and is nobody's.
  ['3363998', 'FR'],
  ['33269', 'YT'],
  ['33639', 'YT'],
  ['33262', 'RE'],
  ['33692', 'RE'],
  ['33693', 'RE'],
  ['33590', 'GP'],
  ['33690', 'GP'],
  ['33691', 'GP'],
  ['33594', 'GF'],
  ['33694', 'GF'],
  ['33596', 'MQ'],
  ['33696', 'MQ'],
  ['33697', 'MQ'],
];

/**
 * Where the number of a French person is from, by its E.164 form (`+262692123456`); others are the mainland's. Throws
 * LawError `not-covered` for New Caledonia, Wallis and Futuna, and French Polynesia.
 */
export function territoryOfNumber(e164: string): Territory {
  const digits = e164.replace(/^\+/, '');
  const other = Object.values(outside).find(({ prefix }) => digits.startsWith(prefix));
  if (other) return refuseOutside(`number: +${other.prefix}…`, other.name);
  return prefixes.find(([prefix]) => digits.startsWith(prefix))?.[1] ?? 'FR';
}
