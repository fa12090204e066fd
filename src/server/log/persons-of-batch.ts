import type { Random } from '../keys/random.js';
import { makePersonKey, unwrapKey, wrapKey } from '../people/private-part.js';
import type { AppendState, NewSubject, StoredSubject } from '../store/append.js';
import type { Draft } from './draft.js';
import type { PersonKey } from './seal-record.js';

/** The persons of a batch: known by a contact or by their id, or new; two drafts of one person share theirs. */
export class PersonsOfBatch {
  readonly added: NewSubject[] = [];
  readonly #found = new Map<string, PersonKey>();
  readonly #state: Pick<AppendState, 'subjectsByLookup' | 'subjectsById'>;
  readonly #wrappingKey: Buffer;
  readonly #random: Random;

  constructor(
    state: Pick<AppendState, 'subjectsByLookup' | 'subjectsById'>,
    wrappingKey: Buffer,
    random: Random,
  ) {
    this.#state = state;
    this.#wrappingKey = wrappingKey;
    this.#random = random;
  }

  /**
   * Null for a person who was erased meanwhile: nothing is written for them. But for a no: it is taken down for somebody new, of whom
   * nothing else is known.
   */
  of({ subjectId, contacts, record }: Draft): PersonKey | null {
    if (subjectId !== undefined) {
      const stored = this.#state.subjectsById.get(subjectId);
      if (stored) return this.#open(stored);
      return record.withdrawn ? this.#add(null) : null;
    }
    const [lookup = null, ...others] = contacts[0] ?? [];
    const kept = lookup === null ? undefined : this.#found.get(lookup);
    if (kept) return kept;
    const stored = [lookup ?? '', ...others].flatMap((one) => this.#state.subjectsByLookup.get(one) ?? [])[0];
    const person = stored ? this.#open(stored) : this.#add(lookup);
    if (lookup !== null) this.#found.set(lookup, person);
    return person;
  }

  #open = ({ id, wrappedKey }: StoredSubject): PersonKey => ({
    id,
    key: unwrapKey(this.#wrappingKey, wrappedKey),
  });

  #add(lookup: string | null): PersonKey {
    const person = { id: `urn:uuid:${this.#random.uuid()}`, key: makePersonKey(this.#random) };
    this.added.push({ id: person.id, lookup, wrappedKey: wrapKey(this.#wrappingKey, person.key) });
    return person;
  }
}
