import type { Mend } from '../config/mend/edit.js';

type Json = Readonly<Record<string, unknown>>;

/** A draft as the builder looks at it. */
export interface Draft {
  /** What the owner wrote. */
  readonly json: Json;
  /** The whole of it: the same, unless it names a template. */
  readonly full: Json;
  readonly isShort: boolean;
  /** The languages of the form, as far as they can be read. */
  readonly languages: readonly string[];
  readonly sendsMail: boolean;
}

/** One choice of a list. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

interface Base {
  /** Where the draft has it, and where the whole form does: findings name either. */
  readonly path: string;
  readonly fullPath: string;
  readonly label: string;
  readonly isOptional?: boolean;
}

/** One line of text. */
export interface LineControl extends Base {
  readonly kind: 'line';
  readonly type: 'text' | 'email' | 'tel' | 'number' | 'date' | 'color';
  readonly value: string;
  /** What counts while nothing is written: the template's. */
  readonly otherwise: string;
  write(value: string): Mend;
}

/** Several lines, each an entry of a list. */
export interface LinesControl extends Base {
  readonly kind: 'lines';
  readonly value: string;
  write(value: string): Mend;
}

/** A text in each language of the form. */
export interface WordsControl extends Base {
  readonly kind: 'words';
  readonly rows: number;
  readonly texts: readonly {
    readonly language: string;
    readonly value: string;
    readonly otherwise: string;
  }[];
  write(language: string, value: string): Mend;
}

/** Boxes of which any may be ticked. */
export interface ChecksControl extends Base {
  readonly kind: 'checks';
  readonly options: readonly Option[];
  readonly values: readonly string[];
  write(value: string, isTicked: boolean): Mend;
}

/** A box. */
export interface FlagControl extends Base {
  readonly kind: 'flag';
  readonly value: boolean;
  write(value: boolean): Mend;
}

/** A list of which one is chosen. */
export interface SelectControl extends Base {
  readonly kind: 'select';
  readonly options: readonly Option[];
  readonly value: string;
  write(value: string): Mend;
}

/** What somebody changes: what it is called, what it shows, and the edit that it makes. */
export type Control = LineControl | LinesControl | WordsControl | ChecksControl | FlagControl | SelectControl;

/** Controls about one thing, such as a question or a partner. */
export interface Group {
  readonly path: string;
  readonly title?: string;
  readonly controls: readonly Control[];
  /** Takes the thing out. */
  readonly remove?: Mend;
}

/** What may be added to a section. */
export interface Addition {
  readonly label: string;
  readonly options?: readonly Option[];
  write(option: string): Mend;
}

/** The parts of the builder, in their order. */
export const sectionIds = [
  'business',
  'texts',
  'fields',
  'channels',
  'partners',
  'look',
  'settings',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** A part of the builder. */
export interface Section {
  readonly id: SectionId;
  readonly groups: readonly Group[];
  readonly addition?: Addition;
}
