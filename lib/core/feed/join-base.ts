import type { ClaimsIndex } from "../claims-index.ts";
import type { FeedBase } from "./feed-base.ts";

type Base = Omit<ClaimsIndex, "claims">;

/** Joins the names of the index with those of the feeds; the same result for the same two. */
export function createBaseJoiner(): (base: Base, feeds: FeedBase) => Base {
  let last: { base: Base; feeds: FeedBase; joined: Base } | undefined;
  return (base, feeds) => {
    if (last?.base !== base || last.feeds !== feeds)
      last = { base, feeds, joined: join(base, feeds) };
    return last.joined;
  };
}

function join(base: Base, feeds: FeedBase): Base {
  const held = new Set([...base.parties, ...base.truces].map(({ id }) => id));
  const domains = new Set(base.outlets.map(({ domain }) => domain));
  const parties = feeds.parties.filter(({ id }) => !held.has(id));
  const truces = feeds.truces.filter(({ id }) => !held.has(id));
  const outlets = feeds.outlets.filter(({ domain }) => !domains.has(domain));
  if (parties.length + truces.length + outlets.length === 0) return base;
  return {
    parties: [...base.parties, ...parties],
    truces: [...base.truces, ...truces],
    outlets: [...base.outlets, ...outlets],
  };
}
