import type { Answers } from './answers.js';
import { fieldsOf, type Presentation } from './presentation.js';

/**
 * Beside which choice each field stands that came with one: the first that brought it, for as long as any needs it, so that a
 * field stays where the person has found it.
 */
export function placeAskedFields(
  presentation: Presentation,
  { marks }: Pick<Answers, 'marks'>,
  before: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    fieldsOf(presentation).flatMap(({ id, stands, with: choices = [] }) => {
      const granted = stands === 'choice' ? choices.filter((choice) => marks[choice] === 'yes') : [];
      const [first] = granted;
      return first ? [[id, before.get(id) ?? first] as const] : [];
    }),
  );
}
