import * as z from "zod/mini";
import { toHex, type Bytes } from "../record/bytes.ts";
import { keySchema, signatureSchema } from "../record/line.ts";
import { signInLetters, type Primitives, type Sign } from "../record/primitives.ts";

/** Seconds by which the clocks of a client and of the service may differ (SYNC.md section 6). */
export const REQUEST_WINDOW_SECONDS = 300;

/** A request that only some keys may make. Nothing of it can be used again or elsewhere. */
export interface RequestFacts {
  /** The id of the feed, so that the request means nothing at another service. */
  feed: string;
  method: string;
  /** From `/v1/` on, with the query: the service may stand below some other path. */
  path: string;
  /** Empty where there is none. */
  body: string;
}

const proofSchema = z.strictObject({
  key: keySchema,
  /** Seconds since 1970. */
  time: z.string().check(z.regex(/^\d{10}$/)),
  nonce: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)),
  sig: signatureSchema,
});
export type RequestProof = z.infer<typeof proofSchema>;

const SCHEME = "WhoCounts ";

/** The `Authorization` header of a request. */
export async function signRequest(
  facts: RequestFacts,
  proof: Omit<RequestProof, "sig">,
  sign: Sign,
  primitives: Primitives,
): Promise<string> {
  const sig = await signInLetters(sign, await message(facts, proof, primitives));
  return SCHEME + [proof.key, proof.time, proof.nonce, sig].join(".");
}

/** Undefined when the header is not one of ours. */
export function parseRequestProof(header: string | undefined): RequestProof | undefined {
  if (!header?.startsWith(SCHEME)) return undefined;
  const [key, time, nonce, sig, ...rest] = header.slice(SCHEME.length).split(".");
  if (rest.length > 0) return undefined;
  return proofSchema.safeParse({ key, time, nonce, sig }).data;
}

/** Did the key in the proof sign just this request? Says nothing about time and nonce. */
export async function isRequestSigned(
  facts: RequestFacts,
  proof: RequestProof,
  primitives: Primitives,
): Promise<boolean> {
  return primitives.verify(proof.key, proof.sig, await message(facts, proof, primitives));
}

async function message(
  { feed, method, path, body }: RequestFacts,
  { time, nonce }: Omit<RequestProof, "sig">,
  primitives: Primitives,
): Promise<Bytes> {
  const bodyHash = toHex(await primitives.sha256(primitives.encode(body)));
  return primitives.encode(["cf/request/v1", feed, method, path, time, nonce, bodyHash].join("\n"));
}
