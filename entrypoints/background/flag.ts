import type { Article } from "../../lib/core/article.ts";
import type { Draft } from "../../lib/core/own-work/draft.ts";
import {
  draftOfAddition,
  draftOfCorrection,
  draftOfSelection,
  type Selection,
} from "../../lib/core/own-work/draft-of-selection.ts";
import { draftOfReview } from "../../lib/core/own-work/draft-of-review.ts";
import type { Stamp } from "../../lib/core/own-work/revise.ts";
import type { Ask, FlagReply } from "../../lib/messages.ts";
import type { IndexStore } from "../../lib/store/index-store.ts";
import type { OwnWork } from "../../lib/store/own-work/own-work.ts";
import { saveDraft } from "../../lib/store/own-work/save.ts";
import type { FindMentions } from "./find-mentions.ts";
import { ownWorkOf } from "./own-lookup.ts";

export interface FlagOptions {
  store: IndexStore;
  work: OwnWork;
  find: FindMentions;
  /** A new id and the present moment. */
  stamp: () => Stamp;
}

/** What pages may do with own work: make drafts, and nothing else. */
export interface Flagging {
  flag(article: Article, selection: Selection): Promise<FlagReply>;
  start(ask: Ask<"start-draft">): Promise<FlagReply>;
}

export function createFlagging({ store, work, find, stamp }: FlagOptions): Flagging {
  const keep = async (draft: Draft): Promise<FlagReply> => {
    const opened = await work.open();
    if (!opened.ok) return { draft: null, fault: "unavailable" };
    const saved = await saveDraft(opened.database, draft);
    if (!saved.ok)
      return { draft: null, fault: saved.code === "disk-full" ? "disk-full" : "failed" };
    work.announce([draft.id]);
    return { draft: draft.id, fault: null };
  };
  return {
    async flag(article, selection) {
      const [base, own] = await Promise.all([store.load(), ownWorkOf(article.url ?? "", work)]);
      const mentions = await find(article, base, own.local);
      return keep(draftOfSelection({ article, mentions }, selection, stamp()));
    },
    start: (ask) => keep(draftOf(ask, stamp())),
  };
}

function draftOf({ article, mention, what, of }: Ask<"start-draft">, stamp: Stamp): Draft {
  if (what === "correction") return draftOfCorrection(article, mention, stamp);
  if (what === "review" && of !== null) return draftOfReview(of, mention.truce, stamp);
  return draftOfAddition(article, mention, stamp);
}
