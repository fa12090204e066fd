export { AccordChoices } from './accord-choices.js';
export type { RecordResult, UnrecordedReason } from './choices/recording.js';
export { AccordForm } from './accord-form.js';
export { AccordNotice } from './accord-notice.js';
export { AccordPreferences } from './accord-preferences.js';
export { defineElements } from './define.js';
export * from './events.js';
