import { browser } from "wxt/browser";
import type { z } from "zod/mini";

/** One thing that a script leaves for a page of the extension, until it is taken or the browser closed. */
export interface SessionSlot<T> {
  put(value: T): Promise<void>;
  clear(): Promise<void>;
  /** Calls back with what is there, now and whenever something else is. Returns the undo. */
  watch(listener: (value: T) => void): () => void;
}

export function createSessionSlot<T>(key: string, schema: z.ZodMiniType<T>): SessionSlot<T> {
  const { session } = browser.storage;
  return {
    put: (value) => session.set({ [key]: value }),
    clear: () => session.remove(key),
    watch(listener) {
      const hear = (value: unknown) => {
        const read = schema.safeParse(value);
        if (read.success) listener(read.data);
      };
      const onChanged = (changes: Record<string, { newValue?: unknown }>) =>
        hear(changes[key]?.newValue);
      session.onChanged.addListener(onChanged);
      void session.get(key).then((stored) => hear(stored[key]));
      return () => session.onChanged.removeListener(onChanged);
    },
  };
}
