import { findProblems } from '../config/check.js';
import { parseConfig } from '../config/parse.js';
import type { FormConfig } from '../config/schema.js';
import { expandForm } from '../config/templates/expand-form.js';
import { isObject } from '../config/templates/merge.js';
import { isShortForm } from '../config/templates/short-form.js';
import { planForm } from '../form/plan.js';
import { presentForm } from '../form/present.js';
import type { Presentation } from '../form/presentation.js';
import type { CalendarDate } from '../law/date.js';
import { languages, firstLanguage } from '../messages/languages.js';
import { wordingOf } from '../messages/wording-of.js';
import type { Draft } from './controls.js';
import { type StandIns, withStandIns } from './stand-ins.js';

/** A draft as it would be drawn, or what is in the way. */
export type PresentedDraft =
  | { readonly ok: true; readonly config: FormConfig; readonly presentation: Presentation }
  | { readonly ok: false; readonly why: 'shape' | 'law' };

/** The language of a form that is nearest to a wanted one: that, or the form's first. */
export const languageOf = (languagesOfForm: readonly string[], wanted: string): string =>
  languagesOfForm.includes(wanted) ? wanted : (languagesOfForm[0] ?? firstLanguage);

/** Presents a draft as the law of a day has it, with something in the place of what its owner has not written yet. */
export function presentDraft(
  json: unknown,
  {
    date,
    language,
    standIns,
  }: { readonly date: CalendarDate; readonly language: string; readonly standIns: StandIns },
): PresentedDraft {
  const stoodIn = withStandIns(json, standIns);
  const parsed = parseConfig(stoodIn.json);
  if (!parsed.ok) return { ok: false, why: 'shape' };
  const { config } = parsed;
  if (findProblems(config, date).some(({ path }) => !stoodIn.places.includes(path)))
    return { ok: false, why: 'law' };
  const wording = wordingOf(languageOf(config.languages, language));
  return { ok: true, config, presentation: presentForm(planForm(config, { date }), wording) };
}

/** A draft as the builder's controls look at it, whatever is in it. */
export function readDraft(json: Draft['json'], sendsMail: boolean): Draft {
  const isShort = isShortForm(json);
  const full = isShort ? expandForm(json).full : json;
  const listed = Array.isArray(full['languages']) ? (full['languages'] as unknown[]) : [];
  const known = listed.filter((one): one is string => languages.some((language) => language === one));
  return {
    json,
    full: isObject(full) ? full : json,
    isShort,
    languages: known.length > 0 ? known : [firstLanguage],
    sendsMail,
  };
}
