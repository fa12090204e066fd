import type { ConfigProblem, Finding, Level } from '../config/index.js';
import { sentenceForProblem } from '../config/index.js';
import type { Language } from '../messages/languages.js';
import { findSentence } from '../messages/words.js';
import { type CommandWords, commandWordsIn } from './command-words.js';
import { longestFile, type FileFault } from './json-file.js';

/** What became of one file. */
export type Report =
  | { readonly file: string; readonly fault: FileFault }
  | { readonly file: string; readonly problems: readonly ConfigProblem[] }
  | { readonly file: string; readonly findings: readonly Finding[] };

/** Puts a style on a text where the output can show it. */
export type Paint = (text: string, style: 'error' | 'warning' | 'info' | 'strong' | 'faint') => string;

type Counts = Readonly<Record<Level, number>>;

type Say = CommandWords['report'];

/** What a file says may hold anything, and a terminal must not obey it. */
const harmless = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD');

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
  readonly source?: string;
}

const entryLines = ({ level, path, sentence, source }: Entry, say: Say, paint: Paint): readonly string[] => [
  `  ${paint(say[level], level)}  ${paint(harmless(path) || say.root, 'strong')}`,
  `    ${harmless(sentence)}`,
  ...(source ? [`    ${paint(source, 'faint')}`] : []),
];

function linesOf(report: Report, language: Language, paint: Paint): readonly string[] {
  const say = commandWordsIn(language).report;
  if ('fault' in report) return [faultLine(report.fault, say, paint)];
  if ('problems' in report) {
    const entries = report.problems.flatMap((problem) => {
      const sentence = sentenceForProblem(problem)[language];
      return entryLines({ level: 'error', path: problem.path, sentence }, say, paint);
    });
    return [...entries, `  ${paint(say.lawNext, 'strong')}`];
  }
  if (report.findings.length === 0) return [`  ${say.clean}`];
  return report.findings.flatMap(({ level, path, sentence, ruleId, evidence }) => {
    const source = ruleId ? `${say.rule} ${ruleId}${evidence ? `, ${say.evidence} ${evidence}` : ''}` : '';
    return entryLines({ level, path, sentence: sentence[language], source }, say, paint);
  });
}

/** How much of each level the reports hold; a file that cannot be read is an error. */
export function countLevels(reports: readonly Report[]): Counts {
  const levels = reports.flatMap((report): readonly Level[] => {
    if ('fault' in report) return ['error'];
    return 'problems' in report
      ? report.problems.map(() => 'error')
      : report.findings.map(({ level }) => level);
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
