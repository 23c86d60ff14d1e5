import { array, constantFrom, oneof, sample, string } from "fast-check";
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
const TEXTS = sample(
  array(oneof(constantFrom(...PIECES), string({ unit: "binary", maxLength: 6 })), {
    minLength: 1,
    maxLength: 5,
  }).map((parts) => parts.join("")),
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

const claim = (change: object): object => ({ ...claimBy(member.key), ...change });
const report = (change: object): object => ({ ...claimBy(member.key).reports[0], ...change });
const retract = (reason: string): object => ({
  v: 1,
  type: "retract",
  author: member.key,
  created: "2026-03-01T12:00:00Z",
  of: "ab".repeat(32),
  truce: null,
  reason,
});

/** Which share of the texts a place takes: running text most of them, what names something hardly one. */
const RUNNING_TEXT = [0.3, 1] as const;
const ONE_LINE = [0.1, 1] as const;
const NAME = [0, 0.1] as const;
const NOTHING = [0, 0] as const;
const PLACES: [name: string, taken: readonly [number, number], make: (text: string) => object][] = [
  ["note", RUNNING_TEXT, (note) => claim({ note })],
  ["quote", RUNNING_TEXT, (quote) => claim({ reports: [report({ quote })] })],
  ["place", ONE_LINE, (place) => claim({ place })],
  ["title", ONE_LINE, (title) => claim({ reports: [report({ title })] })],
  ["url", [0, 1], (text) => claim({ reports: [report({ url: `https://news.example/${text}` })] })],
  ["truce", NAME, (truce) => claim({ truce })],
  ["claimant", NAME, (claimant) => claim({ claimant })],
  ["accused", NAME, (accused) => claim({ accused: [accused] })],
  ["metric", NOTHING, (metric) => claim({ metric })],
  ["value", NOTHING, (value) => claim({ value })],
  ["period", NOTHING, (from) => claim({ period: { from, to: from } })],
  ["supersedes", NOTHING, (supersedes) => claim({ supersedes })],
  ["author", NOTHING, (author) => claim({ author })],
  ["created", NOTHING, (created) => claim({ created })],
  ["type", NOTHING, (type) => claim({ type })],
  ["the name of a field", NOTHING, (text) => claim({ [text]: text })],
  ["the reason of a retraction", NOTHING, retract],
];

test.each(PLACES)("in a record: %s", async (_, [least, most], make) => {
  const taken: SignedText[] = [];
  const statuses = new Set<number>();
  for (const text of TEXTS) {
    const signed = await signAnything(JSON.stringify(make(text)));
    const { status } = await post("/v1/records", signed);
    statuses.add(status);
    if (status === 201) taken.push(signed);
  }
  expect([...statuses].filter((status) => ![200, 201, 400, 403, 413].includes(status))).toEqual([]);
  expect(taken.length / TEXTS.length).toBeGreaterThanOrEqual(least);
  expect(taken.length / TEXTS.length).toBeLessThanOrEqual(most);
  for (const { body } of taken)
    for (const { service } of stands) expect(await storedBody(service, body)).toBe(body);
});

async function storedBody({ database }: TestService, body: string): Promise<string | null> {
  const id = await recordId(body, primitives);
  const found = database.db.selectFrom("record").select("body").where("id", "=", id);
  return (await found.executeTakeFirstOrThrow()).body;
}

test("in the text that is signed, and around it", async () => {
  const statuses = new Set<number>();
  for (const text of TEXTS) {
    const noSignature = { sig: "s".repeat(86), body: text };
    const answers = [
      await post("/v1/records", await signAnything(text)),
      await post("/v1/records", { sig: text, body: text }),
      await post("/v1/members", noSignature),
      await post("/v1/decisions", noSignature),
      await askBoth("/v1/records", { method: "POST", body: text }),
    ];
    for (const { status } of answers) statuses.add(status);
  }
  expect([...statuses]).toEqual([400]);
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
        const found = database.db.selectFrom("setting").select("value").where("name", "=", name);
        return (await found.execute()).map(({ value }) => value);
      }),
    );
    expect(outcomes[1]).toEqual(outcomes[0]);
    // Both alter half a surrogate pair, and alike.
    expect(outcomes[0]).toEqual(text.includes("\0") ? "22021" : [text.toWellFormed()]);
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
