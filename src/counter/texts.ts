import type { Sentences } from '../messages/languages.js';
import type { NameOf, Say } from '../messages/words.js';

/** Says what a counter says, in the language of whoever stands before it. */
export type Texts = Say<NameOf<Sentences['counter']>>;
