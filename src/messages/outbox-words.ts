import type { Sentences } from './languages.js';
import type { Like } from './words.js';

/** What a person reads of answers that have not arrived, `{{values}}` still to be filled in. */
export type OutboxWords = Like<Sentences['outbox']>;
