import type { Finding, Level, Mend, ToldFinding, ToldProblem } from '../config/index.js';
import type { Language } from '../messages/languages.js';
import { findSentence } from '../messages/words.js';
import { type CommandWords, commandWordsIn } from './command-words.js';
import { longestFile, type FileFault } from './json-file.js';

/** What became of one file. */
export type Report =
  | { readonly file: string; readonly fault: FileFault }
  | {
      readonly file: string;
      /** Only of a file whose JSON is not a form's. */
      readonly problems?: readonly ToldProblem[];
      readonly findings: readonly ToldFinding[];
    };

/** Puts a style on a text where the output can show it. */
export type Paint = (text: string, style: 'error' | 'warning' | 'info' | 'strong' | 'faint') => string;

type Counts = Readonly<Record<Level, number>>;

type Say = CommandWords['report'];

/** What a file says may hold anything, and a terminal must not obey it. */
export const harmless = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD');

function faultLine({ reason, detail, position }: FileFault, say: Say, paint: Paint): string {
  const place = position ? `, ${say.at({ line: position.line, column: position.column })}` : '';
  const near = position ? `${say.near} ${detail || say.end}` : (findSentence(say.details, detail) ?? detail);
  const fault = reason === 'too-long' ? say.faults[reason]({ most: longestFile / 1024 }) : say.faults[reason];
  return `  ${paint(say.error, 'error')}  ${fault}${place}${reason === 'too-long' ? '' : ` (${harmless(near)})`}.`;
}

interface Entry {
  readonly level: Level;
  readonly path: string;
  readonly sentence: string;
  /** What belongs there, and how that looks. */
  readonly more?: readonly string[];
  readonly source?: string;
  readonly mend?: Mend | undefined;
}

const entryLines = (
  { level, path, sentence, more = [], source, mend }: Entry,
  say: Say,
  paint: Paint,
): readonly string[] => [
  `  ${paint(say[level], level)}  ${paint(harmless(path) || say.root, 'strong')}`,
  `    ${harmless(sentence)}`,
  ...more.map((line) => `    ${harmless(line)}`),
  ...(source ? [`    ${paint(source, 'faint')}`] : []),
  ...(mend ? [`    ${paint(say.mended, 'info')}`] : []),
];

function linesOf(report: Report, language: Language, paint: Paint): readonly string[] {
  const say = commandWordsIn(language).report;
  if ('fault' in report) return [faultLine(report.fault, say, paint)];
  const { problems = [], findings } = report;
  if (problems.length + findings.length === 0) return [`  ${say.clean}`];
  return [
    ...problems.flatMap(({ path, sentence, description, example, mend }) => {
      const more = [
        ...(description ? [description[language]] : []),
        ...(example === undefined ? [] : [say.example({ example: inline(example) })]),
      ];
      return entryLines({ level: 'error', path, sentence: sentence[language], more, mend }, say, paint);
    }),
    ...findings.flatMap(({ level, path, written, sentence, ruleId, evidence, mend }) => {
      const source = ruleId ? `${say.rule} ${ruleId}${evidence ? `, ${say.evidence} ${evidence}` : ''}` : '';
      const entry = { level, path: written ?? path, sentence: sentence[language], source, mend };
      return entryLines(entry, say, paint);
    }),
    ...(problems.length > 0 ? [`  ${paint(say.lawNext, 'strong')}`] : []),
  ];
}

/** An example on one line. */
const inline = (example: unknown): string => JSON.stringify(example, null, 1).replaceAll(/\n\s*/g, ' ');

/** How much of each level the reports hold; a file that cannot be read is an error. */
export function countLevels(reports: readonly Report[]): Counts {
  const levels = reports.flatMap((report): readonly Level[] => {
    if ('fault' in report) return ['error'];
    const { problems = [], findings } = report;
    return [...problems.map((): Level => 'error'), ...findings.map(({ level }: Finding) => level)];
  });
  const count = (wanted: Level) => levels.filter((level) => level === wanted).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** The reports for people: a paragraph a file, a summary last. */
export function describeReports(
  reports: readonly Report[],
  date: string,
  language: Language,
  paint: Paint,
): string {
  const say = commandWordsIn(language).report;
  const counts = countLevels(reports);
  const paragraphs = reports.flatMap((report) => [
    paint(harmless(report.file), 'strong'),
    ...linesOf(report, language, paint),
    '',
  ]);
  const showsEvidence = reports.some(
    (report) => 'findings' in report && report.findings.some(({ evidence }) => evidence !== null),
  );
  const end = [
    ...(showsEvidence ? [paint(say.legend, 'faint')] : []),
    say.summary({ date, ...counts }),
    ...(counts.error > 0 ? [say.drawn] : []),
  ];
  return `${[...paragraphs, ...end].join('\n')}\n`;
}
