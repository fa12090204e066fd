import type { CalendarDate } from '../../law/index.js';
import type { RegimeRow } from '../../law/regime-row.js';
import { pointer } from '../config-problem.js';
import type { FormConfig } from '../schema.js';

/** Reasons for which a form is not drawn. */
export const errorCodes = [
  'unknown-jurisdiction',
  'insecure-endpoint',
  'preset-choice',
  'required-choice',
  'accepting-submit',
  'marketing-in-terms',
  'shaming-answer',
  'unclear-answer',
  'unequal-answers',
  'no-named-partner',
  'placeholder-partner',
  'partner-list-future',
  'placeholder-controller',
  'banned-channel',
  'channel-without-field',
  'callback-without-phone',
  'marketing-basis',
  'consent-needed',
  'service-basis',
  'field-without-purpose',
  'unused-contact',
  'mandatory-without-need',
  'without-missing',
  'required-service',
  'interest-missing',
  'recipients-missing',
  'representative-missing',
  'officer-unreachable',
  'retention-too-long',
  'retention-without-end',
  'age-too-low',
  'parent-without-birth-date',
  'parent-without-question',
  'parent-field',
  'phone-period-over',
  'undeclared-sector',
  'assumed-consent',
  'sharing-in-terms',
  'transfer-missing',
  'void-safeguard',
  'social-security-number',
  'card-code',
  'card-number',
  'identity-document',
  'document-copy',
  'special-category',
  'civility-mandatory',
  'account-as-customer',
  'retention-never-starts',
  'children-without-age',
  'robot-caller',
  'french-missing',
] as const;

/** What deserves a second look, and what is good to know. */
export const adviceCodes = [
  'vague-goods',
  'same-text',
  'other-language',
  'many-partners',
  'partner-list-old',
  'phone-period-shortened',
  'objection-basis',
  'retention-long',
  'insecure-origin',
  'relative-endpoint',
  'tracking-without-email',
  'service-without-field',
  'pick-without-yes',
  'many-picks',
  'pick-named-twice',
  'unused-purpose',
  'newsletter-only',
  'contract-clause',
  'age-not-asked',
  'age-not-set',
  'phone-mentions',
  'bloctel-screening',
  'callback-conditions',
  'customer-exception',
  'no-customer-exception',
  'b2b-tolerance',
  'uncertain-rule',
  'consent-not-asked',
  'doubled-answer',
  'customer-retention-long',
  'likely-never-starts',
  'likely-sector',
  'assumed-terms',
  'likely-transfer',
  'likely-sensitive',
  'likely-account',
  'likely-children',
  'goods-for-children',
  'personal-address',
  'any-address',
  'private-goods',
  'decree-contested',
  'withdrawal-function',
  'accessible-sale',
  'faint-accent',
  // How long a form is.
  'long-introduction',
  'long-service',
  'long-goods',
  'long-recipient',
  'long-interest',
  'repeated-without',
  'field-text',
  'many-mandatory',
  'rare-channel',
  'long-form',
] as const;

/** What forms of one business say differently of it, seen only when they are read together. */
export const contradictionCodes = [
  'form-twice',
  'jurisdiction-differs',
  'language-lacking',
  'business-differs',
  'business-incomplete',
  'policy-differs',
  'basis-differs',
  'duration-differs',
  'purpose-differs',
  'interest-differs',
  'automated-differs',
  'purpose-named-twice',
  'partner-differs',
  'partner-list-differs',
  'safeguard-differs',
] as const;

export type ProblemCode =
  (typeof errorCodes)[number] | (typeof adviceCodes)[number] | (typeof contradictionCodes)[number];
export type Level = 'error' | 'warning' | 'info';

/** What a check has to say, in codes only: where, by which rule (null: no law, plain construction), about what. */
export interface Problem {
  readonly level: Level;
  readonly code: ProblemCode;
  /** JSON pointer to the value, or to the key that is missing. */
  readonly path: string;
  readonly ruleId: string | null;
  readonly values: Readonly<Record<string, string | number>>;
  /** The line of the regimes that decided, where one did: it may have been read otherwise than its rule as a whole. */
  readonly row?: RegimeRow;
  readonly mustConfirm?: boolean;
}

/** A check: looks at a parsed form on a day whose law the books know. */
export type Check = (config: FormConfig, date: CalendarDate) => readonly Problem[];

export const problem =
  (level: Level) =>
  (
    code: ProblemCode,
    path: readonly PropertyKey[],
    ruleId: string | null,
    values: Problem['values'] = {},
  ): Problem => ({ level, code, path: pointer(path), ruleId, values });

export const error = /* @__PURE__ */ problem('error');
export const warning = /* @__PURE__ */ problem('warning');
export const info = /* @__PURE__ */ problem('info');
