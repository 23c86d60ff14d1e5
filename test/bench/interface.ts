/**
 * What a reader waits for: `npm run bench:interface`.
 *
 * In real browsers, without a window: from a click on a badge to its card, from each letter typed into the
 * search over 100,000 claims to its results, and the frames missed while a page with 100 claims scrolls, with
 * the extension at work and switched off, in turn. From the event of the reader to the frame that is drawn.
 */
import { loadavg } from "node:os";
import { BROWSER_KINDS, type BrowserKind } from "../../scripts/set-up/browser-places.ts";
import { buildExtension } from "../../scripts/demo/build-extension.ts";
import { articlePage, CLAIM, FILLER, OTHER_CLAIM } from "../e2e/article-page.ts";
import { openExtensionPage, resetSettings, saveSettings } from "../e2e/extension-page.ts";
import { BUILDS, startBrowser, waitForExtension, type Harness } from "../e2e/harness.ts";
import { isPlaced } from "../e2e/open-card.ts";
import { servePages, type PageServer } from "../e2e/serve-pages.ts";
import { timeCard } from "./interface/card.ts";
import { countFrames, type Frames } from "./interface/scroll.ts";
import { growIndex, timeSearch } from "./interface/search.ts";

const ROUNDS = 60;
const SCROLLS = 3;
const CLAIMS = 100_000;

const pages = await servePages();
for (const kind of BROWSER_KINDS) {
  console.log(`load ${loadavg()[0]?.toFixed(1)}`);
  buildExtension(kind);
  await onPages(kind);
  await inExplorer(kind);
}
await pages.close();

async function onPages(kind: BrowserKind): Promise<void> {
  const harness = await startBrowser(kind);
  await waitForExtension(harness, pages.make(articlePage()));
  const page = await harness.open(pages.demo("levant-courier/eleven-days.html"));
  say(`${kind}: card after a click`, await timeCard(harness, page, ROUNDS));
  await page.close();
  await scroll(harness, kind, pages);
  await harness.close();
}

async function scroll(harness: Harness, kind: BrowserKind, pages: PageServer): Promise<void> {
  const body = `<p>${CLAIM}</p><p>${FILLER}</p><p>${OTHER_CLAIM}</p>`.repeat(50);
  const url = pages.make(articlePage({ body }));
  const desk = await openExtensionPage(harness);
  const counts: Record<"with" | "without", Frames> = {
    with: { drawn: 0, dropped: 0 },
    without: { drawn: 0, dropped: 0 },
  };
  for (let turn = 0; turn < SCROLLS; turn += 1) {
    for (const how of ["with", "without"] as const) {
      if (how === "with") await resetSettings(desk);
      else await saveSettings(desk, { sitesOff: [new URL(url).host] });
      const page = await harness.open(url);
      if (how === "with")
        await harness.until(page, (layer) => isPlaced(layer) && layer?.badges.length === 100);
      const { drawn, dropped } = await countFrames(page);
      counts[how].drawn += drawn;
      counts[how].dropped += dropped;
      await page.close();
    }
  }
  for (const [how, { drawn, dropped }] of Object.entries(counts))
    console.log(
      `${kind}: 100 claims scroll ${how} the extension: ${dropped} of ${drawn + dropped} frames missed`,
    );
}

async function inExplorer(kind: BrowserKind): Promise<void> {
  const build = `.cache/grown-${kind}`;
  growIndex(BUILDS[kind], build, CLAIMS);
  const harness = await startBrowser(kind, { build });
  say(
    `${kind}: a letter in the search over ${CLAIMS.toLocaleString("en")} claims`,
    await timeSearch(harness, CLAIMS),
  );
  await harness.close();
}

function say(what: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): string =>
    `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]?.toFixed(1)} ms`;
  console.log(
    `${what}: median ${at(0.5)}, p95 ${at(0.95)}, slowest ${at(1)} (${sorted.length} times)`,
  );
}
