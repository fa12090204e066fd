import type { RefusalReason } from '../delivery/post.js';
import type { Presentation } from '../form/presentation.js';

/** They bubble, also out of shadow roots. */
export const travelling = { bubbles: true, composed: true };

/** The form is drawn and can be used. */
export class AccordReadyEvent extends Event {
  readonly presentation: Presentation;
  constructor(presentation: Presentation) {
    super('accord-ready', travelling);
    this.presentation = presentation;
  }
}

/** What went wrong, by a code that the documentation explains. */
export type AccordErrorCode =
  | 'config-missing'
  | 'config-unreachable'
  | 'config-too-large'
  | 'config-not-json'
  | 'config-invalid'
  | 'config-unlawful'
  | 'locale-unreachable'
  | 'nested-form'
  | 'preview-without-debug'
  | 'part-unreachable'
  | 'no-form'
  | 'two-choices'
  | 'field-unknown'
  | 'field-unmapped'
  | 'control-missing'
  | 'not-on-screen'
  | 'not-seen'
  | 'hard-to-read'
  | 'data-missing'
  | 'session-missing'
  | 'session-unreachable'
  | 'session-over'
  | 'not-recorded'
  | 'endpoint-insecure'
  | 'blocked-by-policy'
  | 'unconfirmed'
  | 'counter-blocked'
  | 'not-sealed'
  | 'flagged'
  | `refused-${RefusalReason}`;

/** The form could not be drawn, or its answers were not accepted. */
export class AccordErrorEvent extends Event {
  readonly code: AccordErrorCode;
  readonly detail: string;
  constructor(code: AccordErrorCode, detail: string) {
    super('accord-error', travelling);
    this.code = code;
    this.detail = detail;
  }
}
