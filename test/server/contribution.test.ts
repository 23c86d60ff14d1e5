import { describe, expect, test } from "vitest";
import { onEachEngine, post, readAnswer, rule } from "./world.ts";
import { claimBy } from "../feed/author.ts";
import { createPerson, wire, type Person } from "./people.ts";

const from = (address: string) => ({ "x-forwarded-for": address });

onEachEngine((world) => {
  describe("a contribution", () => {
    test("is new once, and known however often it is sent again", async () => {
      const claim = await world.member.claim(101);
      const first = await world.service.client.send(wire(claim));
      expect(first).toMatchObject({ ok: true, isNew: true, value: { state: "queued" } });
      const again = await world.service.client.send(wire(claim));
      expect(again).toMatchObject({ ok: true, isNew: false, value: { id: claim.id } });
    });

    test("sent by sixteen at once is taken in once", async () => {
      const claim = await world.member.claim(102);
      const answers = await Promise.all(
        Array.from({ length: 16 }, () => world.service.client.send(wire(claim))),
      );
      expect(answers.filter((answer) => answer.ok && answer.isNew)).toHaveLength(1);
      expect(answers.every(({ ok }) => ok)).toBe(true);
    });

    test("goes from the queue by way of a moderator into the published log", async () => {
      const claim = await world.member.claim(103);
      await world.service.client.send(wire(claim));
      expect(await rule(world, claim.id, "hold", "Which report?")).toMatchObject({
        value: { state: "in-review", reason: "Which report?", position: null },
      });
      expect(await rule(world, claim.id, "publish")).toMatchObject({
        value: { state: "accepted" },
      });
      expect((await world.service.client.status(claim.id)) as object).not.toHaveProperty(
        "value.body",
      );
      await world.service.publish();
      expect(await world.service.client.status(claim.id)).toMatchObject({
        value: { state: "published", position: expect.any(Number), body: claim.body },
      });
    });

    test("that is rejected says why", async () => {
      const claim = await world.member.claim(104);
      await world.service.client.send(wire(claim));
      await rule(world, claim.id, "reject", "The report names another truce.");
      expect(await world.service.client.status(claim.id)).toMatchObject({
        value: { state: "rejected", reason: "The report names another truce.", position: null },
      });
    });

    test("that nobody sent is not found", async () => {
      expect(await world.service.client.status("ab".repeat(32))).toEqual({
        ok: false,
        code: "not-found",
      });
      expect(await readAnswer(await fetch(`${world.service.address}/v1/records/short`))).toEqual({
        status: 404,
        error: "not-found",
      });
    });

    test.each([
      ["nothing", "", { status: 400, error: "not-json" }],
      ["no JSON", "{", { status: 400, error: "not-json" }],
      ["another shape", "{}", { status: 400, error: "wrong-shape" }],
      ["an array", "[]", { status: 400, error: "wrong-shape" }],
    ])("of %s is refused", async (_, body, expected) => {
      expect(await readAnswer(await post(world, "/v1/records", body))).toMatchObject(expected);
    });

    test.each([
      ["a type of a later version", '{"v":1,"type":"map"}', { status: 400, error: "newer" }],
      ["a body that is no JSON", "{", { status: 400, error: "not-json" }],
      ["a body with a tab", '{"v":\t1}', { status: 400, error: "wrong-shape" }],
      ["half a surrogate pair", '"\ud800"', { status: 400, error: "wrong-shape" }],
      ["a NUL", '"\u0000"', { status: 400, error: "not-json" }],
      ["a body that is too long", "ö".repeat(8200), { status: 413, error: "too-large" }],
      ["a request that is too long", "x".repeat(25_000), { status: 413, error: "too-large" }],
    ])("with %s is refused", async (_, body, expected) => {
      const text = JSON.stringify({ sig: "s".repeat(86), body });
      expect(await readAnswer(await post(world, "/v1/records", text))).toMatchObject(expected);
    });

    test("that does not fit is told which field", async () => {
      const body = JSON.stringify({ ...claimBy(world.member.key), value: -1 });
      const text = JSON.stringify({ sig: "s".repeat(86), body });
      expect(await readAnswer(await post(world, "/v1/records", text))).toMatchObject({
        error: "wrong-shape",
        faults: [{ field: "value" }],
      });
    });

    test("signed by somebody else is refused", async () => {
      const other = await createPerson();
      const { body } = await world.member.claim(105);
      const { sig } = await other.claim(105);
      expect(await world.service.client.send({ sig, body })).toMatchObject({
        code: "bad-signature",
      });
    });

    test("may be sent from every web page, and without any cookie", async () => {
      const preflight = await fetch(`${world.service.address}/v1/records`, {
        method: "OPTIONS",
        headers: {
          origin: "https://news.example",
          "access-control-request-method": "POST",
          "access-control-request-headers": "content-type",
        },
      });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
      expect(preflight.headers.get("access-control-allow-headers")).toContain("authorization");
      const answer = await post(world, "/v1/records", "{}", { origin: "https://news.example" });
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(answer.headers.get("set-cookie")).toBeNull();
      expect(answer.headers.get("cache-control")).toBe("no-store");
    });
  });

  test("a blocked key is told so", async () => {
    const person = await createPerson();
    await world.service.database.db
      .insertInto("author_key")
      .values({ key: person.key, role: "blocked", name: null })
      .execute();
    const answer = await world.service.client.send(wire(await person.claim(701)));
    expect(answer).toMatchObject({ code: "blocked" });
  });

  test("strangers have five contributions a day, and their network twenty", async () => {
    const send = async (person: Person, value: number, address: string) =>
      readAnswer(
        await post(
          world,
          "/v1/records",
          JSON.stringify(wire(await person.claim(value))),
          from(`8.8.8.8, ${address}`),
        ),
      );
    const people = await Promise.all(Array.from({ length: 5 }, createPerson));
    for (const [i, person] of people.slice(0, 4).entries())
      for (let n = 0; n < 5; n++)
        expect((await send(person, 800 + 10 * i + n, `203.0.113.${i}`)).status).toBe(201);
    const [first, , , , last] = people as [Person, Person, Person, Person, Person];
    expect(await send(first, 890, "198.51.100.1")).toMatchObject({
      status: 429,
      error: "key-quota",
    });
    expect(await send(last, 891, "203.0.113.200")).toMatchObject({
      status: 429,
      error: "address-quota",
    });
    expect((await send(last, 892, "198.51.100.1")).status).toBe(201);
    const refused = await post(
      world,
      "/v1/records",
      JSON.stringify(wire(await first.claim(893))),
      from("198.51.100.1"),
    );
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
