const [quote, backslash, comma, openList, closeList, openObject, closeObject] = Buffer.from('"\\,[]{}');

/** How much a text of JSON makes of its bytes. */
export interface Weight {
  /** Its values, or a few more. */
  readonly values: number;
  /** How deep they stand in each other. */
  readonly depth: number;
}

/** What JSON weighs, by its brackets and commas alone: nothing is parsed, and the work is one look at each byte. */
export function weighJson(bytes: Uint8Array): Weight {
  let [values, level, depth, isText] = [1, 0, 0, false];
  for (let place = 0; place < bytes.length; place++) {
    const byte = bytes[place];
    if (isText) {
      if (byte === backslash) place += 1;
      else if (byte === quote) isText = false;
    } else if (byte === quote) isText = true;
    else if (byte === comma) values += 1;
    else if (byte === openObject || byte === openList) {
      values += 1;
      level += 1;
      if (level > depth) depth = level;
    } else if (byte === closeObject || byte === closeList) level -= 1;
  }
  return { values, depth };
}

/** More than any form has: 64 KiB of a form's words are about 2,000 values, ten deep. */
export const mostValues = 8000;
export const mostDepth = 32;

export const isTooHeavy = ({ values, depth }: Weight): boolean => values > mostValues || depth > mostDepth;

/** The body is small and makes a great many values, as no honest client's does. */
export class HeavyBodyError extends Error {
  override readonly name = 'HeavyBodyError';

  constructor() {
    super(`A body may have ${mostValues} values at most, ${mostDepth} deep.`);
  }
}

/** Throws HeavyBodyError. */
export function refuseHeavy(bytes: Uint8Array): void {
  if (isTooHeavy(weighJson(bytes))) throw new HeavyBodyError();
}
