import { writeFileSync } from 'node:fs';
import type { SourceFacts } from '../law/index.js';
import type { Language } from '../messages/languages.js';
import type { FileImport } from '../server/index.js';
import { saySourceNotice } from '../server/owner/source-notice.js';
import type { FileHead } from './import-lines.js';

/** Writes what the persons of a file have to read, in a language of the form: one text for each origin. */
export function writeSourceNotices(
  path: string,
  sources: readonly (SourceFacts & { readonly name?: string })[],
  { head, plan: { email, phone, named } }: Pick<FileHead, 'head' | 'plan'>,
  file: Pick<FileImport, 'config' | 'today'>,
  language: Language,
): void {
  const { languages } = file.config;
  const spoken = languages.includes(language) ? language : (languages[0] ?? language);
  const has = (wanted: 'email' | 'phone'): boolean => head.columns.some(({ kind }) => kind === wanted);
  const taken = [
    ...(has('email') ? [email] : []),
    ...(has('phone') ? [phone] : []),
    ...named.map(({ field }) => field),
  ].filter((field) => field !== undefined);
  const texts = sources.map((source) => saySourceNotice(source, new Set(taken), file, spoken));
  writeFileSync(path, texts.join('\n\n'));
}
