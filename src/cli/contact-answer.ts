import { stringify } from 'csv-stringify/sync';
import type { ContactAnswer } from '../law/index.js';
import type { Asked, Contact, ContactBook } from '../server/index.js';
import type { StoredAnswer } from '../server/owner/ask-may-contact.js';
import { answerPerson, makeReadPerson } from './ask-line.js';
import { type ListHead, type ListLine, linesIn } from './contact-list.js';
import type { Outcome } from './outcome.js';
import type { Block } from './list-blocks.js';
import { parisTime } from './paris-time.js';

/** One question about everybody in a list. */
export interface ListQuestion {
  readonly question: Asked['question'];
  /** Without it, the answer is of now. */
  readonly at?: string;
  readonly beyond: Omit<Asked, 'contact' | 'question' | 'at'>;
}

/** What came of some lines. */
export interface Tally {
  readonly lines: number;
  readonly allowed: number;
  /** How many lines had each outcome. */
  readonly outcomes: ReadonlyMap<Outcome, number>;
  readonly mustConfirm: boolean;
}

/** The answers for one block, as they are written. */
export interface AnsweredBlock extends Tally {
  /** UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Answers one block after the other. Throws ListError and LawError. */
export type AnswerBlock = (block: Block) => Promise<AnsweredBlock>;

const added = [
  'allowed',
  'reason',
  'rule',
  'from',
  'until',
  'proof',
  'confirm',
  'via',
  'later',
  'topics',
  'frequency',
].map((name) => `accord_${name}`);
const mostRemembered = 20_000;

interface Answer extends Pick<ContactAnswer, 'allowed' | 'until' | 'proof' | 'mustConfirm'> {
  readonly reason: Outcome;
  /** Its cells, as they are written. */
  readonly text: string;
}

type Found = Pick<
  StoredAnswer,
  | 'allowed'
  | 'ruleId'
  | 'constraint'
  | 'until'
  | 'proof'
  | 'mustConfirm'
  | 'via'
  | 'arrivedLater'
  | 'topics'
  | 'frequency'
>;
type Describe = (found: Found, reason: Outcome) => Answer;

const cellsOf = (
  {
    allowed,
    ruleId,
    constraint,
    until,
    proof,
    mustConfirm,
    via,
    arrivedLater,
    topics = [],
    frequency = '',
  }: Found,
  reason: Outcome,
): readonly string[] => [
  allowed ? 'yes' : 'no',
  reason,
  ruleId,
  constraint?.next ? parisTime(constraint.next) : '',
  until ?? '',
  proof ?? '',
  mustConfirm ? 'yes' : '',
  via ?? '',
  arrivedLater === undefined ? '' : parisTime(arrivedLater),
  topics.join(' '),
  frequency,
];

const makeDescribe =
  (write: Write): Describe =>
  (found, reason) => ({
    allowed: found.allowed,
    until: found.until,
    proof: found.proof,
    mustConfirm: found.mustConfirm,
    reason,
    text: write(cellsOf(found, reason)),
  });
const unknown: Found = { allowed: false, ruleId: '', until: null, proof: null, mustConfirm: false };

/** Readies a question for the blocks of a list. Throws LawError. */
export function makeAnswerBlock(book: ContactBook, asked: ListQuestion, head: ListHead): AnswerBlock {
  const write = makeWrite(head.separator);
  const describe = makeDescribe(write);
  const unreadable = describe(unknown, 'unreadable');
  const unreadableCells = cellsOf(unknown, 'unreadable');
  const faulty = describe(unknown, 'unreadable-contact');
  const answerFor = makeAsker(book, asked, describe);
  const readPerson = makeReadPerson(asked.question.channel, head.columns);
  const width = head.cells.length;
  return async (block) => {
    const lines = linesIn(block, head);
    const persons = lines.map(({ cells, isWhole }) => (isWhole ? readPerson(cells) : null));
    const outcomes = new Map<Outcome, number>();
    let [allowed, mustConfirm] = [0, false];
    const answerLine = ({ cells, isWhole, text }: ListLine, index: number): string => {
      const person = persons[index];
      const answer = person ? answerPerson(person, answerFor.get) : isWhole ? faulty : unreadable;
      if (answer.allowed) allowed++;
      mustConfirm ||= answer.mustConfirm;
      outcomes.set(answer.reason, (outcomes.get(answer.reason) ?? 0) + 1);
      if (isWhole) return `${text ?? write(cells)}${head.separator}${answer.text}\n`;
      return `${write([...ownCells(cells, width), ...unreadableCells, ...cells.slice(width)])}\n`;
    };
    await answerFor.prepare(persons.flatMap((one) => (one ? [...one.reached, ...one.beside] : [])));
    const rows = lines.map(answerLine);
    const names = block.line === 1 ? `${write([...head.cells, ...added])}\n` : '';
    return {
      bytes: encoder.encode(names + rows.join('')),
      lines: lines.length,
      allowed,
      outcomes,
      mustConfirm,
    };
  };
}

const encoder = new TextEncoder();

/** Writes the cells of a line, without its end. */
type Write = (cells: readonly string[]) => string;

function makeWrite(separator: string): Write {
  const special = new RegExp(`["\\r\\n]|${separator.replaceAll(/[^\w\s]/g, String.raw`\$&`)}`);
  const isPlain = (cell: string): boolean => !special.test(cell);
  return (cells) =>
    cells.every(isPlain)
      ? cells.join(separator)
      : stringify([cells as string[]], { delimiter: separator, eof: false });
}

/** The cells under the list's own columns, so that each answer stands under its name; a longer line goes on after them. */
const ownCells = (cells: readonly string[], width: number): readonly string[] =>
  Array.from({ length: width }, (_, column) => cells[column] ?? '');

interface AnswerFor {
  /** Asks about the persons of a block at once. */
  prepare(contacts: readonly Contact[]): Promise<void>;
  get(contact: Contact): Answer;
}

const hasNone = ({ email, phone }: Contact): boolean => !email && !phone;

// No address and no number goes over a line end.
const keyOf = ({ email = '', phone }: Contact): string =>
  phone === undefined ? email : `${email}\n${phone}`;

// As many as one read of the store looks up.
const mostAtOnce = 500;

/** Persons who come twice are asked about once, as far back as is remembered. */
function makeAsker(book: ContactBook, { question, at, beyond }: ListQuestion, describe: Describe): AnswerFor {
  const ask = book.prepare({ ...beyond, question, ...(at !== undefined && { at }) });
  const remembered = new Map<string, Answer>();
  // Of strangers many are given one and the same answer.
  const described = new WeakMap<StoredAnswer, Answer>();
  const describeOnce = (found: StoredAnswer): Answer => {
    if (found.proof !== null) return describe(found, found.reason);
    const answer = described.get(found) ?? describe(found, found.reason);
    described.set(found, answer);
    return answer;
  };
  const noContact = describe(unknown, 'no-contact');
  return {
    prepare: async (contacts) => {
      if (remembered.size >= mostRemembered) remembered.clear();
      const fresh = new Map<string, Contact>();
      for (const contact of contacts) {
        const key = keyOf(contact);
        if (!hasNone(contact) && !remembered.has(key)) fresh.set(key, contact);
      }
      const entries = [...fresh];
      for (let from = 0; from < entries.length; from += mostAtOnce) {
        const some = entries.slice(from, from + mostAtOnce);
        const answers = await ask(some.map(([, contact]) => contact));
        some.forEach(([key], index) => {
          const found = answers[index];
          if (found) remembered.set(key, describeOnce(found));
        });
      }
    },
    get: (contact) => (hasNone(contact) ? noContact : (remembered.get(keyOf(contact)) ?? noContact)),
  };
}
