import { toBase64url } from "../../lib/core/record/base64url.ts";
import { createPrimitives, type Sign } from "../../lib/core/record/primitives.ts";
import type { ClaimRecord } from "../../lib/core/record/claim-record.ts";

export const primitives = createPrimitives(globalThis);

/** Somebody with a key. */
export interface Author {
  key: string;
  sign: Sign;
}

export async function createAuthor(): Promise<Author> {
  const pair = await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
  const raw = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  return {
    key: toBase64url(raw),
    sign: async (message) =>
      new Uint8Array(await crypto.subtle.sign("Ed25519", pair.privateKey, message)),
  };
}

/** A claim that fits the schema, with the given fields changed. */
export function claimBy(author: string, change: Partial<ClaimRecord> = {}): ClaimRecord {
  return {
    v: 1,
    type: "claim",
    author,
    created: "2026-03-01T12:00:00Z",
    truce: "syria-2016-12",
    kind: "figure",
    metric: "violations",
    value: 399,
    valueMax: null,
    per: null,
    qualifier: "exact",
    claimant: "snhr",
    accused: ["syria"],
    period: { from: "2016-12-30", to: "2017-01-09" },
    place: null,
    part: false,
    reports: [
      {
        url: "https://news.example/2017/01/10/truce",
        outlet: "news.example",
        published: "2017-01-10",
        lang: "en",
        quote: "The network counted 399 violations in the first eleven days.",
      },
    ],
    note: null,
    ...change,
  };
}
