import { describe, expect, test } from "vitest";
import { newInvitation, onEachEngine } from "./world.ts";
import { createPerson, takeUp } from "./people.ts";

onEachEngine((world) => {
  describe("an invitation", () => {
    test("admits one key, which may show it again", async () => {
      const text = await newInvitation(world, "member");
      const [one, two] = [await createPerson(), await createPerson()];
      expect(await takeUp(world.service, one, text)).toMatchObject({
        isNew: true,
        value: { role: "member" },
      });
      expect(await takeUp(world.service, one, text)).toMatchObject({
        isNew: false,
        value: { role: "member" },
      });
      expect(await takeUp(world.service, two, text)).toMatchObject({ code: "bad-invitation" });
    });

    test("expires, and never takes a role away", async () => {
      const old = await newInvitation(world, "member", Date.now() - 8 * 86_400_000);
      expect(await takeUp(world.service, await createPerson(), old)).toMatchObject({
        code: "bad-invitation",
      });
      const answer = await takeUp(
        world.service,
        world.moderator,
        await newInvitation(world, "member"),
      );
      expect(answer).toMatchObject({ value: { role: "moderator" } });
      const elsewhere = await takeUp(
        { ...world.service, feed: "ab".repeat(32) },
        world.member,
        await newInvitation(world, "member"),
      );
      expect(elsewhere).toMatchObject({ code: "wrong-feed" });
    });
  });
});
