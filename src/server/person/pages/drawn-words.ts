import { foldsAround, noticeFold, type Presentation } from '../../../form/index.js';
import { pages } from '../../../messages/every/pages.js';
import { spokenLanguage } from '../../../messages/spoken.js';
import { type Readable, readableOn } from '../../../law/readable.js';
import type { ProofRecord, RecordItem } from '../../../proof/index.js';

const wordsIn = (language: string) => pages[spokenLanguage(language)].drawn;

/** Numbers as the language writes them. */
const fillIn = (text: string, readable: Readable, language: string): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: keyof Readable) => readable[name].toLocaleString(language));

/** What a proof says of how one question was drawn; nothing where all was well or was not measured. */
export function drawnSentences(
  item: Pick<RecordItem, 'drawn' | 'answer' | 'id' | 'control'>,
  { law, notice, event }: Pick<ProofRecord, 'law' | 'notice' | 'event'>,
  presentation: Presentation,
): readonly string[] {
  const { language } = notice;
  const { drawn } = item;
  const words = wordsIn(language);
  // On paper nothing is folded.
  if (event.slip) return [];
  if (isUnopened(item, event, presentation)) return [words.unopened];
  if (drawn?.onScreen === false) return [words.offScreen];
  if (drawn?.uncovered === false) return [words.covered];
  const readable = readableOn(law.date);
  return [
    ...(drawn?.textSize === false ? [words.small] : []),
    ...(drawn?.contrast === false ? [words.faint] : []),
  ].map((text) => fillIn(text, readable, language));
}

/** Left unanswered behind a button: that of a box alone says by itself that nobody opened it. */
function isUnopened(
  { id, answer, control }: Pick<RecordItem, 'answer' | 'id' | 'control'>,
  { opened }: Pick<ProofRecord['event'], 'opened'>,
  { groups }: Presentation,
): boolean {
  if (answer !== 'unanswered') return false;
  const folds = groups.flatMap((group) =>
    group.kind === 'choices'
      ? group.choices.flatMap((choice) => (choice.id === id ? foldsAround(group, choice) : []))
      : [],
  );
  return opened ? !folds.every((fold) => opened.includes(fold)) : folds.length > 0 && control === 'checkbox';
}

/** Whether the complete notice was opened; nothing where that is not told, or there is nothing to open. */
export function noticeSentences(
  { event, notice }: Pick<ProofRecord, 'event' | 'notice'>,
  presentation: Presentation,
): readonly string[] {
  if (!event.opened || presentation.notice.full.length === 0) return [];
  const words = wordsIn(notice.language);
  return [event.opened.includes(noticeFold) ? words.notice : words.noticeUnopened];
}
