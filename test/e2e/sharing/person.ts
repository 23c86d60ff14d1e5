import type { Page } from "puppeteer-core";
import { until } from "../eventually.ts";
import { goToExtensionPage, openExtensionPage } from "../extension-page.ts";
import type { Harness } from "../harness.ts";

/** Somebody at "My work" or at the queue, who presses buttons and reads what stands there. */
export interface Person {
  page: Page;
  harness: Harness;
  press(name: string): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  text(): Promise<string>;
  untilText(...words: string[]): Promise<string>;
  makeKey(pseudonym: string): Promise<void>;
  join(invitation: string): Promise<void>;
  /** The side panel, at its queue. */
  openQueue(): Promise<void>;
}

export async function sitDown(harness: Harness): Promise<Person> {
  const page = await openExtensionPage(harness, "work.html");
  await page.waitForSelector("h1");
  const text = () => page.evaluate(() => document.body.innerText);
  const person: Person = {
    page,
    harness,
    text,
    untilText: (...words) =>
      until(text, (shown) => words.every((word) => shown.includes(word)), words.join(" | ")),
    press: (name) => page.locator(`::-p-xpath(//button[normalize-space()="${name}"])`).click(),
    fill: (label, value) =>
      page
        .locator(
          `::-p-xpath(//label[span[normalize-space()="${label}"]]//input | //label[span[normalize-space()="${label}"]]//textarea)`,
        )
        .fill(value),
    async makeKey(pseudonym) {
      await person.fill("Name or pseudonym (optional)", pseudonym);
      await person.press("Make a key");
      await page.waitForSelector(".wc-fingerprint");
    },
    async join(invitation) {
      await person.fill("Invitation", invitation);
      await person.press("Look at it");
      await person.untilText("Joining sends the invitation");
      await person.press("Join");
      await page.waitForSelector(".wc-joined");
    },
    async openQueue() {
      await goToExtensionPage(harness, page, "sidepanel.html");
      await person.press("Review queue");
      await page.waitForSelector(".wc-queue[aria-busy=false]");
    },
  };
  return person;
}
