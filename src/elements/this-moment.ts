import type { Moment } from '../delivery/held-for.js';
import { deviceClock } from './device-clock.js';

let life: string | undefined;

/** Now, by the clocks of this device. A page that comes back from the browser's memory begins a new life. */
export const thisMoment = (): Moment => ({
  at: deviceClock.now().getTime(),
  elapsed: deviceClock.elapsed(),
  life: `${(life ??= crypto.getRandomValues(new Uint32Array(2)).join('-'))}-${deviceClock.returns()}`,
});
