import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseInvitation } from "../../lib/core/contribution/invitation.ts";
import {
  signText,
  type SignedKind,
  type SignedText,
} from "../../lib/core/contribution/signed-text.ts";
import { signInLetters } from "../../lib/core/record/primitives.ts";
import { recordId, recordMessage } from "../../lib/core/record/signed-record.ts";
import { claimBy, primitives } from "../feed/author.ts";
import { createPerson, takeUp, wire, type Person } from "./people.ts";
import { ENGINES, makePlace, type TestPlace } from "./test-database.ts";
import { startTestService, type TestService } from "./test-service.ts";
import { newInvitation } from "./world.ts";

/** SYNC.md, threat 22: whatever is written into a request, both engines give one answer. */
const PIECES = [
  "'; drop table record; --",
  "' or '1'='1",
  '" or ""="',
  "$1",
  "${id}",
  "\\",
  "\\'; select pg_sleep(9); --",
  "%_",
  "\0",
  "\t",
  "\n",
  "\ud800",
  "\udfff",
  "\u202e",
  "\ufeff",
  "é",
  "e\u0301",
  "😀",
  "<script>",
  "{}",
  "null",
  "__proto__",
];
const TEXTS = fc.sample(
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 6 })), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => parts.join("")),
  { seed: 22, numRuns: 30 },
);

interface Stand {
  place: TestPlace;
  service: TestService;
}
const stands: Stand[] = [];
/** The same keys at both, so that the same bytes are sent to both. */
let member: Person;
let moderator: Person;

beforeAll(async () => {
  [member, moderator] = [await createPerson(), await createPerson()];
  for (const engine of ENGINES) {
    const place = await makePlace(engine);
    const service = await startTestService(place, { MEMBER_DAY: "100000" });
    stands.push({ place, service });
    await takeUp(service, moderator, service.invitation ?? "");
    await takeUp(service, member, await newInvitation({ service }, "member"));
  }
});
afterAll(async () => {
  for (const { service, place } of stands) {
    await service.stop();
    await place.remove();
  }
});

/** Asks both; the two answers, which must be one. */
async function askBoth(path: string, init?: RequestInit): Promise<{ status: number }> {
  const answers = await Promise.all(
    stands.map(async ({ service }) => {
      const response = await fetch(service.address + path, init);
      return { status: response.status, body: (await response.json()) as object };
    }),
  );
  expect(answers[1]).toEqual(answers[0]);
  return answers[0]!;
}

const post = (path: string, value: object) =>
  askBoth(path, { method: "POST", body: JSON.stringify(value) });

/** Signs whatever it is: a hostile author is not kept from it by any schema. */
async function signAnything(body: string): Promise<SignedText> {
  const id = await recordId(body, primitives);
  return { sig: await signInLetters(member.sign, recordMessage(id, primitives)), body };
}

type Place = (text: string) => object;
const claim = (change: object): object => ({ ...claimBy(member.key), ...change });
const report = (change: object): object => ({ ...claimBy(member.key).reports[0], ...change });
const PLACES: Record<string, Place> = {
  note: (note) => claim({ note }),
  place: (place) => claim({ place }),
  truce: (truce) => claim({ truce }),
  claimant: (claimant) => claim({ claimant }),
  accused: (accused) => claim({ accused: [accused] }),
  metric: (metric) => claim({ metric }),
  value: (value) => claim({ value }),
  period: (from) => claim({ period: { from, to: from } }),
  quote: (quote) => claim({ reports: [report({ quote })] }),
  title: (title) => claim({ reports: [report({ title })] }),
  url: (text) => claim({ reports: [report({ url: `https://news.example/${text}` })] }),
  supersedes: (supersedes) => claim({ supersedes }),
  author: (author) => claim({ author }),
  created: (created) => claim({ created }),
  type: (type) => claim({ type }),
  "a name of a field": (text) => claim({ [text]: text }),
  "the reason of a retraction": (reason) => ({
    v: 1,
    type: "retract",
    author: member.key,
    created: "2026-03-01T12:00:00Z",
    of: "ab".repeat(32),
    truce: null,
    reason,
  }),
};

test.each(Object.keys(PLACES))("in a record: %s", async (name) => {
  let taken = 0;
  for (const [i, text] of TEXTS.entries()) {
    const signed = await signAnything(JSON.stringify(PLACES[name]!(text)));
    const { status } = await post("/v1/records", signed);
    expect([200, 201, 400, 403, 413], `text ${i}`).toContain(status);
    if (status !== 201) continue;
    taken += 1;
    const id = await recordId(signed.body, primitives);
    for (const { service } of stands) {
      const { body } = await service.database.db
        .selectFrom("record")
        .select("body")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      expect(body).toBe(signed.body);
    }
  }
  // Running text may hold most of them; what names something, only the one that looks like a name.
  if (["note", "quote"].includes(name)) expect(taken).toBeGreaterThan(TEXTS.length / 3);
  if (["truce", "claimant", "accused"].includes(name)) expect(taken).toBeLessThan(3);
  if (["metric", "author", "type", "period"].includes(name)) expect(taken).toBe(0);
});

test("in the text that is signed, and around it", async () => {
  for (const text of TEXTS) {
    await post("/v1/records", await signAnything(text));
    await post("/v1/records", { sig: text, body: text });
    await post("/v1/members", { sig: "s".repeat(86), body: text });
    await post("/v1/decisions", { sig: "s".repeat(86), body: text });
    await askBoth("/v1/records", { method: "POST", body: text });
  }
});

test("in addresses and in the header that proves a key", async () => {
  for (const text of TEXTS) {
    const inAddress = encodeURIComponent(text.toWellFormed());
    await askBoth(`/v1/records/${inAddress}`);
    await askBoth(`/v1/queue?after=${inAddress}`);
    const authorization = `WhoCounts ${member.key}.1700000000.${inAddress}.${"s".repeat(86)}`;
    expect((await askBoth("/v1/queue", { headers: { authorization } })).status).toBe(403);
  }
});

test("in the name of a member and in the reason of a decision", async () => {
  const held = await member.claim(22);
  await post("/v1/records", wire(held));
  for (const text of TEXTS) {
    const answers = await Promise.all(
      stands.map(async ({ service }) => {
        const { feed, client } = service;
        const code = parseInvitation(await newInvitation({ service }, "member"))!.code;
        const head = { v: 1, author: member.key, created: "2026-03-01T12:00:00Z", feed };
        const join = { ...head, type: "join", invitation: code, name: text };
        const decision = { ...head, type: "decision", of: held.id, ruling: "hold", reason: text };
        const joined = await client.join(await signAs("join", join, member));
        const ruled = await client.decide(
          await signAs("decision", { ...decision, author: moderator.key }, moderator),
        );
        return [joined, ruled].map((it) => (it.ok ? it.value : it.code));
      }),
    );
    expect(answers[1]).toEqual(answers[0]);
  }
});

function signAs(kind: SignedKind, value: object, { sign }: Person): Promise<SignedText> {
  return signText(kind, JSON.stringify(value), sign, primitives);
}

test("straight into the database: one SQLSTATE, or one text that comes back", async () => {
  // PGlite loses a leading byte order mark; no text that a request may bring begins with one.
  for (const [i, text] of TEXTS.map((it) => it.replace(/^\ufeff+/, "")).entries()) {
    const outcomes = await Promise.all(
      stands.map(async ({ service: { database } }) => {
        const name = `hostile-${i}`;
        try {
          await database.db.insertInto("setting").values({ name, value: text }).execute();
        } catch (error) {
          return (error as { code?: string }).code;
        }
        const found = database.db.selectFrom("setting").select("value").where("value", "=", text);
        return (await found.execute()).map(({ value }) => value);
      }),
    );
    expect(outcomes[1]).toEqual(outcomes[0]);
    if (text.includes("\0")) expect(outcomes[0]).toBe("22021");
    else if (text.isWellFormed()) expect(outcomes[0]).toContain(text);
  }
});

test("after all of it the tables are whole, and nothing was logged as an error", async () => {
  const counts = await Promise.all(
    stands.map(async ({ service }) => {
      const { rows } = await sql<{ records: string }>`
        select count(*) as records from record`.execute(service.database.db);
      return Number(rows[0]?.records);
    }),
  );
  expect(counts[0]).toBeGreaterThan(TEXTS.length);
  expect(counts[1]).toBe(counts[0]);
  expect(stands.flatMap(({ service }) => service.errors)).toEqual([]);
});
