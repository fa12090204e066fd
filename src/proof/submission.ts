import type { Answers, Presentation } from '../form/index.js';

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
  };
  /** Origin and path of the page, without query or fragment. */
  readonly page: string;
  /** Name and version of what drew the form, such as `accord/0.1.0`. */
  readonly widget: string;
}

/**
 * What a receiver makes a record of: a submission, or what a form without script posted. Such a form has no clock, and
 * its browser may keep the page's address to itself.
 */
export type Received = Omit<Submission, 'device' | 'page'> & {
  readonly device: Submission['device'] | null;
  readonly page: string | null;
};
