import type { Handler } from "hono";
import type { FeedFolder } from "../../lib/core/feed/publish/feed-folder.ts";
import { cacheControl, contentType, isPublishedPath } from "../publish/file-headers.ts";

/** The published files, for a small service that needs no web server beside it. */
export function feedRoute(feed: FeedFolder): Handler {
  return async (c) => {
    const path = c.req.path.slice("/feed/".length);
    const bytes = isPublishedPath(path) ? await feed.read(path) : undefined;
    c.header("Access-Control-Allow-Origin", "*");
    c.header("X-Content-Type-Options", "nosniff");
    if (!bytes) return c.body(null, 404);
    c.header("Cache-Control", cacheControl(path));
    c.header("Content-Type", contentType(path));
    return c.body(bytes);
  };
}
