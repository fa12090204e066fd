import type { PresentedField, Presentation } from '../../form/presentation.js';

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
