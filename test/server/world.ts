import { afterAll, beforeAll, describe } from "vitest";
import { formatInvitation } from "../../lib/core/contribution/invitation.ts";
import type { Ruling } from "../../lib/core/contribution/decision.ts";
import type { SignedRecord } from "../../lib/core/record/signed-record.ts";
import { invite } from "../../server/moderation/invitations.ts";
import { joinAs, wire, type Person } from "./people.ts";
import { ENGINES, makePlace, type TestPlace } from "./test-database.ts";
import { startTestService, type TestService } from "./test-service.ts";

/** A service with a moderator and a member. */
export interface World {
  service: TestService;
  place: TestPlace;
  moderator: Person;
  member: Person;
}

/** The same tests on both engines, each with a world of its own. Nothing may be logged as an error. */
export function onEachEngine(tests: (world: World) => void): void {
  describe.each(ENGINES)("on %s", (engine) => {
    const world = {} as World;
    beforeAll(async () => {
      world.place = await makePlace(engine);
      world.service = await startTestService(world.place, { TRUSTED_PROXIES: "127.0.0.1" });
      world.moderator = await joinAs(world.service, world.service.invitation ?? "", "Moderator");
      world.member = await joinAs(world.service, await newInvitation(world, "member"), "Member");
    });
    afterAll(async () => {
      await world.service.stop();
      await world.place.remove();
      if (world.service.errors.length > 0) throw new Error(world.service.errors.join("\n"));
    });
    tests(world);
  });
}

export async function newInvitation(
  { service }: Pick<World, "service">,
  role: "member" | "moderator",
  now = Date.now(),
): Promise<string> {
  const code = await invite(service.database.db, role, now);
  return formatInvitation({ service: service.address, code });
}

/** The moderator decides. */
export async function rule(
  { service, moderator }: World,
  id: string,
  ruling: Ruling,
  reason?: string,
) {
  return service.client.decide(await moderator.decision(service.feed, id, ruling, reason));
}

/** A claim of this person's, all the way into the published log. */
export async function publishClaim(
  world: World,
  person: Person,
  value: number,
): Promise<SignedRecord> {
  const claim = await person.claim(value);
  await world.service.client.send(wire(claim));
  await rule(world, claim.id, "publish");
  await world.service.publish();
  return claim;
}

export function post(
  { service }: World,
  path: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(service.address + path, { method: "POST", body, headers });
}

/** The status and the body of an answer. */
export async function readAnswer(response: Response): Promise<{ status: number }> {
  return { ...((await response.json()) as object), status: response.status };
}
