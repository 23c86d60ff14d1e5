import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { publishFeed } from "../../scripts/feed/publish.ts";
import { verifyFeed } from "../../scripts/feed/verify.ts";
import { formatLine } from "../../lib/core/record/line.ts";
import { createFeed } from "../../server/publish/create-feed.ts";
import { loadFeed, openPlace } from "../../server/publish/feed-place.ts";
import { publishLog } from "../../server/publish/publish-log.ts";
import { reconcile } from "../../server/publish/reconcile.ts";
import { createPerson, joinAs, retraction, wire } from "./people.ts";
import { newInvitation, onEachEngine, publishClaim, rule, type World } from "./world.ts";

const DAY_MS = 86_400_000;

/** Everything that anybody can fetch, as one text. */
function publishedText({ place }: World): string {
  const folder = join(place.dataDir, "public");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:gz|json)$/.test(path))
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
    })
    .join("\n");
}

const verify = ({ service }: World) => verifyFeed(service.place.folder, Date.now());

onEachEngine((world) => {
  test("what was accepted is published in the order of acceptance, and every signature is good", async () => {
    const ids: string[] = [];
    for (const value of [1, 2, 3]) ids.push((await publishClaim(world, world.member, value)).id);
    const { manifest, bad } = await verify(world);
    expect(bad).toEqual([]);
    expect(manifest.head).toBe(3);
    const statuses = await Promise.all(ids.map((id) => world.service.client.status(id)));
    expect(statuses.map((it) => it.ok && it.value.position)).toEqual([1, 2, 3]);
  });

  test("with nothing new, nothing changes; after a day the manifest is signed anew", async () => {
    const before = publishedText(world);
    const { database, place } = world.service;
    expect(await publishLog(database, place, Date.now())).toMatchObject({ kind: "nothing-new" });
    expect(publishedText(world)).toBe(before);
    const later = Date.now() + DAY_MS;
    const { manifest } = await verify(world);
    expect(await publishLog(database, place, later)).toMatchObject({
      kind: "published",
      manifest: { version: manifest.version + 1, head: manifest.head },
    });
  });

  test("an erased text is gone from every file, and its place is kept", async () => {
    const claim = await world.member.claim(4, { note: "a text that must go" });
    await world.service.client.send(wire(claim));
    await rule(world, claim.id, "publish");
    await world.service.publish();
    const before = await verify(world);
    expect(publishedText(world)).toContain("a text that must go");
    await world.service.client.send(
      wire(await retraction(world.member, claim.id, { erase: true })),
    );
    await world.service.publish();
    expect(publishedText(world)).not.toContain("a text that must go");
    const after = await verify(world);
    expect(after).toMatchObject({ erased: before.erased + 1, bad: [] });
    expect(after.manifest.head).toBe(before.manifest.head + 1);
  });

  test("the root names the moderators, old and new", async () => {
    const second = await joinAs(world.service, await newInvitation(world, "moderator"), "Second");
    await world.service.publish();
    const { root } = await verify(world);
    expect(root.moderatorKeys).toContain(world.moderator.key);
    expect(root.moderatorKeys).toContain(second.key);
    expect(root.moderatorKeys).not.toContain(world.member.key);
  });

  test("lines that were published by hand are taken over, whatever the queue says of them", async () => {
    const claim = await world.member.claim(5);
    await world.service.client.send(wire(claim));
    const file = join(world.place.dataDir, "lines.txt");
    writeFileSync(file, `${formatLine({ kind: "record", sig: claim.sig, body: claim.body })}\n`);
    const options = { files: [file], index: undefined, now: Date.now() };
    const { head } = await publishFeed(world.place.dataDir, options);
    await world.service.publish();
    expect(await world.service.client.status(claim.id)).toMatchObject({
      value: { state: "published", position: head },
    });
    await publishClaim(world, world.member, 6);
    expect((await verify(world)).manifest.head).toBe(head + 1);
  });

  test("a database that was put back from an older state catches up with what is published", async () => {
    const { db } = world.service.database;
    const lost = await publishClaim(world, world.member, 7);
    await publishClaim(world, world.member, 8);
    const { manifest } = await verify(world);
    await db
      .deleteFrom("feed_version")
      .where("head", ">=", manifest.head - 1)
      .execute();
    await db
      .deleteFrom("feed_entry")
      .where("pos", ">", manifest.head - 2)
      .execute();
    await db.deleteFrom("acceptance").where("record_id", "=", lost.id).execute();
    await db.deleteFrom("decision").where("record_id", "=", lost.id).execute();
    await db.deleteFrom("record").where("id", "=", lost.id).execute();
    await publishClaim(world, world.member, 9);
    expect(await world.service.client.status(lost.id)).toMatchObject({
      value: { state: "published", position: manifest.head - 1 },
    });
    expect(await verify(world)).toMatchObject({ manifest: { head: manifest.head + 1 }, bad: [] });
  });

  test("files older than what was published before are not built upon", async () => {
    const folder = join(world.place.dataDir, "public");
    const kept = mkdtempSync(join(tmpdir(), "whocounts-kept-"));
    onTestFinished(() => rmSync(kept, { recursive: true }));
    const { signed: old } = await loadFeed(world.service.place);
    cpSync(join(folder, "feed.json"), join(kept, "feed.json"));
    await publishClaim(world, world.member, 10);
    const { signed: newer } = await loadFeed(world.service.place);
    if (!old || !newer) throw new Error("nothing is published");
    const { db } = world.service.database;
    const { folder: files } = world.service.place;
    await expect(reconcile(db, files, old.manifest)).rejects.toThrow("put the newer files back");
    await expect(
      reconcile(db, files, {
        ...newer.manifest,
        version: newer.manifest.version + 1,
        chain: "0".repeat(64),
      }),
    ).rejects.toThrow("not those of the published files");
  });

  test("another feed's key signs nothing here", async () => {
    const other = mkdtempSync(join(tmpdir(), "whocounts-other-"));
    onTestFinished(() => rmSync(other, { recursive: true }));
    const options = { name: "Other", licence: "CC BY 4.0", mirrors: [], now: Date.now() };
    await createFeed(openPlace(other), options);
    const { database, place } = world.service;
    const stranger = await createPerson();
    await world.service.client.send(wire(await stranger.claim(11)));
    const wrong = { ...place, keyPath: openPlace(other).keyPath };
    await expect(publishLog(database, wrong, Date.now())).rejects.toThrow(
      "none of those that root",
    );
  });
});
