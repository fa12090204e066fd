import { shortestDelay } from './post.js';

const longestDelay = 60_000;

/** Milliseconds to wait after so many tries that came to nothing: twice as long each time, up to a minute. */
export const backOff = (tries: number): number =>
  Math.min(shortestDelay * 2 ** Math.max(0, tries - 1), longestDelay);
