import { useEffect, useMemo, useState } from "preact/hooks";
import type { Draft } from "../../lib/core/own-work/draft.ts";
import { toMoment } from "../../lib/core/record/plain-text.ts";
import { saveDraft } from "../../lib/store/own-work/save.ts";
import { createAutosave } from "./autosave.ts";
import type { StoredWorkState } from "./use-stored-work.ts";

export interface Editor {
  draft: Draft | undefined;
  /** Begins to edit a draft that is stored. */
  edit: (draft: Draft) => void;
  /** Takes a change over, and saves it as soon as typing rests. */
  change: (draft: Draft) => void;
  /** Saves what is not saved yet and ends the editing. Resolves with the draft as it is stored. */
  finish: () => Promise<Draft | undefined>;
  close: () => void;
}

/** The draft at hand. It is stored already: every change is saved without being asked. */
export function useEditor({ changeQuietly, refresh }: StoredWorkState): Editor {
  const [draft, setDraft] = useState<Draft>();
  const autosave = useMemo(
    () =>
      createAutosave(async (edited) => {
        const saved = { ...edited, changed: toMoment(Date.now()) };
        await changeQuietly((database) => saveDraft(database, saved));
        return saved;
      }),
    [changeQuietly],
  );
  useEffect(() => {
    const onHide = () => void autosave.flush();
    addEventListener("pagehide", onHide);
    return () => removeEventListener("pagehide", onHide);
  }, [autosave]);
  return useMemo(
    () => ({
      draft,
      edit: setDraft,
      change(changed) {
        setDraft(changed);
        autosave.change(changed);
      },
      async finish() {
        const saved = await autosave.flush();
        setDraft(undefined);
        const finished = saved ?? draft;
        if (finished) void refresh([finished.id]);
        return finished;
      },
      close: () => setDraft(undefined),
    }),
    [autosave, draft, refresh],
  );
}
