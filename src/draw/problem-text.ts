import type { PresentedField } from '../form/presentation.js';
import type { Problem } from '../form/validate.js';
import type { Sentences } from './drawing.js';

const named = new Set(['given-name', 'family-name', 'name', 'organization']);

/** What is missing, in the words for that kind of answer. */
function missingKey(field: PresentedField | undefined, part: string | undefined) {
  if (part === 'street' || part === 'postcode' || part === 'city') return part;
  const kind = field && named.has(field.autocomplete) ? field.autocomplete : field?.control;
  switch (kind) {
    case 'given-name':
    case 'family-name':
    case 'name':
    case 'organization':
    case 'email':
    case 'phone':
    case 'birth-date':
    case 'select':
      return kind;
    default:
      return 'other';
  }
}

/** The sentence that says how to put a problem right. */
export function problemText(
  { code, part, values }: Problem,
  field: PresentedField | undefined,
  { t }: Sentences,
): string {
  const all = { field: field?.label ?? '', ...values };
  if (code === 'missing') return t(`problem.missing.${missingKey(field, part)}`, all);
  const kind = field?.control;
  if (code === 'needed-for-choice' && (kind === 'email' || kind === 'phone' || kind === 'address'))
    return t(`problem.needed-${kind}`);
  return t(`problem.${code}`, all);
}
