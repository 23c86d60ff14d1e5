import { bundledIndex } from "../../components/fixtures/bundled-index.ts";
import { describe, expect, test } from "vitest";
import { newInvitation, onEachEngine, publishClaim, rule } from "./world.ts";
import { createPerson, joinAs, retraction, wire } from "./people.ts";
import { toMoment } from "../../lib/core/record/plain-text.ts";

onEachEngine((world) => {
  describe("a revision", () => {
    test("of one's own queued record takes its place in the queue", async () => {
      const claim = await world.member.claim(201);
      await world.service.client.send(wire(claim));
      const better = await world.member.claim(202, { supersedes: claim.id });
      expect(await world.service.client.send(wire(better))).toMatchObject({
        value: { state: "queued" },
      });
      expect(await world.service.client.status(claim.id)).toMatchObject({
        value: { state: "withdrawn" },
      });
    });

    test("of somebody else's record is refused", async () => {
      const claim = await world.member.claim(203);
      await world.service.client.send(wire(claim));
      const theft = await world.moderator.claim(204, { supersedes: claim.id });
      expect(await world.service.client.send(wire(theft))).toMatchObject({ code: "not-yours" });
    });

    test("of a record that nobody knows is refused", async () => {
      const claim = await world.member.claim(205, { supersedes: "cd".repeat(32) });
      expect(await world.service.client.send(wire(claim))).toMatchObject({
        code: "unknown-reference",
      });
    });

    test("may be made with the key that the author named as the next", async () => {
      const old = await createPerson();
      const next = await createPerson();
      const claim = await publishClaim(world, old, 206);
      const name = await old.record({
        v: 1,
        type: "author",
        author: old.key,
        created: toMoment(Date.now()),
        name: "Somebody",
        organisation: null,
        url: null,
        next: next.key,
      });
      const revision = await next.claim(207, { supersedes: claim.id });
      expect(await world.service.client.send(wire(revision))).toMatchObject({ code: "not-yours" });
      await world.service.client.send(wire(name));
      await rule(world, name.id, "publish");
      expect(await world.service.client.send(wire(revision))).toMatchObject({ ok: true });
    });
  });

  describe("a retraction", () => {
    test("of one's own published record needs nobody's consent", async () => {
      const claim = await publishClaim(world, world.member, 301);
      const back = await retraction(world.member, claim.id);
      expect(await world.service.client.send(wire(back))).toMatchObject({
        value: { state: "accepted" },
      });
      await world.service.publish();
      expect(await world.service.client.status(back.id)).toMatchObject({
        value: { state: "published" },
      });
    });

    test("of what was never published takes it out of the queue, and is not published itself", async () => {
      const claim = await world.member.claim(302);
      await world.service.client.send(wire(claim));
      const back = await retraction(world.member, claim.id);
      await world.service.client.send(wire(back));
      for (const { id } of [claim, back])
        expect(await world.service.client.status(id)).toMatchObject({
          value: { state: "withdrawn" },
        });
      expect(await rule(world, claim.id, "publish")).toMatchObject({ code: "already-decided" });
    });

    test("by a stranger is refused, by a moderator looked at by a second one", async () => {
      const claim = await publishClaim(world, world.member, 303);
      const stranger = await createPerson();
      expect(
        await world.service.client.send(wire(await retraction(stranger, claim.id))),
      ).toMatchObject({
        code: "not-yours",
      });
      const back = await retraction(world.moderator, claim.id);
      expect(await world.service.client.send(wire(back))).toMatchObject({
        value: { state: "queued" },
      });
      expect(await rule(world, back.id, "publish")).toMatchObject({ code: "own-record" });
      const second = await joinAs(world.service, await newInvitation(world, "moderator"), "Second");
      const decision = await second.decision(world.service.feed, back.id, "publish");
      expect(await world.service.client.decide(decision)).toMatchObject({
        value: { state: "accepted" },
      });
    });

    test("of what is not published, by a moderator, is refused: they decide instead", async () => {
      const claim = await world.member.claim(304);
      await world.service.client.send(wire(claim));
      const back = await retraction(world.moderator, claim.id);
      expect(await world.service.client.send(wire(back))).toMatchObject({
        code: "reference-not-published",
      });
    });

    test("that erases takes the text from the service and from the published files", async () => {
      const claim = await publishClaim(world, world.member, 305);
      const before = await world.service.client.status(claim.id);
      await world.service.client.send(
        wire(await retraction(world.member, claim.id, { erase: true })),
      );
      expect(await world.service.client.status(claim.id)).toMatchObject({
        value: { state: "erased" },
      });
      await world.service.publish();
      const after = await world.service.client.status(claim.id);
      expect(after).toMatchObject({
        value: { position: before.ok ? before.value.position : "?" },
      });
      const row = await world.service.database.db
        .selectFrom("record")
        .selectAll()
        .where("id", "=", claim.id)
        .executeTakeFirstOrThrow();
      expect(row).toMatchObject({ body: null, truce: null, claimant: null, value: null });
      expect(await world.service.database.db.selectFrom("erasure").selectAll().execute()).toEqual(
        [],
      );
    });
  });

  describe("a second opinion", () => {
    test("may be given by anyone, and is published after what it is about", async () => {
      const claim = await world.member.claim(401);
      await world.service.client.send(wire(claim));
      const review = await reviewBySomebody(claim.id);
      await world.service.client.send(wire(review));
      expect(await rule(world, review.id, "publish")).toMatchObject({
        code: "reference-not-published",
      });
      await rule(world, claim.id, "publish");
      expect(await rule(world, review.id, "publish")).toMatchObject({
        value: { state: "accepted" },
      });
    });

    test("of an entry of the packaged index waits for nothing", async () => {
      const [entry] = bundledIndex.claims;
      const review = await reviewBySomebody(entry!.id);
      await world.service.client.send(wire(review));
      expect(await rule(world, review.id, "publish")).toMatchObject({
        value: { state: "accepted" },
      });
    });
  });
});

async function reviewBySomebody(of: string) {
  const other = await createPerson();
  return other.record({
    v: 1,
    type: "review",
    author: other.key,
    created: toMoment(Date.now()),
    of,
    truce: "syria-2016-12",
    verdict: "confirms",
    note: null,
    evidence: ["https://news.example/b"],
  });
}
