import { pointer, shown, type ConfigProblem } from '../config-problem.js';
import { draftForm } from './draft.js';
import { findContradictions } from './contradicting.js';
import { findTemplate } from './find-template.js';
import { templateIds, templates } from './list.js';
import { isObject, mergeOver } from './merge.js';
import { readOwner } from './owner-says.js';
import { placeInShort } from './place-in-short.js';
import { inOneLanguage } from './one-language.js';
import { shortKeys } from './short-form.js';

/** A short form, written out. */
export interface ExpandedForm {
  /** The whole form, as far as it is known: `parseConfig` says what is still missing. */
  readonly full: Readonly<Record<string, unknown>>;
  /** What is wrong with the short form itself. */
  readonly problems: readonly ConfigProblem[];
  /** Where the owner of the short form has to look for a problem of the whole form. */
  readonly placeOf: (problem: ConfigProblem) => Partial<ConfigProblem>;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Writes out a form that names a template: what the owner says goes before what the template says. The same input gives the
 * same form for ever. Never throws.
 */
export function expandForm(short: Json): ExpandedForm {
  const found = findTemplate(short['template']);
  // Without one the rest is still looked at, so that the owner hears everything at once.
  const id = (found.ok ? found.id : found.meant) ?? 'newsletter';
  const says = readOwner(short, templates[id]);
  const drafted = draftForm(templates[id], id, says);
  const own = ownPart(short, says.languages);
  const merged = mergeOver(drafted, own) as Json;
  const { full, unknown } = leaveOut(merged, short['leaveOut']);
  const problems = [
    ...templateProblems(found, short['template']),
    ...findContradictions(short, id),
    ...unknown,
  ];
  return { full, problems, placeOf: (problem) => placeInShort(short, full, problem) };
}

/** What an owner wrote, with the short names where the whole form has them. */
function ownPart(short: Json, languages: readonly string[]): Json {
  const rest = Object.fromEntries(
    Object.entries(short).filter(([key]) => !(shortKeys as readonly string[]).includes(key)),
  );
  const { channels, goods } = short;
  const hasChannels = channels !== undefined && !(Array.isArray(channels) && channels.length === 0);
  const said = rest['marketing'];
  const marketing: Json = {
    ...(hasChannels && { channels }),
    ...(goods !== undefined && (hasChannels || isObject(said)) && { goods }),
    ...(isObject(said) && said),
  };
  const isReadable = said === undefined || isObject(said);
  const whole = isReadable && Object.keys(marketing).length > 0 ? { ...rest, marketing } : rest;
  return inOneLanguage(whole, languages);
}

function leaveOut(full: Json, ids: unknown): { full: Json; unknown: readonly ConfigProblem[] } {
  if (ids === undefined) return { full, unknown: [] };
  const path = ['leaveOut'];
  if (!Array.isArray(ids))
    return {
      full,
      unknown: [{ path: pointer(path), code: 'invalid-type', received: shown(ids), accepted: 'a list' }],
    };
  const fields = Array.isArray(full['fields']) ? full['fields'].filter(isObject) : [];
  const known = fields.map((field) => String(field['id']));
  return {
    full: { ...full, fields: fields.filter((field) => !ids.includes(field['id'])) },
    unknown: ids.flatMap((id: unknown, index) =>
      known.includes(id as string)
        ? []
        : [
            {
              path: pointer([...path, index]),
              code: 'unknown-reference',
              received: shown(id),
              accepted: known.join(', '),
            },
          ],
    ),
  };
}

function templateProblems(found: ReturnType<typeof findTemplate>, name: unknown): readonly ConfigProblem[] {
  if (found.ok) return [];
  const { reason, meant } = found;
  const received = name === '' ? 'nothing' : shown(name ?? undefined);
  const accepted = templateIds.join(', ');
  const at = { path: '/template', received };
  if (reason === 'missing') return [{ ...at, code: 'template-missing', accepted }];
  if (reason === 'unknown')
    return [{ ...at, code: 'template-unknown', accepted, ...(meant && { suggestion: meant }) }];
  return [
    { ...at, code: 'template-later', accepted: `${meant}/${templates[meant ?? 'newsletter'].edition}` },
  ];
}
