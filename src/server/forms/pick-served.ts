import type { CalendarDate } from '../../law/index.js';
import type { FormRelease } from '../store/forms.js';

/** Of each form, what is served on a day: what was published from the latest day that has come. */
export function pickServed(releases: readonly FormRelease[], day: CalendarDate): readonly FormRelease[] {
  const served = new Map<string, FormRelease>();
  for (const release of releases) {
    const other = served.get(release.formId);
    if (release.from <= day && (!other || other.from < release.from)) served.set(release.formId, release);
  }
  return [...served.values()];
}
