import type { Draft } from "../../lib/core/own-work/draft.ts";

/** How long typing rests before it is saved. */
const REST = 250;

export interface Autosave {
  /** Saves the draft as soon as typing rests. */
  change: (draft: Draft) => void;
  /** Saves at once what is not saved yet; resolves with it, or undefined where all was saved. */
  flush: () => Promise<Draft | undefined>;
}

export function createAutosave(save: (draft: Draft) => Promise<Draft>): Autosave {
  let unsaved: Draft | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async (): Promise<Draft | undefined> => {
    clearTimeout(timer);
    const pending = unsaved;
    unsaved = undefined;
    return pending && save(pending);
  };
  return {
    change(draft) {
      unsaved = draft;
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), REST);
    },
    flush,
  };
}
