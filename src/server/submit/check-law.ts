import { answerTo, choicesOf, choicesUnopened, type Answer, type Presentation } from '../../form/index.js';
import { type CalendarDate, daysBetween, type Regime } from '../../law/index.js';
import type { Flag, Received } from '../../proof/index.js';
import type { Derived } from '../forms/derive.js';

// From what silence allows to what nothing allows.
const strictness: Readonly<Record<Regime, number>> = {
  exempt: 0,
  'opt-out': 1,
  'soft-opt-in': 2,
  'opt-in': 3,
  prohibited: 4,
};

/** Answers from which somebody may go on to contact the person. */
const permits: ReadonlySet<Answer> = new Set(['granted', 'not-objected']);

// Code de la consommation R223-1: a consent to be phoned lives a year at most.
const longestPhoneConsent = 365;

/**
 * Whether the answers still count under the law of the day they arrived, which may be stricter than that of the day the
 * form was drawn. A refusal or an objection always does.
 */
export function checkLaw(
  submission: Received,
  onArrival: Derived | null,
  today: CalendarDate,
): readonly Flag[] {
  const { presentation, answers, device } = submission;
  const unopened = choicesUnopened(presentation, answers, device?.opened);
  const permitted = choicesOf(presentation).filter((choice) =>
    permits.has(
      answerTo(choice, answers.marks[choice.id] ?? null, { isUnseen: unopened.includes(choice.id) }),
    ),
  );
  if (permitted.length === 0) return [];
  if (!onArrival?.isLawful) return [differs(`the form may not be drawn on ${today}`)];
  return permitted.flatMap(({ id, regime, period }) => {
    const now = findChoice(onArrival.presentation, id);
    if (!now) return [differs(`${id}: not a question that may be asked on ${today}`)];
    if (strictness[now.regime] > (strictness[regime] ?? -1)) {
      return [differs(`${id}: drawn as ${regime}, and ${now.regime} on ${today} (${now.ruleId})`)];
    }
    if (now.period && (!period || daysBetween(today, period.until) > longestPhoneConsent)) {
      return [
        differs(
          `${id}: a consent to be phoned ends ${longestPhoneConsent} days after ${today} at the latest`,
        ),
      ];
    }
    return [];
  });
}

const differs = (detail: string): Flag => ({ code: 'law-differs', detail });

const findChoice = (presentation: Presentation, wanted: string) =>
  choicesOf(presentation).find(({ id }) => id === wanted);
