import { applyMend, valueAt } from '../config/mend/apply-mend.js';
import type { Edit } from '../config/mend/edit.js';

/** What a preview shows in the place of what the owner has not written yet. */
export interface StandIns {
  readonly name: string;
  readonly address: string;
  readonly email: string;
}

/** A draft with something in the place of what its owner has not written yet. */
export interface StoodIn {
  readonly json: unknown;
  /** What is not the owner's: nothing there is their mistake. */
  readonly places: readonly string[];
}

// What most data of people who came once is kept for.
const months = 36;

/** Puts something in the place of what every form needs: so that a new one is shown before it is whole. */
export function withStandIns(json: unknown, standIns: StandIns): StoodIn {
  const put = (keys: readonly string[], value: unknown): Edit | undefined =>
    isEmpty(valueAt(json, keys)) ? { op: 'add', path: `/${keys.join('/')}`, value } : undefined;
  const isShort = valueAt(json, ['template']) !== undefined;
  const edits = [
    put(['controller', 'id'], 'business'),
    put(['controller', 'name'], standIns.name),
    put(['controller', 'address'], standIns.address),
    put(['controller', 'email'], standIns.email),
    ...(isShort ? [put(['keepMonths'], months)] : []),
  ].filter((edit) => edit !== undefined);
  return { json: applyMend(json, edits), places: edits.map(({ path }) => path) };
}

const isEmpty = (value: unknown): boolean => value === undefined || value === '';
