import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyFeed } from "../../scripts/feed/verify.ts";
import { createS3Folder } from "../../server/publish/s3-folder.ts";
import { joinAs, wire } from "./people.ts";
import { startS3Server, type S3Server } from "./s3-server.ts";
import { makePlace, type TestPlace } from "./test-database.ts";
import { newInvitation } from "./world.ts";
import { startTestService, testSettings, type TestService } from "./test-service.ts";

const SECRET = "a-secret-of-the-bucket";
const DENIED = "The signature does not match.";
let s3: S3Server;
let place: TestPlace;
let service: TestService;
let environment: Record<string, string>;

beforeAll(async () => {
  s3 = await startS3Server(SECRET);
  place = await makePlace("postgresql");
  environment = {
    S3_ENDPOINT: s3.endpoint,
    S3_BUCKET: "feeds",
    S3_PREFIX: "index/",
    S3_ACCESS_KEY_ID: "publisher",
    S3_SECRET_ACCESS_KEY: SECRET,
    FEED_URL: "https://feeds.example/index",
  };
  service = await startTestService(place, environment);
});
afterAll(async () => {
  await service.stop();
  await place.remove();
  await s3.close();
});

test("a feed is published to a bucket, and read from it", async () => {
  const moderator = await joinAs(service, service.invitation ?? "");
  const member = await joinAs(service, await newInvitation({ service }, "member"));
  const claim = await member.claim(1);
  await service.client.send(wire(claim));
  await service.client.decide(await moderator.decision(service.feed, claim.id, "publish"));
  await service.publish();
  expect(await service.client.status(claim.id)).toMatchObject({ value: { state: "published" } });
  const verified = await verifyFeed(service.place.folder, Date.now());
  expect(verified).toMatchObject({ bad: [], manifest: { head: 1 } });
  expect(service.feedAddress).toBe(`https://feeds.example/index/#key=${service.feed}`);
  expect(service.errors).toEqual([]);
});

test("each object says how long it may be kept, and what it is", () => {
  expect(s3.objects.get("index/feed.json")).toMatchObject({
    type: "application/json",
    cacheControl: "max-age=300",
  });
  const [, pack] = [...s3.objects].find(([key]) => key.startsWith("index/packs/")) ?? [];
  expect(pack).toMatchObject({
    type: "application/gzip",
    cacheControl: "max-age=31536000, immutable",
  });
});

test("a folder of the bucket is listed, read and cleared like one of a disk", async () => {
  const { s3: settings } = testSettings(environment);
  if (!settings) throw new Error("no bucket");
  const folder = createS3Folder(settings);
  const bytes = new TextEncoder().encode("{}");
  await folder.write("history/9.json", bytes);
  expect(await folder.read("history/9.json")).toEqual(bytes);
  expect(await folder.list("history")).toContain("9.json");
  expect(await folder.list("")).toContain("feed.json");
  expect(await folder.list("")).not.toContain("history/9.json");
  await folder.remove("history/9.json");
  expect(await folder.read("history/9.json")).toBeUndefined();
});

test("with a wrong secret nothing is published, and the error is no missing file", async () => {
  const wrong = testSettings({ ...environment, S3_SECRET_ACCESS_KEY: "another" }).s3;
  if (!wrong) throw new Error("no bucket");
  const folder = createS3Folder(wrong);
  await expect(folder.write("feed.json", new Uint8Array(1))).rejects.toThrow(DENIED);
  await expect(folder.read("feed.json")).rejects.toThrow(DENIED);
});
