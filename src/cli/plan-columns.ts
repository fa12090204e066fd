import type { Medium } from '../law/index.js';
import { type ContactKind, contactUsedBy } from '../server/people/contact.js';
import type { Column } from './contact-list.js';

/** What the columns of a list are to one channel. */
export interface ColumnPlan {
  readonly usedKind: ContactKind;
  /** Those that would be written to or called. */
  readonly used: readonly Column[];
  /** Others of the same kind: a person is known by them, and reached there where the first are empty. */
  readonly spare: readonly Column[];
  /** Those of the other kind: a person is known by them. */
  readonly others: readonly Column[];
}

/** Sorts the columns by what a channel does with them: those that were chosen, else those whose names fit it best. */
export function planColumns(channel: Medium, columns: readonly Column[]): ColumnPlan {
  const usedKind = contactUsedBy(channel) ?? 'email';
  const own = columns.filter(({ kind }) => kind === usedKind);
  const chosen = own.filter(({ isChosen }) => isChosen);
  const used = chosen.length > 0 ? chosen : bestOf(channel, own);
  return {
    usedKind,
    used,
    spare: own.filter((column) => !used.includes(column)),
    others: columns.filter(({ kind }) => kind === (usedKind === 'phone' ? 'email' : 'phone')),
  };
}

function bestOf(channel: Medium, own: readonly Column[]): readonly Column[] {
  const fitting = own.filter(({ use }) =>
    channel === 'sms' ? use === 'mobile' : channel === 'fax' ? use === 'fax' : use !== 'fax',
  );
  if (fitting.length > 0) return fitting;
  const dialled = own.filter(({ use }) => use !== 'fax');
  return dialled.length > 0 ? dialled : own;
}
