import { isEmpty, valueIn, type Answers } from './answers.js';
import { choiceFold, noticeFold, optionalFold } from './fold-names.js';
import { choicesOf, type ChoicesGroup, type PresentedChoice, type Presentation } from './presentation.js';

/** All that a person can open in a form, by the names that its parts have in the page. */
export const foldsOf = (presentation: Presentation): readonly string[] => [
  noticeFold,
  optionalFold,
  ...choicesOf(presentation).map(({ id }) => choiceFold(id)),
];

/** The buttons behind which a choice stands, the outermost first; none where it stands open. */
export const foldsAround = (
  group: Pick<ChoicesGroup, 'stands'>,
  { id, stands }: Pick<PresentedChoice, 'id' | 'stands'>,
): readonly string[] => [
  ...(group.stands === 'press' ? [optionalFold] : []),
  ...(stands === 'press' ? [choiceFold(id)] : []),
];

/**
 * The choices that stood one press away and that nobody opened. Where it is not told what was opened, as by a form without
 * script, whoever filled in the field that a question is about has opened what both stand in.
 */
export function choicesUnopened(
  { groups }: Presentation,
  answers: Answers,
  opened: readonly string[] | undefined,
): readonly string[] {
  return groups.flatMap((group) =>
    group.kind !== 'choices'
      ? []
      : group.choices
          .filter((choice) => {
            const folds = foldsAround(group, choice);
            if (opened) return !folds.every((fold) => opened.includes(fold));
            return (
              folds.length > 0 && (choice.needs === undefined || isEmpty(valueIn(answers, choice.needs)))
            );
          })
          .map(({ id }) => id),
  );
}
