import type { FieldValue } from '../../form/index.js';
import { makeSalt, seal, unseal } from './private-part.js';

/** A value that was put right: what stood in a field, and what stands there now. */
export interface Correction {
  readonly field: string;
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
  /** Who put it right: the person on their page, or the business. */
  readonly by: 'data-subject' | 'controller';
}

type Values = Readonly<Record<string, unknown>>;

export const sealCorrection = (key: Buffer, id: string, correction: Correction): Buffer =>
  seal(key, id, { json: JSON.stringify(correction), salt: makeSalt() });

export const openCorrection = (
  key: Buffer,
  { id, sealed }: { readonly id: string; readonly sealed: Uint8Array },
): Correction => JSON.parse(unseal(key, id, sealed).json) as Correction;

/** What a person wrote with what was put right since, the oldest correction first. */
export function applyCorrections(values: Values, corrections: readonly Correction[]): Values {
  const changed: Record<string, unknown> = { ...values };
  for (const { field, after } of corrections) {
    if (after === null) delete changed[field];
    else changed[field] = after;
  }
  return changed;
}
