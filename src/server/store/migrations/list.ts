import { edition10 } from './edition-10.js';
import { edition11 } from './edition-11.js';
import { edition12 } from './edition-12.js';
import { edition13 } from './edition-13.js';
import { edition14 } from './edition-14.js';
import { edition15 } from './edition-15.js';
import { edition16 } from './edition-16.js';
import { edition17 } from './edition-17.js';
import { edition18 } from './edition-18.js';
import { edition19 } from './edition-19.js';
import { edition20 } from './edition-20.js';
import { edition21 } from './edition-21.js';
import { edition7 } from './edition-7.js';
import { edition8 } from './edition-8.js';
import { edition9 } from './edition-9.js';
import type { Migration } from './migration.js';

/** Numbered without a gap, forward only: a new edition of the tables adds one at the end, and none ever changes. */
export const migrations: readonly Migration[] = [
  edition7,
  edition8,
  edition9,
  edition10,
  edition11,
  edition12,
  edition13,
  edition14,
  edition15,
  edition16,
  edition17,
  edition18,
  edition19,
  edition20,
  edition21,
];
