import { csvRow } from './csv-row.js';
import type { Granted } from './granted.js';
import type { Writing } from './list.js';

/** What the columns of a list are. */
export const excelColumns = [
  'contact',
  'channel',
  'party',
  'purpose',
  'given',
  'until',
  'from',
  'topics',
  'frequency',
  'proof',
] as const;

/** How a list is worded for its reader. */
export interface ExcelWording {
  readonly columns: Readonly<Record<(typeof excelColumns)[number], string>>;
  readonly timeZone: string;
  /** A number as no spreadsheet changes it. */
  sayContact(contact: string): string;
  nameChannel(channel: string): string;
  nameParty(party: string): string;
  namePurpose(purpose: string): string;
}

// Excel opens a file as UTF-8 where it begins so.
const byteOrderMark = '\uFEFF';

/** A table that Excel opens with a double click where it is French: semicolons, CRLF, dates as people write them. */
export const excelWriting = (wording: ExcelWording): Writing => ({
  start: byteOrderMark + rowOf(excelColumns.map((name) => wording.columns[name])),
  between: '',
  end: '',
  entry: ({ contact, channel, party, purpose, record, until, from, topics, frequency }) =>
    rowOf([
      wording.sayContact(contact),
      wording.nameChannel(channel),
      wording.nameParty(party),
      purpose === undefined ? '' : wording.namePurpose(purpose),
      sayTime(record.event.at, wording.timeZone),
      until === null ? '' : until.split('-').toReversed().join('/'),
      from === null ? '' : sayTime(from, wording.timeZone),
      topics?.join(' ') ?? '',
      frequency ?? '',
      record.id,
    ]),
});

const rowOf = (cells: readonly string[]): string => csvRow(cells, ';', '\r\n');

/** `24/11/2026 11:05`: the same from every engine, as programs read it too. */
function sayTime(at: Granted['record']['event']['at'], timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('day')}/${of('month')}/${of('year')} ${of('hour')}:${of('minute')}`;
}
