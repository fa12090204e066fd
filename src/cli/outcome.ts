import type { Obstacle, Permission } from '../law/index.js';

/** What becomes of a line: an answer of the law, or why there is none. */
export type Outcome = Permission | Obstacle | 'no-contact' | 'unreadable' | 'unreadable-contact';
