import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { stringify } from 'csv-stringify/sync';
import type { ContactAnswer } from '../law/index.js';
import type { Asked, Contact, ContactBook } from '../receiver/index.js';
import { type ListLine, type ListOptions, readList } from './contact-list.js';
import type { Outcome } from './contact-words.js';

/** One question for a whole list. */
export interface Run extends ListOptions {
  readonly list: string;
  readonly out: string;
  readonly question: Asked['question'];
  readonly at: string;
  readonly beyond: Omit<Asked, 'contact' | 'question' | 'at'>;
  /** Told now and then how many lines are done. */
  onProgress(lines: number): void;
}

/** What came of a list. */
export interface Tally {
  readonly lines: number;
  readonly allowed: number;
  /** How many lines had each outcome. */
  readonly outcomes: ReadonlyMap<Outcome, number>;
  readonly mustConfirm: boolean;
}

const added = ['allowed', 'reason', 'rule', 'from', 'until', 'proof', 'confirm'].map(
  (name) => `accord_${name}`,
);
const chunkLines = 2000;
const mostRemembered = 200_000;

type Answer = Pick<ContactAnswer, 'allowed' | 'ruleId' | 'until' | 'proof' | 'mustConfirm' | 'constraint'> & {
  readonly reason: Outcome;
};
const noAnswer = (reason: Outcome): Answer => ({
  allowed: false,
  reason,
  ruleId: '',
  until: null,
  proof: null,
  mustConfirm: false,
});

/** Asks for every line of a list and writes the answers beside it. Throws ListError, LawError and file errors. */
export async function runList(book: ContactBook, run: Run): Promise<Tally> {
  const output = createWriteStream(run.out, { flags: 'wx' });
  await once(output, 'open');
  const outcomes = new Map<Outcome, number>();
  const { answerFor, foresee } = makeAsker(book, run);
  let [lines, allowed, mustConfirm] = [0, 0, false];
  let header: readonly string[] = [];
  const answerLine = ({ cells, contact }: ListLine): readonly string[] => {
    const answer = contact ? answerFor(contact) : noAnswer('unreadable');
    lines++;
    if (answer.allowed) allowed++;
    mustConfirm ||= answer.mustConfirm;
    outcomes.set(answer.reason, (outcomes.get(answer.reason) ?? 0) + 1);
    if (cells.length === header.length) return [...cells, ...cellsOf(answer)];
    return [...ownCells(cells, header.length), ...cellsOf(answer), ...cells.slice(header.length)];
  };
  const write = async (rows: readonly (readonly string[])[]): Promise<void> => {
    if (rows.length > 0 && !output.write(stringify(rows as string[][]))) await once(output, 'drain');
  };
  let chunk: ListLine[] = [];
  const flush = async (): Promise<void> => {
    const rows = book.together(() => {
      foresee(chunk.flatMap(({ contact }) => contact ?? []));
      return chunk.map(answerLine);
    });
    chunk = [];
    await write(rows);
    run.onProgress(lines);
  };
  for await (const line of readList(run.list, run)) {
    if (header.length === 0) {
      header = line.cells;
      await write([[...header, ...added]]);
    } else if (chunk.push(line) >= chunkLines) await flush();
  }
  await flush();
  output.end();
  await once(output, 'close');
  return { lines, allowed, outcomes, mustConfirm };
}

/** The cells under the list's own columns, so that each answer stands under its name; a longer line goes on after them. */
const ownCells = (cells: readonly string[], width: number): readonly string[] =>
  Array.from({ length: width }, (_, column) => cells[column] ?? '');

const cellsOf = ({
  allowed,
  reason,
  ruleId,
  constraint,
  until,
  proof,
  mustConfirm,
}: Answer): readonly string[] => [
  allowed ? 'yes' : 'no',
  reason,
  ruleId,
  constraint?.next ?? '',
  until ?? '',
  proof ?? '',
  mustConfirm ? 'yes' : '',
];

interface Asker {
  /** Readies the questions about the lines that come next. */
  foresee(contacts: readonly Contact[]): void;
  answerFor(contact: Contact): Answer;
}

const keyOf = ({ email = '', phone = '' }: Contact): string => `${email}\n${phone}`;

/** Persons who come twice are asked about once, as far back as is remembered. */
function makeAsker(book: ContactBook, { question, at, beyond }: Run): Asker {
  const ask = book.prepare({ ...beyond, question, at });
  const remembered = new Map<string, Answer>();
  const foresee: Asker['foresee'] = (contacts) =>
    ask.foresee(contacts.filter((contact) => !remembered.has(keyOf(contact))));
  const answerFor: Asker['answerFor'] = (contact) => {
    if (!contact.email && !contact.phone) return noAnswer('no-contact');
    const key = keyOf(contact);
    const before = remembered.get(key);
    if (before) return before;
    const answer = ask(contact);
    // Others are answered as fast as they are remembered.
    if (answer.proof === null) return answer;
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(key, answer);
    return answer;
  };
  return { answerFor, foresee };
}
