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

const NONE: readonly Match[] = [];

/**
 * All places where a compiled pattern matches a row of tags, left to right; of several patterns one after the
 * other. Most patterns match nothing in most sentences: that must cost no more than the search (`matchAll` would
 * copy the pattern).
 */
export function matches(patterns: RegExp | readonly RegExp[], tags: string): readonly Match[] {
  if (patterns instanceof RegExp) return matchesOf(patterns, tags);
  let all = NONE;
  for (const pattern of patterns) {
    const found = matchesOf(pattern, tags);
    if (found.length > 0) all = all.length > 0 ? [...all, ...found] : found;
  }
  return all;
}

function matchesOf(pattern: RegExp, tags: string): readonly Match[] {
  pattern.lastIndex = 0;
  let found = pattern.exec(tags);
  if (!found) return NONE;
  const all: Match[] = [];
  for (; found; found = pattern.exec(tags)) {
    all.push(toMatch(found));
    if (found[0] === "") pattern.lastIndex += 1;
  }
  return all;
}

function toMatch(found: RegExpExecArray): Match {
  return {
    from: found.index,
    to: found.index + found[0].length - 1,
    group(name) {
      const span = found.indices?.groups?.[name];
      return span && span[1] > span[0] ? { from: span[0], to: span[1] - 1 } : undefined;
    },
  };
}

/** Has the item one of these tags? Asked thousands of times an article, so without a closure. */
export function has(item: Item | undefined, ...tags: readonly string[]): boolean {
  if (item === undefined) return false;
  for (const own of item.tags) for (const tag of tags) if (own === tag) return true;
  return false;
}

/** The party that an item names, if it names one. */
export function partyOf(item: Item | undefined): string | undefined {
  return has(item, "PARTY", "PERSON") ? item?.hit?.ids[0] : undefined;
}
