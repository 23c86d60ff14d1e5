import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COLUMNS } from "../../lib/core/exchange/csv/columns.ts";
import { caseOf } from "./attacked.ts";
import { ATTACK_PAYLOADS } from "./attack-payloads.ts";
import { inEachBrowser } from "./each-browser.ts";
import { until } from "./eventually.ts";
import { harmTo, NO_HARM } from "./harm.ts";
import { fieldsOf, openWatchedDesk } from "./hostile-desk.ts";
import type { Desk } from "./own-work-desk.ts";

/** A row that is taken as it is. */
const SOUND: Record<string, string> = {
  truce: "syria-2016-12",
  kind: "figure",
  metric: "killed",
  value: "12",
  qualifier: "exact",
  title: "Twelve",
  lang: "en",
};

/** Columns whose text is people's own; every other column has words or numbers of its own kind. */
const FREE = ["place", "note", "title", "quote"];

/** Files from anybody: refused in words or shown as text; what was there stays, and nothing runs. */
inEachBrowser((stand) => {
  let folder: string;
  let desk: Desk;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "whocounts-hostile-"));
    desk = await openWatchedDesk(stand);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function choose(name: string, content: string | Uint8Array): Promise<void> {
    const path = join(folder, name);
    await writeFile(path, content);
    await desk.choose("import", path);
  }

  test.each<[string, string, string | Uint8Array, string]>([
    [
      "UTF-16",
      "a.csv",
      Buffer.from("\ufefftruce,kind\n", "utf16le"),
      "The file is not UTF-8 text.",
    ],
    ["Latin-1", "b.csv", Buffer.from("truce,kind\nsyrie-é,figure\n", "latin1"), "not UTF-8"],
    ["a picture", "c.json", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xd8]), "not UTF-8"],
    ["100,000 brackets", "d.json", "[".repeat(100_000), "No JSON from here on."],
    [
      "100,000 objects deep",
      "e.json",
      `{"@context":${'{"a":'.repeat(100_000)}1`,
      "No JSON from here on.",
    ],
    [
      "an object that never ends",
      "f.jsonl",
      `{"truce":"${"x".repeat(1_000_000)}`,
      "No JSON from here on.",
    ],
    ["quotes that never close", "g.csv", `truce,kind\n"${"x\n".repeat(10_000)}`, "do not close"],
    ["a header of attacks", "h.csv", `${ATTACK_PAYLOADS[0]},truce,kind\n`, "No such column"],
  ])("%s is refused in words", async (_, name, content, words) => {
    await choose(name, content);
    await desk.says(words);
    expect(await harmTo(desk.page)).toEqual(NO_HARM);
    await desk.press("Cancel");
  });

  test("a file of 500 MB is refused without being read", async () => {
    await choose("huge.csv", "");
    await truncate(join(folder, "huge.csv"), 500_000_000);
    await desk.choose("import", join(folder, "huge.csv"));
    await desk.says("The file is larger than is read at all.");
    await desk.press("Cancel");
    expect(await harmTo(desk.page)).toEqual(NO_HARM);
  });

  test("200 attacks in every column are refused with their place, or are text", async () => {
    const names = COLUMNS.map(({ name }) => name);
    const rows = names.flatMap((name) =>
      ATTACK_PAYLOADS.map((attack, n) => ({
        ...SOUND,
        value: String(1000 + n),
        place: caseOf(name, n),
        [name]: attack,
      })),
    );
    const lines = rows.map((row: Record<string, string>) =>
      names.map((name) => quote(row[name])).join(","),
    );
    await choose("attacks.csv", [names.join(","), ...lines].join("\n"));
    await desk.says("What the import would do");
    await desk.press("Import");
    await desk.says(" imported.");
    const texts = FREE.length * ATTACK_PAYLOADS.length;
    const count = await until(
      () => desk.page.$eval("section output", (output) => output.textContent),
      (text) => Number.parseInt(text.replace(/\D/g, ""), 10) > texts,
      "texts are taken as they are",
    );
    expect(count).toMatch(/entries$/);
    for (const n of [0, 27, 54, 81, 108, 135, 162, 189])
      expect(await fieldsOf(desk, caseOf("title", n))).toContain(ATTACK_PAYLOADS[n]);
    expect(await harmTo(desk.page)).toEqual(NO_HARM);
    await desk.search("399");
    await desk.row("399 violations", "Draft");
  });
});

const quote = (text = ""): string => `"${text.replaceAll('"', '""')}"`;
