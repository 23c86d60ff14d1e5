import { beforeEach, expect, test } from "vitest";
import { tools } from "../../test/feed/memory-folder.ts";
import {
  createPublisher,
  NOW,
  signedLines,
  type TestPublisher,
} from "../../test/feed/publisher.ts";
import { sourceOf } from "../../test/feed/source.ts";
import type { FetchedFile } from "./fetch-file.ts";
import { previewFeed } from "./preview-feed.ts";

const DAY = 86_400_000;
let publisher: TestPublisher;

beforeEach(async () => {
  publisher = await createPublisher();
  await publisher.publish(await signedLines(publisher.author, 3));
});

function preview(
  text: string,
  now = NOW,
  change?: (path: string, file: FetchedFile) => FetchedFile,
) {
  const openSource = () => sourceOf(publisher.folder, change);
  return previewFeed(text, { openSource, primitives: tools, now });
}

test("before anything is stored the user sees name, licence, size, date and where the fingerprint is from", async () => {
  const result = await preview(`https://feeds.example/a#key=${publisher.feed}`);
  expect(result).toMatchObject({
    ok: true,
    preview: {
      subscription: {
        feed: publisher.feed,
        address: "https://feeds.example/a/",
        name: "Test index",
        pinned: "address",
        isOn: true,
      },
      licence: "CC BY 4.0",
      rows: 3,
      issued: "2026-06-01T00:00:00Z",
    },
  });
  expect(result.ok && result.preview.packed).toBeGreaterThan(100);
});

test("an address without a fingerprint is marked as taken on first use", async () => {
  expect(await preview("https://feeds.example/")).toMatchObject({
    preview: { subscription: { pinned: "first-use", feed: publisher.feed } },
  });
});

test("a feed with other keys than the fingerprint says is refused", async () => {
  const result = await preview(`https://feeds.example/#key=${"0".repeat(64)}`);
  expect(result).toEqual({ ok: false, code: "wrong-feed" });
});

test("later keys are followed before the preview", async () => {
  await publisher.rotate();
  await publisher.publish([]);
  const result = await preview(`https://feeds.example/#key=${publisher.feed}`);
  expect(result.ok && JSON.parse(result.preview.state.root)).toMatchObject({ n: 2 });
});

test("whatever is wrong with a network gives one answer, so that no address can be probed", async () => {
  const answers: FetchedFile[] = [
    { ok: false, code: "offline" },
    { ok: false, code: "timeout" },
    { ok: false, code: "http-status" },
    { ok: false, code: "not-found" },
    { ok: false, code: "too-long" },
    { ok: true, bytes: tools.encode("<html>router login</html>") },
    { ok: true, bytes: new Uint8Array([0xff, 0xfe]) },
  ];
  for (const answer of answers)
    expect(await preview("https://feeds.example/", NOW, () => answer)).toEqual({
      ok: false,
      code: "unreachable",
    });
  expect(await preview("https://192.168.0.1/")).toEqual({ ok: false, code: "bad-address" });
});

test("a feed that nobody has signed for weeks is not added", async () => {
  expect(await preview("https://feeds.example/", NOW + 20 * DAY)).toEqual({
    ok: false,
    code: "expired",
  });
});
