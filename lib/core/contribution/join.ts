import * as z from "zod/mini";
import { feedIdSchema } from "../feed/root.ts";
import { keySchema } from "../record/line.ts";
import { momentSchema, nameSchema } from "../record/plain-text.ts";
import type { Primitives, Sign } from "../record/primitives.ts";
import { parseSignedBody, signText, type SignedText } from "./signed-text.ts";

/** 128 random bits in base64url. */
export const invitationCodeSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));

/** A key takes up an invitation. The name is for the other members, to know who it is. */
export const joinSchema = z.strictObject({
  v: z.literal(1),
  type: z.literal("join"),
  author: keySchema,
  created: momentSchema,
  feed: feedIdSchema,
  invitation: invitationCodeSchema,
  name: nameSchema(120),
});
export type Join = z.infer<typeof joinSchema>;

/** Undefined when the text is no such request. */
export function readJoin(body: string): Join | undefined {
  return joinSchema.safeParse(parseSignedBody(body)).data;
}

/** Throws when the request does not fit. */
export function signJoin(join: Join, sign: Sign, primitives: Primitives): Promise<SignedText> {
  return signText("join", JSON.stringify(joinSchema.parse(join)), sign, primitives);
}
