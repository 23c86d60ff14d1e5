import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { LogRecord } from "../../../lib/core/record/record.ts";
import { until } from "../eventually.ts";
import { openExtensionPage } from "../extension-page.ts";
import type { FeedFolder } from "./feed-folder.ts";
import { addressOf, figure, withFeedsInEachBrowser } from "./feed-stand.ts";
import { readStates } from "./stored-feeds.ts";

const FIRST = "first.example";
const SECOND = "second.example";
/** The claim of the article, as the index in the package has it. */
const ENTRY = "syria-2016-12--syrian-national-coalition--violations-399--2016-12-30";

withFeedsInEachBrowser([FIRST, SECOND], (stand) => {
  let first: FeedFolder;
  let second: FeedFolder;
  const lines: string[] = [];

  beforeAll(async () => {
    first = await stand.makeFeed(FIRST, "First index");
    second = await stand.makeFeed(SECOND, "Second index");
    lines.push(...(await first.publish(figure(411), figure(412))));
    await second.publish(figure(411));
  });

  test("an address that is none is refused without asking anybody", async () => {
    const { options, host } = stand;
    await options.look("http://192.168.0.1/feed/");
    await options.untilText("This is no address of a shared index.");
    expect(host.answered()).toEqual([]);
    expect(host.tunnel.asked.filter((asked) => asked.includes("192.168"))).toEqual([]);
  });

  test("the fingerprint of another index is refused", async () => {
    await stand.options.look(`https://${FIRST}/#key=${"ab".repeat(32)}`);
    await stand.options.untilText("This index was refused", "wrong-feed");
    expect(await readStates(stand.options.page)).toEqual([]);
  });

  test("name, licence, size and fingerprint are shown before anything is stored", async () => {
    const { options } = stand;
    await options.look(addressOf(FIRST, first));
    const shown = await options.untilText("First index", "CC BY 4.0", "2 records", "kB to fetch");
    expect(shown.replaceAll(/\s/g, "")).toContain(first.feed);
    expect(await readStates(options.page)).toEqual([]);
    expect(await stand.readCard()).not.toContain("411 violations");
  });

  test("once confirmed, its figures stand in the card with where they are from", async () => {
    const { options } = stand;
    await options.press("Subscribe");
    await options.untilText("2 records", "Updated:");
    const card = await stand.readCard();
    expect(card).toContain("411");
    expect(card).toContain("From: First index");
  });

  test("what is published later comes with the next update, and is said", async () => {
    const { options } = stand;
    lines.push(...(await first.publish(figure(413))));
    await options.update("First index");
    await options.untilText("3 records", "What came last: 1 record");
    await options.unfold("First index", "What came last");
    await options.untilText("Syrian Network for Human Rights counted 413 violations");
    expect(await stand.readCard()).toContain("413");
  });

  test("the explorer of the side panel lists them, with where they are from", async () => {
    const panel = await openExtensionPage(stand.harness, "sidepanel.html");
    await panel.locator("[role=tab]::-p-text(The index)").click();
    await panel.locator("input[type=search]").fill("413");
    await panel.locator("button.wc-entry::-p-text(Syrian Network for Human Rights)").click();
    const chosen = await until(
      () => panel.evaluate(() => document.querySelector("aside")?.textContent ?? ""),
      (text) => text.includes("From: "),
      "the claim with its origin",
    );
    expect(chosen).toContain("counted 413 violations");
    expect(chosen).toContain("From: First index");
    await panel.close();
  });

  test("the records can be seen and saved as they came", async () => {
    const { options, harness } = stand;
    await options.unfold("First index", "Records as they came");
    const shown = await options.untilText("1 to 3 of 3", lines.at(-1)!.split("\t")[0]!);
    for (const line of lines) expect(shown).toContain(line.replace("\t", " "));
    await options.press("Save all records: First index");
    const saved = await until(
      () => readdir(harness.downloads).catch(() => [] as string[]),
      (files) => files.some((file) => file.endsWith(".lines")),
      "a saved file",
    );
    const file = join(
      harness.downloads,
      saved.find((name) => name.endsWith(".lines"))!,
    );
    await until(
      () => readFile(file, "utf8"),
      (text) => text === lines.map((line) => `${line}\n`).join(""),
      "the lines in the file",
    );
  });

  test("a figure of two indexes is one entry with both origins", async () => {
    const { options } = stand;
    await options.subscribe(`https://${SECOND}/`);
    await options.untilText("Second index", "1 record");
    const both = await until(
      stand.readCard,
      (card) => card.includes("First index and Second index"),
      "both origins in the card",
    );
    expect(both.match(/\b411\b/g)).toHaveLength(1);
  });

  test("what is said of an entry that came with the extension stands on the card", async () => {
    const said = { verdict: "context", note: "Counts breaches of all kinds.", evidence: [] };
    const about = { of: ENTRY, truce: "syria-2016-12" } as const;
    const head = { v: 1, author: second.author.key, created: "2026-03-01T12:00:00Z" } as const;
    await second.publishRecords([{ ...head, type: "review", ...about, ...said } as LogRecord]);
    await stand.options.update("Second index");
    const card = await until(
      stand.readCard,
      (text) => text.includes(said.note),
      "the review on the card",
    );
    expect(card).toMatch(
      /needs context \(Fingerprint: [0-9a-f ]+\): Counts breaches of all kinds\. · From: Second index/,
    );
  });

  test("an index that is switched off shows nothing; one that is removed is gone", async () => {
    const { options } = stand;
    await options.page.evaluate(() =>
      document.querySelector<HTMLInputElement>("#feeds input[role=switch]")?.click(),
    );
    await until(
      stand.readCard,
      (card) => card.includes("From: Second index") && !card.includes("413"),
      "only the figure of the index that is on",
    );
    await options.press("Remove: First index");
    await options.untilText("Remove “First index” and all that it holds");
    await options.press("Remove");
    await until(
      () => readStates(options.page),
      (states) => states.map(({ feed }) => feed).join() === second.feed,
      "the rows of the removed index are gone",
    );
    expect(await options.text()).not.toContain("First index");
  });

  test("the hosts saw requests for their files only, without cookies and without referrers", () => {
    const answered = stand.host.answered();
    expect(answered.length).toBeGreaterThan(6);
    const paths = /^\/(feed\.json|root\.\d+\.json|packs\/[0-9a-f]{64}\.gz)$/;
    expect(answered.filter(({ path }) => !paths.test(path))).toEqual([]);
    expect(answered.filter(({ cookie, referrer }) => cookie !== "" || referrer !== "")).toEqual([]);
  });
});
