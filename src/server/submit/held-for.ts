/** Milliseconds of ten years: what is said to be older is not believed. */
export const longestHeld = 10 * 365.25 * 24 * 60 * 60 * 1000;

/**
 * How many milliseconds a widget kept a body before it sent it (`Accord-Held`), or undefined when it does not say so in a
 * way that can be understood: an answer is never refused for that.
 */
export function readHeldFor(header: string | readonly string[] | undefined): number | undefined {
  if (typeof header !== 'string' || !/^\d{1,12}$/.test(header)) return undefined;
  const held = Number(header);
  return held <= longestHeld ? held : undefined;
}
