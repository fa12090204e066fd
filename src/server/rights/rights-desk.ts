import type { Archive } from '../archive/index.js';
import type { PersonDesk } from '../choices/person-desk.js';
import type { AuditedThings } from '../store/audit.js';
import type { Store, StoreParts } from '../store/store.js';

/** What carrying rights out needs of the receiver. */
export interface RightsDesk extends PersonDesk {
  readonly store: Store;
  readonly wrappingKey: Buffer;
  readonly lookupSecret: Buffer;
  readonly journal: { readonly id: string; flush(): Promise<void> };
  readonly archive: Pick<Archive, 'put'>;
  /** Month and day of the end of the financial year. */
  readonly yearEnd: string;
}

/** Writes down who did it, in the transaction of what was done. */
export type Note = (parts: StoreParts, about: AuditedThings) => Promise<void>;

/** A right that cannot be carried out as it was asked. */
export class RightsError extends Error {
  override readonly name = 'RightsError';
  readonly code: 'several-persons' | 'unknown-record' | 'unknown-field' | 'invalid-value' | 'erased' | 'held';

  constructor(code: RightsError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
