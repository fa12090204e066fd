import type { ProofVerdict, Statement, Warning, Word } from './verify-bundle.js';

/** The sentences of a check, in one language (`messages/every/verify.ts`). */
export interface VerdictWords {
  readonly words: Readonly<Record<Word, string>>;
  readonly statements: Readonly<Record<Statement['about'], Readonly<Record<Word, string>>>>;
  readonly warnings: Readonly<Record<Warning, string>>;
  readonly reasons: Readonly<Record<string, string>>;
}

/** A verdict as people read it: the word first, then what was checked, then what to know beside it. */
export interface DescribedVerdict {
  readonly title: string;
  readonly lines: readonly { readonly word: Word; readonly text: string }[];
  readonly warnings: readonly string[];
}

const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (name, key: string) => values[key] ?? name);

/** Says what became of a proof: the same sentences on the command line and in a page. */
export function describeVerdict(verdict: ProofVerdict, words: VerdictWords): DescribedVerdict {
  const values = {
    log: verdict.place?.log ?? '?',
    index: String(verdict.place?.index ?? '?'),
    address: verdict.address ?? '?',
    time: verdict.stampedAt === undefined ? '?' : new Date(verdict.stampedAt).toISOString(),
  };
  return {
    title: words.words[verdict.word],
    lines: verdict.statements.map(({ about, word, reason }) => ({
      word,
      text: `${fill(words.statements[about][word], values)}${reason === undefined ? '' : ` (${words.reasons[reason] ?? reason}: ${reason})`}`,
    })),
    warnings: verdict.warnings.map((warning) => fill(words.warnings[warning], values)),
  };
}
