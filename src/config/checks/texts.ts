import type { FormConfig } from '../schema.js';

/** One of the owner's texts in one language, and where it stands. */
export interface OwnText {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** Every text of a part of the file, with all its languages. */
export function* textsIn(
  value: unknown,
  languages: readonly string[],
  path: readonly PropertyKey[] = [],
): Generator<{ words: Readonly<Record<string, string>>; path: readonly PropertyKey[] }> {
  if (typeof value !== 'object' || value === null) return;
  const entries = Object.entries(value);
  const isWords =
    !Array.isArray(value) &&
    entries.length === languages.length &&
    entries.every(([key, text]) => languages.includes(key) && typeof text === 'string');
  if (isWords) yield { words: value as Record<string, string>, path };
  else for (const [key, part] of entries) yield* textsIn(part, languages, [...path, key]);
}

/** Every text that people read, one language at a time. */
export const ownTexts = ({ languages, ...config }: FormConfig): readonly OwnText[] =>
  [...textsIn(config, languages)].flatMap(({ words, path }) =>
    Object.entries(words).map(([language, text]) => ({ path: [...path, language], text })),
  );
