import type { FormConfig } from '../../../config/index.js';

/** The address that somebody wrote in a form; null where they wrote none, or it is erased. */
export function addressIn({ fields }: FormConfig, values: unknown): string | null {
  const written = values as Readonly<Record<string, unknown>> | null;
  const field = fields.find(({ type, id }) => type === 'email' && written && Object.hasOwn(written, id));
  const to = field && written?.[field.id];
  return typeof to === 'string' && to.trim() !== '' ? to.trim() : null;
}
