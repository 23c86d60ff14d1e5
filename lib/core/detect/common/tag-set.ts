/** A set of tags as bits: 30 to a number, which the engine keeps without a box. */
export type TagSet = number[];

const BITS = 30;

/** Numbers the tags of a language; a tag that is none of them throws. */
export function createTagBits(tags: readonly string[]): {
  setOf: (tags: readonly string[]) => TagSet;
  empty: () => TagSet;
} {
  const positions = new Map(tags.map((tag, at) => [tag, at]));
  const none = Array.from({ length: Math.ceil(tags.length / BITS) }, () => 0);
  return {
    empty: () => [...none],
    setOf(some) {
      const set = [...none];
      for (const tag of some) {
        const at = positions.get(tag);
        if (at === undefined) throw new Error(`no such tag: ${tag}`);
        const word = Math.floor(at / BITS);
        set[word] = (set[word] as number) | (1 << (at % BITS));
      }
      return set;
    },
  };
}

/** Does the set hold at least one tag of each of the others, which stand one after the other? */
export function holdsAll(set: TagSet, needs: readonly number[]): boolean {
  const size = set.length;
  for (let from = 0; from < needs.length; from += size) {
    let at = 0;
    while (at < size && ((set[at] as number) & (needs[from + at] as number)) === 0) at += 1;
    if (at === size) return false;
  }
  return true;
}

/** Adds the tags of another set. */
export function addAll(set: TagSet, other: TagSet): void {
  for (let at = 0; at < set.length; at += 1) set[at] = (set[at] as number) | (other[at] as number);
}
