import type { CarriedChoices, DrawnNode } from '../../../form/carried.js';
import { attributesFor } from '../../../form/field-attribute.js';
import type { PresentedField } from '../../../form/presentation.js';
import { wordingOf } from '../../../messages/wording-of.js';
import { matchLanguage } from '../../../messages/match-language.js';
import type { CalendarDate } from '../../../law/index.js';
import type { Derive, Derived } from '../../forms/derive.js';
import type { KnownForm } from '../../forms/known-forms.js';
import { toDrawnNode } from './drawn-node.js';
import { fieldsMappedBy, mappableFields } from './mapped-fields.js';
import { printAhead } from './print.js';
import { firstLanguage } from '../../../messages/languages.js';

/** What a page asks a form's script to hold. */
export interface Wanted {
  /** One language (BCP 47) instead of all. */
  readonly language?: string;
  /** The attributes that map a field of the site, with commas between, instead of one for each field. */
  readonly mapped?: string;
}

const draw = ({ presentation }: Derived): DrawnNode =>
  toDrawnNode(printAhead({ presentation, wording: wordingOf(presentation.language) }));

/** The fields that a page hands over, and in which of a form's languages. */
export interface Understood {
  readonly form: KnownForm;
  readonly day: CalendarDate;
  readonly given: readonly PresentedField[];
  readonly others: readonly PresentedField[];
  readonly languages: readonly string[];
}

/** What a wish comes to. */
export function understand(
  derive: Derive,
  form: KnownForm,
  day: CalendarDate,
  { language, mapped }: Wanted,
): Understood {
  const { languages } = form.config;
  const whole = derive(form, languages[0] ?? firstLanguage, day)?.presentation;
  const fields = whole ? mappableFields(whole) : [];
  const given = whole && mapped !== undefined ? fieldsMappedBy(mapped, whole) : fields;
  return {
    form,
    day,
    given,
    others: fields.filter((field) => !given.includes(field)),
    languages: language === undefined ? languages : [matchLanguage([language], languages)],
  };
}

/** Draws choices for a script to carry. */
export function carryChoices(
  derive: Derive,
  { form, day, given, others, languages }: Understood,
): CarriedChoices {
  const ids = given.map(({ id }) => id);
  const drawn = languages.flatMap((language) => {
    const part = derive(form, language, day, ids);
    // Where the law does not let the form be drawn, the element says so.
    return part?.isLawful ? [[language, draw(part)] as const] : [];
  });
  return {
    mapped: given.map(attributesFor),
    unmapped: others.map(attributesFor),
    languages: form.config.languages,
    drawn: Object.fromEntries(drawn),
  };
}
