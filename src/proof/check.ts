import type { FormConfig } from '../config/schema.js';
import { makeController, type ProofRecord, type RecordContent } from './record.js';

/** What looking at a document came to. */
export const checkResults = ['accepted', 'refused'] as const;
export type CheckResult = (typeof checkResults)[number];

/** A document that was looked at: what it was, when and with what result. No number and no file of it exist here. */
export interface DocumentCheck {
  /** Id of its field. */
  readonly document: string;
  /** What it is, as the form calls it. */
  readonly kind: string;
  readonly result: CheckResult;
  /** RFC 3339. */
  readonly seenAt: string;
}

/** What the check means, in words: nothing was on screen. */
export interface CheckText {
  readonly schema: 'accord/check/1';
  readonly language: string;
  readonly shown: false;
  readonly sentences: readonly string[];
}

/** All that the record of a document that was shown is made of. */
export interface CheckParts {
  readonly receivedAt: string;
  readonly config: FormConfig;
  readonly language: string;
  readonly checked: DocumentCheck;
  readonly textDigest: string;
  readonly law: ProofRecord['law'];
  readonly widget: string;
  readonly collector: ProofRecord['collector'];
}

/** Makes the record of a document that was shown and not kept (RT11). It answers nothing that a form asks. */
export const makeCheck = (parts: CheckParts): RecordContent => ({
  schema: 'accord/record/2',
  event: {
    type: 'checked',
    by: 'controller',
    method: 'shown',
    at: parts.receivedAt,
    clientAt: null,
    clientShownAt: null,
    assurance: 'operator',
  },
  controllers: [makeController(parts.config)],
  notice: {
    id: parts.config.id,
    version: parts.config.version,
    language: parts.language,
    mediaType: 'application/json',
    sha256: parts.textDigest,
  },
  ui: { page: null, widget: parts.widget },
  items: [],
  data: [{ field: parts.checked.document, source: 'controller', origin: 'operator' }],
  checked: parts.checked,
  standing: 'counted',
  flags: [],
  jurisdiction: parts.config.jurisdiction,
  law: parts.law,
  collector: parts.collector,
});
