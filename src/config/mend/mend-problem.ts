import { jurisdictions } from '../../law/registry.js';
import type { ConfigProblem } from '../config-problem.js';
import { languages } from '../../messages/languages.js';
import { meantKeys, meantValues } from '../other-names.js';
import { languagesIn } from '../languages-in.js';
import { isObject } from '../templates/merge.js';
import { slugOf } from '../templates/make-form.js';
import { keysOf, valueAt } from './apply-mend.js';
import type { Mend } from './edit.js';

/** What puts right a problem of a form's JSON; undefined where there is more than one answer, or none that is known. */
export function mendProblem(problem: ConfigProblem, json: unknown): Mend | undefined {
  const { path } = problem;
  const keys = keysOf(path);
  const value = valueAt(json, keys);
  const set = (next: unknown): Mend | undefined =>
    next === undefined ? undefined : [{ op: 'add', path, value: next }];
  const known = problem.accepted.split(', ');
  switch (problem.code) {
    case 'unknown-key':
      return renamed(keys, path, known, json);
    case 'invalid-value':
    case 'invalid-union':
    case 'template-unknown':
      return set(typeof value === 'string' ? onlyOne(meantValues(value, known)) : undefined);
    case 'missing':
      return set(missingAt(path, json));
    case 'invalid-type':
      return set(
        (path === '/languages' ? missingAt(path, json) : undefined) ?? inShape(value, problem.accepted),
      );
    case 'invalid-format':
      return set(typeof value === 'string' ? inFormat(value, path, problem.accepted) : undefined);
    case 'unknown-reference':
      return set(problem.suggestion);
    case 'used-twice':
      // Of two that are the same, one says it all; names of things are the owner's to choose.
      return ['languages', 'channels'].includes(keys.at(-2) ?? '') ? [{ op: 'remove', path }] : undefined;
    default:
      return undefined;
  }
}

const onlyOne = (found: readonly string[]): string | undefined => (found.length === 1 ? found[0] : undefined);

function renamed(
  keys: readonly string[],
  path: string,
  known: readonly string[],
  json: unknown,
): Mend | undefined {
  const holder = valueAt(json, keys.slice(0, -1));
  // A text in a language that the form has not is no key with another name.
  if (known.some((key) => languages.includes(key as never))) return undefined;
  const meant = onlyOne(meantKeys(keys.at(-1) ?? '', known));
  if (meant === undefined || !isObject(holder) || Object.hasOwn(holder, meant)) return undefined;
  return [{ op: 'move', from: path, path: `${path.slice(0, path.lastIndexOf('/'))}/${meant}` }];
}

function missingAt(path: string, json: unknown): unknown {
  if (path === '/version') return '1.0.0';
  if (path === '/languages') {
    const written = languagesIn(valueAt(json, ['title']));
    return written.length > 0 ? written : undefined;
  }
  if (path === '/jurisdiction') return jurisdictions.length === 1 ? jurisdictions[0] : undefined;
  const name = valueAt(json, ['controller', 'name']);
  return path === '/controller/id' && typeof name === 'string' ? slugOf(name, 'business') : undefined;
}

/** The same value in the shape that is expected: a list of one, a text in its one language, a number without quotes. */
function inShape(value: unknown, accepted: string): unknown {
  if (accepted === 'a boolean') return value === 'true' ? true : value === 'false' ? false : undefined;
  if (typeof value !== 'string') return undefined;
  if (accepted === 'a whole number') return /^\d{1,6}$/.test(value) ? Number(value) : undefined;
  if (accepted === 'a number') return /^-?\d{1,9}(\.\d{1,6})?$/.test(value) ? Number(value) : undefined;
  const example = exampleIn(accepted);
  if (Array.isArray(example)) return typeof example[0] === 'string' ? [value] : undefined;
  if (!isObject(example)) return undefined;
  const [language, ...others] = Object.keys(example);
  const isText = language !== undefined && others.length === 0 && languages.includes(language as never);
  return isText ? { [language]: value } : undefined;
}

function exampleIn(accepted: string): unknown {
  const found = / such as ([[{].*)$/s.exec(accepted)?.[1];
  return found === undefined ? undefined : (JSON.parse(found) as unknown);
}

function inFormat(value: string, path: string, accepted: string): string | undefined {
  const text = value.trim();
  if (accepted.startsWith('three numbers')) {
    const [, numbers] = /^v?(\d{1,4}(?:\.\d{1,4}){0,2})$/i.exec(text) ?? [];
    return numbers && [...numbers.split('.'), '0', '0'].slice(0, 3).join('.');
  }
  if (accepted.startsWith('a colour')) return colourIn(text);
  if (accepted.startsWith('an address that starts'))
    return /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i.test(text) ? `https://${text}` : undefined;
  if (accepted.startsWith('an origin') && URL.canParse(text)) {
    const { origin } = new URL(text);
    return /^https?:/.test(origin) ? origin : undefined;
  }
  // Other ids are referred to elsewhere in the file.
  if (path === '/id' || path === '/controller/id') return slugOf(text, 'business');
  return undefined;
}

function colourIn(text: string): string | undefined {
  const [, short] = /^#?([0-9a-f]{3})$/i.exec(text) ?? [];
  if (short) return `#${[...short].map((digit) => digit + digit).join('')}`.toLowerCase();
  return /^[0-9a-f]{6}$/i.test(text) ? `#${text.toLowerCase()}` : undefined;
}
