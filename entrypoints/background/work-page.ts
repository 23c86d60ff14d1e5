import { browser } from "wxt/browser";
import type { FlagReply } from "../../lib/messages.ts";

/** Opens "My work" beside the page at a draft, or at what went wrong when it was made. */
export async function openWorkPage({ draft, fault }: FlagReply): Promise<void> {
  const at = draft === null ? `fault=${fault ?? "failed"}` : `draft=${draft}`;
  const page = browser.runtime.getURL("/work.html");
  const url = `${page}#${at}`;
  const open = await browser.tabs.query({ url: page });
  const [{ id, windowId } = {}] = open;
  if (id === undefined) return void (await browser.tabs.create({ url }));
  await browser.tabs.update(id, { url, active: true });
  if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
}
