import { beforeAll, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import type { LogRecord } from "../../../lib/core/record/record.ts";
import { recordId } from "../../../lib/core/record/signed-record.ts";
import { claimBy, primitives } from "../../feed/author.ts";
import { articlePage } from "../article-page.ts";
import { goToExtensionPage } from "../extension-page.ts";
import { addressOf, figure, withFeedsInEachBrowser } from "./feed-stand.ts";

const HOST = "first.example";
const NAME = '<img src="x" onerror="pwned=1">';

const TAGS = ["img", "svg", "script", "iframe", "object", "details", "style", "math", "a", "input"];
/** 200 texts. */
const PAYLOADS = TAGS.flatMap((tag) => [
  `<${tag} src=x onerror=pwned=1 onload=pwned=1 ontoggle=pwned=1 open autofocus>`,
  `"><${tag} href="javascript:pwned=1" data="javascript:pwned=1">go</${tag}>`,
  `</p></li></ul><${tag}>pwned=1</${tag}>`,
  `&lt;${tag} onerror=pwned=1&gt; \${pwned=1} {{pwned=1}}`,
  `'-pwned=1-'<!--<${tag}>-->]]><${tag} srcdoc="<script>parent.pwned=1</script>">`,
  `<${tag}/onerror=pwned=1/src=x>`,
  `<${tag.toUpperCase()} SRC=x ONERROR="pwned=1">`,
  `<<${tag} onerror=pwned=1>>`,
  `</title></textarea></style><${tag} src=x onerror=pwned=1>`,
  `<${tag} style="background:url(javascript:pwned=1)">`,
  `<${tag} srcdoc="&lt;script&gt;parent.pwned=1&lt;/script&gt;" src=data:text/html,pwned>`,
  `<${tag}><template><img src=x onerror=pwned=1></template></${tag}>`,
  `--><${tag} onanimationstart=pwned=1 style=animation-name:x>`,
  `<${tag} xlink:href="javascript:pwned=1" formaction="javascript:pwned=1">`,
  `javascript:pwned=1//<${tag}>`,
  `[x](javascript:pwned=1) ![x](x"onerror="pwned=1) <${tag}>`,
  `\\u003c${tag} onerror=pwned=1\\u003e`,
  `<${tag} id="feeds" name="innerText" class="wc-feed">`,
  `<form id=pwned><${tag} name=parentNode form=pwned>`,
  `%3C${tag}%20onerror=pwned=1%3E \`\${pwned=1}\``,
]);

/** What a record says is shown as text, wherever it is shown. */
withFeedsInEachBrowser([HOST], (stand) => {
  beforeAll(async () => {
    const feed = await stand.makeFeed(HOST, NAME);
    const [line = ""] = await feed.publish(figure(411));
    const reviewed = await recordId(line.slice(line.indexOf("\t") + 1), primitives);
    await stand.options.page.evaluate(countViolations);
    await stand.options.subscribe(addressOf(HOST, feed));
    await stand.options.untilText("1 record", "Updated:");
    const head = { v: 1, author: feed.author.key, created: "2026-03-01T12:00:00Z" } as const;
    const name = {
      ...head,
      type: "author",
      name: PAYLOADS[0]!,
      organisation: PAYLOADS[1]!,
    } as const;
    await feed.publishRecords([
      { ...name, url: null },
      ...PAYLOADS.flatMap((text, i) => [
        party(head, i, text),
        { ...claimBy(feed.author.key), ...figure(500 + i), ...saying(text) },
        // Of another place, by a body of that name: beside the claim, though not comparable with it.
        { ...claimBy(feed.author.key), ...figure(800 + i), claimant: `body-${i}`, place: text },
        review(head, reviewed, text),
      ]),
    ]);
    await stand.options.update(NAME);
  });

  test("on the options page: no element, no script, no violation of its policy", async () => {
    const { options } = stand;
    await options.unfold(NAME, "What came last");
    await options.press("Show all 400");
    await options.unfold(NAME, "Records as they came");
    await options.untilText("counted 699 violations", NAME);
    await options.page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const text = (await options.untilText("802 records")).replaceAll(/\s+/g, " ");
    expect(PAYLOADS.filter((payload) => !text.includes(payload))).toEqual([]);
    expect(await options.page.evaluate(findHarm)).toEqual(NO_HARM);
  });

  test.each(["options", "popup", "sidepanel", "work", "welcome"])(
    "the %s page keeps to its policy, which lets no text become markup or script",
    async (name) => {
      const page = await stand.harness.browser.newPage();
      await page.evaluateOnNewDocument(countViolations);
      await goToExtensionPage(stand.harness, page, `${name}.html`);
      await page.waitForSelector("h1, h2, main");
      // Firefox runs nothing of a test before the scripts of an extension's page: there nobody counts.
      const before = stand.harness.kind === "chromium" ? 0 : undefined;
      expect(await page.evaluate(tryMarkup)).toEqual({
        before,
        markup: "refused",
        script: "refused",
      });
      await page.close();
    },
  );

  test("in the card on a page: no element, no script", async () => {
    const page = await stand.harness.open(stand.pages.make(articlePage()));
    const { badges } = await stand.harness.until(
      page,
      (layer) => layer?.badges[0]?.hidden === false,
    );
    await page.mouse.click(badges[0]!.left + 8, badges[0]!.top + 8);
    const { card } = await stand.harness.until(page, (layer) => layer?.card !== undefined);
    expect(card).toContain("699");
    const elements = await stand.harness.readRoot(page, (root) => {
      for (const details of root.querySelectorAll("details")) details.open = true;
      return root.querySelectorAll("img, script, iframe, object, math, [onerror], [onload]").length;
    });
    expect(elements).toBe(0);
    expect(await isPwned(page)).toBe(false);
    await page.close();
  });
});

type Head = { v: 1; author: string; created: string };

function party(head: Head, i: number, name: string): LogRecord {
  const lists = { aliases: [name], contextual: [name], epithets: [name], people: [name] };
  const role = { conflict: "syria", role: name, side: name };
  const party = { id: `body-${i}`, name, kind: "ngo", partOf: null, ...lists } as const;
  return { ...head, type: "party", party: { ...party, aliasesByLang: {}, conflicts: [role] } };
}

function review(head: Head, of: string, note: string): LogRecord {
  const truce = "syria-2016-12";
  return { ...head, type: "review", of, truce, verdict: "context", note, evidence: [] };
}

function saying(text: string) {
  const report = {
    url: "https://news.example/?javascript:pwned='-pwned=1-'",
    outlet: text,
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

function tryMarkup() {
  const { violations } = globalThis as unknown as { violations?: number };
  const acts = {
    markup: () => Object.assign(document.createElement("p"), { innerHTML: "<b>bold</b>" }),
    script: () => Object.assign(document.createElement("script"), { text: "pwned=1" }),
  };
  const outcomes = Object.entries(acts).map(([name, act]) => {
    try {
      act();
      return [name, "done"];
    } catch {
      return [name, "refused"];
    }
  });
  return { before: violations, ...(Object.fromEntries(outcomes) as object) };
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
