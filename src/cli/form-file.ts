import { checkConfig, parseConfig, type Finding, type FormConfig } from '../config/index.js';
import type { CalendarDate } from '../law/index.js';
import { readJsonFile } from './json-file.js';
import { findLongForm } from './long-form.js';
import type { Report } from './report.js';

/** A form file as it was read, and what there is to say of it on a day; no config where it has another shape. */
export interface FormFile {
  readonly report: Report;
  readonly config?: FormConfig;
}

/** Reads a form file and holds it against the law of a day. */
export async function readFormFile(file: string, date: CalendarDate): Promise<FormFile> {
  const read = await readJsonFile(file);
  if (!read.ok) return { report: { file, fault: read.fault } };
  const parsed = parseConfig(read.value);
  return parsed.ok
    ? { report: { file, findings: checkForm(parsed.config, date) }, config: parsed.config }
    : { report: { file, problems: parsed.problems } };
}

/** A form with errors is not drawn, so that nothing is seen of it. */
function checkForm(config: FormConfig, date: CalendarDate): readonly Finding[] {
  const findings = checkConfig(config, date);
  return findings.some(({ level }) => level === 'error')
    ? findings
    : checkConfig(config, date, findLongForm(config, date));
}
