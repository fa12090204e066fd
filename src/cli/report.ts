import type { ConfigProblem, Finding, Language, Level } from '../config/index.js';
import { sentenceForProblem } from '../config/index.js';
import { longestFile, type FileFault } from './json-file.js';

/** What became of one file. */
export type Report =
  | { readonly file: string; readonly fault: FileFault }
  | { readonly file: string; readonly problems: readonly ConfigProblem[] }
  | { readonly file: string; readonly findings: readonly Finding[] };

/** Puts a style on a text where the output can show it. */
export type Paint = (text: string, style: 'error' | 'warning' | 'info' | 'strong' | 'faint') => string;

type Counts = Readonly<Record<Level, number>>;

const words = {
  fr: {
    error: 'erreur',
    warning: 'attention',
    info: 'à savoir',
    rule: 'règle',
    evidence: 'niveau de preuve',
    root: 'tout le fichier',
    clean: 'rien à signaler',
    unreadable: 'Fichier illisible',
    'too-long': `Fichier trop long : ${longestFile / 1024} Kio au plus`,
    'not-json': 'Ce n’est pas du JSON',
    at: (line: number, column: number) => `ligne ${line}, colonne ${column}`,
    near: 'près de',
    end: 'la fin du fichier',
    ENOENT: 'il n’existe pas',
    EISDIR: 'c’est un dossier',
    EACCES: 'accès refusé',
    'UTF-8': 'enregistrez-le en UTF-8',
    summary: (date: string, { error, warning, info }: Counts) =>
      `Loi au ${date}. Erreurs : ${error}. Points d’attention : ${warning}. À savoir : ${info}.`,
    drawn: 'Avec une erreur, le formulaire ne s’affiche pas.',
    lawNext: 'La loi n’est pas encore vérifiée : corrigez d’abord ces erreurs, puis relancez la commande.',
    legend:
      'Niveau de preuve, ou comment la règle a été lue. A : sur le site officiel. B : dans une copie du texte officiel. C : dans un commentaire. UNVERIFIED : nulle part de sûr, à faire confirmer par un juriste.',
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'good to know',
    rule: 'rule',
    evidence: 'evidence',
    root: 'the whole file',
    clean: 'nothing to report',
    unreadable: 'Cannot read the file',
    'too-long': `File too long: ${longestFile / 1024} KiB at most`,
    'not-json': 'This is not JSON',
    at: (line: number, column: number) => `line ${line}, column ${column}`,
    near: 'near',
    end: 'the end of the file',
    ENOENT: 'it does not exist',
    EISDIR: 'it is a folder',
    EACCES: 'access denied',
    'UTF-8': 'save it as UTF-8',
    summary: (date: string, { error, warning, info }: Counts) =>
      `Law of ${date}. Errors: ${error}. Warnings: ${warning}. Good to know: ${info}.`,
    drawn: 'With an error, the form is not drawn.',
    lawNext: 'The law is not checked yet: put these right first, then run the command again.',
    legend:
      'Evidence, or how the rule was read. A: on the official site. B: in a copy of the official text. C: in a commentary. UNVERIFIED: nowhere safe, have a lawyer confirm it.',
  },
} as const;

type Say = (typeof words)[Language];

/** What a file says may hold anything, and a terminal must not obey it. */
const harmless = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD');

function faultLine({ reason, detail, position }: FileFault, say: Say, paint: Paint): string {
  const place = position ? `, ${say.at(position.line, position.column)}` : '';
  const near = position
    ? `${say.near} ${detail || say.end}`
    : detail in say
      ? String(say[detail as keyof Say])
      : detail;
  return `  ${paint(say.error, 'error')}  ${say[reason]}${place}${reason === 'too-long' ? '' : ` (${harmless(near)})`}.`;
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
  const say = words[language];
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
  const say = words[language];
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
    say.summary(date, counts),
    ...(counts.error > 0 ? [say.drawn] : []),
  ];
  return `${[...paragraphs, ...end].join('\n')}\n`;
}
