import * as z from "zod/mini";
import { feedIdSchema } from "../feed/root.ts";
import { keySchema, recordIdSchema } from "../record/line.ts";
import { momentSchema, proseSchema } from "../record/plain-text.ts";
import type { Primitives, Sign } from "../record/primitives.ts";
import { parseSignedBody, signText, type SignedText } from "./signed-text.ts";

export const RULINGS = ["publish", "hold", "reject"] as const;
export type Ruling = (typeof RULINGS)[number];

/**
 * What a moderator decides about a record of the queue: on how it was recorded, never on whether
 * the claim is true. It names the feed, so that it means nothing at another service.
 */
export const decisionSchema = z
  .strictObject({
    v: z.literal(1),
    type: z.literal("decision"),
    author: keySchema,
    created: momentSchema,
    feed: feedIdSchema,
    of: recordIdSchema,
    ruling: z.enum(RULINGS),
    reason: z.nullable(proseSchema(500)),
  })
  .check(
    z.refine(({ ruling, reason }) => ruling !== "reject" || reason !== null, {
      error: "a rejection gives its reason",
      path: ["reason"],
    }),
  );
export type Decision = z.infer<typeof decisionSchema>;

/** Undefined when the text is no decision. */
export function readDecision(body: string): Decision | undefined {
  return decisionSchema.safeParse(parseSignedBody(body)).data;
}

/** Throws when the decision does not fit. */
export function signDecision(
  decision: Decision,
  sign: Sign,
  primitives: Primitives,
): Promise<SignedText> {
  return signText("decision", JSON.stringify(decisionSchema.parse(decision)), sign, primitives);
}
