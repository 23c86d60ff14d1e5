import { beforeAll, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { articlePage } from "../article-page.ts";
import { addressOf, figure, withFeedsInEachBrowser } from "./feed-stand.ts";

const HOST = "first.example";
const NAME = '<img src="x" onerror="pwned=1">';

const TAGS = ["img", "svg", "script", "iframe", "object", "details", "style", "math", "a", "input"];
/** 50 texts, each in three fields of a claim and once more in the raw lines: 200 places. */
const PAYLOADS = TAGS.flatMap((tag) => [
  `<${tag} src=x onerror=pwned=1 onload=pwned=1 ontoggle=pwned=1 open autofocus>`,
  `"><${tag} href="javascript:pwned=1" data="javascript:pwned=1">go</${tag}>`,
  `</p></li></ul><${tag}>pwned=1</${tag}>`,
  `&lt;${tag} onerror=pwned=1&gt; \${pwned=1} {{pwned=1}}`,
  `'-pwned=1-'<!--<${tag}>-->]]><${tag} srcdoc="<script>parent.pwned=1</script>">`,
]);

/** What a record says is shown as text, wherever it is shown. */
withFeedsInEachBrowser([HOST], (stand) => {
  beforeAll(async () => {
    const feed = await stand.makeFeed(HOST, NAME);
    await feed.publish(figure(411));
    await stand.options.page.evaluate(countViolations);
    await stand.options.subscribe(addressOf(HOST, feed));
    await stand.options.untilText("1 record", "Updated:");
    await feed.publish(...PAYLOADS.map((text, i) => ({ ...figure(500 + i), ...saying(text) })));
    await stand.options.update(NAME);
  });

  test("on the options page: no element, no script, no violation of its policy", async () => {
    const { options } = stand;
    await options.unfold(NAME, "What came last");
    await options.press("Show all 50");
    await options.unfold(NAME, "Records as they came");
    await options.untilText("counted 549 violations", NAME);
    await options.page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const text = (await options.untilText("50 records")).replaceAll(/\s+/g, " ");
    expect(PAYLOADS.filter((payload) => !text.includes(payload))).toEqual([]);
    expect(await options.page.evaluate(findHarm)).toEqual(NO_HARM);
  });

  test("in the card on a page: no element, no script", async () => {
    const page = await stand.harness.open(stand.pages.make(articlePage()));
    const { badges } = await stand.harness.until(
      page,
      (layer) => layer?.badges[0]?.hidden === false,
    );
    await page.mouse.click(badges[0]!.left + 8, badges[0]!.top + 8);
    const { card } = await stand.harness.until(page, (layer) => layer?.card !== undefined);
    expect(card).toContain("549");
    const elements = await stand.harness.readRoot(page, (root) => {
      for (const details of root.querySelectorAll("details")) details.open = true;
      return root.querySelectorAll("img, script, iframe, object, math, [onerror], [onload]").length;
    });
    expect(elements).toBe(0);
    expect(await isPwned(page)).toBe(false);
    await page.close();
  });
});

function saying(text: string) {
  const report = {
    url: "https://news.example/2017/01/10/truce",
    outlet: "news.example",
    published: "2017-01-10",
    lang: "en",
    title: text,
    quote: text,
  };
  return { note: text, reports: [report] };
}

const NO_HARM = { elements: 0, foreignLinks: 0, isPwned: false, violations: 0 };

/* These run in pages. */

function countViolations(): void {
  Object.assign(globalThis, { violations: 0 });
  addEventListener("securitypolicyviolation", () => {
    (globalThis as unknown as { violations: number }).violations += 1;
  });
}

function findHarm(): typeof NO_HARM {
  const feeds = document.querySelector("#feeds")!;
  return {
    elements: feeds.querySelectorAll(
      "img, script, iframe, object, style, math, svg, [onerror], [onload], [ontoggle], [srcdoc]",
    ).length,
    foreignLinks: feeds.querySelectorAll("a:not([href^='https://'])").length,
    isPwned: "pwned" in globalThis,
    violations: (globalThis as unknown as { violations: number }).violations,
  };
}

const isPwned = (page: Page): Promise<boolean> => page.evaluate(() => "pwned" in globalThis);
