import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkConfig, describeProblem, findProblems, parseConfig } from '../../config/index.js';
import type { CalendarDate } from '../../law/index.js';
import { FaultyFormsError, StartError } from '../start-error.js';
import { fromHere } from './from-here.js';
import { digestForm, type KnownForm } from './known-forms.js';
import { languageAbroad } from '../../messages/languages.js';

/**
 * Reads every form of a folder (`*.json`, but not `*.schema.json`); none where they are made in the console. Throws FaultyFormsError that names each file, place
 * and cure: a receiver with a form it cannot read would refuse that form's visitors one by one.
 */
export async function readFormsFolder(
  folder: string,
  today: CalendarDate,
  path = '',
): Promise<readonly KnownForm[]> {
  const names = await listNames(folder);
  const read = await Promise.all(names.map((name) => readForm(join(folder, name), today, path)));
  const problems = read.flatMap((form) => ('problems' in form ? form.problems : []));
  const files = names.flatMap((name, index) =>
    'problems' in (read[index] ?? {}) ? [join(folder, name)] : [],
  );
  const forms = read.flatMap((form) => ('problems' in form ? [] : [form]));
  const ids = forms.map(({ config }) => config.id);
  problems.push(
    ...ids
      .filter((id, index) => ids.indexOf(id) < index)
      .map((id) => `${folder}: two files have the form id "${id}"; give each its own.`),
  );
  if (problems.length > 0) throw new FaultyFormsError(problems.join('\n'), files);
  return forms;
}

async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder))
      .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
      .toSorted();
  } catch (cause) {
    throw new StartError(`The folder of the forms cannot be read: ${(cause as Error).message}`, { cause });
  }
}

async function readForm(
  path: string,
  today: CalendarDate,
  place: string,
): Promise<KnownForm | { problems: string[] }> {
  const content = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    return { problems: [`${path}: this is not JSON: ${(error as Error).message}`] };
  }
  const parsed = parseConfig(fromHere(json, place));
  if (!parsed.ok)
    return { problems: parsed.problems.map((problem) => `${path}: ${describeProblem(problem)}`) };
  // In words, with warnings and advice to be left out again, only where something is wrong: that takes as long once more.
  if (findProblems(parsed.config, today).length > 0)
    return {
      problems: checkConfig(parsed.config, today)
        .filter(({ level }) => level === 'error')
        .map((found) => `${path}: ${found.path || '/'}: ${found.sentence[languageAbroad]}`),
    };
  // What is kept of a form that names a template is the whole of it: the proof of what people read.
  const whole = parsed.json === json ? content : JSON.stringify(parsed.json);
  return { config: parsed.config, content: whole, digest: digestForm(parsed.json) };
}
