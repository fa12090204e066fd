import { actRegimes } from './acts.js';
import { callRegimes } from './calls.js';
import { homeSectors } from './home-sectors.js';
import { matrix } from './matrix.js';
import { otherMedia } from './other-media.js';
import { otherSectors } from './other-sectors.js';

/** French regimes in order of precedence: what is done, then what is sold, then calls to consumers, then the matrix. */
export const frenchRegimes = [
  actRegimes,
  homeSectors,
  otherSectors,
  callRegimes,
  matrix,
  otherMedia,
] as const;
