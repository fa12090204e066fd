export * from './changed-words.js';
export { findProblems } from './check.js';
export type { Level, Problem, ProblemCode } from './checks/problem.js';
export { findContradictions } from './between/find-contradictions.js';
export { checkConfig, type Finding } from './findings.js';
export { describeProblem, parseConfig, pointer, type ConfigProblem, type ParsedConfig } from './parse.js';
export * from './schema.js';
export { askAboutWords, sentenceForProblem, type Sentence } from './sentences.js';
