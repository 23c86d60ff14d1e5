import type { ReadRow } from "./fault.ts";

/**
 * The rows of a file, each read when it is its turn, so that a long file can be read in slices and
 * given up in between. A list of rows is one.
 */
export interface Rows<T> extends Iterable<ReadRow<T>> {
  readonly length: number;
}

export function readEach<Raw, T>(raw: readonly Raw[], read: (raw: Raw) => ReadRow<T>): Rows<T> {
  return {
    length: raw.length,
    *[Symbol.iterator]() {
      for (const each of raw) yield read(each);
    },
  };
}
