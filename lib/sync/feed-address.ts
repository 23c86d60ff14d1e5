import { feedIdSchema } from "../core/feed/root.ts";

/** Where a feed stands, and the fingerprint that came with the address, if one did. */
export interface FeedAddress {
  /** Ends with a slash. */
  base: string;
  feed: string | undefined;
}

const LOCAL_NAMES =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|test|invalid|onion|arpa)$/;

/**
 * Reads what a user pasted. Undefined for anything that is not a public https address: no IP
 * address in any notation, no local name, no port, no user name (SYNC.md section 7, threat 18).
 * One answer for all, so that nothing can be learned about a network by trying.
 */
export function readFeedAddress(text: string): FeedAddress | undefined {
  // The parser takes a backslash for a slash; people who are shown such an address do not.
  const url = text.includes("\\") ? null : URL.parse(text.trim());
  if (!url || !isPublic(url) || url.search !== "") return undefined;
  const feed = url.hash === "" ? undefined : readKey(url.hash);
  if (url.hash !== "" && feed === undefined) return undefined;
  const path = url.pathname.replace(/\/(feed\.json)?$/, "");
  return { base: `${url.origin}${path}/`, feed };
}

/** The same for an address that stands in a root or a subscription. */
export function isPublicAddress(text: string): boolean {
  return readFeedAddress(text)?.feed === undefined && readFeedAddress(text) !== undefined;
}

function isPublic({ protocol, port, username, password, hostname }: URL): boolean {
  if (protocol !== "https:" || port !== "" || username !== "" || password !== "") return false;
  const host = hostname.replace(/\.$/, "");
  // The parser has turned every notation of an IPv4 address into four numbers.
  if (host.startsWith("[") || /^[\d.]+$/.test(host)) return false;
  return host.includes(".") && !LOCAL_NAMES.test(host);
}

function readKey(hash: string): string | undefined {
  const key = /^#key=([0-9a-f]{64})$/i.exec(hash)?.[1]?.toLowerCase();
  return feedIdSchema.safeParse(key).data;
}
