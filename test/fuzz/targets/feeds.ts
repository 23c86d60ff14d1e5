import * as fc from "fast-check";
import { readEnvelope } from "../../../lib/core/feed/envelope.ts";
import { readManifestPayload } from "../../../lib/core/feed/manifest.ts";
import { readRootPayload } from "../../../lib/core/feed/root.ts";
import { readRow } from "../../../lib/core/feed/row.ts";
import { createPrimitives } from "../../../lib/core/record/primitives.ts";
import { mutated } from "../mutate.ts";
import { defineTarget } from "../target.ts";

const primitives = createPrimitives(globalThis);
const encode = (text: string) => primitives.encode(text);
const HASH = "0f".repeat(32);
const KEY = "A".repeat(43);
const MANIFEST = JSON.stringify({
  v: 1,
  type: "feed",
  feed: HASH,
  root: 1,
  version: 7,
  epoch: 1,
  issued: "2026-11-24T00:00:00Z",
  expires: "2026-12-01T00:00:00Z",
  head: 300,
  chain: HASH,
  packs: [{ from: 1, to: 300, sha256: HASH, bytes: 5000, raw: 20_000 }],
});
const ROOT = JSON.stringify({
  v: 1,
  type: "root",
  feed: HASH,
  n: 1,
  name: "A feed",
  licence: "CC BY 4.0",
  rootKeys: [KEY],
  threshold: 1,
  feedKeys: [KEY],
  moderatorKeys: [],
  mirrors: ["https://mirror.example/feed"],
  expires: "2027-12-24T00:00:00Z",
});
const signed = (payload: string) =>
  JSON.stringify({ payload, sigs: [{ key: KEY, sig: "B".repeat(86) }] });

/** What a host serves in place of a feed is read or refused with a code. */
export const feeds = defineTarget(
  "feeds",
  fc.property(mutated([MANIFEST, ROOT, signed(MANIFEST), signed(ROOT)]), (text) => {
    readEnvelope(encode(text), primitives);
    const manifest = readManifestPayload(text);
    if (manifest.ok && manifest.manifest.packs.some(({ to }) => to > manifest.manifest.head))
      throw new Error("a pack beyond the head is accepted");
    readRootPayload(text);
    readRow(text, 1, HASH);
  }),
);
