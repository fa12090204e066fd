export * from './deliver.js';
export * from './wait.js';
