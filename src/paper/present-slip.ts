import type { FormConfig } from '../config/schema.js';
import { planForm, presentForm, type Presentation } from '../form/index.js';
import { addDays, type CalendarDate } from '../law/index.js';
import type { Wording } from '../messages/wording.js';

// No text of an owner's has these characters: they are for private use.
const fromMark = '\uE000';
const untilMark = '\uE001';
const longestDays = 365;

/**
 * The presentation of a form for paper: that of the screen, word for word, but that the days of a consent to calls stand open
 * until it is signed. `fillSlip` puts them in.
 */
export function presentSlip(config: FormConfig, date: CalendarDate, wording: Wording): Presentation {
  const yearLater = wording.day(addDays(date, longestDays));
  const t: Wording['t'] = (name, values) =>
    wording.t(
      name,
      name === 'mention.period' && values
        ? // An end that the business chose is known when the slip is printed.
          { from: fromMark, until: values['until'] === yearLater ? untilMark : (values['until'] ?? '') }
        : values,
    );
  return presentForm(planForm(config, { date }), { ...wording, t });
}

/** The days of a consent to calls, in words: on the slip, or in the record. */
export interface SlipDays {
  readonly from: string;
  readonly until: string;
}

const withDays = (presentation: Presentation, { from, until }: SlipDays): Presentation =>
  JSON.parse(
    JSON.stringify(presentation).replaceAll(fromMark, from).replaceAll(untilMark, until),
  ) as Presentation;

/** What a slip says: its days as the words for them. */
export const wordSlip = (slip: Presentation, days: SlipDays): Presentation => withDays(slip, days);

/** What a slip came to say on the day that it was signed: the days of a consent to calls are those of that day. */
export function fillSlip(
  slip: Presentation,
  { config, signedOn, wording }: { config: FormConfig; signedOn: CalendarDate; wording: Wording },
): Presentation {
  const periods = new Map(
    planForm(config, { date: signedOn }).choices.flatMap(({ id, period }) => (period ? [[id, period]] : [])),
  );
  const [first] = periods.values();
  const filled = withDays(slip, {
    from: wording.day(signedOn),
    until: wording.day(first?.until ?? addDays(signedOn, longestDays)),
  });
  return {
    ...filled,
    date: signedOn,
    groups: filled.groups.map((group) =>
      group.kind === 'fields'
        ? group
        : {
            ...group,
            choices: group.choices.map((choice) => {
              const period = periods.get(choice.id);
              return choice.period && period ? { ...choice, period: { ...period } } : choice;
            }),
          },
    ),
  };
}
