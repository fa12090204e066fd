import type { Random } from '../../../src/server/keys/random.js';

/** Everything that chance decides, from one number: the same number decides the same. */
export interface Chance {
  /** From 0 to 1, without 1. */
  next(): number;
  /** A whole number below another. */
  below(most: number): number;
  is(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

/** Mulberry32: 32 bits of state are enough to tell seeds apart. */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    next,
    below,
    is: (probability) => next() < probability,
    pick: <Item>(items: readonly Item[]) => items[below(items.length)] as Item,
  };
}

/** Ids, nonces, salts and keys that the seed decides as well. */
export const makeSeededRandom = (chance: Chance): Random => {
  const bytes = (length: number): Buffer => Buffer.from(Array.from({ length }, () => chance.below(256)));
  return {
    bytes,
    uuid: () => {
      const text = bytes(16).toString('hex');
      return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-a${text.slice(17, 20)}-${text.slice(20)}`;
    },
  };
};
