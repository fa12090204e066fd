import { findProblems, type FormConfig } from '../../config/index.js';
import { planForm, presentForm, type Presentation } from '../../form/index.js';
import { presentChoicesOnly } from '../../form/present-choices.js';
import { wordingOf } from '../../messages/wording-of.js';
import { choicesWordsOf } from '../../messages/choices-words.js';
import { type CalendarDate, parseCalendarDate } from '../../law/index.js';
import { canonicalize } from '../../proof/index.js';
import { sha256 } from '../keys/sign.js';
import type { KnownForm } from './known-forms.js';
import { Recent } from './recent.js';

/** What the widget must have drawn: the presentation, its canonical JSON and the digest of that. */
export interface Derived {
  readonly presentation: Presentation;
  readonly json: string;
  readonly digest: string;
  /** The bytes that the widget sends for it. */
  readonly sent: Buffer;
  /** The law lets the form be drawn at all on that day. */
  readonly isLawful: boolean;
}

/**
 * Gives what a form looks like in a language on a day; null for a language it does not offer or a day that is none. With
 * `given`, what is drawn of it in a form of the site's own that hands over these fields.
 */
export type Derive = (
  form: KnownForm,
  language: string,
  date: CalendarDate,
  given?: readonly string[],
) => Derived | null;

/** Derives, and lists what was derived of late. */
export interface Derivations {
  readonly derive: Derive;
  recent(): Iterable<Derived>;
  /** Whether a presentation is one of those that were derived, and not a copy of it. */
  isIssued(presentation: unknown): boolean;
}

// Two days, all languages and old versions of many forms fit; a stream of made-up dates does not grow it.
const mostKept = 500;

interface Limits {
  /** How many to keep. */
  readonly most?: number;
  /** Whether one more may be made. */
  readonly mayMake?: () => boolean;
}

/** Derives presentations, and keeps them: every submission of a day compares with the same few. */
export function makeDerivations({ most = mostKept, mayMake = () => true }: Limits = {}): Derivations {
  const kept = new Recent<Derived>(most);
  const issued = new WeakSet<object>();
  const deriveOnce: Derive = (form, language, date, given) => {
    if (!(form.config.languages as readonly string[]).includes(language) || !isDate(date)) return null;
    // By the fields it has, and not by what was sent: names that nobody knows make no new entry.
    const part = given && form.config.fields.flatMap(({ id }) => (given.includes(id) ? [id] : []));
    const key = [form.digest, language, date, ...(part ? ['choices', ...part] : [])].join(' ');
    const known = kept.get(key);
    if (known) return known;
    if (!mayMake()) return null;
    const derived = derive(form.config, language, date, part);
    kept.set(key, derived);
    issued.add(derived.presentation);
    return derived;
  };
  return {
    derive: deriveOnce,
    recent: () => kept.values(),
    isIssued: (presentation) =>
      typeof presentation === 'object' && presentation !== null && issued.has(presentation),
  };
}

function derive(
  config: FormConfig,
  language: string,
  date: CalendarDate,
  given: readonly string[] | undefined,
): Derived {
  const whole = presentForm(planForm(config, { date }), wordingOf(language));
  const presentation = given ? presentChoicesOnly(whole, given, choicesWordsOf(language)) : whole;
  const json = canonicalize(presentation);
  const digest = Buffer.from(sha256(Buffer.from(json))).toString('hex');
  const sent = Buffer.from(JSON.stringify(presentation));
  return {
    presentation,
    json,
    digest,
    sent,
    isLawful: !findProblems(config, date).some(({ level }) => level === 'error'),
  };
}

function isDate(date: string): boolean {
  try {
    return parseCalendarDate(date) === date;
  } catch {
    // LawError: not a day of the calendar.
    return false;
  }
}
