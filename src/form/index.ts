export * from './answers.js';
export * from './asked-fields.js';
export * from './birth-date.js';
export * from './plan.js';
export * from './present.js';
export * from './presentation.js';
export * from './under-age.js';
export * from './validate.js';
