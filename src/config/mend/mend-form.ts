import type { CalendarDate } from '../../law/index.js';
import { checkForm } from '../check-form.js';
import { applyMend } from './apply-mend.js';

/** More than a form that was copied from elsewhere needs. */
const mostMends = 100;

/** A form with everything put right that has one right answer, and how many mends that took. */
export function mendForm(
  json: unknown,
  date: CalendarDate,
): { readonly json: unknown; readonly count: number } {
  let mended = json;
  for (let count = 0; count < mostMends; count++) {
    // One after the other: a mend may show, or make needless, another.
    const { problems, findings } = checkForm(mended, date);
    const next = [...problems, ...findings].find(({ mend }) => mend)?.mend;
    const after = next && applyMend(mended, next);
    if (next === undefined || JSON.stringify(after) === JSON.stringify(mended))
      return { json: mended, count };
    mended = after;
  }
  return { json: mended, count: mostMends };
}
