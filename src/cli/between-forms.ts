import { findContradictions, type Finding } from '../config/index.js';
import type { CalendarDate } from '../law/index.js';
import type { FormFile } from './form-file.js';

const levels: readonly Finding['level'][] = ['error', 'warning', 'info'];

/** Adds to the report of each form what it says otherwise than those before it, errors first. */
export function addContradictions(files: readonly FormFile[], date: CalendarDate): readonly FormFile[] {
  const configs = files.flatMap(({ config }) => config ?? []);
  const found = findContradictions(configs, date);
  return files.map((file) => {
    const { report, config } = file;
    const more = config ? (found[configs.indexOf(config)] ?? []) : [];
    if (more.length === 0 || !('findings' in report)) return file;
    const all = [...report.findings, ...more];
    const findings = levels.flatMap((level) => all.filter((one) => one.level === level));
    return { ...file, report: { ...report, findings } };
  });
}
