import type { Sentences } from '../messages/languages.js';
import type { Words } from '../messages/words.js';

/** What is said of a business's notice, besides what its forms say. */
export type NoticeWords = Words<Sentences['notices']>;
