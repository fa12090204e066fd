import type { Cosignature } from '../store/witnessed.js';

/** The longest checkpoint that a witness has countersigned, with the lines of all who countersigned that one; null for none. */
export function cosignedNote(cosignatures: readonly Cosignature[]): string | null {
  const [longest] = cosignatures;
  if (!longest) return null;
  const { checkpoint } = longest;
  return `${checkpoint}${cosignatures
    .filter((one) => one.checkpoint === checkpoint)
    .map(({ line }) => line)
    .join('')}`;
}
