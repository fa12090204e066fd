import { StartError } from '../server/start-error.js';

const units: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000 };

/** A time such as `24h` or `90d`, in milliseconds. Throws StartError. */
export function readDuration(option: string, text: string): number {
  const [, count, unit = ''] = /^(\d{1,4})([hd])$/.exec(text) ?? [];
  if (count === undefined)
    throw new StartError(`${option}: got "${text}"; hours such as 24h or days such as 90d are accepted.`);
  return Number(count) * (units[unit] ?? 0);
}
