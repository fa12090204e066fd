import { findProblems } from '../config/check.js';
import { describeProblem, parseWhole } from '../config/parse-whole.js';
import { isShortForm } from '../config/templates/short-form.js';
import type { FormConfig } from '../config/schema.js';
import { planForm } from '../form/plan.js';
import { presentForm } from '../form/present.js';
import { presentChoicesOnly } from '../form/present-choices.js';
import { mappableFieldsOf, serveForm } from '../form/serve-form.js';
import { fieldsMapped, type ServedForm } from '../form/served-form.js';
import { type Fetched, fetchSentences } from '../messages/fetch.js';
import { type Language, languageAbroad, type Sentences } from '../messages/languages.js';
import { matchLanguage } from '../messages/match-language.js';
import { wordsOfChoices, wordsOfForm } from '../messages/said-words.js';
import { makeWording, makeWords } from '../messages/wording.js';
import { type CalendarDate, parseCalendarDate } from '../law/date.js';
import { failed, type Failure } from './form-source.js';
import { wantedWith } from './wanted-with.js';

/** For whom and when a form is presented. */
interface Wanted {
  readonly date: CalendarDate;
  /** The language of the place that the form stands in; the browser says which come after. */
  readonly near: string | null | undefined;
  /** Of choices for a form of the site's own: the attributes that may map a field. */
  readonly mapped: readonly string[] | undefined;
}

/** Sentences are fetched only when there is something to say. */
async function explain(config: FormConfig, date: CalendarDate): Promise<readonly string[]> {
  const { checkConfig } = await import('../config/findings.js');
  return checkConfig(config, date)
    .filter(({ level }) => level === 'error')
    .map(
      ({ path, ruleId, sentence }) =>
        `${path || '/'}${ruleId ? ` [${ruleId}]` : ''}: ${sentence[languageAbroad]}`,
    );
}

/** Holds a form's JSON against the schema and against the law of a day. */
async function judgeConfig(value: unknown, date: CalendarDate): Promise<FormConfig | Failure> {
  // The templates are fetched for the forms that name one.
  const parsed = isShortForm(value)
    ? (await import('../config/parse.js')).parseConfig(value)
    : parseWhole(value);
  if (!parsed.ok) return failed('config-invalid', ...parsed.problems.map(describeProblem));
  const isUnlawful = findProblems(parsed.config, date).some(({ level }) => level === 'error');
  if (isUnlawful) return failed('config-unlawful', ...(await explain(parsed.config, date)));
  return parsed.config;
}

function present(config: FormConfig, { date, mapped }: Wanted, language: string, said: Fetched): ServedForm {
  const whole = presentForm(planForm(config, { date }), makeWording(language, said.form));
  if (!mapped) return serveForm(config, whole, wordsOfForm(said.form));
  const fields = mappableFieldsOf(whole);
  const part = presentChoicesOnly(
    whole,
    fieldsMapped(fields, mapped),
    makeWords<Sentences['choices']>(language, said.choices),
  );
  return serveForm(config, part, wordsOfChoices(said.form, said.choices), fields);
}

/** Does in the page what a receiver does: checks a form's JSON and presents it. A form with an error-level finding is not drawn. */
export async function presentHere(value: unknown, wanted: Wanted): Promise<ServedForm | Failure> {
  try {
    parseCalendarDate(wanted.date);
  } catch (error) {
    return failed('config-invalid', `preview-${(error as Error).message}`);
  }
  const config = await judgeConfig(value, wanted.date);
  if ('state' in config) return config;
  const language = matchLanguage(wantedWith(wanted.near), config.languages) as Language;
  const said = await fetchSentences[language]().catch(() => undefined);
  if (!said) return failed('locale-unreachable', `The sentences for "${language}" cannot be fetched.`);
  return present(config, wanted, language, said);
}
