import { readFileSync } from 'node:fs';
import { Option } from 'commander';
import { type ReceiverOptions, StartError } from '../server/index.js';
import { readAnchors } from '../timestamp/index.js';

/** The options of a command about the time-stamp authority, as they were written. */
export interface TimeInput {
  readonly timeAuthority?: string;
  readonly timeCa?: string;
  readonly timePolicy?: string;
  readonly timeMinutes: string;
  readonly timeRecords: string;
}

/** Which authority says when the log stood where, and how often. */
export const timeOptions: readonly Option[] = [
  new Option(
    '--time-authority <url>',
    'time-stamp authority (RFC 3161) that stamps where the log stands',
  ).env('ACCORD_TIME_AUTHORITY'),
  new Option('--time-ca <file>', 'PEM file with the root certificate of that authority').env(
    'ACCORD_TIME_CA',
  ),
  new Option('--time-policy <oid>', 'policy to ask it for, such as 1.2.3.4.1 (default: its own)').env(
    'ACCORD_TIME_POLICY',
  ),
  new Option('--time-minutes <number>', 'minutes between two stamps, while there is something new')
    .env('ACCORD_TIME_MINUTES')
    .default('10'),
  new Option('--time-records <number>', 'so many new records do not wait that long')
    .env('ACCORD_TIME_RECORDS')
    .default('1000'),
];

const minute = 60_000;

/** Reads them. Throws StartError with the option, what came and what is accepted. */
export function readTime(input: TimeInput): Pick<ReceiverOptions, 'time'> {
  const { timeAuthority: address, timeCa: file, timePolicy: policy } = input;
  if (address === undefined && file === undefined && policy === undefined) return {};
  if (address === undefined || file === undefined)
    throw new StartError(
      '--time-authority and --time-ca go together: give both, or neither. A token that nobody vouches for proves nothing.',
    );
  if (policy !== undefined && !/^[0-2](\.(0|[1-9]\d{0,9})){1,20}$/.test(policy))
    throw new StartError(`--time-policy: got "${policy}"; an OID such as 1.2.3.4.1 is accepted.`);
  return {
    time: {
      ...readAddress(address),
      caPem: readCertificates(file),
      policy,
      every: readBetween('--time-minutes', input.timeMinutes, 1440) * minute,
      records: readBetween('--time-records', input.timeRecords, 1_000_000),
    },
  };
}

/** The address, and what it says of who asks: fetch takes no name and password within an address. */
function readAddress(text: string): { readonly url: string; readonly authorization?: string } {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.hash)
    throw new StartError(
      `--time-authority: got "${hideSecret(text)}"; an address such as https://tsa.example/tsr is accepted.`,
    );
  if (url.username === '' && url.password === '') return { url: url.href };
  const isHere = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !isHere)
    throw new StartError(
      '--time-authority: a name and a password in the address are accepted with https only, so that nobody on the way reads them.',
    );
  const given = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  url.username = '';
  url.password = '';
  return { url: url.href, authorization: `Basic ${Buffer.from(given).toString('base64')}` };
}

const hideSecret = (text: string): string => text.replace(/\/\/[^/@]*@/, '//…@');

function readCertificates(file: string): string {
  let pem = '';
  try {
    pem = readFileSync(file, 'utf8');
  } catch (error) {
    throw new StartError(`--time-ca: "${file}" cannot be read (${(error as Error).message}).`);
  }
  if (readAnchors(pem).length > 0) return pem;
  throw new StartError(
    `--time-ca: "${file}" holds no certificate that can be read; a PEM file with "-----BEGIN CERTIFICATE-----" is accepted.`,
  );
}

function readBetween(option: string, text: string, most: number): number {
  const count = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= most) return count;
  throw new StartError(`${option}: got "${text}"; a whole number from 1 to ${most} is accepted.`);
}
