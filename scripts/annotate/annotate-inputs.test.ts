import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { annotateInputs } from "./annotate-inputs.ts";

const newsroom = fileURLToPath(new URL("../demo/newsroom", import.meta.url));

const TEXT =
  "The Syrian National Coalition said that government forces had violated the nationwide ceasefire 399 times since 30 December.";

interface Line {
  id: string;
  published: string | null;
  claims: Record<string, unknown>[];
}

async function annotate(...argv: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const status = await annotateInputs(argv, {
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
  });
  return { status, printed, complaints };
}

async function annotateJson(...argv: string[]): Promise<Line[]> {
  const { printed } = await annotate("--json", ...argv);
  return printed.map((line) => JSON.parse(line) as Line);
}

function fileWith(name: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "whocounts-annotate-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test("a document is one line with the keys that other programs read", async () => {
  const [line, ...others] = await annotateJson(
    "--published",
    "2017-01-13",
    fileWith("note.txt", TEXT),
  );
  expect(others).toEqual([]);
  expect(Object.keys(line!)).toEqual(["id", "title", "published", "lang", "claims"]);
  expect(line).toMatchObject({ id: "note", title: "", published: "2017-01-13", lang: "en" });
  const claim = line!.claims[0]!;
  expect(Object.keys(claim)).toEqual(
    "quote where start end kind metric value valueMax per qualifier claimant claimantText accused truce period place rule competing".split(
      " ",
    ),
  );
  expect(claim).toMatchObject({
    quote: TEXT,
    where: "text",
    start: 0,
    end: TEXT.length,
    kind: "figure",
    metric: "violations",
    value: 399,
    claimant: "syrian-national-coalition",
    claimantText: "The Syrian National Coalition",
  });
});

test("the competing figures carry what a program needs to weigh them", async () => {
  const [line] = await annotateJson(join(newsroom, "caucasus-review/two-tallies.html"));
  const competing = line!.claims.flatMap((claim) => claim["competing"] as object[]);
  expect(competing.length).toBeGreaterThan(0);
  const keys = new Set(competing.map((entry) => Object.keys(entry).join(" ")));
  expect([...keys]).toEqual([
    "claim claimant accused value qualifier period relation comparable why",
  ]);
});

test("an input that cannot be read is named, and the others are still processed", async () => {
  const good = fileWith("good.txt", TEXT);
  const broken = fileWith("broken.json", "{");
  const result = await annotate("--json", broken, good, "/no/such/file.html");
  expect(result.status).toBe(1);
  expect(result.complaints[0]).toContain(broken);
  expect(result.complaints[1]).toContain("/no/such/file.html");
  expect(result.printed).toHaveLength(1);
});

test("without --json a reader gets the claim in words, with its truce", async () => {
  const result = await annotate("--published", "2017-01-13", fileWith("note.txt", TEXT));
  expect(result.status).toBe(0);
  expect(result.printed[0]).toContain("counted 399 violations");
  expect(result.printed[0]).toContain("Nationwide ceasefire in Syria (30 December 2016)");
});

test("--explain says why, in words and for programs", async () => {
  const file = fileWith("note.txt", TEXT);
  expect((await annotate("--explain", file)).printed[0]).toMatch(/rule: en\//);
  const [line] = await annotateJson("--explain", file);
  expect(line!.claims[0]).toHaveProperty("reasons");
  expect(line!.claims[0]).toHaveProperty("truceConfidence");
});

test("nothing to read is a mistake in the command", async () => {
  expect((await annotate()).status).toBe(2);
  expect((await annotate("--published", "soon", "a.txt")).status).toBe(2);
});
