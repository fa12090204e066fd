import {
  cosignedAt,
  formatWitnessRequest,
  type LogKey,
  parseCheckpoint,
  parseNote,
  pathBetween,
  type ReadHashes,
} from '../../../proof/index.js';
import { nodePrimitives, sha256 } from '../../keys/sign.js';
import type { LogHead } from '../../store/log.js';
import type { Cosignature } from '../../store/witnessed.js';
import type { Handler, Hold, Outcome } from '../queue/job.js';

/** One who is asked to countersign. */
export interface Witness {
  readonly key: LogKey;
  /** The submission prefix: `/add-checkpoint` comes below it. */
  readonly url: string;
}

/** Who is asked, and how often. */
export interface WitnessOptions {
  readonly witnesses: readonly Witness[];
  /** Milliseconds between two questions, while there is something new. Default ten minutes. */
  readonly every?: number;
  /** Milliseconds before each new try; the last one goes on. */
  readonly pauses?: readonly number[];
  /** Milliseconds for an answer. */
  readonly patience?: number;
}

/** What asking needs of the world around it. */
export interface WitnessedLog {
  readonly log: string;
  readonly now: () => Date;
  readHead(): Promise<LogHead>;
  readonly readTree: ReadHashes;
  list(): Promise<readonly Cosignature[]>;
  keep(one: Cosignature): Promise<void>;
  warn(message: string, facts: object): void;
}

/** The one job of the witnesses. */
export const witnessJob = 'witness';

const minute = 60_000;
const everyTenMinutes = 10 * minute;
const pauses: readonly number[] = [minute, 5 * minute, 10 * minute];
const longestAnswer = 4096;

/** Has each witness countersign where the log stands. What a witness says is checked before it is kept. */
export const makeWitnessing = (options: WitnessOptions, desk: WitnessedLog): Handler => ({
  kind: 'witness',
  pauses: options.pauses ?? pauses,
  isStanding: true,
  failure: 'A witness did not countersign where the log stands.',
  run: (_, hold) => askAll(options, desk, hold),
});

async function askAll(options: WitnessOptions, desk: WitnessedLog, hold: Hold): Promise<Outcome> {
  const { edge, checkpoint } = await desk.readHead();
  if (checkpoint === null) return { kind: 'idle' };
  const kept = new Map((await desk.list()).map((one) => [one.witness, one]));
  const problems: string[] = [];
  for (const witness of options.witnesses) {
    if (hold.signal.aborted) return { kind: 'stopped' };
    const last = kept.get(witness.key.name);
    const isNew = last === undefined || edge.size > last.size;
    // A time of later than now was noted before this clock was put back.
    const isTime =
      last === undefined ||
      Math.abs(desk.now().getTime() - last.madeAt) >= (options.every ?? everyTenMinutes);
    if (!isNew || !isTime) continue;
    const problem = await askOne(
      witness,
      { size: edge.size, checkpoint, oldSize: last?.size ?? 0 },
      {
        options,
        desk,
        signal: hold.signal,
      },
    );
    if (problem !== null) {
      problems.push(problem);
      desk.warn('A witness did not countersign where the log stands.', {
        witness: witness.key.name,
        problem,
      });
    }
  }
  const [problem] = problems;
  if (problem !== undefined) return { kind: 'failed', problem, isForGood: false };
  return (await hold.keep(String(edge.size))) ? { kind: 'idle' } : { kind: 'stopped' };
}

interface Question {
  readonly size: number;
  readonly checkpoint: string;
  /** As far as this receiver knows: the witness may know better. */
  readonly oldSize: number;
}

interface Asking {
  readonly options: WitnessOptions;
  readonly desk: WitnessedLog;
  readonly signal: AbortSignal;
}

/** Null once its cosignature is kept; a code otherwise. */
async function askOne(witness: Witness, question: Question, asking: Asking): Promise<string | null> {
  const first = await post(witness, question, asking);
  if ('line' in first) return keep(witness, question, first.line, asking.desk);
  if (!('size' in first)) return first.problem;
  // It saw more than this receiver remembers: an answer was lost on its way.
  if (first.size > question.size) return 'witness-ahead';
  if (first.size === question.oldSize) return 'witness-conflict';
  const again = await post(witness, { ...question, oldSize: first.size }, asking);
  if ('line' in again) return keep(witness, question, again.line, asking.desk);
  return 'size' in again ? 'witness-conflict' : again.problem;
}

type Answer = { readonly line: string } | { readonly size: number } | { readonly problem: string };

async function post(
  { url }: Witness,
  { size, checkpoint, oldSize }: Question,
  { options, desk, signal }: Asking,
): Promise<Answer> {
  try {
    const isBetween = oldSize > 0 && oldSize < size;
    const path = isBetween ? await pathBetween(sha256, desk.readTree, { oldSize, newSize: size }) : [];
    const answer = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: formatWitnessRequest({ oldSize, path, checkpoint }),
      // The owner chose this witness, and no other that it may name.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(options.patience ?? 30_000)]),
    });
    const text = await readShort(answer);
    if (answer.status === 200) return text === null ? { problem: 'witness-too-large' } : { line: text };
    if (answer.status === 409 && text !== null && /^(0|[1-9]\d{0,15})\n$/.test(text))
      return { size: Number(text) };
    return { problem: `status ${answer.status}` };
  } catch (error) {
    const { name, cause } = error as Error & { readonly cause?: { readonly code?: unknown } };
    if (name === 'TimeoutError') return { problem: 'witness-slow' };
    return { problem: typeof cause?.code === 'string' ? cause.code : name };
  }
}

async function readShort(answer: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  if (answer.body)
    for await (const part of answer.body) {
      size += part.length;
      if (size > longestAnswer) return null;
      parts.push(part);
    }
  return Buffer.concat(parts).toString('utf8');
}

/** Keeps the line of the witness's own key, and no other. */
async function keep(
  { key }: Witness,
  { size, checkpoint }: Question,
  lines: string,
  { log, now, keep: store }: WitnessedLog,
): Promise<string | null> {
  for (const line of lines.split('\n').filter(Boolean)) {
    const note = parseNote(`${checkpoint}${line}\n`);
    if (!note || parseCheckpoint(note.text)?.origin !== log) continue;
    if (cosignedAt(note, key, nodePrimitives) === null) continue;
    await store({ log, witness: key.name, size, checkpoint, line: `${line}\n`, madeAt: now().getTime() });
    return null;
  }
  return 'witness-signature';
}
