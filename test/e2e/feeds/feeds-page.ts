import type { Page } from "puppeteer-core";
import { readRootPayload } from "../../../lib/core/feed/root.ts";
import { until } from "../eventually.ts";
import { openExtensionPage } from "../extension-page.ts";
import type { Harness } from "../harness.ts";
import { readStates } from "./stored-feeds.ts";

/** The section of the options page in which shared indexes are added and looked after. */
export interface FeedsPage {
  page: Page;
  /** Types an address and asks to look at it. */
  look(address: string): Promise<void>;
  /** Looks, waits for what was found, and confirms. */
  subscribe(address: string): Promise<void>;
  /** Presses the button of that name; for one feed "Update now: First index". */
  press(name: string): Promise<void>;
  /** Opens what is folded under a feed. */
  unfold(feed: string, title: string): Promise<void>;
  /** "Update now", and waits until that has ended. */
  update(feed: string): Promise<void>;
  text: () => Promise<string>;
  untilText(...words: string[]): Promise<string>;
}

export async function openFeedsPage(harness: Harness): Promise<FeedsPage> {
  const page = await openExtensionPage(harness, "options.html");
  await page.waitForSelector("#feeds form");
  const text = () =>
    page.evaluate(() => document.querySelector<HTMLElement>("#feeds")?.innerText ?? "");
  const untilText = (...words: string[]) =>
    until(text, (shown) => words.every((word) => shown.includes(word)), words.join(" | "));
  const press = async (name: string): Promise<void> => {
    await until(() => page.evaluate(pressButton, name), Boolean, `a button "${name}"`);
  };
  const feeds: FeedsPage = {
    page,
    press,
    text,
    untilText,
    async look(address) {
      await page.evaluate(typeAddress, address);
      await press("Look at it");
    },
    async subscribe(address) {
      await feeds.look(address);
      await press("Subscribe");
    },
    async unfold(feed, title) {
      await until(() => page.evaluate(openFold, feed, title), Boolean, `a fold "${title}"`);
    },
    async update(feed) {
      const lastTry = async () =>
        (await readStates(page)).find(({ root }) => readRootPayload(root)?.name === feed)?.lastTry;
      const before = await lastTry();
      await press(`Update now: ${feed}`);
      await until(lastTry, (at) => at !== before, `${feed} is tried`);
      await until(
        () => page.evaluate(isPressable, `Update now: ${feed}`),
        Boolean,
        `the update of ${feed} ends`,
      );
    },
  };
  return feeds;
}

/* These run in the page. */

function typeAddress(address: string): void {
  const input = document.querySelector<HTMLInputElement>("#feeds form input")!;
  input.value = address;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

function pressButton(name: string): boolean {
  const button = [...document.querySelectorAll<HTMLButtonElement>("#feeds button")].find(
    (each) => (each.getAttribute("aria-label") ?? each.textContent) === name,
  );
  if (!button || button.disabled) return false;
  button.click();
  return true;
}

function isPressable(name: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(
    `#feeds button[aria-label="${CSS.escape(name)}"]`,
  );
  return button?.disabled === false;
}

function openFold(feed: string, title: string): boolean {
  const entry = [...document.querySelectorAll("#feeds .wc-feed")].find(
    (each) => each.querySelector("h3")?.textContent === feed,
  );
  const fold = [...(entry?.querySelectorAll("details") ?? [])].find((each) =>
    each.querySelector("summary")?.textContent.startsWith(title),
  );
  if (fold) fold.open = true;
  return fold !== undefined;
}
