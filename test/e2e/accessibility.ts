import axe, { type AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";
import { rest } from "./emulate.ts";
import type { Harness } from "./harness.ts";

/** What axe has against a page, one line each. */
export async function findViolations(page: Page): Promise<string[]> {
  await rest(page);
  await page.evaluate(axe.source);
  return describe((await page.evaluate("axe.run()")) as AxeResults);
}

/** What axe has against the badges and the card over a page; undefined while there are none. */
export async function findViolationsOver(
  harness: Harness,
  page: Page,
): Promise<string[] | undefined> {
  await rest(page);
  const results = await harness.readRoot(page, runInRoot, "first", axe.source);
  if (results && !results.passes.some(({ id }) => id === "button-name"))
    throw new Error("axe saw no button over the page");
  return results && describe(results);
}

/**
 * Runs in the tests' own world of the page. Objects of the page have properties of their own there: only
 * there the closed root can be seen, and axe goes into it.
 */
function runInRoot(root: ShadowRoot): Promise<AxeResults> {
  Object.defineProperty(root.host, "shadowRoot", { value: root, configurable: true });
  return (window as unknown as { axe: typeof axe }).axe.run(root.host);
}

function describe({ violations }: AxeResults): string[] {
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Controls that can be seen but never get the focus. One radio button of a group is enough. */
export async function findUnreachable(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      "a[href], button:enabled, input:enabled, select, summary",
    );
    const groups = new Set<string>();
    let marked = 0;
    for (const control of controls) {
      if (!control.checkVisibility() || control.tabIndex < 0) continue;
      if (control instanceof HTMLInputElement && control.type === "radio") {
        if (groups.has(control.name)) continue;
        groups.add(control.name);
        control.dataset["group"] = control.name;
      }
      control.dataset["unreached"] = "";
      marked += 1;
    }
    // From the beginning on: what follows the end is the browser's own bar.
    const start = document.createElement("span");
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    return marked;
  });
  for (let step = 0; step < 2 * count; step += 1) {
    await page.keyboard.press("Tab");
    await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement)) return;
      const name = at instanceof HTMLInputElement && at.type === "radio" ? at.name : undefined;
      const reached = name ? document.querySelector<HTMLElement>(`[data-group="${name}"]`) : at;
      delete reached?.dataset["unreached"];
    });
  }
  return page.evaluate(() =>
    [...document.querySelectorAll("[data-unreached]")].map(
      (control) => `${control.localName} ${control.className} ${control.textContent}`,
    ),
  );
}
