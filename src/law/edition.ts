/** The edition of the rules, written into every presentation and record: jurisdictions, and the day they were read. */
export const rulebookVersion = 'FR-2026-11-29';
