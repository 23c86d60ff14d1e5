import type { Item } from "./itemise.ts";
import { holdsAll, type TagNeeds, type TagSet } from "./tag-set.ts";

/** First and last item of a match or of one of its groups. */
export interface Stretch {
  from: number;
  to: number;
}

export interface Match extends Stretch {
  /** The items of a named group, undefined where it matched nothing. */
  group(name: string): Stretch | undefined;
}

/** A row of items as patterns see it. */
export interface TagRow {
  /** One character an item. */
  chars: string;
  /** The tags that occur in it. */
  holds: TagSet;
}

/** A pattern over tags. It becomes a regular expression when a row first holds what it needs. */
export interface Pattern {
  source: string;
  /** What a row must hold for it to match. */
  needs: TagNeeds;
  /** To search with; for the groups of a match, which would make every search slower. */
  search?: RegExp;
  groups?: RegExp;
}

const NONE: readonly Match[] = [];

/**
 * All places where a compiled pattern matches a row of tags, left to right; of several patterns one after the
 * other. Most patterns match nothing in most sentences, and most of those can be told by the tags alone.
 */
export function matches(patterns: Pattern | readonly Pattern[], row: TagRow): readonly Match[] {
  if (!("length" in patterns)) return matchesOf(patterns, row);
  let all = NONE;
  for (const pattern of patterns) {
    const found = matchesOf(pattern, row);
    if (found.length > 0) all = all.length > 0 ? [...all, ...found] : found;
  }
  return all;
}

/** Could one of the patterns match a row with these tags? */
export function canMatch(patterns: readonly Pattern[], tags: TagSet): boolean {
  for (const { needs } of patterns) if (holdsAll(tags, needs)) return true;
  return false;
}

function matchesOf(pattern: Pattern, { chars, holds }: TagRow): readonly Match[] {
  if (!holdsAll(holds, pattern.needs)) return NONE;
  const search = (pattern.search ??= new RegExp(pattern.source, "g"));
  search.lastIndex = 0;
  let found = search.exec(chars);
  if (!found) return NONE;
  const all: Match[] = [];
  for (; found; found = search.exec(chars)) {
    all.push(toMatch(pattern, chars, { from: found.index, to: found.index + found[0].length - 1 }));
    if (found[0] === "") search.lastIndex += 1;
  }
  return all;
}

function toMatch(pattern: Pattern, chars: string, { from, to }: Stretch): Match {
  let groups: Readonly<Record<string, [number, number] | undefined>> | undefined;
  return {
    from,
    to,
    group(name) {
      groups ??= groupsAt(pattern, chars, from);
      const span = groups[name];
      return span && span[1] > span[0] ? { from: span[0], to: span[1] - 1 } : undefined;
    },
  };
}

/** Where the groups of the match at `from` stand. */
function groupsAt(
  pattern: Pattern,
  chars: string,
  from: number,
): Readonly<Record<string, [number, number] | undefined>> {
  const exact = (pattern.groups ??= new RegExp(pattern.source, "dy"));
  exact.lastIndex = from;
  return exact.exec(chars)?.indices?.groups ?? {};
}

/** Has the item one of these tags? Asked thousands of times an article, so without a closure. */
export function has(item: Item | undefined, ...tags: readonly string[]): boolean {
  if (item === undefined) return false;
  for (const own of item.tags) for (const tag of tags) if (own === tag) return true;
  return false;
}

/** `has` for a list of tags: to spread it would copy it each time. */
export function hasOneOf(item: Item | undefined, tags: readonly string[]): boolean {
  if (item === undefined) return false;
  for (const own of item.tags) if (tags.includes(own)) return true;
  return false;
}

/** The party that an item names, if it names one. */
export function partyOf(item: Item | undefined): string | undefined {
  return has(item, "PARTY", "PERSON") ? item?.hit?.ids[0] : undefined;
}
