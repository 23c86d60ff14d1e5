import { articlePage, CLAIM } from "./article-page.ts";
import type { Stand } from "./each-browser.ts";
import { watchHarm } from "./harm.ts";
import { flagSelection, openDesk, selectParagraph, type Desk } from "./own-work-desk.ts";

/** "My work" with one draft that must outlive every attack, watched for harm. */
export async function openWatchedDesk({ harness, pages }: Stand): Promise<Desk> {
  const desk = await openDesk(harness);
  const article = await harness.open(pages.make(articlePage()));
  await selectParagraph(article, CLAIM);
  await flagSelection(article, desk);
  await desk.press("Done");
  await desk.row("399 violations", "Draft");
  await article.close();
  await desk.page.bringToFront();
  await watchHarm(desk.page);
  return desk;
}

/** Shows one entry, alone. */
export async function findOne(desk: Desk, words: string): Promise<void> {
  await desk.search(words);
  await desk.says("1 entry");
}

/** What the fields of the only entry that has these words hold when it is opened. */
export async function fieldsOf(desk: Desk, words: string): Promise<string[]> {
  await findOne(desk, words);
  await desk.page.locator(".wc-work-row button").click();
  await desk.page.waitForSelector("form[aria-label='The claim']");
  const fields = await desk.page.$$eval("form input, form textarea", (inputs) =>
    inputs.map((input) => (input as HTMLInputElement).value),
  );
  await desk.press("Done");
  return fields;
}
