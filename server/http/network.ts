import { createHmac } from "node:crypto";
import { isIPv4, isIPv6 } from "node:net";

/**
 * The part of the network that an address belongs to: what one household or office can easily
 * change is left out. IPv4: the first three numbers (/24). IPv6: the first three groups (/48).
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (isIPv4(plain)) return plain.split(".").slice(0, 3).join(".");
  if (!isIPv6(plain)) return "unknown";
  const [front = "", back] = plain.toLowerCase().split("::");
  const groups = front === "" ? [] : front.split(":");
  const missing = back === undefined ? 0 : 8 - groups.length - back.split(":").length;
  const full = [
    ...groups,
    ...Array.from({ length: missing }, () => "0"),
    ...(back ?? "").split(":"),
  ];
  return full
    .slice(0, 3)
    .map((group) => group.replace(/^0+(?=.)/, "") || "0")
    .join(":");
}

/** What is counted in place of an address: without the secret nobody can tell whose it was. */
export function hashNetwork(secret: string, day: string, address: string): string {
  return createHmac("sha256", secret)
    .update(`${day}\n${networkOf(address)}`)
    .digest("base64url")
    .slice(0, 22);
}
