import { nameInWords, shortName } from '../../../draw/preferences-text.js';
import { preferencesWordsFor } from '../../../messages/preferences-words.js';
import type { ProofRecord, RecordItem } from '../../../proof/index.js';
import { nameInShort, type Naming } from '../../choices/name-in-short.js';
import type { Answered } from './words.js';

/** What an item was answered, in a word: a box that was left empty is no refusal. */
function answeredOf({ answer, control }: RecordItem): Answered {
  if (answer === 'granted') return 'yes';
  if (answer === 'not-objected') return 'unobjected';
  if (answer === 'refused' && control === 'checkbox') return 'unticked';
  if (answer === 'unanswered' || (answer === 'refused' && control === 'field')) return 'unanswered';
  return 'no';
}

/** Inside a sentence; what is written in capitals stays so. */
const startSmall = (text: string): string =>
  /^\p{Lu}\p{Ll}|^\p{Lu}-/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const order: readonly Answered[] = ['yes', 'unobjected', 'no', 'unticked', 'unanswered'];

/** What a person answered, a line for each use and business: what was agreed to first. */
export function answersInShort(
  record: ProofRecord,
  naming: Naming,
): readonly { readonly answered: Answered; readonly lines: readonly string[] }[] {
  const words = preferencesWordsFor(naming.language);
  return order.flatMap((answered) => {
    const lines = new Map<string, string[]>();
    for (const item of record.items.filter((one) => answeredOf(one) === answered)) {
      const choice = { ...item, ...nameInShort(item, record, naming) };
      // What no channel names has its line alone.
      const [about, short] =
        choice.short === null || choice.short === words.openTracking
          ? [choice.about, shortName(choice, words)]
          : [nameInWords(choice, { ...words, what: '{{short}}' }), ''];
      lines.set(about, [...(lines.get(about) ?? []), ...(short && short !== about ? [short] : [])]);
    }
    if (lines.size === 0) return [];
    const texts = [...lines].map(([about, shorts]) =>
      shorts.length > 0 ? `${about}${words.colon}${shorts.map(startSmall).join(', ')}` : about,
    );
    return [{ answered, lines: texts }];
  });
}
