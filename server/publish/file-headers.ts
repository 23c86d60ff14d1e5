/** Only these are served: a folder may hold what a crash left behind. */
const PUBLISHED = /^(?:feed\.json|root\.\d+\.json|history\/\d+\.json|packs\/[0-9a-f]{64}\.gz)$/;

export function isPublishedPath(path: string): boolean {
  return PUBLISHED.test(path);
}

/** How long anybody may keep a published file: all but the manifest never change (SYNC.md section 4). */
export function cacheControl(path: string): string {
  return path === "feed.json" ? "max-age=300" : "max-age=31536000, immutable";
}

/** Packs are files that clients unpack, not a way of transfer that a browser would undo. */
export function contentType(path: string): string {
  return path.endsWith(".gz") ? "application/gzip" : "application/json";
}
