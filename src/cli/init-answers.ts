import { InvalidArgumentError } from 'commander';
import { meantValues } from '../config/other-names.js';
import { type Channel, channels } from '../law/index.js';
import { type Language, languages } from '../messages/languages.js';

/** What was said on the command line of `accord init`. */
export interface InitInput {
  readonly name?: string;
  readonly email?: string;
  readonly address?: string;
  readonly channels?: readonly Channel[];
  readonly goods?: string;
  readonly keepMonths?: number;
  readonly languages?: readonly Language[];
  readonly like?: string;
  readonly id?: string;
  readonly out?: string;
  readonly force?: true;
  readonly lang?: Language;
}

function readList<Value extends string>(text: string, known: readonly Value[]): readonly Value[] {
  const words = text.split(',').map((word) => word.trim());
  const read = words.filter(Boolean).map((word) => {
    const found = known.find((one) => one === word);
    if (found !== undefined) return found;
    const [meant] = meantValues(word, known);
    throw new InvalidArgumentError(
      `"${word}" is none of ${known.join(', ')}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    );
  });
  return [...new Set(read)];
}

/** Reads a list of channels; an empty one asks for none. */
export const readChannels = (text: string): readonly Channel[] => readList(text, channels);

/** Reads a list of languages. */
export function readLanguages(text: string): readonly Language[] {
  const read = readList(text, languages);
  if (read.length === 0) throw new InvalidArgumentError(`Name at least one of ${languages.join(', ')}.`);
  return read;
}
