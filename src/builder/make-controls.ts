import { applyMend, valueAt } from '../config/mend/apply-mend.js';
import type { Mend } from '../config/mend/edit.js';
import { slugOf } from '../config/templates/make-form.js';
import { isObject } from '../config/templates/merge.js';
import { pointer } from '../config/config-problem.js';
import type {
  ChecksControl,
  Draft,
  FlagControl,
  LineControl,
  LinesControl,
  Option,
  SelectControl,
  WordsControl,
} from './controls.js';

/** Where a control reads and writes. */
export interface Place {
  readonly draft: Draft;
  /** In the whole form, and in the draft unless `own` says otherwise. */
  readonly keys: readonly string[];
  /** In the draft; null where the draft says nothing of this thing yet. */
  readonly own?: readonly string[] | null;
  /** Makes the draft say something of it. */
  readonly begin?: (key: string, value: unknown) => Mend;
}

const ownKeys = ({ keys, own }: Place): readonly string[] | null => (own === undefined ? keys : own);
const ownValue = (place: Place): unknown => {
  const keys = ownKeys(place);
  return keys === null ? undefined : valueAt(place.draft.json, keys);
};
const fullValue = (place: Place, mirrors: readonly string[] = place.keys): unknown =>
  valueAt(place.draft.full, mirrors);

function put(place: Place, value: unknown): Mend {
  const keys = ownKeys(place);
  if (keys === null) return value === undefined ? [] : (place.begin?.(place.keys.at(-1) ?? '', value) ?? []);
  const path = pointer(keys);
  if (value !== undefined) return [{ op: 'add', path, value }];
  if (ownValue(place) === undefined) return [];
  // What holds nothing else goes too: an empty object is another mistake.
  const holder = keys.slice(0, -1);
  const around = valueAt(place.draft.json, holder);
  const isLast = keys.length === 2 && isObject(around) && Object.keys(around).length === 1;
  return [{ op: 'remove', path: isLast ? pointer(holder) : path }];
}

const base = (
  place: Place,
  label: string,
  { isOptional = false, mirrors = place.keys, about = mirrors }: More = {},
) => ({
  path: pointer(ownKeys(place) ?? place.keys),
  fullPath: pointer(about),
  label,
  isOptional,
});

interface More {
  readonly isOptional?: boolean;
  /** Where the whole form has it, where that is elsewhere. */
  readonly mirrors?: readonly string[];
  /** What all is told beside it; default: what it writes. */
  readonly about?: readonly string[];
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** A line of text. `names` is an identifier that follows what is written, until it is written itself. */
export function line(
  place: Place,
  label: string,
  more: More & { readonly type?: LineControl['type']; readonly names?: readonly string[] } = {},
): LineControl {
  const { type = 'text', names } = more;
  const value = textOf(ownValue(place));
  const read = (text: string): unknown =>
    text === '' ? undefined : type === 'number' && /^\d+$/.test(text) ? Number(text) : text;
  return {
    kind: 'line',
    ...base(place, label, more),
    type,
    value,
    otherwise: value === '' ? textOf(fullValue(place)) : '',
    write: (text) => [...put(place, read(text)), ...(names ? follow(place.draft, names, value, text) : [])],
  };
}

function follow({ json }: Draft, keys: readonly string[], before: string, after: string): Mend {
  const id = valueAt(json, keys);
  if (after === '' || (id !== undefined && id !== slugOf(before, 'business'))) return [];
  return [{ op: 'add', path: pointer(keys), value: slugOf(after, 'business') }];
}

/** A list of texts, one a line. */
export function lines(place: Place, label: string): LinesControl {
  const list = ownValue(place);
  return {
    kind: 'lines',
    ...base(place, label, { isOptional: true }),
    value: Array.isArray(list) ? list.map(textOf).join('\n') : '',
    write: (text) => {
      const entries = text
        .split('\n')
        .map((entry) => entry.trim())
        .filter(Boolean);
      return put(place, entries.length > 0 ? entries : undefined);
    },
  };
}

/** A text in each language. What a template says stands behind it until another is written, then in the other languages. */
export function words(
  place: Place,
  label: string,
  more: More & { readonly rows?: number } = {},
): WordsControl {
  const { languages, isShort } = place.draft;
  const own = inLanguages(ownValue(place), languages);
  const full = inLanguages(fullValue(place, more.mirrors), languages);
  return {
    kind: 'words',
    ...base(place, label, more),
    rows: more.rows ?? 1,
    texts: languages.map((language) => ({
      language,
      value: own[language] ?? '',
      otherwise: own[language] === undefined ? (full[language] ?? '') : '',
    })),
    write: (language, text) => {
      if (text !== '') return put(place, { ...(isShort ? full : {}), ...own, [language]: text });
      const { [language]: _, ...rest } = own;
      // Without any, it is the template's again.
      return put(place, Object.keys(rest).length > 0 ? rest : undefined);
    },
  };
}

function inLanguages(value: unknown, languages: readonly string[]): Readonly<Record<string, string>> {
  const [first] = languages;
  if (typeof value === 'string' && first !== undefined) return { [first]: value };
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Boxes of a list, in the order of the options. */
export function checks(
  place: Place,
  label: string,
  options: readonly Option[],
  more: More = {},
): ChecksControl {
  const value = ownValue(place) ?? fullValue(place, more.mirrors);
  const values = Array.isArray(value) ? value.map(textOf) : [];
  return {
    kind: 'checks',
    ...base(place, label, more),
    options,
    values,
    write: (option, isTicked) => {
      // What stood there first stays first: it is the default language of a form.
      const kept = values.filter((one) => one !== option);
      return put(place, isTicked ? [...kept, option] : kept);
    },
  };
}

/** A box that writes a value, and takes it out again. */
export function flag(place: Place, label: string, ticked: unknown = true, more: More = {}): FlagControl {
  const full = fullValue(place, more.mirrors);
  return {
    kind: 'flag',
    ...base(place, label, more),
    value: full !== undefined && full !== false,
    // What the template says yes to is denied, and not left out.
    write: (value) => put(place, value ? ticked : place.draft.isShort && ticked === true ? false : undefined),
  };
}

/** One of a list. */
export function select(
  place: Place,
  label: string,
  options: readonly Option[],
  otherwise = '',
): SelectControl {
  return {
    kind: 'select',
    ...base(place, label),
    options,
    value: textOf(fullValue(place)) || otherwise,
    write: (value) => put(place, value),
  };
}

/** What an edit makes of a draft's JSON. */
export const editDraft = (json: Draft['json'], mend: Mend): Draft['json'] => {
  const edited = applyMend(json, mend);
  return isObject(edited) ? edited : json;
};
