/** A set of tags as bits: 30 to a number, which the engine keeps without a box. */
export type TagSet = number[];

/**
 * A few tags, to be added to a set or looked for in one: the places of their numbers in the set and their bits in
 * turn. Most words have one tag or two, and a set has ten numbers.
 */
export type FewTags = readonly number[];

const BITS = 30;

/** Numbers the tags of a language; a tag that is none of them throws. */
export function createTagBits(tags: readonly string[]): {
  fewOf: (tags: readonly string[]) => FewTags;
  empty: () => TagSet;
} {
  const positions = new Map(tags.map((tag, at) => [tag, at]));
  const none = Array.from({ length: Math.ceil(tags.length / BITS) }, () => 0);
  return {
    empty: () => [...none],
    fewOf(some) {
      const bits = new Map<number, number>();
      for (const tag of some) {
        const at = positions.get(tag);
        if (at === undefined) throw new Error(`no such tag: ${tag}`);
        const place = Math.floor(at / BITS);
        bits.set(place, (bits.get(place) ?? 0) | (1 << (at % BITS)));
      }
      return [...bits].flat();
    },
  };
}

/** What a set must hold: one tag at least of each of some lists, one list after the other with its length before it. */
export type TagNeeds = readonly number[];

export function needsOfEach(lists: readonly FewTags[]): TagNeeds {
  return lists.flatMap((few) => [few.length, ...few]);
}

export function holdsAll(set: TagSet, needs: TagNeeds): boolean {
  for (let from = 0; from < needs.length;) {
    const end = from + 1 + (needs[from] as number);
    let at = from + 1;
    while (at < end && ((set[needs[at] as number] as number) & (needs[at + 1] as number)) === 0)
      at += 2;
    if (at >= end) return false;
    from = end;
  }
  return true;
}

export function addAll(set: TagSet, few: FewTags): void {
  for (let at = 0; at < few.length; at += 2) {
    const place = few[at] as number;
    set[place] = (set[place] as number) | (few[at + 1] as number);
  }
}
