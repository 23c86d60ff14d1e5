import { isPublicAddress } from "./feed-address.ts";

/**
 * May an index service stand here? The rules of feeds hold: a public https address. Besides, it may
 * run on this very machine, where a group tries it out.
 */
export function isServiceAddress(address: string): boolean {
  return isPublicAddress(`${address}/`) || isOnThisMachine(address);
}

function isOnThisMachine(address: string): boolean {
  const url = URL.parse(address);
  if (!url || url.username !== "" || url.password !== "") return false;
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  return isWeb && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
}
