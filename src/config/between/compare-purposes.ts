import { error, warning, type Problem } from '../checks/problem.js';
import type { FormConfig, PurposeConfig, Words } from '../schema.js';
import type { Comparison } from './find-contradictions.js';

const isSame = (one: Words | undefined, other: Words | undefined): boolean =>
  Object.entries(one ?? {}).every(
    ([language, text]) => other?.[language] === undefined || other[language] === text,
  );

/** The first language in which two texts are not the same, and what each says. */
function findOther(one: Words, other: Words): { received: string; there: string } | undefined {
  const language = Object.keys(one).find((each) => other[each] !== undefined && other[each] !== one[each]);
  return language === undefined ? undefined : { received: one[language] ?? '', there: other[language] ?? '' };
}

const sharesTitle = ({ title }: PurposeConfig, other: PurposeConfig): boolean =>
  Object.entries(title).some(([language, text]) => other.title[language] === text);

interface Beside {
  readonly form: string;
  /** The two forms are for different people: what allows a use, and for how long, may differ between prospects and customers. */
  readonly isOfOthers: boolean;
}

/** One purpose under one id: the same basis, the same time, the same words (GDPR 13(1)(c), 13(2)(a)). */
function compareOne(
  purpose: PurposeConfig,
  earlier: PurposeConfig,
  index: number,
  { form, isOfOthers }: Beside,
): Problem[] {
  const at = (...keys: string[]) => ['purposes', index, ...keys];
  const { id, basis, retention } = purpose;
  const found: Problem[] = [];
  if (basis !== earlier.basis && !isOfOthers) {
    const values = { form, purpose: id, received: basis, there: earlier.basis };
    found.push(error('basis-differs', at('basis'), 'IN03', values));
  }
  const { months, after } = earlier.retention;
  if ((retention.months !== months || retention.after !== after) && !isOfOthers) {
    const values = {
      form,
      purpose: id,
      received: `${retention.months} / ${retention.after}`,
      there: `${months} / ${after}`,
    };
    found.push(error('duration-differs', at('retention'), 'IN07', values));
  }
  const title = findOther(purpose.title, earlier.title);
  if (title) found.push(warning('purpose-differs', at('title'), 'IN03', { form, purpose: id, ...title }));
  if (purpose.interest && earlier.interest && !isSame(purpose.interest, earlier.interest))
    found.push(warning('interest-differs', at('interest'), 'IN04', { form, purpose: id }));
  if (
    !isSame(purpose.automatedDecision, earlier.automatedDecision) ||
    Boolean(purpose.automatedDecision) !== Boolean(earlier.automatedDecision)
  )
    found.push(error('automated-differs', at('automatedDecision'), 'IN12', { form, purpose: id }));
  return found;
}

/** One purpose under two ids: people would read it twice, and perhaps with two durations. */
function compareNames(
  purpose: PurposeConfig,
  earlier: FormConfig,
  own: FormConfig,
  index: number,
): Problem[] {
  const isKnown = earlier.purposes.some(({ id }) => id === purpose.id);
  const twin = isKnown
    ? undefined
    : earlier.purposes.find(
        (one) => sharesTitle(purpose, one) && !own.purposes.some(({ id }) => id === one.id),
      );
  const values = { form: earlier.id, purpose: purpose.id, there: twin?.id ?? '' };
  return twin ? [warning('purpose-named-twice', ['purposes', index, 'id'], 'IN03', values)] : [];
}

/** Two forms that use data for the same purpose in two ways. */
export const comparePurposes: Comparison = (config, earlier) =>
  config.purposes.flatMap((purpose, index) => {
    const same = earlier.purposes.find(({ id }) => id === purpose.id);
    return same
      ? compareOne(purpose, same, index, {
          form: earlier.id,
          isOfOthers: config.relationship !== earlier.relationship || config.audience !== earlier.audience,
        })
      : compareNames(purpose, earlier, config, index);
  });
