import type { FeedState } from "../core/feed/feed-state.ts";
import { readRootPayload } from "../core/feed/root.ts";
import type { Subscription } from "../core/feed/subscription.ts";
import { isPublicAddress } from "./feed-address.ts";
import { createWebSource, type FeedSource } from "./feed-source.ts";
import type { RequestLog } from "./request-log.ts";

export interface SourceEnvironment {
  packaged: FeedSource;
  log: RequestLog;
  random: () => number;
}

/** The places of a feed in random order, so that its mirrors share the load. */
export function feedSources(
  { address }: Subscription,
  state: FeedState | undefined,
  { packaged, log, random }: SourceEnvironment,
): FeedSource[] {
  if (address === null) return [packaged];
  const mirrors = (state && readRootPayload(state.root)?.mirrors) ?? [];
  const bases = new Set([address, ...mirrors.filter(isPublicAddress).map(withSlash)]);
  return shuffle([...bases], random).map((base) => createWebSource(base, log));
}

function withSlash(address: string): string {
  return address.endsWith("/") ? address : `${address}/`;
}

function shuffle<T>(things: readonly T[], random: () => number): T[] {
  return things
    .map((thing) => ({ thing, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}
