import { browser, type Browser } from "wxt/browser";
import * as z from "zod/mini";
import { isSiteOff, switchSite } from "../../lib/core/settings.ts";
import { askTab } from "../../lib/messages.ts";
import { updateSettings } from "../../lib/store/settings-store.ts";
import { openPanel } from "../extension-page/open-panel.ts";

const KEY = "current-claim";
/** The claim that a keyboard command last went to, by its place on the page. */
const currentSchema = z.strictObject({ tab: z.int(), at: z.int() });

/** The keyboard commands of the manifest. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    // At once: the browser opens a panel only in the turn of the key stroke.
    if (command === "open-panel") void openPanel(tab.id);
    else if (command === "switch-site") void switchSiteOf(tab);
    else if (command === "next-claim") void stepTo(tab.id, 1);
    else if (command === "previous-claim") void stepTo(tab.id, -1);
    else if (command === "open-card") void stepTo(tab.id, 0);
  });
}

async function switchSiteOf({ url }: Browser.tabs.Tab): Promise<void> {
  const site = url === undefined ? null : URL.parse(url);
  // Pages of the browser and files have no site.
  if (!site?.host) return;
  await updateSettings((settings) =>
    switchSite(settings, site.host, isSiteOff(settings, site.host)),
  );
}

/** Goes to the next claim (1), the previous one (-1), or the same once more (0), round and round. */
async function stepTo(tab: number, by: -1 | 0 | 1): Promise<void> {
  const answer = await askTab(tab, "page-state", {});
  const count = answer.ok ? (answer.value.page?.badges.length ?? 0) : 0;
  if (!answer.ok || count === 0) return;
  const stored = await browser.storage.session.get(KEY);
  const current = currentSchema.safeParse(stored[KEY]).data;
  const from = current?.tab === tab ? current.at : by === 1 ? -1 : 0;
  const at = (from + by + count) % count;
  await browser.storage.session.set({ [KEY]: { tab, at } });
  const mention = answer.value.page?.badges[at]?.mention;
  if (mention) await askTab(tab, "reveal", { where: mention.where, start: mention.start });
}
