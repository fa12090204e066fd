export * from './choices-of.js';
export * from './counts.js';
export * from './known-age.js';
export * from './registration.js';
export * from './said.js';
export * from './said-in.js';
export * from './summary.js';
export * from './what-stands.js';
export { heardAtIn } from './heard-at.js';
