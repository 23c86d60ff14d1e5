import { useEffect, useState } from "preact/hooks";
import type { WorkRowActions } from "../../components/own-work/work-row.tsx";
import { draftOfRecord } from "../../lib/core/own-work/draft-of-record.ts";
import type { Draft } from "../../lib/core/own-work/draft.ts";
import { reviseClaim, reviseReview } from "../../lib/core/own-work/revise.ts";
import type { WorkItem } from "../../lib/core/own-work/work-item.ts";
import { readWorkItem } from "../../lib/store/own-work/read.ts";
import { removeDraft, saveDraft, undoDraft } from "../../lib/store/own-work/save.ts";
import { undoRetraction, undoSignature } from "../../lib/store/own-work/undo-signature.ts";
import { stamp } from "./platform.ts";
import type { Asked } from "./use-asked.ts";
import type { Editor } from "./use-editor.ts";
import type { Signing } from "./use-signing.ts";
import type { StoredWorkState } from "./use-stored-work.ts";

interface DeskParts {
  stored: StoredWorkState;
  editor: Editor;
  signing: Signing;
  asked: Asked | undefined;
}

export interface Desk extends Omit<WorkRowActions, "sharing"> {
  discard: (id: string) => void;
  /** Undefined while there is nothing to bring back. */
  onUndo: (() => void) | undefined;
}

/** What can be done with the entries of the list. */
export function useDesk({ stored, editor, signing, asked }: DeskParts): Desk {
  const [discarded, setDiscarded] = useState<string>();
  const { ask, change } = stored;
  const { edit } = editor;
  useEffect(() => {
    const { draft, settle } = asked ?? {};
    if (draft === undefined) return;
    void ask((database) => readWorkItem(database, draft)).then((item) => {
      if (item?.form === "draft") edit(item.draft);
      settle?.();
    });
  }, [asked, ask, edit]);

  const discard = (id: string) => {
    editor.close();
    setDiscarded(id);
    void change((database) => removeDraft(database, id));
  };
  const undo = (id: string) => {
    setDiscarded(undefined);
    void change((database) => undoDraft(database, id));
  };
  return {
    discard,
    onUndo: discarded === undefined ? undefined : () => undo(discarded),
    onEdit: (item) => {
      if (item.form === "draft") edit(item.draft);
    },
    onRevise(item) {
      const draft = revisionOf(item);
      if (!draft) return;
      void change((database) => saveDraft(database, draft));
      edit(draft);
    },
    onRetract(item, how) {
      if (item.form === "record") signing.retract({ of: item.id, truce: truceOf(item), ...how });
    },
    onDiscard: ({ id }) => discard(id),
    onUndoSigned(item) {
      if (item.form === "draft") return;
      const { id, row, record, status } = item;
      if (status === "retracted") {
        void change((database) => undoRetraction(database, id));
        return;
      }
      const draft = draftOfRecord(row, record, stamp().now);
      if (!draft) return;
      void change((database) => undoSignature(database, row, draft)).then((result) => {
        if (result?.ok) edit(draft);
      });
    },
  };
}

function revisionOf(item: WorkItem): Draft | undefined {
  if (item.form !== "record") return undefined;
  const { record, row } = item;
  if (record.type === "claim") return reviseClaim(record, row, stamp());
  return record.type === "review" ? reviseReview(record, row, stamp()) : undefined;
}

function truceOf(item: WorkItem): string | null {
  if (item.form !== "record") return null;
  const { record } = item;
  return record.type === "claim" || record.type === "review" ? record.truce : null;
}
