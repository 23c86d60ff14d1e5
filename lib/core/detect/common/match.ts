import type { Item } from "./itemise.ts";

/** First and last item of a match or of one of its groups. */
export interface Stretch {
  from: number;
  to: number;
}

export interface Match extends Stretch {
  /** The items of a named group, undefined where it matched nothing. */
  group(name: string): Stretch | undefined;
}

/** All places where a compiled pattern matches a row of tags, left to right. */
export function* matches(pattern: RegExp, tags: string): Generator<Match> {
  for (const found of tags.matchAll(pattern)) {
    yield {
      from: found.index,
      to: found.index + found[0].length - 1,
      group(name) {
        const span = found.indices?.groups?.[name];
        return span && span[1] > span[0] ? { from: span[0], to: span[1] - 1 } : undefined;
      },
    };
  }
}

export function has(item: Item | undefined, ...tags: readonly string[]): boolean {
  return item !== undefined && tags.some((tag) => item.tags.includes(tag));
}

/** The party that an item names, if it names one. */
export function partyOf(item: Item | undefined): string | undefined {
  return has(item, "PARTY", "PERSON") ? item?.hit?.ids[0] : undefined;
}
