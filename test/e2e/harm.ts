import type { Page } from "puppeteer-core";

/** Notes in a page of the extension whatever its content security policy kept from running, from now on. */
export function watchHarm(page: Page): Promise<void> {
  return page.evaluate(() => {
    const noted = globalThis as unknown as { violations: string[] };
    noted.violations = [];
    document.addEventListener("securitypolicyviolation", ({ blockedURI }) => {
      noted.violations.push(blockedURI);
    });
  });
}

export const NO_HARM = { hacked: false, violations: [], foreign: 0, links: 0 };

/** What a file did to the page that read it: what ran or would have, elements and links that are not ours. */
export function harmTo(page: Page): Promise<typeof NO_HARM> {
  return page.evaluate(() => ({
    hacked: "hacked" in globalThis || "hacked" in Object.prototype,
    violations: (globalThis as unknown as { violations: never[] }).violations,
    foreign: document.body.querySelectorAll(
      "script:not([src]), img, svg, iframe, video, object, embed, style, link, base, meta, math",
    ).length,
    links: [...document.querySelectorAll("a")].filter(({ protocol }) => !/^https?:$/.test(protocol))
      .length,
  }));
}
