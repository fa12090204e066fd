/** Milliseconds of ten years: what is said to be older is not believed. */
export const longestHeld = 10 * 365.25 * 24 * 60 * 60 * 1000;

/**
 * How many milliseconds a widget kept a body before it sent it (`Accord-Held`), or undefined when it does not say so in a
 * way that can be understood: an answer is never refused for that. A device that says that it cannot tell may have kept it for
 * as long as anybody is believed to: a yes then counts as pressed on the day of its form.
 */
export function readHeldFor(header: string | readonly string[] | undefined): number | undefined {
  if (header === 'unknown') return longestHeld;
  if (typeof header !== 'string' || !/^\d{1,12}$/.test(header)) return undefined;
  const held = Number(header);
  return held <= longestHeld ? held : undefined;
}
