import type { PickConfig } from '../schema.js';
import { askedChannels, isConsent } from './asked.js';
import { warning, type Check, type Problem } from './problem.js';

/** How many boxes people still read, of one kind. */
const most = { topics: 8, frequency: 3 } as const;

/** The places of labels that say the same as one before, in one of the languages. */
const doubled = (picks: readonly PickConfig[]): readonly (readonly [number, string, string])[] =>
  picks.flatMap(({ label }, index) =>
    Object.entries(label)
      .filter(([language, text]) =>
        picks
          .slice(0, index)
          .some((one) => one.label[language]?.trim().toLowerCase() === text.trim().toLowerCase()),
      )
      .map(([language, text]) => [index, language, text] as const),
  );

/** Topics and frequencies: of a use that asks for a yes, few, and each another one. */
export const picks: Check = (config, date) => {
  const asking = new Set(
    askedChannels(config, date)
      .filter((each) => each.party === 'own' && isConsent(each))
      .map(({ purpose }) => purpose),
  );
  return config.purposes.flatMap(({ id, topics = [], frequency = [] }, index) =>
    Object.entries({ topics, frequency }).flatMap(([key, list]): Problem[] => {
      const path = ['purposes', index, key];
      if (list.length === 0) return [];
      const enough = most[key as keyof typeof most];
      return [
        ...(asking.has(id) ? [] : [warning('pick-without-yes', path, 'CV04', { purpose: id })]),
        ...(list.length > enough
          ? [warning('many-picks', path, 'LP1', { purpose: id, count: list.length, most: enough })]
          : []),
        ...doubled(list).map(([at, language, text]) =>
          warning('pick-named-twice', [...path, at, 'label', language], null, { text }),
        ),
      ];
    }),
  );
};
