import { describe, expect, test } from "vitest";
import type { JoinedService } from "../../lib/core/contribution/joined-service.ts";
import type { OutboxStore } from "../../lib/core/contribution/outbox-store.ts";
import { deliveriesToShare } from "../../lib/core/contribution/share.ts";
import type { Delivery, OwnRecord } from "../../lib/core/own-work/own-record.ts";
import { toMoment } from "../../lib/core/record/plain-text.ts";
import type { SignedRecord } from "../../lib/core/record/signed-record.ts";
import { joinService, readOffer } from "../../lib/sync/join-service.ts";
import { runOutbox } from "../../lib/sync/outbox.ts";
import { createServiceClient } from "../../lib/sync/service-client.ts";
import { primitives } from "../feed/author.ts";
import { createPerson, retraction, type Person } from "./people.ts";
import { silentLog } from "./test-service.ts";
import { newInvitation, onEachEngine, rule, type World } from "./world.ts";

/** Own work of one person in memory; what it has done survives every run, as on a device. */
interface Device {
  person: Person;
  service: JoinedService;
  /** Where the service is thought to be: another address is a service that is down. */
  address: string;
  records: OwnRecord[];
  deliveries: Map<string, Delivery>;
  clock: number;
  keep(signed: SignedRecord): void;
  share(id: string): void;
  run(byHand?: boolean): Promise<number | undefined>;
  state(id: string): Delivery["state"] | undefined;
}

const openClient = (address: string) => createServiceClient(address, silentLog, primitives);

async function makeDevice(world: World): Promise<Device> {
  const person = await createPerson();
  const offer = await readOffer(await newInvitation(world, "member"), openClient);
  if (!offer.ok) throw new Error(offer.code);
  const joined = await joinService(
    offer.value,
    { key: person.key, sign: person.sign, name: "Salma" },
    { openClient, primitives, now: Date.now() },
  );
  if (!joined.ok) throw new Error(joined.code);
  const { feed } = joined.value;
  const records: OwnRecord[] = [];
  const deliveries = new Map<string, Delivery>();
  const store: OutboxStore = {
    services: async () => [joined.value],
    read: async () => ({ records, deliveries: [...deliveries.values()] }),
    async save({ put = [], drop = [] }) {
      for (const it of put) deliveries.set(it.record, it);
      for (const it of drop) deliveries.delete(it.record);
    },
  };
  const device: Device = {
    person,
    service: joined.value,
    address: joined.value.address,
    records,
    deliveries,
    clock: Date.now(),
    keep: ({ id, sig, body }) =>
      void records.push({
        id,
        sig,
        body,
        changed: toMoment(device.clock),
        sequence: records.length,
        anchor: null,
        corrects: null,
        draft: null,
      }),
    share(id) {
      const begun = deliveriesToShare(
        id,
        { records, deliveries: [...deliveries.values()] },
        { feed, now: device.clock },
      );
      for (const it of begun) deliveries.set(it.record, it);
    },
    run: (byHand = false) =>
      runOutbox(
        {
          store,
          openClient: () => openClient(device.address),
          now: () => device.clock,
          random: () => 0.5,
          onChanged: () => {},
        },
        { byHand },
      ),
    state: (id) => deliveries.get(id)?.state,
  };
  return device;
}

async function sharedClaim(device: Device, value: number): Promise<SignedRecord> {
  const claim = await device.person.claim(value);
  device.keep(claim);
  device.share(claim.id);
  return claim;
}

const NOWHERE = "http://127.0.0.1:9";

onEachEngine((world) => {
  test("an invitation says who is there before anything is sent, and is taken up once", async () => {
    const text = await newInvitation(world, "member");
    const offer = await readOffer(text, openClient);
    expect(offer).toMatchObject({ ok: true, value: { card: { feed: world.service.feed } } });
    expect(await readOffer("hello", openClient)).toEqual({ ok: false, code: "no-invitation" });
    const elsewhere = text.replace(world.service.address, NOWHERE);
    expect(await readOffer(elsewhere, openClient)).toEqual({ ok: false, code: "offline" });
    const inTheLan = text.replace(world.service.address, "http://192.168.0.1");
    expect(await readOffer(inTheLan, openClient)).toEqual({ ok: false, code: "no-invitation" });
  });

  describe("the outbox", () => {
    test("sends, follows a record through the queue into the index, and then rests", async () => {
      const device = await makeDevice(world);
      const claim = await sharedClaim(device, 9001);
      const next = await device.run();
      expect(device.state(claim.id)).toBe("sent");
      expect(next! - device.clock).toBeGreaterThan(30_000);
      await rule(world, claim.id, "hold", "Which report?");
      await device.run();
      expect(device.state(claim.id)).toBe("sent");
      device.clock += 120_000;
      await device.run();
      expect(device.deliveries.get(claim.id)).toMatchObject({
        state: "in-review",
        reason: "Which report?",
      });
      await rule(world, claim.id, "publish");
      await device.run(true);
      expect(device.state(claim.id)).toBe("accepted");
      await world.service.publish();
      await device.run(true);
      expect(device.state(claim.id)).toBe("published");
      expect(await device.run()).toBeUndefined();
    });

    test("says why a record was rejected", async () => {
      const device = await makeDevice(world);
      const claim = await sharedClaim(device, 9002);
      await device.run();
      await rule(world, claim.id, "reject", "The report names another truce.");
      await device.run(true);
      expect(device.deliveries.get(claim.id)).toMatchObject({
        state: "rejected",
        reason: "The report names another truce.",
      });
    });

    test("keeps everything while the service is down, backs off, and sends it once it is up", async () => {
      const device = await makeDevice(world);
      const [one, two] = [await sharedClaim(device, 9003), await sharedClaim(device, 9004)];
      device.address = NOWHERE;
      const waits: number[] = [];
      for (let turn = 0; turn < 4; turn++) {
        const next = await device.run();
        waits.push((next! - device.clock) / 1000);
        device.clock = next!;
      }
      expect(waits).toEqual([30, 60, 120, 240]);
      expect([device.state(one.id), device.state(two.id)]).toEqual(["queued", "queued"]);
      device.address = device.service.address;
      device.clock -= 1000;
      await device.run();
      expect(device.state(one.id)).toBe("queued");
      device.clock += 1000;
      await device.run();
      expect([device.state(one.id), device.state(two.id)]).toEqual(["sent", "sent"]);
    });

    test("that died before it noted the answer sends the same record again, which changes nothing", async () => {
      const device = await makeDevice(world);
      const claim = await sharedClaim(device, 9005);
      const before = device.deliveries.get(claim.id)!;
      await device.run();
      device.deliveries.set(claim.id, before);
      await device.run();
      expect(device.state(claim.id)).toBe("sent");
    });

    test("takes back what is published, and erases it", async () => {
      const device = await makeDevice(world);
      const claim = await sharedClaim(device, 9006);
      await device.run();
      await rule(world, claim.id, "publish");
      await world.service.publish();
      device.keep(await retraction(device.person, claim.id, { erase: true }));
      await device.run(true);
      await world.service.publish();
      await device.run(true);
      expect(device.state(claim.id)).toBe("erased");
      const files = await world.service.client.status(claim.id);
      expect(files).toMatchObject({ value: { state: "erased" } });
      expect(JSON.stringify(files)).not.toContain("9006");
    });

    test("never sends what was taken back before", async () => {
      const device = await makeDevice(world);
      const claim = await sharedClaim(device, 9007);
      const taken = await retraction(device.person, claim.id);
      device.keep(taken);
      await device.run();
      expect(device.deliveries.size).toBe(0);
      for (const id of [claim.id, taken.id])
        expect(await world.service.client.status(id)).toMatchObject({ code: "not-found" });
    });

    test("two runs at one moment send a record once", async () => {
      const device = await makeDevice(world);
      await sharedClaim(device, 9008);
      await Promise.all([device.run(), device.run(), device.run()]);
      const { length } = await world.service.database.db
        .selectFrom("record")
        .select("id")
        .where("author", "=", device.person.key)
        .execute();
      expect(length).toBe(1);
    });
  });
});
