import type { FormConfig } from '../../config/index.js';
import type { PersonDesk } from '../choices/person-desk.js';
import type { ContactDigests } from '../people/contact.js';
import type { AuditedThings } from '../store/audit.js';
import type { Store, StoreParts } from '../store/store.js';

/** What has to be kept for a time, apart from the rest, by law. */
export interface KeptByLaw {
  /** Id of the record that it is of, `urn:uuid:`. */
  readonly record: string;
  readonly controller: string;
  readonly ruleId: string;
  /** The last day. */
  readonly until: string;
  /** All of it, as JSON: it names the person. */
  readonly json: string;
}

/** What carrying rights out needs of the receiver. */
export interface RightsDesk extends PersonDesk {
  readonly store: Store;
  readonly wrappingKey: Buffer;
  readonly lookupSecret: Buffer;
  readonly journal: { readonly id: string; flush(): Promise<void> };
  /** Keeps some things in the archive; undefined where there is none. Again, it is the same. */
  readonly archive: ((things: readonly KeptByLaw[]) => Promise<void>) | undefined;
  /** The digests of what was written into a form. */
  digestAll(config: FormConfig, values: Readonly<Record<string, unknown>>): readonly ContactDigests[];
}

/** Writes down who did it, in the transaction of what was done. */
export type Note = (parts: StoreParts, about: AuditedThings) => Promise<void>;

/** A right that cannot be carried out as it was asked. */
export class RightsError extends Error {
  override readonly name = 'RightsError';
  readonly code:
    'several-persons' | 'unknown-record' | 'unknown-field' | 'invalid-value' | 'no-archive' | 'erased';

  constructor(code: RightsError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
