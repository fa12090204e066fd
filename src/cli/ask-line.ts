import type { ContactAnswer, Medium } from '../law/index.js';
import type { Contact } from '../server/index.js';
import { contactUsedBy } from '../server/people/contact.js';
import { type Column, readColumns } from './contact-list.js';
import type { Outcome } from './outcome.js';
import { planColumns } from './plan-columns.js';

/** Who a line is about. */
export interface LinePerson {
  /** Each address or number that would be written to or called, and each that tells who that is, at least once. */
  readonly reached: readonly Contact[];
  /** What they would not be reached by: theirs all the same, and what they refused under it holds. */
  readonly beside: readonly Contact[];
}

/** More contacts on one line are not one person's. */
const mostContacts = 12;
const nothing = { contacts: [] as readonly string[], isFaulty: false };
const none: readonly Contact[] = [];

/** Reads who a line is about; null where what would be written to or called cannot be read. */
export function makeReadPerson(
  channel: Medium,
  columns: readonly Column[],
): (cells: readonly string[]) => LinePerson | null {
  const { usedKind, used, spare, others } = planColumns(channel, columns);
  const otherKind = usedKind === 'phone' ? 'email' : 'phone';
  // A letter is sent to neither; both only tell who that is.
  const mustRead = contactUsedBy(channel) !== null;
  const contactOf =
    usedKind === 'email' ? makeContact : (phone?: string, email?: string) => makeContact(email, phone);
  return (cells) => {
    const first = readColumns(usedKind, cells, used);
    const left = spare.length === 0 ? nothing : readColumns(usedKind, cells, spare);
    const known = others.length === 0 ? nothing.contacts : readColumns(otherKind, cells, others).contacts;
    // Where the first columns are empty, the others are what is left to write to.
    const isEmpty = first.contacts.length === 0;
    if (mustRead && (first.isFaulty || (isEmpty && left.isFaulty))) return null;
    const ways = isEmpty ? left.contacts : first.contacts;
    const most = Math.max(ways.length, known.length);
    if (most > mostContacts || left.contacts.length > mostContacts) return null;
    const reached = [contactOf(ways[0], known[0])];
    for (let index = 1; index < most; index++)
      reached.push(contactOf(ways[index] ?? ways[0], known[index] ?? known[0]));
    const isBeside = !isEmpty && left.contacts.length > 0;
    return { reached, beside: isBeside ? left.contacts.map((one) => contactOf(one)) : none };
  };
}

function makeContact(email?: string, phone?: string): Contact {
  if (email === undefined) return phone === undefined ? {} : { phone };
  return phone === undefined ? { email } : { email, phone };
}

/** As much of an answer as it takes to tell the stricter of two. */
interface Said extends Pick<ContactAnswer, 'allowed' | 'until'> {
  readonly reason: Outcome;
}

/** The least permissive answer about the person of a line. */
export function answerPerson<Answer extends Said>(
  { reached, beside }: LinePerson,
  answerFor: (contact: Contact) => Answer,
): Answer {
  const [first = {}, ...others] = reached;
  let answer = answerFor(first);
  for (const one of others) answer = stricterOf(answer, answerFor(one));
  for (const one of beside) {
    const said = answerFor(one);
    if (explicitNoes.has(said.reason)) answer = stricterOf(answer, said);
  }
  return answer;
}

const explicitNoes: ReadonlySet<Outcome> = new Set([
  'objected',
  'withdrawn',
  'refused',
  'suppressed',
  'paused',
  'not-this-topic',
]);
const forever = '9999';

/** The answer that permits less: a no that was said, another no, a yes that ends sooner. */
function stricterOf<Answer extends Said>(one: Answer, other: Answer): Answer {
  if (one.allowed !== other.allowed) return one.allowed ? other : one;
  if (!one.allowed) return explicitNoes.has(other.reason) && !explicitNoes.has(one.reason) ? other : one;
  return (other.until ?? forever) < (one.until ?? forever) ? other : one;
}
