import { readFileSync } from 'node:fs';
import { Option } from 'commander';
import { cosignerType, type LogKey, parseLogKey } from '../proof/index.js';
import { type ReceiverOptions, StartError } from '../server/index.js';
import { sha256 } from '../server/keys/sign.js';

/** The options of a command about witnesses, as they were written. */
export interface WitnessInput {
  readonly witnesses?: string;
  readonly witnessLogs?: string;
}

/** Who countersigns the log, and whose logs this receiver countersigns. */
export const witnessOptions: readonly Option[] = [
  new Option('--witnesses <file>', 'who countersigns the log: a key and an address a line').env(
    'ACCORD_WITNESSES',
  ),
  new Option('--witness-logs <file>', 'logs that this receiver countersigns: a key a line').env(
    'ACCORD_WITNESS_LOGS',
  ),
];

/** Reads them. Throws StartError with the option, the line and what is accepted. */
export function readWitnesses({
  witnesses,
  witnessLogs,
}: WitnessInput): Pick<ReceiverOptions, 'witnesses' | 'witnessLogs'> {
  return {
    ...(witnesses !== undefined && {
      witnesses: {
        witnesses: readLines('--witnesses', witnesses).map((line) => {
          const [vkey = '', url = '', ...more] = line.split(/\s+/);
          const key = readKey('--witnesses', vkey, cosignerType);
          if (more.length > 0 || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
            throw new StartError(
              `--witnesses: after the key of ${key.name} comes its address, such as https://witness.example/v1/witness.`,
            );
          return { key, url };
        }),
      },
    }),
    ...(witnessLogs !== undefined && {
      witnessLogs: readLines('--witness-logs', witnessLogs).map((line) => readKey('--witness-logs', line)),
    }),
  };
}

function readLines(option: string, file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
  } catch (error) {
    throw new StartError(`${option}: "${file}" cannot be read (${(error as Error).message}).`);
  }
}

function readKey(option: string, text: string, type?: number): LogKey {
  const key = parseLogKey(sha256, text, type);
  if (key) return key;
  throw new StartError(
    `${option}: "${text.slice(0, 60)}" is no key; a line such as ${type === undefined ? '/v1/log/vkey' : '/v1/witness/vkey'} shows it is accepted.`,
  );
}
