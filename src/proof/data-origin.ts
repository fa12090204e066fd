import type { ProofRecord } from './record.js';

/**
 * How a datum came: written into a form, on a slip of paper, taken down by whoever serves, out of a file, from a partner,
 * or told by a service that sends for the business.
 */
export const dataOrigins = ['form', 'slip', 'operator', 'import', 'partner', 'sender'] as const;
export type DataOrigin = (typeof dataOrigins)[number];

const ofMethod: Readonly<Record<string, DataOrigin>> = {
  paper: 'slip',
  spoken: 'operator',
  written: 'operator',
  shown: 'operator',
  import: 'import',
  sender: 'sender',
};

/** How what comes by a method comes: anything that a person does on a page is a form. */
export const originOf = (method: ProofRecord['event']['method']): DataOrigin => ofMethod[method] ?? 'form';

/** What a record carries of its person, by field, each with how it came. Records of old say it by their method. */
export const originsIn = ({
  event,
  data = [],
}: Pick<ProofRecord, 'event' | 'data'>): readonly { readonly field: string; readonly origin: DataOrigin }[] =>
  data.map(({ field, origin = originOf(event.method) }) => ({ field, origin }));
