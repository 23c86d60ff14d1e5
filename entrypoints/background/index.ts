import { defineBackground } from "#imports";
import { browser } from "wxt/browser";
import {
  isSiteOff,
  addWrongMatch,
  undoWrongMatch,
  wrongMatchKey,
  type Settings,
} from "../../lib/core/settings.ts";
import { HIT_SIGNAL } from "../../lib/hit-signal.ts";
import { answer, done, refused, type Answer, type Sender } from "../../lib/messages.ts";
import {
  ANNOTATOR_SCRIPT,
  CARD_SCRIPT,
  permittedOrigins,
  registerScan,
  runInTab,
} from "../../lib/page/registration.ts";
import { createIndexStore } from "../../lib/store/index-store.ts";
import { keepCopy } from "../../lib/store/settings-copy-store.ts";
import {
  followSettings,
  keepStorageFromPages,
  updateSettings,
  watchSettings,
} from "../../lib/store/settings-store.ts";
import { askedClaim, type AskedClaim } from "../extension-page/asked-claim.ts";
import { openPanel } from "../extension-page/open-panel.ts";
import { IS_DEMONSTRATION } from "../scan/scanned-host.ts";
import { openFeedsOnDevice } from "../extension-page/feeds-on-device.ts";
import { listenToCommands } from "./commands.ts";
import { createOwnWork } from "../../lib/store/own-work/own-work.ts";
import { createAnnotate } from "./annotate.ts";
import { joinFeeds } from "./feeds.ts";
import { createFindMentions } from "./find-mentions.ts";
import { joinOwnWork } from "./own-work.ts";
import { joinSharing } from "./sharing.ts";
import { tabState } from "./tab-state.ts";
import { applyToTabs, refreshTabs } from "./tabs.ts";

/** The number on the toolbar button: the accent of the interface, which stands for no party. */
const BADGE_COLOUR = "#6b4a98";

/** The demonstration looks everywhere, as if the reader had chosen "all sites". */
const SCOPE = IS_DEMONSTRATION ? "all-sites" : undefined;

const locales = (): string[] => [browser.i18n.getUILanguage()];

async function readFile(path: string): Promise<string> {
  const response = await fetch(browser.runtime.getURL(`/${path}` as "/"));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

async function greet(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
}

/** Shows a claim in the side panel. */
async function openPanelAt(asked: AskedClaim): Promise<Answer<"open-panel">> {
  // At once: the browser opens a panel only in the turn of the reader's click.
  const opening = openPanel(asked.tab);
  await Promise.all([opening, askedClaim.put(asked)]);
  return done;
}

/** The number on the toolbar button of a tab. */
async function showCount(tabId: number, claims: number): Promise<Answer<"count">> {
  await browser.action.setBadgeText({ tabId, text: claims === 0 ? "" : String(claims) });
  return done;
}

/** Marks a page that holds a truce word; what `meanwhile` does is ready when its article has been read. */
async function runAnnotator(
  { tab, document, url }: Sender,
  loadSettings: () => Promise<Settings>,
  meanwhile: () => void,
): Promise<Answer<typeof HIT_SIGNAL>> {
  if (tab === undefined || url === undefined) return refused("forbidden");
  if (isSiteOff(await loadSettings(), new URL(url).host)) return refused("off");
  const running = runInTab(tab, ANNOTATOR_SCRIPT, document);
  meanwhile();
  return (await running) ? done : refused("failed");
}

/** Joins store, detection, comparison and tabs. It may be stopped at any time: it keeps nothing. */
export default defineBackground(() => {
  const loadSettings = followSettings();
  const store = createIndexStore((path) => readFile(`index/${path}`));
  // Asked for before the page's message arrives: the answer would wait while rules are set up.
  void store.load();
  const work = createOwnWork();
  const find = createFindMentions();
  const feeds = openFeedsOnDevice();
  const annotate = createAnnotate({ store, work, find, feeds, loadSettings, readFile, locales });
  const newsDomains = async (): Promise<string[]> =>
    (await store.load()).outlets.map(({ domain }) => domain);
  const origins = async (): Promise<string[]> =>
    permittedOrigins(SCOPE ?? (await loadSettings()).scope, newsDomains);
  const register = async (): Promise<void> => {
    const permitted = await origins();
    if (await registerScan(permitted)) await applyToTabs(permitted);
  };

  listenToCommands();
  void keepStorageFromPages();
  void browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void Promise.all([store.install(), register()]);
    if (reason === "install" && SCOPE === undefined) void greet();
  });
  browser.runtime.onStartup.addListener(() => void register());
  browser.permissions.onAdded.addListener(() => void register());
  browser.permissions.onRemoved.addListener(() => void register());
  watchSettings((now) => void Promise.all([register(), refreshTabs(), keepCopy(now)]));
  const ownWork = joinOwnWork({ store, work, find, refreshTabs });

  answer({
    [HIT_SIGNAL]: (_, sender) => runAnnotator(sender, loadSettings, () => annotate.expect()),
    "need-card": async (_, { tab, document }) =>
      tab !== undefined && (await runInTab(tab, CARD_SCRIPT, document)) ? done : refused("failed"),
    "open-panel": (place, { tab }) =>
      tab === undefined ? refused("forbidden") : openPanelAt({ tab, ...place }),
    annotate: (ask, { url }) =>
      url === undefined ? refused("forbidden") : annotate.answer(ask, url),
    ...ownWork,
    ...joinFeeds(feeds, refreshTabs),
    ...joinSharing(work, refreshTabs),
    count: ({ claims }, { tab }) =>
      tab === undefined ? refused("forbidden") : showCount(tab, claims),
    "wrong-match": async ({ mention, wrong }, { url }) => {
      await updateSettings((now) =>
        wrong
          ? addWrongMatch(now, mention, url ?? null)
          : undoWrongMatch(now, wrongMatchKey(mention)),
      );
      return done;
    },
    async "tab-state"({ tab }) {
      const [index, settings] = await Promise.all([store.state(), loadSettings()]);
      const state = await tabState(tab, { settings, origins, version: index.version });
      return { ok: true, value: { state, index } };
    },
    "start-here": async ({ tab }) =>
      (await runInTab(tab, ANNOTATOR_SCRIPT)) ? done : refused("forbidden"),
  });
});
