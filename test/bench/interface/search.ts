import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openExtensionPage } from "../../e2e/extension-page.ts";
import type { Harness } from "../../e2e/harness.ts";
import { timeToPaint } from "./after-paint.ts";

const WORDS = [
  "houthi hodeidah 1",
  "syrian coalition 399",
  "osce 2015 minsk",
  "сводка",
  "violations",
];

/** The same build with its index said again and again until it has so many claims. */
export function growIndex(build: string, into: string, claims: number): void {
  rmSync(into, { recursive: true, force: true });
  cpSync(build, into, { recursive: true });
  const path = join(into, "index/claims.ndjson");
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  const grown = Array.from({ length: claims }, (_, at) => {
    const claim = JSON.parse(lines[at % lines.length]!) as { id: string };
    return JSON.stringify({ ...claim, id: `${claim.id}--${Math.floor(at / lines.length)}` });
  });
  writeFileSync(path, `${grown.join("\n")}\n`);
}

/** From each letter typed into the explorer's search to its results drawn. */
export async function timeSearch(harness: Harness, claims: number): Promise<number[]> {
  const page = await openExtensionPage(harness, "sidepanel.html");
  await page.bringToFront();
  await page.locator("[role=tab]:nth-child(2)").click();
  await page.waitForFunction(
    (count) => document.querySelector("output")?.textContent.includes(count),
    { timeout: 120_000 },
    claims.toLocaleString("en"),
  );
  const read = await timeToPaint(page, "input");
  for (const words of WORDS) {
    await page.locator("input[type=search]").fill("");
    await page.focus("input[type=search]");
    await page.keyboard.type(words, { delay: 120 });
  }
  return read();
}
