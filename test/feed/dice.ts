/** Chance that comes back with its seed. */
export interface Dice {
  /** From 0 to below 1. */
  roll(): number;
  /** A whole number from 0 to below `sides`. */
  pick(sides: number): number;
  of<T>(things: readonly T[]): T;
  happens(probability: number): boolean;
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = (sides: number) => Math.floor(roll() * sides);
  return {
    roll,
    pick,
    of<T>(things: readonly T[]): T {
      const thing = things[pick(things.length)];
      if (thing === undefined) throw new Error("nothing to pick from");
      return thing;
    },
    happens: (probability) => roll() < probability,
  };
}
