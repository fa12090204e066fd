export * from './authority.js';
export * from './book.js';
export { callingLimitsOn, type CallingLimits, type Constraint } from './calling-limits.js';
export * from './contact-facts.js';
export * from './data-source.js';
export * from './date.js';
export * from './day-in-zone.js';
export * from './error.js';
export * from './evidence.js';
export * from './may-contact.js';
export * from './minors.js';
export * from './of-age.js';
export { parseInstant, type Instant } from './moment.js';
export * from './notice.js';
export type { NoticeFacts, NoticeItem } from './notice-item.js';
export * from './official-language.js';
export * from './phone-consent.js';
export * from './question.js';
export { checkQuestion } from './check-question.js';
export * from './regime.js';
export type { Requirement } from './regime-row.js';
export { coversFrom, jurisdictions } from './registry.js';
export * from './reporting.js';
export * from './request-clock.js';
export * from './requested-call.js';
export * from './retention.js';
export * from './retention-clock.js';
export { retentionKinds, type RetentionKind, type RetentionStart } from './retention-rule.js';
export * from './rule.js';
export * from './slot.js';
export {
  type ProofLevel,
  proofLevels,
  type SourceKind,
  sourceKinds,
  type SourceReason,
} from './source-row.js';
export * from './territory.js';
