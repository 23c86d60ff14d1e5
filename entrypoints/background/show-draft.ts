import type { FlagReply } from "../../lib/messages.ts";
import { askedDraft } from "../extension-page/asked-draft.ts";
import { tryPanel } from "../extension-page/open-panel.ts";
import { openWorkPage } from "./work-page.ts";

/** Where a new draft is edited: in the side panel, or in a tab where there can be no panel. */
export interface DraftPlace {
  /** Opens the panel beside a tab; to be called in the turn of what the reader did, before there is a draft. */
  prepare(tab: number): void;
  /** Shows the draft that was made of the tab's page, or what went wrong. */
  show(tab: number | undefined, reply: FlagReply): Promise<void>;
}

export function createDraftPlace(): DraftPlace {
  /** Lost when the worker is stopped meanwhile: then the draft opens in a tab. */
  const opening = new Map<number, Promise<boolean>>();
  return {
    prepare: (tab) => void opening.set(tab, tryPanel(tab)),
    async show(tab, reply) {
      const beside = tab !== undefined && (await opening.get(tab));
      if (!beside) return openWorkPage(reply);
      opening.delete(tab);
      return askedDraft.put({ tab, reply });
    },
  };
}
