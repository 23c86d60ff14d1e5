import { toHex } from "./bytes.ts";
import type { Primitives } from "./primitives.ts";

/** What people compare in place of a key: the first 16 hexadecimal letters of its SHA-256, in fours. */
export async function fingerprint(key: string, primitives: Primitives): Promise<string> {
  const digest = toHex(await primitives.sha256(primitives.encode(`cf/key/v1\n${key}`)));
  return inFours(digest.slice(0, 16));
}

export function inFours(text: string): string {
  return text.match(/.{1,4}/g)?.join(" ") ?? "";
}
