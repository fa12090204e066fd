/** What a person can have answered. */
export type SaidAnswer = 'granted' | 'refused' | 'objected' | 'not-objected' | 'unanswered' | 'withdrawn';

/** Goods or a caller: known by an id where the owner gave one, by their words otherwise. */
export interface Named {
  readonly id?: string;
  readonly text: string;
}

/** The page in which something was pressed, and which of its submissions it came with: a later one takes an earlier one's place. */
export interface Turn {
  readonly visit: string;
  readonly number: number;
}

/**
 * One thing that a person said, as the fold reads it. Times are milliseconds since 1970. Where a time is not known, it is
 * the one that weakens a yes.
 */
export interface Said {
  /** Null in a no: every purpose. */
  readonly purpose: string | null;
  /** `none`: nobody is contacted because of it. Null in a no: every channel by which people are contacted. */
  readonly channel: string | null;
  /** `own`, or a partner's id. Null in a no: every party. */
  readonly party: string | null;
  /** The company behind a partner's id, as it was called then. */
  readonly partyName?: string | undefined;
  readonly partyRegistration?: string | undefined;
  /** What was asked; null: everything that is done by its channel. */
  readonly act: string | null;
  readonly controller?: string | undefined;
  /** Id of the choice on the form. */
  readonly choice?: string | undefined;
  readonly answer: SaidAnswer;
  /** An opt-in box that was left empty. It gives nothing, and objects to nothing. */
  readonly isBoxLeft?: boolean | undefined;
  /** Place of its record in the log; null where it is kept elsewhere: then its time decides. */
  readonly place: number | null;
  /** It was taken down no later than this. */
  readonly by: number;
  /** A yes or a silence: the earliest moment at which it can have been pressed. A no: when it was said, at the latest. */
  readonly from: number;
  /** The business told when it was said, and took it down later. */
  readonly isToldLater?: boolean | undefined;
  /** Pressed when it was taken down: the order of the log is the order of the presses. */
  readonly isLive?: boolean | undefined;
  readonly turn?: Turn | undefined;
  /** False for a yes in a record that the receiver flagged. */
  readonly isCounted: boolean;
  /** When it was confirmed; null while it waits. Absent where it needs no confirming. */
  readonly confirmedAt?: number | null | undefined;
  /** The contact that is asked about is the one that it was given for. A no counts for all of a person's contacts. */
  readonly isTheirs: boolean;
  /** The contact that is asked about only stands in that record, which was given under another: nobody was heard of under it. */
  readonly isClaim?: boolean | undefined;
  /** A holder of parental authority consents too: the person's age does not stand in the way. */
  readonly isJoint?: boolean | undefined;
  readonly goods?: Named | undefined;
  readonly caller?: Named | undefined;
  /** The days that a consent to calls names, both included. */
  readonly period?: { readonly from: string; readonly until: string } | undefined;
  /** Which of the five mentions the question made (R223-1 I). */
  readonly mentions?: readonly string[] | undefined;
  /** How long it holds without a sign of the person, as they were told. */
  readonly retention?: { readonly months: number; readonly after: string } | undefined;
  /** Number of its record. */
  readonly proof?: string | undefined;
}

/** True for a no. */
export const isNo = ({ answer }: Pick<Said, 'answer'>): boolean =>
  answer === 'refused' || answer === 'objected' || answer === 'withdrawn';

/** Whether both are the same goods, or the same caller: by their ids where both have one, by their words otherwise. */
export const isSameNamed = (one: Named, other: Named): boolean =>
  one.id !== undefined && other.id !== undefined ? one.id === other.id : one.text === other.text;
