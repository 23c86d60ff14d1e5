import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeExchangeClaim } from "../../lib/core/exchange/examples.ts";
import type { ExchangeClaim } from "../../lib/core/exchange/exchange-claim.ts";
import type { ExchangeReview } from "../../lib/core/exchange/exchange-review.ts";
import { writeClaimReview } from "../../lib/core/exchange/json-ld/claim-review.ts";
import { writeWebAnnotations } from "../../lib/core/exchange/json-ld/web-annotation.ts";
import { writeBackup } from "../../lib/core/own-work/backup-file.ts";
import type { Draft } from "../../lib/core/own-work/draft.ts";
import { makeClaimDraft, makeReviewDraft, moment } from "../../lib/core/own-work/examples.ts";
import { formatLine } from "../../lib/core/record/line.ts";
import { signInLetters } from "../../lib/core/record/primitives.ts";
import { recordId, recordMessage } from "../../lib/core/record/signed-record.ts";
import { claimBy, createAuthor, primitives } from "../feed/author.ts";
import { attacked, caseOf } from "./attacked.ts";
import { ATTACK_PAYLOADS } from "./attack-payloads.ts";
import { inEachBrowser } from "./each-browser.ts";
import { harmTo, NO_HARM } from "./harm.ts";
import { fieldsOf, findOne, openWatchedDesk } from "./hostile-desk.ts";
import type { Desk } from "./own-work-desk.ts";

const TRUCE = "syria-2016-12";
const nobody = { party: () => undefined, truce: () => undefined, outlet: () => undefined };

/** Taken as it is: no other claim is of that place, by which it is found. */
const soundClaim = (place: string): ExchangeClaim =>
  makeExchangeClaim({
    id: place,
    truce: TRUCE,
    claimant: "snhr",
    accused: ["syrian-government"],
    place,
    note: "A note",
  });

const review: ExchangeReview = {
  id: "REVIEW-PLACE",
  of: "b",
  truce: TRUCE,
  verdict: "context",
  note: "A note on PLACE",
  evidence: ["https://other.example/1"],
  created: moment(1),
  author: "A".repeat(43),
};

/** Linked data as far as it is attacked. */
interface Linked {
  first: { items: object[] };
  "@graph": object[];
}

/** A file in which the items of the list are attacked, one after the other. */
function spoil(format: string, text: string, listOf: (file: Linked) => object[]): string {
  const file = JSON.parse(text) as Linked;
  const items = listOf(file);
  const spoiled = items.flatMap((item) =>
    attacked((field, n) =>
      JSON.parse(JSON.stringify(item).replaceAll("PLACE", caseOf(format + field, n))),
    ),
  );
  items.splice(0, items.length, ...spoiled);
  return JSON.stringify(file);
}

/* In linked data an item holds its claim more than once: the place is put in where it stands. */
const bundle = { claims: [soundClaim("PLACE")], reviews: [review] };

/** Names of files, what is in them, and the word for a claim of theirs whose note is an attack. */
const FILES: [string, string, () => string, string][] = [
  [
    "claims (JSON lines)",
    "claims.jsonl",
    () =>
      attacked((field, n) => soundClaim(caseOf(`lines${field}`, n)))
        .map((claim) => JSON.stringify(claim))
        .join("\n"),
    "linesnote",
  ],
  [
    "Web Annotations",
    "annotations.jsonld",
    () => spoil("annotated", writeWebAnnotations(bundle, nobody), ({ first }) => first.items),
    "annotatedbody.1.note",
  ],
  [
    "ClaimReview",
    "claimreview.jsonld",
    () => spoil("graph", writeClaimReview(bundle, nobody, new Map()), (file) => file["@graph"]),
    "graphnote",
  ],
];

/** Whoever wrote this signed it: what is wrong with it is not the signature. */
async function signedByStranger(): Promise<string> {
  const { key, sign } = await createAuthor();
  const records = attacked((field, n) =>
    claimBy(key, { place: caseOf(`signed${field}`, n), note: "A note", value: 1000 + n }),
  );
  const lines = records.map(async (record) => {
    const body = JSON.stringify(record);
    const message = recordMessage(await recordId(body, primitives), primitives);
    return formatLine({ kind: "record", sig: await signInLetters(sign, message), body });
  });
  return (await Promise.all(lines)).join("\n");
}

const NOTHING = { drafts: [], records: [], deliveries: [] };

/** Ids of its own for every draft, so that none is taken for another. */
function spoiledBackup(): string {
  let made = 0;
  const id = () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, "0")}`;
  const drafts: Draft[] = [
    ...attacked((field, n) =>
      makeClaimDraft({
        id: id(),
        truce: TRUCE,
        claimant: "snhr",
        place: caseOf(`backup${field}`, n),
        note: "A note",
      }),
    ),
    ...attacked(() => makeReviewDraft({ id: id() })),
  ];
  return writeBackup({ ...NOTHING, drafts }, [], moment(1));
}

/** Each kind of file from anybody: every field of it is refused in words, or text and nothing else. */
inEachBrowser((stand) => {
  let folder: string;
  let desk: Desk;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "whocounts-hostile-"));
    desk = await openWatchedDesk(stand);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Ten thousand entries take their time on a busy machine. */
  const comes = (words: string) =>
    desk.page.waitForFunction(
      (text: string) => document.body.innerText.includes(text),
      { timeout: 80_000 },
      words,
    );
  /** What of the page's text it is that looks like this. */
  const says = async (pattern: RegExp) => {
    const text = await desk.page.evaluate(() => document.body.innerText);
    return pattern.exec(text)?.[0] ?? "";
  };
  const stillThere = async () => {
    await desk.search("399");
    await desk.row("399 violations", "Draft");
    await desk.search("");
  };
  const choose = async (what: "import" | "backup", name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, text);
    await desk.choose(what, path);
  };

  const importFile = async (name: string, text: string) => {
    await choose("import", name, text);
    await comes("What the import would do");
    expect(await harmTo(desk.page)).toEqual(NO_HARM);
    const taken = await says(/[\d,]+(?= new ·)/);
    expect(Number(taken.replace(",", ""))).toBeGreaterThan(ATTACK_PAYLOADS.length);
    await desk.press("Import");
    await comes(" imported.");
    expect(await says(/[\d,]+(?= imported\.)/)).toBe(taken);
  };

  test.each(FILES)("200 attacks in every field of %s", async (_, name, write, noted) => {
    await importFile(name, write());
    for (const n of SAMPLES) {
      expect(await fieldsOf(desk, caseOf(noted, n))).toContain(ATTACK_PAYLOADS[n]);
    }
    expect(await harmTo(desk.page)).toEqual(NO_HARM);
    await stillThere();
  });

  test("200 attacks in every field of signed records", async () => {
    await importFile("records.jsonl", await signedByStranger());
    for (const n of SAMPLES) {
      await findOne(desk, caseOf("signednote", n));
      expect(await desk.rows()).toEqual([
        expect.stringContaining(`${1000 + n}`.replace(/^1/, "1,")),
      ]);
    }
    expect(await harmTo(desk.page)).toEqual(NO_HARM);
    await stillThere();
  });

  test("200 attacks in every field of a backup", async () => {
    await choose("backup", "backup.json", spoiledBackup());
    await comes("Restored: ");
    const restored = await says(/(?<=Restored: )[\d,]+/);
    expect(Number(restored.replace(",", ""))).toBeGreaterThan(ATTACK_PAYLOADS.length);
    for (const n of SAMPLES) {
      expect(await fieldsOf(desk, caseOf("backupnote", n))).toContain(ATTACK_PAYLOADS[n]);
    }
    expect(await harmTo(desk.page)).toEqual(NO_HARM);
    await stillThere();
  });

  test.each([
    ["no JSON", "["],
    ["100,000 brackets", "[".repeat(100_000)],
    ["another format", '{"format":"x"}'],
    ["a name that is none of ours", '{"__proto__":{"hacked":1},"format":"whocounts-own-work"}'],
  ])("a backup that is %s is refused in words", async (_, text) => {
    await choose("backup", "empty.json", writeBackup(NOTHING, [], moment(1)));
    await comes("Restored: 0.");
    await choose("backup", "broken.json", text);
    await desk.says("That file is no backup of WhoCounts.");
    expect(await harmTo(desk.page)).toEqual(NO_HARM);
    await stillThere();
  });
});

const SAMPLES = [0, 54, 108, 189];
