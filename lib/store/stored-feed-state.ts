import { feedStateSchema, type FeedState } from "../core/feed/feed-state.ts";

/** A state that does not fit counts as none: the feed is read anew. */
export function readState(stored: unknown): FeedState | undefined {
  return feedStateSchema.safeParse(stored).data;
}
