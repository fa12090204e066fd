import type { Answers, Presentation } from '../form/index.js';

/** How one question was drawn: each fact passes, fails, or was not measured. */
export interface DrawnFacts {
  /** At least half of it stood on the screen, for long enough or while it was answered. */
  readonly onScreen: boolean | null;
  /** Nothing else lay over it. */
  readonly uncovered: boolean | null;
  /** Its text is large enough, and its yes and its no are of one size. */
  readonly textSize: boolean | null;
  /** Its text stands out from what is behind it. */
  readonly contrast: boolean | null;
}

/** When a choice was pressed, by a device's clocks. */
export interface Press {
  /** RFC 3339 instant of the device's wall clock at the press. */
  readonly at: string;
  /** Whole milliseconds by the monotonic clock from the press to the making of the body; null where that is not known. */
  readonly ago: number | null;
}

/**
 * What the widget posts: the form as it was drawn, what the person did, and the device's own times. The idempotency
 * key travels in the `Idempotency-Key` header, so that a retry is the same bytes.
 */
export interface Submission {
  readonly schema: 'accord/submission/1';
  readonly presentation: Presentation;
  readonly answers: Answers;
  readonly device: {
    /** RFC 3339 instants of the device's clock: evidence of skew, never trusted. */
    readonly shownAt: string;
    readonly sentAt: string;
    /** One person's way through one form: a random id, 22 characters of base64url. Older widgets send none. */
    readonly visit?: string;
    /** The how-manyeth submission of that visit, from 1: a later one takes the place of those before. */
    readonly turn?: number;
    /** The site's own checks kept the form back after an earlier turn: what stands empty here was not answered. */
    readonly stopped?: true;
    /** By choice; left out for a mark that nobody was seen to press. */
    readonly presses?: Readonly<Record<string, Press>>;
    /** What the person opened of what is folded away (`data-fold`), in the order in which they first did. */
    readonly opened?: readonly string[];
    /** By choice: passed, failed or not measured, and nothing that tells one device from another. */
    readonly drawn?: Readonly<Record<string, DrawnFacts>>;
  };
  /** Origin and path of the page, without query or fragment. */
  readonly page: string;
  /** Name and version of what drew the form, such as `accord/0.1.0`. */
  readonly widget: string;
  /** What tells a page from a program. No part of what is proved, and never needed. */
  readonly guard?: {
    /** What the receiver gave when the form was shown. */
    readonly token?: string;
    /** A field was filled in that no person sees. */
    readonly trap?: true;
  };
}

/**
 * What a receiver makes a record of: a submission, or what a form without script posted. Such a form has no clock, and
 * its browser may keep the page's address to itself.
 */
export type Received = Omit<Submission, 'device' | 'page'> & {
  readonly device: Submission['device'] | null;
  readonly page: string | null;
};
