export * from './config/parse.js';
export * from './config/schema.js';
export * from './elements/index.js';
export * from './form/index.js';
export * from './proof/person-choices.js';
export * from './proof/receipt.js';
export * from './proof/submission.js';
