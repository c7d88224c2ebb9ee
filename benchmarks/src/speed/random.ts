/** Numbers from 0 up to but without 1, the same for the same seed. */
export type Random = () => number;

/** Makes a sequence of numbers that a seed decides: a Weyl sequence through MurmurHash3's mixer. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e37_79b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85eb_ca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to but without `limit`. */
export function randomBelow(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}
