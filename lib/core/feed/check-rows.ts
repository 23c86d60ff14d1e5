import { isIdSignedBy } from "../record/signed-record.ts";
import type { Primitives } from "../record/primitives.ts";
import type { HeldRecord } from "./held-record.ts";

/** Looks at the signatures that nobody has looked at yet; resolves to what was found, by id. */
export async function checkSignatures(
  held: readonly HeldRecord[],
  primitives: Primitives,
): Promise<Map<string, "good" | "bad">> {
  const unknown = held.filter(({ checked }) => checked === "unknown");
  const found = await Promise.all(
    unknown.map(async ({ id, sig, record }) => {
      const isGood = await isIdSignedBy(record.author, { id, sig }, primitives);
      return [id, isGood ? "good" : "bad"] as const;
    }),
  );
  return new Map(found);
}
