import type { ProofRecord } from '../../proof/index.js';
import { contactUsedBy, type ContactKind, normalizeContact } from '../people/contact.js';
import type { Store } from '../store/store.js';
import { type Asked, type Asker, prepareAsk, type StoredAnswer } from './ask-may-contact.js';
import { listPersons, type PersonRecords } from './list-people.js';
import { whichQuestion } from './which-question.js';

/** Somebody who said yes, and the record that says so. */
export interface ListedYes {
  /** The address or number that it was given for, as it was written. */
  readonly contact: string;
  readonly purpose: string | undefined;
  readonly answer: StoredAnswer;
  readonly record: ProofRecord;
}

// As many contacts as are asked about at once, about.
const atOnce = 200;
// The yes stands; a call is only not made at that very moment.
const ofTheMoment: ReadonlySet<string> = new Set(['calling-day', 'calling-hours', 'attempts']);

/** Whether an answer rests on a yes that counts. */
export const isYes = ({ allowed, regime, reason }: StoredAnswer): boolean =>
  (allowed && reason === 'granted') || (regime === 'opt-in' && ofTheMoment.has(reason));

/**
 * Everybody who said yes to this and may still be contacted because of it, one by one. Who was erased is not there. A yes is
 * listed with the person whose record it stands in, so that nobody comes twice.
 */
export async function* listGranted(
  {
    asker,
    store,
    wrappingKey,
  }: { readonly asker: Asker; readonly store: Store; readonly wrappingKey: Buffer },
  asked: Omit<Asked, 'contact'>,
): AsyncGenerator<ListedYes, void, undefined> {
  const ask = prepareAsk(asker, asked);
  const { purpose } = whichQuestion(asker.config, asked.question, asker);
  const kind = contactUsedBy(asked.question.channel) ?? 'email';
  let [persons, count]: [PersonRecords[], number] = [[], 0];
  for await (const person of listPersons(store, wrappingKey, asker.config.controller.id, kind)) {
    persons.push(person);
    count += person.contacts.length;
    if (count < atOnce) continue;
    yield* answer(persons);
    [persons, count] = [[], 0];
  }
  yield* answer(persons);

  async function* answer(some: readonly PersonRecords[]): AsyncGenerator<ListedYes, void, undefined> {
    const lines = some.flatMap((person) =>
      [...new Map(person.contacts.map((text) => [normalizeContact(kind, text), text])).values()].map(
        (contact) => ({ person, contact }),
      ),
    );
    const answers = lines.length === 0 ? [] : await ask(lines.map(({ contact }) => asContact(kind, contact)));
    for (const [index, { person, contact }] of lines.entries()) {
      const found = answers[index];
      if (!found?.proof || !isYes(found)) continue;
      const record = person.records.get(found.proof);
      if (record) yield { contact, purpose, answer: found, record };
    }
  }
}

const asContact = (kind: ContactKind, text: string): Asked['contact'] =>
  kind === 'email' ? { email: text } : { phone: text };
