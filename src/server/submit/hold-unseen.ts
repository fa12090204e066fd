import { answerTo, choicesOf, choicesUnopened, type Answer } from '../../form/index.js';
import type { DrawnFacts, Flag, Received, RecordItem } from '../../proof/index.js';

/** Answers by which a person lets somebody use their data: an act, or a silence after they were told. */
const permits: ReadonlySet<Answer> = new Set(['granted', 'not-objected']);

/** Whether a question can have been read: it was never on the screen, or something lay over it. What was not measured was seen. */
const isUnseen = (drawn: DrawnFacts | null | undefined): boolean =>
  drawn?.onScreen === false || drawn?.uncovered === false;

/** An item whose question nobody can have read: no yes to it stands, and no silence that would mean yes. A no stays a no. */
export const holdUnseen = (item: RecordItem): RecordItem =>
  isUnseen(item.drawn) && permits.has(item.answer) ? { ...item, answer: 'unanswered' } : item;

/** The answers that do not count because their question cannot have been read. All others do. */
export function checkSeen({ presentation, answers, device }: Received): readonly Flag[] {
  const { drawn = {}, opened } = device ?? {};
  const unopened = choicesUnopened(presentation, answers, opened);
  return choicesOf(presentation)
    .filter((choice) => {
      const { id } = choice;
      const mark = (Object.hasOwn(answers.marks, id) && answers.marks[id]) || null;
      const answer = answerTo(choice, mark, { isUnseen: unopened.includes(id) });
      return Object.hasOwn(drawn, id) && isUnseen(drawn[id]) && permits.has(answer);
    })
    .map(({ id }) => ({ code: 'not-seen', detail: id }));
}
