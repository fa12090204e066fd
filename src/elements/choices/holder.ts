import { html, type TemplateResult } from 'lit';
import type { FieldsGroup, PresentedField, Presentation } from '../../form/index.js';
import { drawField, type FieldContext } from '../templates/field.js';

const fieldsOn = ({ minors }: Presentation): readonly PresentedField[] => minors?.holder?.fields ?? [];

/** What stands in the fields on parental authority, which are Accord's own also in a form of the site's. */
export const readHolder = (root: ParentNode, presentation: Presentation): Record<string, string> =>
  Object.fromEntries(
    fieldsOn(presentation).map(({ id }) => [
      id,
      root.querySelector<HTMLInputElement>(`.accord input[name="${id}"]`)?.value ?? '',
    ]),
  );

/** True for a field on parental authority. */
export const isHolderField = (presentation: Presentation, { id }: PresentedField): boolean =>
  fieldsOn(presentation).some((field) => field.id === id);

/**
 * The fields on parental authority within the site's form. What they lack is said at the choice that needs them: the site's
 * form is never stopped by a field that it does not know.
 */
export const drawHolder = ({ id, title, text, fields }: FieldsGroup, context: FieldContext): TemplateResult =>
  html`<fieldset class="accord-group" data-group=${id}>
    <legend class="accord-group-title">${title}</legend>
    <p class="accord-group-text">${text}</p>
    <div class="accord-fields">
      ${fields.map((field) => drawField({ ...field, required: false }, context))}
    </div>
  </fieldset>`;
