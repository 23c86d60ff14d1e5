import { describe, expect, test } from "vitest";
import { onEachEngine, readAnswer, rule, type World } from "./world.ts";
import { wire } from "./people.ts";
import { primitives } from "../feed/author.ts";
import { signRequest } from "../../lib/core/contribution/signed-request.ts";

/** Asks twice with one signature, made for `signedPath` some seconds from now: both statuses. */
async function askTwice(
  { service, moderator }: World,
  path: string,
  signedPath: string,
  seconds: number,
): Promise<number[]> {
  const facts = { feed: service.feed, method: "GET", path: signedPath, body: "" };
  const time = String(Math.floor(Date.now() / 1000) + seconds);
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64url");
  const proof = { key: moderator.key, time, nonce };
  const authorization = await signRequest(facts, proof, moderator.sign, primitives);
  const ask = () => fetch(service.address + path, { headers: { authorization } });
  return [(await ask()).status, (await ask()).status];
}

onEachEngine((world) => {
  describe("a decision", () => {
    test("is made by a moderator, never by the author", async () => {
      const claim = await world.member.claim(501);
      await world.service.client.send(wire(claim));
      const byMember = await world.member.decision(world.service.feed, claim.id, "publish");
      expect(await world.service.client.decide(byMember)).toMatchObject({
        code: "not-a-moderator",
      });
      const own = await world.moderator.claim(502);
      await world.service.client.send(wire(own));
      expect(await rule(world, own.id, "publish")).toMatchObject({ code: "own-record" });
    });

    test("stands: of two, the first one counts, and sending it again changes nothing", async () => {
      const claim = await world.member.claim(503);
      await world.service.client.send(wire(claim));
      const decision = await world.moderator.decision(
        world.service.feed,
        claim.id,
        "reject",
        "Twice",
      );
      const answers = await Promise.all([
        world.service.client.decide(decision),
        rule(world, claim.id, "publish"),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const refused = answers.find(({ ok }) => !ok);
      expect(refused).toMatchObject({ code: "already-decided" });
      const again = await world.service.client.decide(decision);
      expect(again).toMatchObject(
        answers[0].ok ? { ok: true, isNew: false } : { code: "already-decided" },
      );
    });

    test("of another feed, or signed by somebody else, means nothing", async () => {
      const claim = await world.member.claim(504);
      await world.service.client.send(wire(claim));
      const elsewhere = await world.moderator.decision("ab".repeat(32), claim.id, "publish");
      expect(await world.service.client.decide(elsewhere)).toMatchObject({ code: "wrong-feed" });
      const { body } = await world.moderator.decision(world.service.feed, claim.id, "publish");
      const { sig } = await world.member.decision(world.service.feed, claim.id, "publish");
      expect(await world.service.client.decide({ sig, body })).toMatchObject({
        code: "bad-signature",
      });
      expect(await rule(world, "ef".repeat(32), "publish")).toMatchObject({ code: "not-found" });
    });

    test("to reject without a reason is none", async () => {
      await expect(rule(world, "ef".repeat(32), "reject")).rejects.toThrow("reason");
    });
  });

  describe("the queue", () => {
    test("shows moderators what waits, oldest first, with what says nearly the same", async () => {
      const first = await world.member.claim(601, { claimant: "osce-smm" });
      const twin = await world.member.claim(601, {
        claimant: "osce-smm",
        period: { from: "2017-01-01", to: "2017-01-20" },
      });
      const later = await world.member.claim(601, {
        claimant: "osce-smm",
        period: { from: "2017-03-01", to: "2017-03-20" },
      });
      for (const claim of [first, twin, later]) await world.service.client.send(wire(claim));
      const answer = await world.service.client.queue(0, world.service.feed, world.moderator);
      if (!answer.ok) throw new Error(answer.code);
      const { items, length } = answer.value;
      expect(length).toBeGreaterThan(2);
      expect(items.map(({ at }) => at)).toEqual(
        items.map(({ at }) => at).toSorted((a, b) => a - b),
      );
      const item = items.find(({ id }) => id === twin.id);
      expect(item).toMatchObject({ member: "Member", author: world.member.key, body: twin.body });
      expect(item?.near.map(({ id }) => id)).toEqual([first.id]);
      expect(items.find(({ id }) => id === later.id)?.near).toEqual([]);
      const rest = await world.service.client.queue(
        item?.at ?? 0,
        world.service.feed,
        world.moderator,
      );
      expect(rest.ok && rest.value.items[0]?.id).toBe(later.id);
    });

    test("is closed to everybody else", async () => {
      expect(await world.service.client.queue(0, world.service.feed, world.member)).toMatchObject({
        code: "not-a-moderator",
      });
      expect(await world.service.client.queue(0, "ab".repeat(32), world.moderator)).toMatchObject({
        code: "bad-signature",
      });
      const bare = await fetch(`${world.service.address}/v1/queue`);
      expect(await readAnswer(bare)).toEqual({ status: 403, error: "bad-signature" });
    });

    test("opens to a request once, within five minutes, and for just that page", async () => {
      expect(await askTwice(world, "/v1/queue?after=0", "/v1/queue?after=0", 0)).toEqual([
        200, 403,
      ]);
      expect(await askTwice(world, "/v1/queue", "/v1/queue", -290)).toEqual([200, 403]);
      expect(await askTwice(world, "/v1/queue", "/v1/queue", -310)).toEqual([403, 403]);
      expect(await askTwice(world, "/v1/queue", "/v1/queue", 310)).toEqual([403, 403]);
      expect(await askTwice(world, "/v1/queue?after=1", "/v1/queue?after=0", 0)).toEqual([
        403, 403,
      ]);
      expect(await askTwice(world, "/v1/queue?after=x", "/v1/queue?after=x", 0)).toEqual([
        400, 403,
      ]);
    });
  });
});
