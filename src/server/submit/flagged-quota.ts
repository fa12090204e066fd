import type { CalendarDate } from '../../law/index.js';

/** How a flagged submission is kept: as it came, without most of what came with it, or, where it says no to nothing, not at all. */
export type Room = 'whole' | 'small' | 'none';

// A shop whose pages are older than its form has as many in a bad week; who sends more is no shop.
const mostWhole = 100;
const mostSmall = 2000;

/** What the quota needs of the world around it. */
export interface QuotaWorld {
  /** Counts one of a form on a day, and gives how many there were with it. */
  count(form: string, day: CalendarDate): Promise<number>;
  warn(message: string, facts: object): void;
}

/**
 * Makes what tells how much room a flagged submission has: anybody can send them, so a form has its share of each day. The owner
 * reads in the log when it is used up.
 */
export function makeFlaggedQuota({
  count,
  warn,
}: QuotaWorld): (form: string, day: CalendarDate) => Promise<Room> {
  return async (form, day) => {
    const sent = await count(form, day);
    if (sent === mostWhole + 1)
      warn(
        'Many answers to a form do not match it: from here on, little more than their noes is kept today.',
        {
          form,
          most: mostWhole,
        },
      );
    if (sent === mostSmall + 1)
      warn('Answers that do not match their form are only kept today where they hold a no.', {
        form,
        most: mostSmall,
      });
    return sent <= mostWhole ? 'whole' : sent <= mostSmall ? 'small' : 'none';
  };
}
