import type { CarriedChoices, DrawnNode } from '../../form/carried.js';
import { attributesFor } from '../../form/field-attribute.js';
import { fieldsOf } from '../../form/index.js';
import { wordingOf } from '../../i18n/all.js';
import { matchLanguage } from '../../i18n/match-language.js';
import type { CalendarDate } from '../../law/index.js';
import type { Derive, Derived } from '../forms/derive.js';
import type { KnownForm } from '../forms/known-forms.js';
import { toDrawnNode } from './drawn-node.js';
import { fieldsMappedBy } from './mapped-fields.js';
import { printAhead } from './print.js';

/** What a page asks a form's script to hold. */
export interface Wanted {
  /** One language (BCP 47) instead of all. */
  readonly language?: string;
  /** The attributes that map a field of the site, with commas between, instead of one for each field. */
  readonly mapped?: string;
}

/** Gives what the script of a form carries on a day. */
export type Carry = (form: KnownForm, day: CalendarDate, wanted: Wanted) => CarriedChoices;

const draw = ({ presentation }: Derived): DrawnNode =>
  toDrawnNode(printAhead({ presentation, wording: wordingOf(presentation.language) }));

// A day's, of many forms. A stream of made-up questions does not grow it.
const mostRecent = 100;

/** Draws choices for a script to carry; the same object as long as nothing has changed. */
export function makeCarry(derive: Derive): Carry {
  const recent = new Map<string, CarriedChoices>();
  return (form, day, { language, mapped }) => {
    const { languages } = form.config;
    const whole = derive(form, languages[0] ?? 'fr', day)?.presentation;
    const fields = whole ? fieldsOf(whole) : [];
    const given = whole && mapped !== undefined ? fieldsMappedBy(mapped, whole) : fields;
    const asked = language === undefined ? languages : [matchLanguage([language], languages)];
    const ids = given.map(({ id }) => id);
    // By what was understood, and not by what was asked.
    const key = [form.digest, day, asked, ids].join(' ');
    const known = recent.get(key);
    if (known) return known;
    const drawn = asked.flatMap((one) => {
      const part = derive(form, one, day, ids);
      // Where the law does not let the form be drawn, the element says so.
      return part?.isLawful ? [[one, draw(part)] as const] : [];
    });
    const carried: CarriedChoices = {
      mapped: given.map(attributesFor),
      unmapped: fields.filter((field) => !given.includes(field)).map(attributesFor),
      languages,
      drawn: Object.fromEntries(drawn),
    };
    if (recent.size >= mostRecent) recent.delete(recent.keys().next().value as string);
    recent.set(key, carried);
    return carried;
  };
}
