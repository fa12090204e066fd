import { checkForm, type FormConfig } from '../config/index.js';
import type { CalendarDate } from '../law/index.js';
import { readJsonFile } from './json-file.js';
import { findLongForm } from './long-form.js';
import type { Report } from './report.js';

/** A form file as it was read, and what there is to say of it on a day; no config where it has another shape. */
export interface FormFile {
  readonly report: Report;
  readonly config?: FormConfig;
  /** What the file says, where it is JSON. */
  readonly json?: unknown;
}

/** Reads a form file and holds it against the law of a day. */
export async function readFormFile(file: string, date: CalendarDate): Promise<FormFile> {
  const read = await readJsonFile(file);
  if (!read.ok) return { report: { file, fault: read.fault } };
  const { config, problems, findings } = checkForm(read.value, date, findLongForm);
  return config
    ? { report: { file, findings }, config, json: read.value }
    : { report: { file, problems, findings }, json: read.value };
}
