import { expect, test } from "vitest";
import { createPublisher, NOW, signedLines } from "../../../test/feed/publisher.ts";
import { tools } from "../../../test/feed/memory-folder.ts";
import { createAuthor, type Author } from "../../../test/feed/author.ts";
import { findManifestFault, isClockSlow, openManifest } from "./accept-manifest.ts";
import { sealPayload, writeEnvelope } from "./envelope.ts";
import { manifestSchema, type Manifest } from "./manifest.ts";
import { readFeed } from "./publish/read-feed.ts";

const publisher = await createPublisher();
const manifest = await publisher.publish(await signedLines(publisher.author, 3));
const read = await readFeed(publisher.folder, tools);
if (!read.ok) throw new Error(read.code);
const { root } = read;
const file = publisher.folder.files.get("feed.json")!;
const DAY = 86_400_000;
const clock = { now: NOW, checkExpiry: true };

async function sealed(payload: string, signer: Author = publisher.feedKey): Promise<Uint8Array> {
  return tools.encode(writeEnvelope(await sealPayload("manifest", payload, [signer], tools)));
}

test("a manifest is opened when a feed key of the root has signed it", async () => {
  expect(await openManifest(file, root, tools)).toMatchObject({ ok: true, manifest });
});

test("no byte of a manifest file can be changed so that it says something else", async () => {
  for (let at = 0; at < file.length; at++) {
    const changed = Uint8Array.from(file);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    const opened = await openManifest(changed, root, tools);
    expect(opened.ok ? opened.manifest : manifest).toEqual(manifest);
    expect((await openManifest(file.slice(0, at), root, tools)).ok).toBe(at === file.length - 1);
  }
});

test.each<[string, object | string, string]>([
  ["another feed", { feed: "0".repeat(64) }, "wrong-feed"],
  ["another type", { type: "root" }, "wrong-type"],
  ["a later format", { v: 2 }, "client-too-old"],
  ["a format that this client is too old for", { minClient: 2 }, "client-too-old"],
  ["a version of zero", { version: 0 }, "wrong-shape"],
  ["a version that is no whole number", { version: 1.5 }, "wrong-shape"],
  ["a pack beyond the head", { head: 2 }, "wrong-shape"],
  ["an unknown field", { selector: "body" }, "wrong-shape"],
  ["a pack of 600 MB", { packs: [{ ...manifest.packs[0], raw: 600_000_000 }] }, "wrong-shape"],
  ["nesting 100,000 deep", "[".repeat(100_000), "wrong-shape"],
])("a signed manifest of %s is refused", async (_, change, code) => {
  const payload = typeof change === "string" ? change : JSON.stringify({ ...manifest, ...change });
  expect(await openManifest(await sealed(payload), root, tools)).toEqual({ ok: false, code });
});

test("a manifest by the root key or by a stranger is refused", async () => {
  for (const signer of [publisher.rootKey, publisher.author, await createAuthor()]) {
    const bytes = await sealed(JSON.stringify(manifest), signer);
    expect(await openManifest(bytes, root, tools)).toMatchObject({ code: "bad-signature" });
  }
});

function faultOf(change: Partial<Manifest>, seenVersion: number, now = NOW): string | undefined {
  const signed = { manifest: manifestSchema.parse({ ...manifest, ...change }), payloadHash: "aa" };
  const seen = { version: seenVersion, epoch: 3, payloadHash: "bb" };
  return findManifestFault(signed, { seen }, { ...clock, now });
}

test("neither an older version, an older log, nor two of one version are taken", () => {
  expect(faultOf({ version: 8, epoch: 3 }, 7)).toBeUndefined();
  expect(faultOf({ version: 6, epoch: 3 }, 7)).toBe("older-version");
  expect(faultOf({ version: 7, epoch: 3 }, 7)).toBe("two-versions");
  expect(faultOf({ version: 8, epoch: 2 }, 7)).toBe("older-epoch");
  expect(faultOf({ version: 8, epoch: 4 }, 7)).toBeUndefined();
});

test("after seven days a manifest is expired, except the one in the package", () => {
  expect(faultOf({ version: 8, epoch: 3 }, 7, NOW + 6.9 * DAY)).toBeUndefined();
  expect(faultOf({ version: 8, epoch: 3 }, 7, NOW + 7 * DAY)).toBe("expired");
  const signed = { manifest, payloadHash: "aa" };
  const late = { now: NOW + 3650 * DAY, checkExpiry: false };
  expect(findManifestFault(signed, { seen: null }, late)).toBeUndefined();
});

test("a manifest of tomorrow tells that our clock is slow", () => {
  expect(isClockSlow(manifest, NOW - 2 * DAY)).toBe(true);
  expect(isClockSlow(manifest, NOW - 0.5 * DAY)).toBe(false);
});
