import * as z from "zod/mini";
import type { Bytes } from "../record/bytes.ts";
import { keySchema, signatureSchema } from "../record/line.ts";
import { signInLetters, type Primitives, type Sign } from "../record/primitives.ts";
import { refuse, type Refusal } from "./feed-fault.ts";

/**
 * A signed file: the payload is a text, and that text is signed, byte for byte. What stands around
 * it needs no protection, and nothing is ever serialised anew to be checked (SYNC.md section 4).
 */
const envelopeSchema = z.strictObject({
  payload: z.string(),
  sigs: z.array(z.strictObject({ key: keySchema, sig: signatureSchema })).check(z.maxLength(16)),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** What a payload says it is. The name is part of what is signed: a root is no manifest. */
export type PayloadKind = "manifest" | "root";

export function readEnvelope(
  bytes: Uint8Array,
  { decode }: Pick<Primitives, "decode">,
): { ok: true; envelope: Envelope } | Refusal {
  const text = decode(bytes);
  if (text === undefined) return refuse("not-utf8");
  const result = envelopeSchema.safeParse(parseJson(text));
  return result.success ? { ok: true, envelope: result.data } : refuse("wrong-shape");
}

/** Undefined when the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // The only way JSON.parse throws.
  }
}

export function writeEnvelope(envelope: Envelope): string {
  return `${JSON.stringify(envelope)}\n`;
}

export function payloadMessage(
  kind: PayloadKind,
  payload: string,
  { encode }: Pick<Primitives, "encode">,
): Bytes {
  return encode(`cf/${kind}/v1\n${payload}`);
}

/** How many different keys of `keys` have signed the payload. */
export async function countSigners(
  kind: PayloadKind,
  envelope: Envelope,
  keys: readonly string[],
  primitives: Primitives,
): Promise<number> {
  const message = payloadMessage(kind, envelope.payload, primitives);
  const signers = new Set<string>();
  for (const { key, sig } of envelope.sigs) {
    if (!keys.includes(key) || signers.has(key)) continue;
    if (await primitives.verify(key, sig, message)) signers.add(key);
  }
  return signers.size;
}

/** Signs a payload with each of the keys. */
export async function sealPayload(
  kind: PayloadKind,
  payload: string,
  signers: readonly { key: string; sign: Sign }[],
  primitives: Primitives,
): Promise<Envelope> {
  const message = payloadMessage(kind, payload, primitives);
  const sigs: Envelope["sigs"] = [];
  for (const { key, sign } of signers) sigs.push({ key, sig: await signInLetters(sign, message) });
  return { payload, sigs };
}
