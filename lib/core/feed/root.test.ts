import { expect, test } from "vitest";
import { createAuthor, type Author } from "../../../test/feed/author.ts";
import { tools } from "../../../test/feed/memory-folder.ts";
import { sealPayload, writeEnvelope } from "./envelope.ts";
import { makeFirstRoot, makeNextRoot } from "./publish/publish-root.ts";
import { acceptRoot, hasOtherFeedKeys, type Root } from "./root.ts";

const now = Date.parse("2026-06-01T00:00:00Z");
const [rootKey, spareKey, nextKey, feedKey, stranger] = await Promise.all(
  Array.from({ length: 5 }, createAuthor),
);
if (!rootKey || !spareKey || !nextKey || !feedKey || !stranger) throw new Error("five keys");

const first = await makeFirstRoot(
  {
    name: "Test index",
    licence: "CC BY 4.0",
    rootKeys: [rootKey.key, spareKey.key],
    feedKeys: [feedKey.key],
    moderatorKeys: [],
    mirrors: [],
  },
  now,
  tools,
);
const second = makeNextRoot(first, { rootKeys: [nextKey.key] }, now);

async function sealed(root: object, signers: Author[]): Promise<Uint8Array> {
  const envelope = await sealPayload("root", JSON.stringify(root), signers, tools);
  return tools.encode(writeEnvelope(envelope));
}

test("the first root is accepted with one of its keys, and its id is the fingerprint of both", async () => {
  for (const signer of [rootKey, spareKey]) {
    const accepted = await acceptRoot(await sealed(first, [signer]), undefined, tools);
    expect(accepted).toMatchObject({ ok: true, root: first });
  }
  const other = { ...first, rootKeys: [rootKey.key] };
  expect(await acceptRoot(await sealed(other, [rootKey]), undefined, tools)).toEqual({
    ok: false,
    code: "wrong-feed",
  });
});

test("the next root needs the keys of the one before and its own", async () => {
  const accepted = await acceptRoot(await sealed(second, [rootKey, nextKey]), first, tools);
  expect(accepted).toMatchObject({ ok: true, root: second });
  for (const signers of [[rootKey], [nextKey], [stranger, nextKey], [rootKey, stranger], []])
    expect(await acceptRoot(await sealed(second, signers), first, tools)).toMatchObject({
      code: "bad-root",
    });
});

test("two of two means two different keys", async () => {
  const strict: Root = { ...first, threshold: 2 };
  const accept = async (signers: Author[]) =>
    acceptRoot(await sealed(strict, signers), undefined, tools);
  expect(await accept([rootKey, spareKey])).toMatchObject({ ok: true });
  expect(await accept([rootKey, rootKey])).toMatchObject({ code: "bad-root" });
});

test.each([
  ["a skipped number", { ...second, n: 3 }, "bad-root"],
  ["the same number again", { ...second, n: 1 }, "bad-root"],
  ["another feed's id", { ...second, feed: "0".repeat(64) }, "wrong-feed"],
  ["no feed key", { ...second, feedKeys: [] }, "wrong-shape"],
  ["more signatures asked than keys there are", { ...second, threshold: 2 }, "wrong-shape"],
  [
    "a mirror that is no https address",
    { ...second, mirrors: ["http://a.example/"] },
    "wrong-shape",
  ],
  ["a field of no meaning", { ...second, script: "x" }, "wrong-shape"],
])("a next root with %s is refused", async (_, root, code) => {
  expect(await acceptRoot(await sealed(root, [rootKey, nextKey]), first, tools)).toEqual({
    ok: false,
    code,
  });
});

test("new feed keys are told from a new order of the same", () => {
  const two = { ...first, feedKeys: [feedKey.key, stranger.key] };
  expect(hasOtherFeedKeys(two, { ...two, feedKeys: two.feedKeys.toReversed() })).toBe(false);
  expect(hasOtherFeedKeys(first, two)).toBe(true);
});
