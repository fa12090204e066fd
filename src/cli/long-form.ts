import type { FormConfig } from '../config/index.js';
import { warning, type Problem } from '../config/checks/problem.js';
import { planForm, presentForm } from '../form/index.js';
import { countOpenWords } from '../form/open-words.js';
import type { CalendarDate } from '../law/index.js';
import { wordingOf } from '../messages/wording-of.js';

const none = ['title', 0] as const;

/** As many words as a loyalty card with partners needs. */
const most = 260;

/** Whether a form without errors has more words before its button than people read, and in which of its parts. */
export function findLongForm(config: FormConfig, date: CalendarDate): readonly Problem[] {
  const plan = planForm(config, { date });
  return config.languages.flatMap((language) => {
    const parts = countOpenWords(presentForm(plan, wordingOf(language)));
    const words = parts.reduce((sum, [, count]) => sum + count, 0);
    // The notice says what the law wants said of the rest: it becomes shorter with it.
    const own = parts.filter(([part]) => part !== 'notice' && part !== 'submit');
    const [[part, partWords] = none, [nextPart, nextWords] = none] = own;
    const values = { language, words, most, part, partWords, nextPart, nextWords };
    return words > most ? [warning('long-form', [], 'LP1', values)] : [];
  });
}
