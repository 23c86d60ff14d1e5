import { toMoment } from "../../lib/core/record/plain-text.ts";
import { done, refused, type FlagReply, type Handlers } from "../../lib/messages.ts";
import { FLAG_SCRIPT, runInTab } from "../../lib/page/registration.ts";
import type { IndexStore } from "../../lib/store/index-store.ts";
import type { OwnWork } from "../../lib/store/own-work/own-work.ts";
import type { FindMentions } from "./find-mentions.ts";
import { panelTakesKeys } from "../extension-page/open-panel.ts";
import { createFlagging } from "./flag.ts";
import { offerToFlag } from "./offer-to-flag.ts";
import { createDraftPlace } from "./show-draft.ts";

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
  const place = createDraftPlace();
  offerToFlag((tab, by) => {
    // Whoever flags by a key goes on with keys: a tab takes them where a panel does not.
    if (by === "menu" || panelTakesKeys()) place.prepare(tab);
    void runInTab(tab, FLAG_SCRIPT);
  });
  work.watch(() => void refreshTabs());
  const show = async (tab: number | undefined, reply: FlagReply) => {
    await Promise.all([place.show(tab, reply), refreshTabs()]);
    return { ok: true as const, value: reply };
  };
  return {
    async "flag-here"(_, { tab, document }) {
      if (tab === undefined) return refused("forbidden");
      place.prepare(tab);
      return (await runInTab(tab, FLAG_SCRIPT, document)) ? done : refused("forbidden");
    },
    "flag-selection": async ({ article, selection }, { tab, url }) =>
      url === undefined
        ? refused("forbidden")
        : show(tab, await flagging.flag({ ...article, url }, selection)),
    async "start-draft"(begun, { tab, url }) {
      if (tab === undefined || url === undefined) return refused("forbidden");
      place.prepare(tab);
      return show(tab, await flagging.start({ ...begun, article: { ...begun.article, url } }));
    },
  };
}
