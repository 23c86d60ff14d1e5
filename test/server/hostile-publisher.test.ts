import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../lib/core/feed/subscription.ts";
import { recordId } from "../../lib/core/record/signed-record.ts";
import { createFeedIndex } from "../../lib/sync/feed-index.ts";
import { syncFeed } from "../../lib/sync/sync-feed.ts";
import { BLANK_FIELDS } from "../../server/contribution/record-row.ts";
import { restartLog } from "../../server/admin/restart-log.ts";
import { claimBy, primitives } from "../feed/author.ts";
import { createMemoryCache } from "../feed/memory-cache.ts";
import { tools } from "../feed/memory-folder.ts";
import { sourceOf } from "../feed/source.ts";
import { retraction, wire } from "./people.ts";
import { onEachEngine, publishClaim, rule, type World } from "./world.ts";

const TRUCE = "syria-2016-12";

/** The figures that a subscriber is shown, who reads the published files from the beginning. */
async function readAsSubscriber({ service }: World): Promise<number[]> {
  const cache = createMemoryCache();
  const synced = await syncFeed({
    feed: service.feed,
    sources: [sourceOf(service.place.folder)],
    limits: DEFAULT_LIMITS,
    now: Date.now(),
    checkExpiry: true,
    cache,
    tools,
  });
  if (!synced.ok) throw new Error(synced.code);
  const index = createFeedIndex({
    cache,
    primitives,
    listFeeds: async () => [service.feed],
    onDamage: (feed) => {
      throw new Error(`${feed} is damaged`);
    },
  });
  const shown = await index.confirm(await index.claimsOf(TRUCE));
  return shown.map(({ claim }) => claim.value ?? -1).toSorted((a, b) => a - b);
}

/** Puts a record straight into the database and among the accepted, as only its operator can. */
async function plant({ service }: World, body: string, author: string, sig: string) {
  const { db } = service.database;
  const id = await recordId(body, primitives);
  const row = { ...BLANK_FIELDS, id, author, sig, body, type: "claim", truce: TRUCE };
  await db.insertInto("record").values(row).execute();
  await db.insertInto("acceptance").values({ record_id: id, ground: "operator" }).execute();
}

/** SYNC.md, threat 21: moderators and publishers can leave out, but never speak for an author. */
onEachEngine((world) => {
  describe("whoever runs the index", () => {
    test("cannot publish in an author's name: what the author did not sign is shown to nobody", async () => {
      const { member, moderator } = world;
      const genuine = await publishClaim(world, member, 100);
      const forged = JSON.stringify(claimBy(member.key, { value: 666 }));
      const own = await moderator.record(claimBy(moderator.key, { value: 666 }));
      await plant(world, forged, member.key, own.sig);
      await plant(
        world,
        genuine.body.replace('"value":100', '"value":667'),
        member.key,
        genuine.sig,
      );
      await world.service.publish();
      expect(await readAsSubscriber(world)).toEqual([100]);
    });

    test("cannot take a record back in its author's name", async () => {
      const claim = await publishClaim(world, world.member, 101);
      const forged = await retraction(world.moderator, claim.id);
      const body = forged.body.replace(world.moderator.key, world.member.key);
      await plant(world, body, world.member.key, forged.sig);
      await world.service.publish();
      expect(await readAsSubscriber(world)).toContain(101);
    });

    test("can refuse a record; its author sees that, and why", async () => {
      const claim = await world.member.claim(102);
      await world.service.client.send(wire(claim));
      await rule(world, claim.id, "reject", "Not of this truce.");
      expect(await world.service.client.status(claim.id)).toMatchObject({
        value: { state: "rejected", reason: "Not of this truce." },
      });
    });

    test("can leave out what was published; its author sees that, and the history shows the longer log", async () => {
      const claim = await publishClaim(world, world.member, 103);
      const folder = join(world.place.dataDir, "public", "history");
      const before = readdirSync(folder);
      const { db } = world.service.database;
      for (const table of ["feed_entry", "acceptance", "decision"] as const)
        await db.deleteFrom(table).where("record_id", "=", claim.id).execute();
      await db.deleteFrom("record").where("id", "=", claim.id).execute();
      const { database, place } = world.service;
      await restartLog({ database, place, address: world.service.address, now: Date.now });
      expect(await readAsSubscriber(world)).not.toContain(103);
      expect(await world.service.client.status(claim.id)).toMatchObject({ code: "not-found" });
      const after = readdirSync(folder);
      expect(before.filter((name) => !after.includes(name))).toEqual([]);
      expect(after.length).toBeGreaterThan(before.length);
    });
  });
});
