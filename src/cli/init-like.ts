import { parseConfig, type FormConfig } from '../config/index.js';
import type { Language } from '../messages/languages.js';
import type { InitInput } from './init-answers.js';
import { readJsonFile } from './json-file.js';

/** What a new form takes from another of the same business. */
export interface Like {
  readonly controller?: FormConfig['controller'];
  readonly languages?: readonly Language[];
  /** The same, as answers that need not be asked for. */
  readonly answers?: Pick<InitInput, 'name' | 'email' | 'address' | 'languages'>;
}

/** Reads a form whose business another has; null where the file is no form. */
export async function readLike(file: string): Promise<Like | null> {
  const read = await readJsonFile(file);
  const parsed = read.ok ? parseConfig(read.value) : null;
  if (!parsed?.ok) return null;
  const { controller, languages } = parsed.config;
  const { name, email, address } = controller;
  return { controller, languages, answers: { name, email, address, languages } };
}
