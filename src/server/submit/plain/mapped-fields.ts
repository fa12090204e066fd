import { attributesFor } from '../../../form/field-attribute.js';
import { fieldsOf, type Presentation } from '../../../form/index.js';
import type { PresentedField } from '../../../form/presentation.js';

/** The fields that a site can hand over. Its terms of sale stay with it. */
export const mappableFields = (presentation: Presentation): readonly PresentedField[] =>
  fieldsOf(presentation).filter(({ control }) => control !== 'terms');

/** Those that it does, by the attributes of `<accord-choices>` that say so, with commas between. */
export function fieldsMappedBy(mapped: string, presentation: Presentation): readonly PresentedField[] {
  const attributes = mapped.split(',');
  return mappableFields(presentation).filter((field) =>
    attributesFor(field).some((name) => attributes.includes(name)),
  );
}
