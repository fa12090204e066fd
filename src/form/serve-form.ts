import type { FormConfig } from '../config/schema.js';
import { attributesFor } from './field-attribute.js';
import { fieldsOf, type Presentation } from './presentation.js';
import type { MappableField, ServedForm, Words } from './served-form.js';

/** The fields that a site may name on the element. */
export const mappableFieldsOf = (whole: Presentation): readonly MappableField[] =>
  fieldsOf(whole).map((field) => ({ id: field.id, attributes: attributesFor(field) }));

/** Puts together what an element needs of a form. `fields`: for choices, those of the whole form. */
export const serveForm = (
  { languages, endpoint }: Pick<FormConfig, 'languages' | 'endpoint'>,
  presentation: Presentation,
  words: Words,
  fields?: readonly MappableField[],
): ServedForm => ({
  schema: 'accord/served-form/1',
  presentation,
  words,
  languages,
  endpoint,
  ...(fields && { fields }),
});
