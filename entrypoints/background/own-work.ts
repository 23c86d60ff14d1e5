import { toMoment } from "../../lib/core/record/plain-text.ts";
import { done, refused, type FlagReply, type Handlers } from "../../lib/messages.ts";
import { FLAG_SCRIPT, runInTab } from "../../lib/page/registration.ts";
import type { IndexStore } from "../../lib/store/index-store.ts";
import type { OwnWork } from "../../lib/store/own-work/own-work.ts";
import type { FindMentions } from "./find-mentions.ts";
import { createFlagging } from "./flag.ts";
import { offerToFlag } from "./offer-to-flag.ts";
import { openWorkPage } from "./work-page.ts";

interface OwnWorkOptions {
  store: IndexStore;
  work: OwnWork;
  find: FindMentions;
  refreshTabs: () => Promise<void>;
}

const stamp = () => ({ id: crypto.randomUUID(), now: toMoment(Date.now()) });

/** Offers flagging, keeps pages in step with own work, and answers what pages may ask of it. */
export function joinOwnWork(options: OwnWorkOptions): Handlers {
  const { work, refreshTabs } = options;
  const flagging = createFlagging({ ...options, stamp });
  offerToFlag((tab) => void runInTab(tab, FLAG_SCRIPT));
  work.watch(() => void refreshTabs());
  const show = async (reply: FlagReply) => {
    await Promise.all([openWorkPage(reply), refreshTabs()]);
    return { ok: true as const, value: reply };
  };
  return {
    "flag-here": async (_, { tab, document }) =>
      tab !== undefined && (await runInTab(tab, FLAG_SCRIPT, document))
        ? done
        : refused("forbidden"),
    "flag-selection": async ({ article, selection }, { url }) =>
      url === undefined
        ? refused("forbidden")
        : show(await flagging.flag({ ...article, url }, selection)),
    "start-draft": async (begun, { url }) =>
      url === undefined
        ? refused("forbidden")
        : show(await flagging.start({ ...begun, article: { ...begun.article, url } })),
  };
}
