import { parseWhole, type ParsedConfig } from './parse-whole.js';
import { expandForm } from './templates/expand-form.js';
import { isShortForm } from './templates/short-form.js';

export { describeProblem, pointer, type ConfigProblem, type ParsedConfig } from './parse-whole.js';

/**
 * Reads a form's JSON, strictly: an unknown key, a missing text in one of the form's languages or a reference to a
 * purpose that is not there is a problem with its path. A form that names a template is expanded first. Never throws.
 */
export function parseConfig(input: unknown): ParsedConfig {
  if (!isShortForm(input)) return parseWhole(input);
  const { full, problems, placeOf } = expandForm(input);
  const parsed = parseWhole(full);
  const more = parsed.ok ? [] : parsed.problems.map((problem) => ({ ...problem, ...placeOf(problem) }));
  const all = [...problems, ...more].filter(
    ({ path }, index, every) => every.findIndex((one) => one.path === path) === index,
  );
  return all.length > 0 ? { ok: false, problems: all } : parsed;
}
