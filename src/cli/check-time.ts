import type { CheckTime } from '../proof/index.js';
import { checkTimestamp } from '../timestamp/index.js';

/** Checks a time token over a checkpoint (RFC 3161). */
export const checkTime: CheckTime = async (token, data, caPem) => {
  const { ok, genTime, faults } = await checkTimestamp({ token, data, caPem });
  return { ok, genTime: genTime?.getTime(), faults };
};
