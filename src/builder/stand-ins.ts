import { applyMend, valueAt } from '../config/mend/apply-mend.js';
import type { Edit } from '../config/mend/edit.js';

/** What a preview shows in the place of what the owner has not written yet. */
export interface StandIns {
  readonly name: string;
  readonly address: string;
  readonly email: string;
  readonly goods: string;
}

/** A draft with something in the place of what every form needs: so that a new one is shown before it is whole. */
export function withStandIns(json: unknown, standIns: StandIns): unknown {
  const put = (keys: readonly string[], value: unknown): Edit | undefined =>
    isEmpty(valueAt(json, keys)) ? { op: 'add', path: `/${keys.join('/')}`, value } : undefined;
  const edits = [
    put(['controller', 'id'], 'business'),
    put(['controller', 'name'], standIns.name),
    put(['controller', 'address'], standIns.address),
    put(['controller', 'email'], standIns.email),
    ...(valueAt(json, ['template']) === undefined ? [] : [put(['goods'], standIns.goods)]),
  ];
  return applyMend(
    json,
    edits.filter((edit) => edit !== undefined),
  );
}

const isEmpty = (value: unknown): boolean => value === undefined || value === '';
