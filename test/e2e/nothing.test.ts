import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { articlePage, CLAIM, FILLER } from "./article-page.ts";
import { inEachBrowser } from "./each-browser.ts";
import { whileNothingHappens } from "./eventually.ts";

const QUIET = articlePage({
  body: `<p>${FILLER}</p>`.repeat(30),
  head: `<script>
    window.seen = [];
    new MutationObserver((records) => {
      for (const { target } of records) if (!document.loading) seen.push(target.nodeName);
    }).observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
    addEventListener("load", () => setTimeout(() => (seen.length = 0)));
    document.addEventListener("whocounts:started", () => seen.push("event"));
    addEventListener("message", () => seen.push("message"));
  </script>`,
});

inEachBrowser((stand) => {
  test("on a page without a truce word nothing happens at all", async () => {
    const { harness, pages } = stand;
    const page = await harness.open(pages.make(QUIET));
    await whileNothingHappens(2500);
    await page.evaluate(() => scrollTo(0, 500));
    await whileNothingHappens(500);
    const traces = await page.evaluate(() => ({
      seen: (window as unknown as { seen: string[] }).seen,
      sheets: document.adoptedStyleSheets.length,
      highlights: [...CSS.highlights.keys()],
      hosts: document.querySelectorAll("whocounts-marks").length,
      storage: [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie],
      globals: Object.keys(window).filter((name) => /whocounts|wxt/i.test(name)),
    }));
    await page.close();
    expect(traces).toEqual({
      seen: [],
      sheets: 0,
      highlights: [],
      hosts: 0,
      storage: [[], [], ""],
      globals: [],
    });
  });

  test("late text with a claim is found: fetched after loading, or by scrolling", async () => {
    const { harness, pages } = stand;
    const late = `<script>
      addEventListener("scrollend", () => {
        const p = document.createElement("p");
        p.textContent = ${JSON.stringify(CLAIM)};
        document.querySelector("article").append(p);
      }, { once: true });
    </script>`;
    const page = await harness.open(
      pages.make(articlePage({ body: `<p>${FILLER}</p>`.repeat(30), after: late })),
    );
    await whileNothingHappens(300);
    expect(await harness.layer(page)).toBeUndefined();
    await page.evaluate(() => scrollTo(0, 300));
    await page.waitForFunction(
      (text) => document.querySelector("article")?.lastElementChild?.textContent === text,
      {},
      CLAIM,
    );
    await page.evaluate(() => scrollTo(0, 400));
    await harness.until(page, (layer) => layer?.badges.length === 1);
    await page.close();
  });
});

test("the script that runs on every page has no means to do more", () => {
  for (const build of ["chrome", "firefox"]) {
    const code = readFileSync(`.output/${build}-mv3-e2e/scan.js`, "utf8");
    expect(code).not.toMatch(
      /storage|Observer|createElement|attachShadow|adoptedStyleSheets|dispatchEvent|postMessage|setAttribute|fetch\(/,
    );
    expect(code.match(/sendMessage/g)).toHaveLength(1);
    expect(code.length).toBeLessThan(8000);
  }
});
