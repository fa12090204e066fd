export * from './deliver.js';
export * from './post.js';
export * from './wait.js';
export * from './write-json.js';
