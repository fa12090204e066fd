/**
 * A contact's tag: so much of its keyed digest as tells it from all others (96 bits), in every table that looks people up.
 */
export const tagOf = (digest: string): string => digest.slice(0, 16);
