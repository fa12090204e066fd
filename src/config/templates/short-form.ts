import type { Channel } from '../../law/question.js';
import type { FormConfig } from '../schema.js';

/** A text that may stay one string where the form has one language. */
export type ShortText = string | Readonly<Record<string, string>>;

/** What an owner writes who begins with a template: the rest is the template's, and whatever is written here goes before it. */
export interface ShortForm {
  readonly $schema?: string;
  /** Its name, such as `newsletter`; `newsletter/2` would be its second edition. */
  readonly template: string;
  readonly id?: string;
  readonly version?: string;
  readonly languages?: readonly string[];
  readonly controller?: Partial<FormConfig['controller']>;
  readonly policy?: Partial<FormConfig['policy']>;
  /** How the business would like to write or call. */
  readonly channels?: readonly Channel[];
  /** What it offers, in words that people recognise. */
  readonly goods?: ShortText;
  /** How long data of what people came for is kept after the last contact, where the law names no period. */
  readonly keepMonths?: number;
  readonly partners?: {
    readonly list?: NonNullable<FormConfig['partners']>['list'];
    readonly members?: readonly Readonly<Record<string, unknown>>[];
  };
  /** Ids of questions of the template that are not asked. */
  readonly leaveOut?: readonly string[];
  readonly [key: string]: unknown;
}

/** The keys that only a form with a template has. */
export const shortKeys = ['template', 'channels', 'goods', 'keepMonths', 'leaveOut'] as const;

/** Whether some JSON is a form that begins with a template, or was meant to. */
export const isShortForm = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' &&
  input !== null &&
  !Array.isArray(input) &&
  (Object.hasOwn(input, 'template') ||
    (shortKeys.some((key) => Object.hasOwn(input, key)) &&
      !Object.hasOwn(input, 'purposes') &&
      !Object.hasOwn(input, 'fields')));
