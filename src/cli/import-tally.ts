import type { SourceReason, SourceVerdict } from '../law/index.js';
import type { FileImport, FilePerson, Seen } from '../server/index.js';
import type { FileLine } from './import-lines.js';

/** Lines that may not be used for one reason. */
export interface UnusableLines {
  readonly reason: SourceReason;
  readonly ruleId: string;
  readonly mustConfirm: boolean;
  readonly lines: number[];
}

/** What a file comes to, before anything is written. */
export class ImportTally {
  lines = 0;
  empty = 0;
  usable = 0;
  known = 0;
  fresh = 0;
  tellBy: string | null = null;
  /** Origins of whom have to be told, once each. */
  readonly told = new Map<string, FilePerson['source']>();
  readonly unread: number[] = [];
  /** Lines of persons who had themselves erased. */
  readonly erased: number[] = [];
  readonly twoOrigins: number[] = [];
  readonly unusable = new Map<string, UnusableLines>();
  readonly #origins = new Map<string, { readonly origin: string; readonly line: number; isTold: boolean }>();

  /** Counts a line, with what is stored of its person, and gives what is to be done with it; null where nothing is. */
  note(
    { line, person }: FileLine,
    { isErased, isKnown }: Seen,
    file: Pick<FileImport, 'keyOf' | 'judge'>,
  ): SourceVerdict | null {
    this.lines++;
    if (!person) {
      this.unread.push(line);
      return null;
    }
    const key = file.keyOf(person);
    if (key === null) {
      this.empty++;
      return null;
    }
    if (isErased) {
      this.erased.push(line);
      return null;
    }
    const verdict = file.judge(person.source);
    this.#noteVerdict(verdict, line);
    const { kind, name = '' } = person.source;
    if (verdict.tellBy !== null) this.told.set(`${kind} ${name}`, person.source);
    this.#noteOrigin(key, person, line);
    if (isKnown) this.known++;
    else this.fresh++;
    return verdict;
  }

  #noteVerdict({ isUsable, reason, ruleId, mustConfirm, tellBy }: SourceVerdict, line: number): void {
    if (isUsable) this.usable++;
    this.tellBy ??= tellBy;
    if (reason === undefined) return;
    const known = this.unusable.get(reason);
    if (known) known.lines.push(line);
    else this.unusable.set(reason, { reason, ruleId, mustConfirm, lines: [line] });
  }

  #noteOrigin(key: string, { source: { kind, name } }: FilePerson, line: number): void {
    const origin = `${kind} ${name ?? ''}`;
    const first = this.#origins.get(key);
    if (!first) this.#origins.set(key, { origin, line, isTold: false });
    else if (first.origin !== origin) {
      if (!first.isTold) this.twoOrigins.push(first.line);
      first.isTold = true;
      this.twoOrigins.push(line);
    }
  }
}
