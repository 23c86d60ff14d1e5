import * as z from "zod/mini";
import type { Bytes } from "../record/bytes.ts";
import { findBodyTextFault, signatureSchema } from "../record/line.ts";
import { signInLetters, type Primitives, type Sign } from "../record/primitives.ts";
import { recordId } from "../record/signed-record.ts";

/** What people sign for the index service besides records. The name is part of what is signed. */
export type SignedKind = "decision" | "join";

/** A text and its signature, as they are sent. Records travel in the same shape. */
export const signedTextSchema = z.strictObject({ sig: signatureSchema, body: z.string() });
export type SignedText = z.infer<typeof signedTextSchema>;

/** Signs a text; its id is the SHA-256 of the text, as with records. */
export async function signText(
  kind: SignedKind,
  body: string,
  sign: Sign,
  primitives: Primitives,
): Promise<SignedText> {
  return { sig: await signInLetters(sign, await message(kind, body, primitives)), body };
}

/** Did `author` sign the text as one of this kind? */
export async function isTextSignedBy(
  kind: SignedKind,
  author: string,
  { sig, body }: SignedText,
  primitives: Primitives,
): Promise<boolean> {
  return primitives.verify(author, sig, await message(kind, body, primitives));
}

async function message(kind: SignedKind, body: string, primitives: Primitives): Promise<Bytes> {
  return primitives.encode(`cf/${kind}/v1\n${await recordId(body, primitives)}`);
}

/** The value of a signed text. Undefined where it is no JSON or not a text that may be signed. */
export function parseSignedBody(body: string): unknown {
  if (findBodyTextFault(body)) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined; // The only way JSON.parse throws.
  }
}
