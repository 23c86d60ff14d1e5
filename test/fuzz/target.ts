import * as fc from "fast-check";

/** One door through which foreign data comes in, and what must hold whatever comes. */
export interface FuzzTarget {
  name: string;
  /** Tries inputs; fails where the code throws, or says something untrue. */
  check(parameters: {
    seed: number;
    numRuns: number;
    milliseconds: number;
  }): fc.RunDetails<unknown> | Promise<fc.RunDetails<unknown>>;
}

/** `property` holds for every input that it makes. */
export function defineTarget<T>(
  name: string,
  property: fc.IProperty<T> | fc.IAsyncProperty<T>,
): FuzzTarget {
  return {
    name,
    check: ({ seed, numRuns, milliseconds }) =>
      fc.check(property as fc.IRawProperty<T>, {
        seed,
        numRuns,
        interruptAfterTimeLimit: milliseconds,
        markInterruptAsFailure: false,
      }) as fc.RunDetails<unknown> | Promise<fc.RunDetails<unknown>>,
  };
}
