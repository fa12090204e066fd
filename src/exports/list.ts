import { csvRow } from './csv-row.js';
import type { Granted } from './granted.js';

const columns = [
  'contact',
  'channel',
  'party',
  'purpose',
  'given',
  'reason',
  'rule',
  'from',
  'until',
  'proof',
  'topics',
  'frequency',
];

/** How a file of an export begins, separates its entries and ends. */
export interface Writing {
  readonly start: string;
  readonly between: string;
  readonly end: string;
  entry(granted: Granted): string;
}

const fieldsOf = (one: Granted): Readonly<Record<string, string | null>> => ({
  contact: one.contact,
  channel: one.channel,
  party: one.party,
  purpose: one.purpose ?? null,
  given: one.record.event.at,
  reason: one.reason,
  rule: one.ruleId,
  from: one.from,
  until: one.until,
  proof: one.record.id,
  topics: one.topics?.join(' ') ?? null,
  frequency: one.frequency ?? null,
});

/** A table for spreadsheets and mail programs. */
export const csvWriting = (separator: string): Writing => ({
  start: csvRow(columns, separator),
  between: '',
  end: '',
  entry: (one) => {
    const fields = fieldsOf(one);
    return csvRow(
      columns.map((name) => fields[name] ?? ''),
      separator,
    );
  },
});

/** Lines of JSON. */
export const jsonlWriting: Writing = {
  start: '',
  between: '',
  end: '',
  entry: (one) => `${JSON.stringify(fieldsOf(one))}\n`,
};
