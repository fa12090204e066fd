import type { CallingLimits } from '../calling-limits.js';
import { callingHours, callsByConsent, callsByConsentEve } from './days.js';

const week = [1, 2, 3, 4, 5] as const;
const windows = [
  [10 * 60, 13 * 60],
  [14 * 60, 20 * 60],
] as const;

/** When and how often a consumer may be called: FR-P14 to FR-P16. */
export const frenchCallingLimits: readonly CallingLimits[] = [
  {
    from: callingHours,
    until: callsByConsentEve,
    weekdays: week,
    windows,
    most: 4,
    days: 30,
    isLiftedByConsent: true,
    hoursRule: 'FR-P14',
    attemptsRule: 'FR-P16',
  },
  {
    from: callsByConsent,
    until: null,
    weekdays: week,
    windows,
    most: 4,
    days: 30,
    isLiftedByConsent: false,
    hoursRule: 'FR-P14',
    attemptsRule: 'FR-P16',
  },
];

/** How long an agreed slot may be to be a precise one (FR-P15b, a product default): so many hours of one day. */
export const frenchSlot = { hours: 4 } as const;
